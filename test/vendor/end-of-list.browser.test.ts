// What our build mends at the end of the grid: from wherever one jumps there, its last rows are drawn.
import { type Grid, type GridColumn, loadGrid } from '../../src/vendor/grid/index.js';
import { afterEach, describe, expect, it } from '../runner/suite.js';

let grid: Grid<string>;
afterEach(() => grid.remove());

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

async function gridOf(size: number): Promise<HTMLElement> {
  await loadGrid();
  grid = document.createElement('vaadin-grid') as Grid<string>;
  const column = document.createElement('vaadin-grid-column') as GridColumn<string>;
  column.header = 'Row';
  column.renderer = (root, _, { item }) => void (root.textContent = item);
  grid.append(column);
  grid.itemAt = (index) => `row ${index}`;
  grid.size = size;
  document.body.append(grid);
  await frame();
  await frame();
  const scroller = grid.shadowRoot?.querySelector<HTMLElement>('#table');
  if (!scroller) throw new Error('No scroller.');
  return scroller;
}

const drawn = (): number[] =>
  [...(grid.shadowRoot?.querySelectorAll<HTMLElement>('#items > tr:not([hidden])') ?? [])].map(
    (row) => (row as HTMLElement & { index: number }).index,
  );

describe('the end of the grid', () => {
  for (const size of [1_000, 90_000, 1_000_000]) {
    it(`is drawn after jumps whose rounding adds up, in ${size} rows`, async () => {
      const scroller = await gridOf(size);
      const rowHeight = scroller.querySelector('#items > tr')?.getBoundingClientRect().height ?? 0;
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
