// Sets the grid up and keeps it in step with the table. The only place that talks to the grid element.
import type { UserField } from '../../contract/user-fields.js';
import { type Grid, loadGrid } from '../../vendor/grid/index.js';
import { type ColumnSource, gridColumns, type Place } from './columns.js';

/** What the grid shows. `look`: values that the cells' looks depend on besides their rows. */
export interface ListView {
  readonly fields: readonly UserField[];
  readonly narrow: boolean;
  readonly total: number;
  readonly look: readonly unknown[];
}

export interface ListGrid {
  update(view: ListView): void;
  /** Draws the visible rows again; from the top when all are `fresh`. */
  redraw(fresh: boolean): void;
  /** Brings a row into view. */
  show(index: number): void;
  focusName(index: number, userId: string): void;
  /** Space was pressed on a row. */
  onSpace: (index: number) => void;
}

/** Loads the grid's code and sets it up. The grid is given places instead of users, so that it answers itself at once. */
export async function listGrid(element: HTMLElement, source: ColumnSource): Promise<ListGrid> {
  await loadGrid();
  const grid = element as Grid<Place>;
  grid.pageSize = 100;
  grid.itemIdPath = 'index';
  grid.columnReorderingAllowed = false;
  let size = 0;
  grid.dataProvider = ({ page, pageSize }, callback) => {
    const first = page * pageSize;
    callback(Array.from({ length: Math.max(0, Math.min(pageSize, size - first)) }, (_, at) => ({ index: first + at })), size);
  };
  let shape = '';
  let look: readonly unknown[] = [];
  const list: ListGrid = {
    onSpace: () => undefined,
    update(view) {
      const nextShape = `${view.narrow} ${view.fields.map(({ key }) => key).join()}`;
      if (nextShape !== shape) {
        shape = nextShape;
        grid.replaceChildren(...[...grid.children].filter((child) => !(child as HTMLElement).matches('vaadin-grid-column')));
        grid.append(...gridColumns(view.fields, view.narrow, source));
        grid.classList.toggle('cards', view.narrow);
      }
      if (view.total !== size) {
        size = view.total;
        grid.size = size;
        grid.clearCache();
      }
      if (view.look.some((value, at) => value !== look[at])) {
        look = view.look;
        grid.requestContentUpdate();
      }
    },
    redraw(fresh) {
      grid.requestContentUpdate();
      if (fresh && size > 0) grid.scrollToIndex(0);
    },
    show: (index) => grid.scrollToIndex(index),
    focusName(index, userId) {
      const name = (): HTMLElement | null => grid.querySelector(`[data-user="${CSS.escape(userId)}"]`);
      if (!name()) grid.scrollToIndex(index);
      requestAnimationFrame(() => name()?.focus());
    },
  };
  grid.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    if (event.key !== ' ' || !(target instanceof HTMLElement) || target.localName !== 'td') return;
    const { index, section } = grid.getEventContext(event);
    if (section === 'body' && index !== undefined) list.onSpace(index);
  });
  return list;
}
