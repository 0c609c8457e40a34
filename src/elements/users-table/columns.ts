// Makes the grid's columns from the list of user fields. Knows the grid's columns and the cells; keeps no rows.
import { html, nothing, render, type TemplateResult } from 'lit';
import type { SortKey, User, UsersSort } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import type { PageState } from '../../controllers/broker/page-broker.js';
import type { GridColumn, GridItemModel } from '../../vendor/grid/index.js';
import { fieldLabel } from '../../i18n/field-text.js';
import { icons } from '../parts/icons.js';
import { cardCell, type CellContext, fieldCell, nameCell, selectCell, selectHead, statusCell, type Waiting, waitingCell } from './cells.js';
import { gearCell } from './gear.js';

/** What columns ask of the table each time they draw. */
export interface ColumnSource {
  readonly cells: () => CellContext;
  readonly rowAt: (index: number) => User | undefined;
  readonly stateAt: (index: number) => PageState<User> | null;
  /** A cell shows the row at a place now. */
  readonly see: (cell: HTMLElement, index: number) => void;
  readonly sort: () => UsersSort;
  readonly sortBy: (key: SortKey) => void;
}

/** The item of a grid row is its place in the list: the grid keeps no user. */
export interface Place {
  readonly index: number;
}

type Draw = (user: User, index: number, cells: CellContext) => TemplateResult;

interface Column {
  /** All that is told of the field that it shows, or what stands in it. */
  readonly key: string;
  readonly width: string;
  readonly grow: number;
  readonly draw: Draw;
  readonly waiting: Waiting;
  /** The class of what its cells hold, for the styles: what they hold itself (:has) would be asked with every row that comes. */
  readonly kind?: 'ticks' | 'with-row';
  /** What Enter on a cell does: opens the user, or what can be done. */
  readonly enters?: 'opens' | 'acts';
  readonly head?: (cells: CellContext) => TemplateResult;
  readonly sort?: SortKey | null;
}

const WIDTHS: Readonly<Record<string, Pick<Column, 'width' | 'grow'>>> = {
  name: { width: '212px', grow: 3 },
  status: { width: '172px', grow: 1 },
  registeredAt: { width: '144px', grow: 0 },
  updatedAt: { width: '216px', grow: 0 },
  email: { width: '220px', grow: 1 },
};
const USUAL = { width: '160px', grow: 1 };
const GEARS: Column = {
  key: '-gears',
  width: '52px',
  grow: 0,
  draw: gearCell,
  waiting: 'nothing',
  kind: 'with-row',
  enters: 'acts',
  head: ({ terms }) => html`<span class="visually-hidden">${terms.table.actions}</span>`,
};

export interface ColumnsShape {
  readonly fields: readonly UserField[];
  /** One column of cards. */
  readonly narrow: boolean;
  /** Something can be done with a user. */
  readonly acts: boolean;
}

/** Columns by their key, in the order in which they stand. */
export type GridColumns = ReadonlyMap<string, HTMLElement>;

/** The columns for these fields, tick boxes first, gears last; of those that were there, the ones that stay. */
export function gridColumns({ fields, narrow, acts }: ColumnsShape, source: ColumnSource, before: GridColumns): GridColumns {
  const columns: Column[] = narrow
    ? [{ key: '-card', width: '100%', grow: 1, draw: cardCell, waiting: 'person', enters: 'opens' }]
    : [
        { key: '-select', width: '48px', grow: 0, draw: selectCell, waiting: 'nothing', kind: 'ticks', head: selectHead },
        ...fields.map((field): Column => ({
          key: JSON.stringify(field),
          ...(WIDTHS[field.key] ?? USUAL),
          draw: drawOf(field),
          waiting: field.key === 'name' ? 'person' : 'bar',
          head: (cells) => header(field, cells, source),
          sort: field.sort,
          ...(field.key === 'name' && { enters: 'opens' }),
        })),
        ...(acts ? [GEARS] : []),
      ];
  return new Map(columns.map((column, at) => [column.key, before.get(column.key) ?? gridColumn(column, at === 0, source)]));
}

function drawOf(field: UserField): Draw {
  if (field.key === 'name') return (user, _, cells) => nameCell(user, cells);
  if (field.key === 'status') return (user, _, cells) => statusCell(user, cells.terms);
  return (user, _, cells) => fieldCell(field, user, cells);
}

function gridColumn({ width, grow, draw, waiting, kind, enters, head, sort }: Column, sees: boolean, source: ColumnSource): HTMLElement {
  const made = document.createElement('vaadin-grid-column') as GridColumn<Place>;
  if (enters) made.classList.add(enters);
  made.width = width;
  made.flexGrow = grow;
  // Gears stay in sight where the columns are wider than the list.
  made.frozenToEnd = enters === 'acts';
  made.renderer = (root: HTMLElement, _column: unknown, { index }: GridItemModel<Place>) => {
    const user = source.rowAt(index);
    const cells = source.cells();
    if (kind && root.className !== kind) root.className = kind;
    if (sees) {
      source.see(root, index);
      markCurrent(root, user !== undefined && user.id === cells.currentId);
    }
    render(user ? draw(user, index, cells) : waitingCell(index, source.stateAt(index), waiting, cells), root);
  };
  if (head) {
    made.headerRenderer = (root: HTMLElement) => {
      if (kind) root.className = kind;
      render(head(source.cells()), root);
      if (!sort) return;
      const { by, direction } = source.sort();
      root.assignedSlot?.parentElement?.setAttribute('aria-sort', by !== sort ? 'none' : direction === 'asc' ? 'ascending' : 'descending');
    };
  }
  return made;
}

/** Rows are used again for other users: the mark is taken away, too. */
function markCurrent(content: HTMLElement, current: boolean): void {
  const cell = content.assignedSlot?.parentElement;
  const row = cell?.parentElement;
  // A row may have got other cells since.
  if (!cell || !row || (row.hasAttribute('aria-current') === current && cell.part.contains('current-row-cell') === current)) return;
  if (current) row.setAttribute('aria-current', 'true');
  else row.removeAttribute('aria-current');
  cell.part.toggle('current-row-cell', current);
}

function header(field: UserField, { terms, format }: CellContext, { sort, sortBy }: ColumnSource): TemplateResult {
  const label = fieldLabel(field, terms, format.lang);
  const key = field.sort;
  if (!key) return html`<span class="head ${field.type === 'number' ? 'end' : ''}" title=${label}>${label}</span>`;
  const { by, direction } = sort();
  return html` <button type="button" class="head sorter" aria-label=${terms.table.sortBy(label)} title=${label} @click=${() => sortBy(key)}>
    <span>${label}</span>${by === key ? html`<span class="arrow ${direction}">${icons.up}</span>` : nothing}
  </button>`;
}
