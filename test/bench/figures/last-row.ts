// Whether the last row is seen, at its place and with no gap above it, after a sweep to the end.
import { open } from '../browser.js';
import { type Figure, isOurs, isVariant } from './figure.js';

const sizes = [10_000, 90_000, 1_000_000, 10_000_000] as const;
const word = (rows: number): string => (rows >= 1e6 ? `${rows / 1e6}M` : `${rows / 1e3}k`);

export const lastRow: readonly Figure[] = sizes.map((rows) => ({
  name: `last-row-${word(rows)}`,
  title: `last row exact after a sweep to the end, ${word(rows)} rows`,
  goal: 'every time',
  asks: (contender) => !isVariant(contender),
  async once(where, options) {
    // A tenth tells of the others whether they ever fail; every time is what we say of ours alone.
    const sweeps = isOurs(where.contender) ? options.sweeps : Math.ceil(options.sweeps / 10);
    await using opened = await open({ ...where, rows });
    const { page } = opened;
    let exact = 0;
    for (let at = 0; at < sweeps; at += 1) {
      // From another place and by another number of steps each time.
      const [from, steps] = [(at * 0.37) % 0.9, 3 + ((at * 7) % 23)] as const;
      await page.evaluate(([share, count]) => bench!.sweep(count, share, 1), [from, steps] as const);
      // A list may find its place some time after scrolling has ended: a person has not looked closely before.
      await page.evaluate(() => bench!.filled(90));
      await page.evaluate(() => bench!.rest(30));
      const seen = await page.evaluate(() => bench!.seen());
      const numbers = [...new Set(seen)];
      const last = numbers.at(-1);
      if (last === rows - 1 && numbers.every((number, place) => number === rows - numbers.length + place)) exact += 1;
    }
    return { text: `${exact} of ${sweeps}`, met: exact === sweeps };
  },
}));
