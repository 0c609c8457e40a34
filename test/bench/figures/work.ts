// Where the CPU of a step and of the way to the first rows goes, by kind of work: what `--trace` prints for a goal that is missed.
// Measures nothing that is in the table.
import { blank, open, type Where } from '../browser.js';
import { traced, type Work } from '../trace.js';
import { blankFor, toFirstRows } from './cpu.js';

const STEPS = 60;
const LINES = 8;

const most = (work: readonly Work[], parts: number, digits: number): string =>
  work
    .slice(0, LINES)
    .map(({ name, ms }) => `${name} ${(ms / parts).toFixed(digits)}`)
    .join(', ');

export async function workOf(where: Where, step: 'sweep' | 'wheel'): Promise<string> {
  await using opened = await open(where);
  const { page, protocol } = opened;
  await page.evaluate(() => bench!.jump(0.3));
  await page.evaluate(() => bench!.filled(120));
  const { x, y } = await page.evaluate(() => bench!.middle());
  await page.mouse.move(x, y);
  await page.evaluate(() => bench!.rest(30));
  const { work } = await traced(protocol, async () => {
    if (step === 'sweep') return page.evaluate((steps) => bench!.sweep(steps), STEPS);
    for (let at = 0; at < STEPS; at += 1) {
      await page.mouse.wheel(0, 120);
      await page.evaluate(() => bench!.rest(3));
    }
  });
  return `${where.contender.label}, ms per ${step} step: ${most(work, STEPS, 2)}`;
}

export async function workToFirstRows(where: Where): Promise<string> {
  await using opened = await blankFor(where);
  const { work } = await traced(opened.protocol, () => toFirstRows(opened, where), ['disabled-by-default-v8.compile']);
  const compiled = work.filter(({ name }) => name.startsWith('V8.')).reduce((sum, { ms }) => sum + ms, 0);
  const rest = work.filter(({ name }) => !name.startsWith('V8.'));
  return `${where.contender.label}, ms to first rows: compiling scripts ${compiled.toFixed(0)}, ${most(rest, 1, 0)}`;
}

/** What a page pays once for writing a first number or date in a language, whoever writes it. */
export async function firstIntl(): Promise<string> {
  await using opened = await blank();
  const { page, cpu } = opened;
  const before = await cpu();
  await page.evaluate(() => new Intl.NumberFormat('en').format(1));
  const used = (await cpu()) - before;
  return `the first use of Intl in a page: ${used.toFixed(0)} ms`;
}
