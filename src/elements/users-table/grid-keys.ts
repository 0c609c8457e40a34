// Adds keys to the grid's own: Space on a row selects it, Enter on a name opens it, Enter on a gear or the menu key anywhere in a row
// opens what can be done, and those that go from cell to cell do so from inside a cell, too. The others stay the grid's.
import type { Grid } from '../../vendor/grid/index.js';
import type { Place } from './columns.js';

export interface KeyTargets {
  readonly toggle: (index: number, range: boolean) => void;
  /** `false`: nobody is there yet. */
  readonly open: (index: number) => boolean;
  /** `anchor` has the focus. `false`: nothing can be done. */
  readonly act: (index: number, anchor: HTMLElement) => boolean;
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey);
const isWay = ({ key }: KeyboardEvent): boolean => /^(?:Arrow|Home|End|Page)/.test(key);
const isBodyCell = (target: EventTarget | undefined): boolean => target instanceof HTMLTableCellElement && target.localName === 'td';

/** Keys that do something with a person. */
const usesRow = (event: KeyboardEvent): boolean => event.key === ' ' || event.key === 'Enter' || isMenuKey(event);

/** Keys but the menu key and those that go on count on a cell that has the focus itself; inside a cell they belong to the control that has it. */
export function keepGridKeys(grid: Grid<Place>, { toggle, open, act }: KeyTargets): void {
  const isCell = (node: EventTarget): node is HTMLTableCellElement =>
    node instanceof HTMLTableCellElement && node.getRootNode() === grid.shadowRoot;
  /** The place in the list that has the focus. */
  let focusedAt: number | undefined;
  /** Rows are used again as the list scrolls. The key goes to the row that the person was on, where that is drawn; else to nobody. */
  const goBack = (event: KeyboardEvent, cell: HTMLTableCellElement, target: HTMLElement): void => {
    const rows = grid.shadowRoot?.querySelectorAll<HTMLTableRowElement & { readonly index?: number }>('#items > tr:not([hidden])') ?? [];
    const own = [...rows].find(({ index }) => index === focusedAt)?.cells[cell.cellIndex];
    if (own) own.focus();
    else if (target !== cell) target.blur();
    if (own && target === cell) own.dispatchEvent(new KeyboardEvent('keydown', event));
  };
  const does = (event: KeyboardEvent): boolean => {
    const [target] = event.composedPath();
    const cell = event.composedPath().find(isCell);
    if (!cell || !(target instanceof HTMLElement)) return false;
    if (target !== cell && isWay(event)) {
      cell.focus();
      cell.dispatchEvent(new KeyboardEvent('keydown', event));
      return true;
    }
    const { index, section, column } = grid.getEventContext(event);
    if (section !== 'body' || index === undefined) return false;
    // The cell stands for somebody else now: nothing is done with whom the person did not choose.
    if (usesRow(event) && index !== focusedAt) {
      goBack(event, cell, target);
      return true;
    }
    if (isMenuKey(event)) return act(index, target);
    if (target !== cell) return false;
    if (event.key === ' ') toggle(index, event.shiftKey);
    else if (event.key !== 'Enter') return false;
    else if (column?.classList.contains('acts')) return act(index, target);
    else return column?.classList.contains('opens') === true && open(index);
    return true;
  };
  const take = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  grid.addEventListener('cell-focus', ({ detail }) => (focusedAt = detail.context?.index));
  grid.addEventListener('keydown', (event) => does(event) && take(event), { capture: true });
  // The grid would press what is in the cell when Space is let go: it has selected the row.
  const ends = (event: KeyboardEvent): boolean => event.key === ' ' && isBodyCell(event.composedPath()[0]);
  grid.addEventListener('keyup', (event) => ends(event) && take(event), { capture: true });
}
