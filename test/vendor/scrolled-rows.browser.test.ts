// What our build changes in how the grid uses rows again: by the handful, and never so late that the view is not filled.
import { afterEach, describe, expect, it } from '../runner/suite.js';
import { frame, type GridOnPage, gridOf } from './grid-of.js';

let shown: GridOnPage;
afterEach(() => shown.grid.remove());

/** Where the view is not filled, px: above the first row, and under the last one. */
function unfilled(scroller: HTMLElement): { readonly above: number; readonly under: number } {
  const view = {
    top: scroller.querySelector('#header')?.getBoundingClientRect().bottom ?? 0,
    bottom: scroller.getBoundingClientRect().top + scroller.clientHeight,
  };
  const rows = [...scroller.querySelectorAll('#items > tr:not([hidden])')].map((row) => row.getBoundingClientRect());
  return {
    above: Math.max(0, Math.min(...rows.map(({ top }) => top)) - view.top),
    under: Math.max(0, view.bottom - Math.max(...rows.map(({ bottom }) => bottom))),
  };
}

describe('rows that scroll', () => {
  it('are drawn by the handful, each once', async () => {
    shown = await gridOf(1000);
    const { scroller, rowHeight, drawn } = shown;
    scroller.scrollTop = 100 * rowHeight;
    await frame();
    await frame();
    const handfuls: number[] = [];
    drawn.length = 0;
    for (let step = 0; step < 40; step += 1) {
      const before = drawn.length;
      scroller.scrollTop += rowHeight;
      await frame();
      if (drawn.length > before) handfuls.push(drawn.length - before);
    }
    expect(new Set(drawn).size, 'each once').to.equal(drawn.length);
    expect(drawn.length).to.be.within(30, 50);
    expect(handfuls.length, 'times that rows are drawn in 40 steps').to.be.lessThan(20);
  });

  it('fill the view wherever one scrolls, up and down, by less than a row or by more than the view', async () => {
    shown = await gridOf(1000);
    const { scroller, rowHeight } = shown;
    scroller.scrollTop = 500 * rowHeight;
    await frame();
    const steps = [
      0.3, 1, -1, 2.7, -0.4, 7, -9, 30, -2, 0.9, -31, 12.5, -0.2, 5.1, -5.1, 80, -3, -60, 2.7, 2.7, 2.7, -1.2, -400, 3, 500, -4,
    ];
    for (const [at, rows] of [...steps, ...steps.map((step) => -step), ...steps.toReversed()].entries()) {
      scroller.scrollTop += rows * rowHeight;
      await frame();
      await frame();
      expect(unfilled(scroller), `step ${at}, by ${rows} rows`).to.deep.equal({ above: 0, under: 0 });
    }
  });

  it('stay where they are when the list grows at once, where rows are even', async () => {
    shown = await gridOf(1000);
    const { grid, scroller, rowHeight } = shown;
    grid.setAttribute('even-rows', '');
    grid.style.height = '400px';
    await frame();
    for (const rows of [100.7, 4.2, 3.1]) {
      scroller.scrollTop += rows * rowHeight;
      await frame();
      await frame();
    }
    const before = scroller.scrollTop;
    grid.style.height = '900px';
    for (let at = 0; at < 6; at += 1) await frame();
    expect(scroller.scrollTop).to.equal(before);
    expect(unfilled(scroller)).to.deep.equal({ above: 0, under: 0 });
  });
});
