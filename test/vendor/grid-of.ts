// A grid of one column of numbered rows on the page, its first rows drawn.
import { type Grid, type GridColumn, loadGrid } from '../../src/vendor/grid/index.js';

export const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

export interface GridOnPage {
  readonly grid: Grid<string>;
  readonly scroller: HTMLElement;
  /** Of each row. */
  readonly rowHeight: number;
  /** What has been drawn so far, in its order. */
  readonly drawn: string[];
}

export async function gridOf(size: number): Promise<GridOnPage> {
  await loadGrid();
  const grid = document.createElement('vaadin-grid') as Grid<string>;
  const drawn: string[] = [];
  const column = document.createElement('vaadin-grid-column') as GridColumn<string>;
  column.header = 'Row';
  column.renderer = (root, _, { item }) => {
    drawn.push(item);
    root.textContent = item;
  };
  grid.append(column);
  grid.itemAt = (index) => `row ${index}`;
  grid.size = size;
  document.body.append(grid);
  await frame();
  await frame();
  const scroller = grid.shadowRoot?.querySelector<HTMLElement>('#table');
  const rowHeight = scroller?.querySelector('#items > tr')?.getBoundingClientRect().height;
  if (!scroller || !rowHeight) throw new Error('No rows.');
  return { grid, scroller, rowHeight, drawn };
}
