// The rows half of the table: the grid and its code, what is opened or current, and what a row does.
// Knows no toolbar, no filter and no paging.
import { UsersError } from '../../contract/failure.js';
import type { SortKey, User } from '../../contract/schema/index.js';
import type { UserRows } from '../../controllers/user-rows.js';
import type { Format } from '../../i18n/format.js';
import type { ListTerms } from '../../i18n/languages.js';
import { UserOpenEvent } from '../view-events.js';
import type { CellContext } from './cells.js';
import type { ColumnsShape } from './columns.js';
import { type ListGrid, listGrid, type ListSource } from './list-grid.js';
import type { ListSelection } from './list-selection.js';
import { keepTitled } from './titles.js';
import type { UsersTable } from './users-table.js';

/** What the list asks of the table around it. */
export interface ListAround {
  readonly words: () => { readonly terms: ListTerms; readonly format: Format };
  readonly selection: ListSelection;
  readonly sortBy: (key: SortKey) => void;
  /** Opens what can be done with a user, beside an element. */
  readonly act: (user: User, anchor: HTMLElement) => void;
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
  #grid: ListGrid | undefined;
  #acts = false;
  /** What cells are drawn with: the same for all of them, from one update to the next. */
  #context: CellContext | undefined;
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

  /** Puts the focus on a user's name; `false`: nobody knows where the user stands. */
  focusUser(userId: string): boolean {
    const index = this.#rows.indexOf(userId);
    if (index >= 0) this.#grid?.focusName(index, userId);
    return index >= 0;
  }

  /** Draws the list into the grid that the table has rendered. */
  update(element: HTMLElement, shape: ColumnsShape): void {
    if (this.#code === 'unasked') void this.#load(element);
    this.#acts = shape.acts;
    this.#context = undefined;
    const { terms, format } = this.#cells();
    this.#grid?.update({
      ...shape,
      total: this.#rows.length,
      look: [format.lang, terms, format.zone, this.#host.query.sort, this.#host.currentId],
    });
  }

  async #load(element: HTMLElement): Promise<void> {
    this.#code = 'coming';
    try {
      const grid = await listGrid(element, this.#source());
      this.#grid = grid;
      keepTitled(element, () => this.#cells().format);
      void this.#keepFilled(element);
      void this.#putOnPaper(element);
      this.#around.selection.onChange = () => grid.redraw(false);
      this.#rows.onRows = ({ fromTop, moved }) => {
        if (fromTop) this.#around.selection.forgetPlace();
        grid.redraw(fromTop);
        if (moved !== null) grid.show(moved);
      };
    } catch (cause) {
      this.#code = new UsersError('offline', { cause });
    }
    this.#host.requestUpdate();
  }

  /** Only who scrolls needs it; without it, the grid's own view may stay empty in part until the next scroll. */
  async #keepFilled(element: HTMLElement): Promise<void> {
    const code = await import('./filled-view.js').catch(() => undefined);
    code?.keepFilled(element, () => this.#rows.length);
  }

  /** Only who prints needs it. */
  async #putOnPaper(element: HTMLElement): Promise<void> {
    const code = await import('./paper.js').catch(() => undefined);
    code?.putOnPaper(this.#host, element);
  }

  #source(): ListSource {
    const { selection } = this.#around;
    const withUser = (index: number, use: (user: User) => void): boolean => {
      const user = this.#rows.rowAt(index);
      if (user) use(user);
      return user !== undefined;
    };
    return {
      isSelected: (index) => selection.has(this.#rows.rowAt(index)?.id),
      cells: () => this.#cells(),
      rowAt: (index) => this.#rows.rowAt(index),
      stateAt: (index) => this.#rows.stateAt(index),
      see: (cell, index) => this.#rows.see(cell, index),
      sort: () => this.#host.query.sort,
      sortBy: this.#around.sortBy,
      toggle: (index, range) => void withUser(index, ({ id }) => selection.set(index, !selection.has(id), range)),
      open: (index) => withUser(index, (user) => this.#open(user)),
      act: (index, anchor) => this.#acts && withUser(index, (user) => this.#around.act(user, anchor)),
    };
  }

  #cells(): CellContext {
    if (this.#context) return this.#context;
    const { terms, format } = this.#around.words();
    this.#context = {
      terms,
      format,
      currentId: this.#host.currentId,
      selection: this.#around.selection,
      open: (user) => this.#open(user),
      acts: this.#acts,
      act: this.#around.act,
      retry: (index) => this.#rows.retryAt(index),
    };
    return this.#context;
  }

  #open(user: User): void {
    this.#rows.remember(user.id);
    this.#host.dispatchEvent(new UserOpenEvent({ userId: user.id }));
  }
}
