// Where the CPU of a step goes, by kind of work: what `--trace` prints for a goal that is missed. Measures nothing that is in the table.
import { open, type Where } from '../browser.js';
import { traced } from '../trace.js';

const STEPS = 60;
const LINES = 8;

export async function workOf(where: Where, step: 'sweep' | 'wheel'): Promise<string> {
  const { page, protocol, close } = await open(where);
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
  await close();
  const most = work.slice(0, LINES).map(({ name, ms }) => `${name} ${(ms / STEPS).toFixed(2)}`);
  return `${where.contender.label}, ms per ${step} step: ${most.join(', ')}`;
}
