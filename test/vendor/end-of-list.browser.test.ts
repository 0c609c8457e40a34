// What our build mends at the end of the grid: from wherever one jumps there, its last rows are drawn.
import { afterEach, describe, expect, it } from '../runner/suite.js';
import { frame, type GridOnPage, gridOf } from './grid-of.js';

let shown: GridOnPage;
afterEach(() => shown.grid.remove());

const drawn = (): number[] =>
  [...shown.scroller.querySelectorAll<HTMLElement>('#items > tr:not([hidden])')].map(
    (row) => (row as HTMLElement & { index: number }).index,
  );

describe('the end of the grid', () => {
  for (const size of [1_000, 90_000, 1_000_000]) {
    it(`is drawn after jumps whose rounding adds up, in ${size} rows`, async () => {
      shown = await gridOf(size);
      const { scroller, rowHeight } = shown;
      const rows = Math.floor(Math.min(size, 100_000) / 12);
      for (let jump = 1; jump <= 11; jump += 1) {
        // Almost half a row more than whole rows: the grid rounds it away, and stands that much higher after each jump.
        scroller.scrollTop += Math.floor((rows + 0.45) * rowHeight);
        await frame();
      }
      scroller.scrollTop = scroller.scrollHeight;
      // The grid looks after its rows a while after the last scroll: how many frames that is differs by engine and machine.
      while (Math.max(...drawn()) < size - 1) await frame();
      expect(Math.max(...drawn())).to.equal(size - 1);
    });
  }
});
