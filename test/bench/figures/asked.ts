// What is asked of a backend and what is kept of its answers: unwanted answers in a sweep, rows held after random jumps, a failed page.
import type { CDPSession } from 'playwright-core';
import { amongLiving, open } from '../browser.js';
import { type Figure, isVariant } from './figure.js';

export const unwanted: Figure = {
  name: 'unwanted',
  title: 'answers that nobody wanted, 80-step sweep',
  goal: '≤ 2',
  async once(where) {
    await using opened = await open(where);
    const { page } = opened;
    await page.evaluate(() => bench!.rest(30));
    const { given, unwanted: count } = await page.evaluate(() => bench!.sweepForAnswers(80));
    if (given === 0 || !(await page.evaluate(() => bench!.filled(120)))) throw new Error('the sweep did not end with rows');
    return { text: `${count} of ${given}`, met: count <= 2 };
  },
};

/** Told apart by what they hold, since a list may keep copies. Runs in the page, on every object of the heap. */
const ROWS_AMONG = `function () {
  const own = (object, key) => Object.getOwnPropertyDescriptor(object, key)?.value;
  const names = this.map((object) => {
    const first = own(object, 0);
    if (typeof first === 'string') return /^Person \\d+$/.test(first) ? first : null;
    return typeof own(object, 'registeredAt') === 'string' ? own(object, 'id') : null;
  });
  return new Set(names.filter((name) => name !== null)).size;
}`;

/** Arrays are objects, too. */
const rowsInMemory = async (protocol: CDPSession): Promise<number> => Number(await amongLiving(protocol, 'Object', ROWS_AMONG));

const LIMIT = 2500;
/** More than this, per cent, in the second half of the time, and the heap is not flat: in the first a page still warms up. */
const GROWTH = 10;

export const held: Figure = {
  name: 'held',
  title: 'rows held after random jumps; heap at a quarter → half → the end of the time',
  goal: '≤ 2,500; flat',
  asks: (contender) => !isVariant(contender),
  async once(where, { seconds }) {
    await using opened = await open(where);
    const { page, protocol, heap } = opened;
    const jumpFor = (part: number): Promise<number> => page.evaluate((ms) => bench!.jumpAround(ms), part * seconds * 1000);
    const heaps: number[] = [];
    let jumps = 0;
    for (const part of [0.25, 0.25, 0.5]) {
      jumps += await jumpFor(part);
      await page.evaluate(() => bench!.filled(120));
      heaps.push(await heap());
    }
    const rows = await rowsInMemory(protocol);
    const [, half = 0, end = Infinity] = heaps;
    return {
      text: `${rows.toLocaleString('en')} (${jumps} jumps); ${heaps.map((bytes) => (bytes / 1e6).toFixed(1)).join(' → ')} MB`,
      met: rows <= LIMIT && end < half * (1 + GROWTH / 100),
    };
  },
};

export const failedPage: Figure = {
  name: 'failed-page',
  title: 'a page of rows fails once',
  goal: 'Retry in one click, or by itself',
  async once(where) {
    await using opened = await open(where);
    const { page } = opened;
    await page.evaluate(() => bench!.rest(30));
    await page.evaluate(() => {
      bench!.answers.failing = 2;
    });
    await page.evaluate(() => bench!.jump(0.5));
    const retry = page.getByRole('button', { name: 'Retry' }).first();
    const outcome = async (): Promise<string> => {
      if (await page.evaluate(() => bench!.filled(60))) return 'by itself';
      if (await retry.isVisible()) {
        // The list may be faster, and try again by itself before the click.
        const clicked = await retry.click({ timeout: 2000 }).then(
          () => true,
          () => false,
        );
        if (await page.evaluate(() => bench!.filled(120))) return clicked ? 'Retry in one click' : 'by itself';
      }
      if (await page.evaluate(() => bench!.filled(600))) return 'by itself, late';
      await page.evaluate(() => bench!.jump(0.1));
      await page.evaluate(() => bench!.filled(120));
      await page.evaluate(() => bench!.jump(0.5));
      return (await page.evaluate(() => bench!.filled(120))) ? 'stuck until scrolled away and back' : 'stuck';
    };
    const text = await outcome();
    return { text, met: !text.startsWith('stuck') };
  },
};
