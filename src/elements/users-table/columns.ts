// Makes the grid's columns from the list of user fields. Knows the grid's columns and the cells; keeps no rows.
import { html, nothing, render, type TemplateResult } from 'lit';
import type { SortKey, User, UsersSort } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import type { PageState } from '../../controllers/broker/page-broker.js';
import type { GridColumn, GridItemModel } from '../../vendor/grid/index.js';
import { fieldLabel } from '../parts/field-value.js';
import { icons } from '../parts/icons.js';
import { cardCell, type CellContext, fieldCell, nameCell, selectCell, statusCell, waitingCell } from './cells.js';

/** What columns ask of the table each time they draw. */
export interface ColumnSource {
  readonly cells: () => CellContext;
  readonly rowAt: (index: number) => User | undefined;
  readonly stateAt: (index: number) => PageState<User> | null;
  /** The row is on screen. */
  readonly see: (index: number) => void;
  readonly sort: () => UsersSort;
  readonly sortBy: (key: SortKey) => void;
}

/** The item of a grid row is its place in the list: the grid keeps no user. */
export interface Place {
  readonly index: number;
}

type Draw = (user: User, index: number, cells: CellContext) => TemplateResult;

interface Shape {
  readonly width: string;
  readonly grow: number;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  name: { width: '240px', grow: 3 },
  status: { width: '190px', grow: 1 },
  registeredAt: { width: '136px', grow: 0 },
  updatedAt: { width: '168px', grow: 0 },
  email: { width: '220px', grow: 1 },
};

/** The columns for these fields, a tick box first; `narrow`: one column of cards. */
export function gridColumns(fields: readonly UserField[], narrow: boolean, source: ColumnSource): HTMLElement[] {
  if (narrow) return [column({ width: '100%', grow: 1 }, source, true, cardCell, () => html``)];
  return [
    column({ width: '48px', grow: 0 }, source, false, selectCell, ({ terms }) => html`<span class="visually-hidden">${terms.table.select}</span>`),
    ...fields.map((field, at) => column(SHAPES[field.key] ?? { width: '160px', grow: 1 }, source, at === 0, drawOf(field), (cells) => header(field, cells, source), field.sort, source.sort)),
  ];
}

function drawOf(field: UserField): Draw {
  if (field.key === 'name') return (user, _, cells) => nameCell(user, cells);
  if (field.key === 'status') return (user, _, cells) => statusCell(user, cells.terms);
  return (user, _, cells) => fieldCell(field, user, cells);
}

function column(
  { width, grow }: Shape,
  source: ColumnSource,
  first: boolean,
  draw: Draw,
  head: (cells: CellContext) => TemplateResult,
  sortKey: SortKey | null = null,
  sort?: () => UsersSort,
): HTMLElement {
  const made = document.createElement('vaadin-grid-column') as GridColumn<Place>;
  made.width = width;
  made.flexGrow = grow;
  made.renderer = (root: HTMLElement, _column: unknown, { index }: GridItemModel<Place>) => {
    source.see(index);
    const user = source.rowAt(index);
    render(user ? draw(user, index, source.cells()) : waitingCell(index, source.stateAt(index)?.kind === 'failed', first, source.cells()), root);
  };
  made.headerRenderer = (root: HTMLElement) => {
    render(head(source.cells()), root);
    const cell = root.assignedSlot?.parentElement;
    if (!sortKey || !sort || !cell) return;
    const { by, direction } = sort();
    cell.setAttribute('aria-sort', by === sortKey ? (direction === 'asc' ? 'ascending' : 'descending') : 'none');
  };
  return made;
}

function header(field: UserField, { terms, format }: CellContext, { sort, sortBy }: ColumnSource): TemplateResult {
  const label = fieldLabel(field, terms, format.lang);
  const key = field.sort;
  if (!key) return html`<span class="head" title=${label}>${label}</span>`;
  const { by, direction } = sort();
  return html`
    <button type="button" class="head sorter" aria-label=${terms.table.sortBy(label)} title=${label} @click=${() => sortBy(key)}>
      <span>${label}</span>${by === key ? html`<span class="arrow ${direction}">${icons.up}</span>` : nothing}
    </button>`;
}
