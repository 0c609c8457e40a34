// The states in which a grid is looked at: how it is put into each. Knows the grid; draws nothing itself.
import type { UsersTable } from '../../../src/elements/users-table/users-table.js';
import type { Grid } from '../../../src/vendor/grid/index.js';

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Scrolling, rendering and the grid's observers follow each other by the frame. */
export const settled = async (): Promise<void> => {
  for (let at = 0; at < 4; at += 1) await frame();
};

const insides = (grid: HTMLElement): ShadowRoot => grid.shadowRoot!;

const cellAt = (grid: HTMLElement, row: number, column: number): HTMLElement | undefined =>
  [...insides(grid).querySelectorAll('#items > tr')]
    .find((each) => each.getAttribute('aria-rowindex') === String(row + 2))
    ?.querySelectorAll('td')[column];

const press = (grid: HTMLElement, key: string): void =>
  void insides(grid).activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

/** The ring shows once a key has been used. */
const focusBy = (row: number, column: number, ...keys: readonly string[]): Put => {
  return async (grid) => {
    cellAt(grid, row, column)?.focus();
    for (const key of keys) {
      press(grid, key);
      await settled();
    }
  };
};

const styled = (rule: string, theme?: string): ((grid: HTMLElement) => void) => {
  return (grid) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`[id='${grid.id}']${rule}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    if (theme) grid.setAttribute('theme', theme);
  };
};

/** The published grid holds a list of what is selected, ours asks. */
function select<Item>(grid: Grid<Item>, chosen: readonly Item[]): void {
  grid.isItemSelected = (item) => chosen.includes(item);
  grid.selectedItems = [...chosen];
  grid.requestContentUpdate();
}

type Put = <Item>(grid: Grid<Item>, rows: readonly Item[]) => void | Promise<void>;

const puts = {
  'as it comes': () => undefined,
  'scrolled down': (grid) => grid.scrollToIndex(101),
  'scrolled down and to the side': (grid) => {
    grid.scrollToIndex(51);
    // From right to left, the way to the side is negative.
    insides(grid)
      .querySelector('#table')
      ?.scrollBy(getComputedStyle(grid).direction === 'rtl' ? -150 : 150, 13);
  },
  'scrolled to the end': (grid, rows) => grid.scrollToIndex(rows.length - 1),
  'rows selected': (grid, rows) =>
    select(
      grid,
      rows.filter((_, at) => at === 1 || at === 2 || at === 5),
    ),
  'rows selected, then scrolled and back': async (grid, rows) => {
    // How many rows are drawn beneath the head differs, and a selected one shines through the smooth edge of a round corner.
    styled('{ --vaadin-grid-border-radius: 0 }')(grid);
    select(
      grid,
      rows.filter((_, at) => at % 3 === 0),
    );
    grid.scrollToIndex(120);
    await settled();
    grid.scrollToIndex(3);
  },
  'columns changed after scrolling': async (grid) => {
    grid.scrollToIndex(rowsDown);
    await settled();
    const second = grid.children[1];
    second?.remove();
    await settled();
    if (second) grid.append(second);
    grid.scrollToIndex(0);
  },
  'a cell focused by keyboard': focusBy(2, 1, 'ArrowDown'),
  'a frozen cell focused by keyboard': focusBy(2, 0, 'ArrowDown'),
  'the first cell left for its row by keyboard': (grid, rows) =>
    focusBy(2, 0, 'ArrowDown', getComputedStyle(grid).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft')(grid, rows),
  'a header cell focused by keyboard': focusBy(0, 1, 'ArrowDown', 'Tab'),
  'with borders between columns': styled('{ --vaadin-grid-column-border-width: 2px; --vaadin-grid-row-border-width: 2px }'),
  'text wrapped': styled(' vaadin-grid-cell-content { max-inline-size: 40px }', 'wrap-cell-content'),
  'rows of a colour that shines through': styled('{ --vaadin-grid-row-background-color: rgb(200 40 40 / 30%) }'),
  'header cells with a background of their own': styled('::part(header-cell) { background-color: gold }'),
  'a page still loading': (grid) => {
    const all = grid.dataProvider;
    grid.dataProvider = (params, callback) => void (params.page === 0 && all?.(params, callback));
    // Half of the rows in view have come.
    grid.scrollToIndex(grid.pageSize - 4);
  },
  'without a header': (grid) => {
    for (const column of grid.children) if ('header' in column) column.header = null;
  },
  'columns that leave room': (grid) => {
    for (const column of grid.children) if ('width' in column) column.width = '120px';
  },
  'a column hidden after it was drawn': (grid) => void Object.assign(grid.children[1]!, { hidden: true }),
} satisfies Readonly<Record<string, Put>>;

const rowsDown = 51;

export type State = keyof typeof puts;
export const STATES = Object.keys(puts) as State[];

/** The one state that our grid cannot be put into: the focus is never on a row as a whole (unused.ts), but stays on the cell. */
export const NOT_OURS: State = 'the first cell left for its row by keyboard';

export const put = async <Item>(state: State, grid: Grid<Item>, rows: readonly Item[]): Promise<void> => {
  const change: Put = puts[state];
  await change(grid, rows);
};

/** Our own table, put into one state after the other. */
const oursPuts = {
  'our table': () => undefined,
  'our table, a row selected': (table) => void insides(table).querySelectorAll<HTMLElement>('.grid .tick input')[2]?.click(),
  'our table, a user open, scrolled': (table) => {
    table.currentId = insides(table).querySelectorAll<HTMLElement>('[data-user]')[4]?.dataset['user'] ?? null;
    insides(insides(table).querySelector('vaadin-grid')!).querySelector('#table')?.scrollBy(0, 100);
  },
} satisfies Readonly<Record<string, (table: UsersTable) => void | Promise<void>>>;

export type OurState = keyof typeof oursPuts;
export const OUR_STATES = Object.keys(oursPuts) as OurState[];

export const putOurs = async (state: OurState, table: UsersTable): Promise<void> => {
  await oursPuts[state](table);
};
