// The rows half of the table: the grid and its code, what is selected, opened or current, and what a row does.
// Knows no toolbar, no filter and no paging.
import { UsersError } from '../../contract/failure.js';
import type { SortKey, User } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import { Selection } from '../../controllers/selection.js';
import type { UserRows } from '../../controllers/user-rows.js';
import type { Format } from '../../i18n/format.js';
import type { Terms } from '../../i18n/languages.js';
import { SelectionChangeEvent, UserOpenEvent } from '../events.js';
import type { CellContext } from './cells.js';
import { keepFilled } from './filled-view.js';
import { type ListGrid, listGrid, type ListSource } from './list-grid.js';
import type { UsersTable } from './users-table.js';

/** What the list asks of the table around it. */
export interface ListAround {
  readonly words: () => { readonly terms: Terms; readonly format: Format };
  readonly sortBy: (key: SortKey) => void;
}

/** What the list shows besides its rows. */
export interface ListLook {
  readonly fields: readonly UserField[];
  readonly narrow: boolean;
}

/** Where a user stands in the list. */
export interface ListPlace {
  readonly index: number;
  /** Rows of the list, as far as they are known. */
  readonly length: number;
}

export class UserList {
  readonly #host: UsersTable;
  readonly #rows: UserRows;
  readonly #around: ListAround;
  readonly #selection = new Selection();
  #grid: ListGrid | undefined;
  /** The grid's code: not asked for yet, on its way, or why it did not come. */
  #code: 'unasked' | 'coming' | UsersError = 'unasked';

  constructor(host: UsersTable, rows: UserRows, around: ListAround) {
    this.#host = host;
    this.#rows = rows;
    this.#around = around;
  }

  /** The grid is there. */
  get ready(): boolean {
    return this.#grid !== undefined;
  }

  /** Why the grid's code did not come. */
  get error(): UsersError | undefined {
    return this.#code instanceof UsersError ? this.#code : undefined;
  }

  get selectedIds(): string[] {
    return this.#selection.ids;
  }

  clearSelection(): void {
    this.#selection.clear();
    this.#selectionChanged();
  }

  /** Drops a selection whose users are another platform's. */
  forgetSelection(): void {
    if (this.#selection.ids.length > 0) this.clearSelection();
    this.#selection.forgetPlace();
  }

  placeOf(userId: string): ListPlace | null {
    const index = this.#rows.indexOf(userId);
    return index < 0 ? null : { index, length: this.#rows.length };
  }

  /** Asks for the grid's code again where it did not come. */
  retry(): void {
    if (this.error) this.#code = 'unasked';
  }

  /** The id of the user before (-1) or after (1) another, brought into view; `null` where there is none. */
  async neighbourOf(userId: string, step: -1 | 1): Promise<string | null> {
    const neighbour = await this.#rows.neighbourOf(userId, step);
    if (neighbour) this.#grid?.show(neighbour.index);
    return neighbour?.id ?? null;
  }

  focusUser(userId: string): void {
    const index = this.#rows.indexOf(userId);
    if (index >= 0) this.#grid?.focusName(index, userId);
  }

  /** Draws the list into the grid that the table has rendered. */
  update(element: HTMLElement, { fields, narrow }: ListLook): void {
    if (this.#code === 'unasked') void this.#load(element);
    const { terms, format } = this.#around.words();
    this.#grid?.update({
      fields,
      narrow,
      total: this.#rows.length,
      look: [format.lang, terms, format.zone, this.#host.query.sort, this.#host.currentId],
    });
  }

  async #load(element: HTMLElement): Promise<void> {
    this.#code = 'coming';
    try {
      const grid = await listGrid(element, this.#source());
      this.#grid = grid;
      keepFilled(element, () => this.#rows.length);
      this.#rows.onRows = ({ fromTop, moved }) => {
        if (fromTop) this.#selection.forgetPlace();
        grid.redraw(fromTop);
        if (moved !== null) grid.show(moved);
      };
    } catch (cause) {
      this.#code = new UsersError('offline', { cause });
    }
    this.#host.requestUpdate();
  }

  #source(): ListSource {
    return {
      cells: () => this.#cells(),
      rowAt: (index) => this.#rows.rowAt(index),
      stateAt: (index) => this.#rows.stateAt(index),
      see: (cell, index) => this.#rows.see(cell, index),
      sort: () => this.#host.query.sort,
      sortBy: this.#around.sortBy,
      toggle: (index, range) => {
        const user = this.#rows.rowAt(index);
        if (user) this.#select(index, !this.#selection.has(user.id), range);
      },
      open: (index) => {
        const user = this.#rows.rowAt(index);
        if (user) this.#open(user);
      },
    };
  }

  #cells(): CellContext {
    const { terms, format } = this.#around.words();
    return {
      terms,
      format,
      currentId: this.#host.currentId,
      isSelected: (user) => this.#selection.has(user.id),
      select: (index, on, range) => this.#select(index, on, range),
      open: (user) => this.#open(user),
      retry: (index) => this.#rows.retryAt(index),
    };
  }

  #open(user: User): void {
    this.#rows.remember(user.id);
    this.#host.dispatchEvent(new UserOpenEvent({ userId: user.id }));
  }

  #select(index: number, on: boolean, range: boolean): void {
    this.#selection.set(index, on, { range, idAt: (at) => this.#rows.rowAt(at)?.id });
    this.#selectionChanged();
  }

  #selectionChanged(): void {
    this.#grid?.select(this.#selection.ids);
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SelectionChangeEvent());
  }
}
