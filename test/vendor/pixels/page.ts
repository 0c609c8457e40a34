// A page with a grid for every state in which it is looked at, and our own table. Compares nothing: the test does.
import { createSampleBackend } from '../../../src/sample/backend.js';
import { UsersTable } from '../../../src/elements/users-table/users-table.js';
import { type Grid, type GridBodyRenderer, type GridColumn, loadGrid } from '../../../src/vendor/grid/index.js';
import { addForOurTable } from './as-published.js';
import { OUR_STATES, type OurState, put, putOurs, settled, STATES, type State } from './states.js';

declare global {
  /** Puts the grid of a state into it, or our own table. */
  var putInto: ((state: State | OurState) => Promise<void>) | undefined;
}

const rows = Array.from({ length: 200 }, (_, index) => ({ index }));
type Row = (typeof rows)[number];

function column(header: string, width: string, more: Partial<GridColumn<Row>> = {}): GridColumn<Row> {
  const made = document.createElement('vaadin-grid-column') as GridColumn<Row>;
  const renderer: GridBodyRenderer<Row> = (root, _, { item }) => void (root.textContent = `${header} ${item.index}`);
  return Object.assign(made, { header, width, flexGrow: 0, renderer, ...more });
}

function gridFor(state: State): Grid<Row> {
  const grid = document.createElement('vaadin-grid') as Grid<Row>;
  grid.id = state;
  // Ours turns as its own attribute says, the published one as the page does.
  grid.dir = document.documentElement.dir;
  grid.append(
    column('First', '160px', { frozen: true }),
    column('Second', '420px', { footerRenderer: (root) => void (root.textContent = 'Sum') }),
    column('Third', '420px'),
    column('Last', '120px', { frozenToEnd: true }),
  );
  grid.dataProvider = ({ page, pageSize }, callback) => callback(rows.slice(page * pageSize, (page + 1) * pageSize), rows.length);
  return grid;
}

const look = new URLSearchParams(location.search);
document.documentElement.dir = look.get('dir') ?? 'ltr';
// For browsers that cannot be told which scheme a person prefers.
document.documentElement.style.colorScheme = look.get('scheme') ?? '';
await loadGrid();
if (look.get('grid') === 'published') addForOurTable(customElements.get('vaadin-grid')!.prototype as object);
const grids = new Map<State, Grid<Row>>(STATES.map((state) => [state, gridFor(state)]));
document.body.append(...grids.values());

customElements.define('users-table', UsersTable);
const table = document.createElement('users-table') as UsersTable;
const now = Date.UTC(2026, 10, 23, 12);
table.id = 'ours';
table.now = new Date(now);
table.backend = createSampleBackend({ users: 300, now: () => now });
document.body.append(table);

globalThis.putInto = async (state) => {
  await settled();
  const ours = OUR_STATES.find((each) => each === state);
  const [own, grid] = [STATES.find((each) => each === state), grids.get(state as State)];
  if (ours) await putOurs(ours, table);
  else if (own && grid) await put(own, grid, rows);
  await settled();
};
