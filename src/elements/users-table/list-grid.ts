// Sets the grid up and keeps it in step with the table. The only place that talks to the grid element.
import { type Grid, loadGrid } from '../../vendor/grid/index.js';
import { focusedIn } from '../parts/focused.js';
import { type ColumnSource, type ColumnsShape, type GridColumns, gridColumns, type Place } from './columns.js';
import { keepGridKeys, type KeyTargets } from './grid-keys.js';

/** What the grid shows. `look`: values that the cells' looks depend on besides their rows. */
export interface ListView extends ColumnsShape {
  readonly total: number;
  readonly look: readonly unknown[];
}

export interface ListSource extends ColumnSource, KeyTargets {
  readonly isSelected: (index: number) => boolean;
}

export interface ListGrid {
  update(view: ListView): void;
  /** Draws the visible rows again; from the top when it is another list. */
  redraw(fromTop: boolean): void;
  /** Brings a row into view where it is not. */
  show(index: number): void;
  /** Brings a row into view and puts the focus on its name, once it is loaded. */
  focusName(index: number, userId: string): void;
}

/** Loads the grid's code and sets it up. The grid is given places instead of users: it asks for no page and keeps no row. */
export async function listGrid(element: HTMLElement, source: ListSource): Promise<ListGrid> {
  await loadGrid();
  // An element that left the page meanwhile was not upgraded.
  customElements.upgrade(element);
  const grid = element as Grid<Place>;
  let size = 0;
  let shape = '';
  let look: readonly unknown[] = [];
  let columns: GridColumns = new Map();
  let focusing: { readonly userId: string; readonly from: Element | null } | undefined;
  let hadRows = false;
  let toTop = false;
  grid.itemAt = (index) => ({ index });
  // A row is selected by its user, wherever it stands.
  grid.isItemSelected = ({ index }) => source.isSelected(index);
  keepGridKeys(grid, source);

  const nameOf = (userId: string): HTMLElement | null => grid.querySelector(`[data-user="${CSS.escape(userId)}"]`);

  const wish = (userId: string): void => void (focusing = { userId, from: focusedIn(grid.ownerDocument) });

  function focusWaiting(): void {
    if (focusing === undefined) return;
    const { userId, from } = focusing;
    const now = focusedIn(grid.ownerDocument);
    // The person has gone elsewhere meanwhile: nothing takes the focus from there.
    if (now !== null && now !== grid.ownerDocument.body && now !== from) {
      focusing = undefined;
      return;
    }
    const name = nameOf(userId);
    // One of a column that is being replaced stands nowhere, and takes no focus.
    if (!name || name.getClientRects().length === 0) return;
    focusing = undefined;
    name.focus();
  }

  const list: ListGrid = {
    update(view) {
      const nextShape = `${view.narrow} ${view.acts} ${JSON.stringify(view.fields)}`;
      if (nextShape !== shape) {
        shape = nextShape;
        // The focus is on a name that goes with its column: it is put on the new one.
        const named = grid.querySelector<HTMLElement>('[data-user]:focus')?.dataset['user'];
        if (named !== undefined) wish(named);
        const before = columns;
        columns = gridColumns(view, source, before);
        for (const [key, column] of before) if (!columns.has(key)) column.remove();
        placeIn(grid, columns);
        grid.classList.toggle('cards', view.narrow);
        grid.classList.toggle('acts', view.acts);
        grid.toggleAttribute('even-rows', !view.narrow);
        // What is said of a row through its cells can be said when the new cells stand in it.
        requestAnimationFrame(() => {
          grid.requestContentUpdate();
          focusWaiting();
        });
      }
      if (view.total !== size) {
        size = view.total;
        grid.size = size;
        hadRows ||= size > 0;
      }
      if (toTop && size > 0) {
        toTop = false;
        grid.scrollToIndex(0);
      }
      if (view.look.some((value, at) => value !== look[at])) {
        look = view.look;
        grid.requestContentUpdate();
      }
    },
    redraw(fromTop) {
      grid.requestContentUpdate();
      // A grid without rows does not move: it would show the next ones where it stood before.
      if (fromTop && size === 0) toTop = hadRows;
      else if (fromTop) grid.scrollToIndex(0);
      requestAnimationFrame(focusWaiting);
    },
    show(index) {
      const key = source.rowAt(index)?.id;
      const name = key === undefined ? null : nameOf(key);
      const box = name?.getBoundingClientRect();
      const frame = grid.getBoundingClientRect();
      // The header covers a row's height at the top.
      if (!box || box.height === 0 || box.top < frame.top + box.height * 2 || box.bottom > frame.bottom) grid.scrollToIndex(index);
    },
    focusName(index, userId) {
      wish(userId);
      list.show(index);
      requestAnimationFrame(focusWaiting);
    },
  };
  return list;
}

/** Puts columns in their order. One that stands where it belongs is not moved: every row would make its cell anew. */
function placeIn(grid: HTMLElement, columns: GridColumns): void {
  let last: HTMLElement | undefined;
  for (const column of columns.values()) {
    if (!column.isConnected || (last && column.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      if (last) last.after(column);
      else grid.prepend(column);
    }
    last = column;
  }
}
