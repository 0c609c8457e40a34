// What is selected in the list: what its rows, its header and the bulk bar ask, and what they do. Tells the host of changes. Draws nothing.
import type { Connection } from '../../controllers/connection.js';
import { sameUsers } from '../../controllers/query-changes.js';
import { type Chosen, type Range, Selection, type UserCount } from '../../controllers/selection.js';
import type { TableQuery } from '../../controllers/table-query.js';
import type { UserRows } from '../../controllers/user-rows.js';
import type { TurnStart } from '../../controllers/user-turn.js';
import { SelectionChangeEvent } from '../view-events.js';
import type { UsersTable } from './users-table.js';

/** What has to be said of the selection: it was dropped with its filter; rows of a range are on their way, did not come, are too many. */
export type SelectionNotice = 'dropped' | 'coming' | 'failed' | 'long';

/** A part of a range in which rows are not loaded, to be ticked or unticked. */
export interface Missing {
  readonly range: Range;
  readonly on: boolean;
  readonly question: TurnStart;
  /** Something else was selected meanwhile. */
  readonly signal: AbortSignal;
}

export class ListSelection {
  notice: SelectionNotice | undefined;
  /** The rows look otherwise now. */
  onChange: () => void = () => undefined;
  /** A range goes over rows that are not loaded: somebody has to ask who they are, and to `put` them, until the signal stops it. */
  onMissing: (missing: Missing) => void = () => undefined;
  readonly #host: UsersTable;
  readonly #rows: UserRows;
  readonly #selection = new Selection();
  /** The question in whose answer the first one was selected. */
  #madeIn: TurnStart | undefined;
  #asking: AbortController | undefined;

  constructor(host: UsersTable, rows: UserRows) {
    this.#host = host;
    this.#rows = rows;
    host.addController({ hostDisconnected: () => queueMicrotask(() => host.isConnected || this.#asking?.abort()) });
  }

  get chosen(): Chosen {
    return this.#selection.chosen;
  }

  get ids(): string[] {
    return this.#selection.ids;
  }

  get isEmpty(): boolean {
    return this.#selection.isEmpty;
  }

  /** Users of the list, as far as that is known. */
  get total(): UserCount {
    const exact = this.#rows.head?.total.exact ?? false;
    return { count: exact ? (this.#rows.head?.total.count ?? 0) : this.#rows.length, exact };
  }

  get count(): UserCount {
    return this.#selection.count(this.total);
  }

  /** Whether everybody, somebody or nobody of the list is selected. */
  get extent(): 'all' | 'some' | 'none' {
    const { chosen } = this.#selection;
    if (this.#selection.isEmpty) return 'none';
    if ('filter' in chosen) return chosen.except.length === 0 ? 'all' : 'some';
    return this.total.exact && chosen.ids.length >= this.total.count ? 'all' : 'some';
  }

  has(id: string | undefined): boolean {
    return id !== undefined && this.#selection.has(id);
  }

  /** Ticks or unticks the row at a place; with `range`, all from the last one on, those that are not loaded included. */
  set(index: number, on: boolean, range: boolean): void {
    const missing = this.#change(() => this.#selection.set(index, on, { range, idAt: (at) => this.#rows.rowAt(at)?.id }));
    const { question } = this.#rows;
    if (!missing || !question) return;
    this.#asking = new AbortController();
    this.notice = 'coming';
    this.onMissing({ range: missing, on, question, signal: this.#asking.signal });
  }

  /** Selects these users, or no longer. */
  put(ids: readonly string[], on: boolean): void {
    this.#change(() => this.#selection.put(ids, on));
  }

  /** Says why the rest of a range is not selected. */
  miss(notice: 'failed' | 'long'): void {
    this.notice = notice;
    this.#host.requestUpdate();
  }

  /** The header's box: nobody selected, the pages on screen are; else nobody is any more. */
  togglePage(): void {
    if (this.isEmpty) this.put(this.#rows.idsOnScreen(), true);
    else this.clear();
  }

  /** Selects everybody who matches. */
  takeAll(): void {
    const { question } = this.#rows;
    if (!question) return;
    this.#change(() => this.#selection.takeAll({ filter: question.query.filter, zone: question.connection.zone }));
  }

  clear(): void {
    this.#change(() => this.#selection.clear());
  }

  /** These users are no more. */
  leave(ids: readonly string[]): void {
    this.#change(() => this.#selection.leave(ids));
  }

  /** A user was changed and may match no longer. */
  doubt(id: string): void {
    this.#selection.doubt(id);
  }

  /** It is another list: no range goes on from the last place. */
  forgetPlace(): void {
    this.#selection.forgetPlace();
  }

  /** Drops what was selected under another filter, and says so; what was selected on another platform, without a word. */
  keepFor({ backend, zone }: Connection, query: TableQuery): void {
    const made = this.#madeIn;
    if (!made || this.isEmpty) return;
    const same = made.connection.backend === backend;
    if (same && made.connection.zone === zone && sameUsers(made.query, query)) return;
    this.clear();
    this.notice = same ? 'dropped' : undefined;
  }

  #change<T>(change: () => T): T {
    this.#asking?.abort();
    this.#asking = this.notice = undefined;
    const wasEmpty = this.isEmpty;
    const result = change();
    // Of everybody but these, nobody is left: as if nothing had been selected.
    if ('filter' in this.chosen && this.count.exact && this.count.count === 0) this.#selection.clear();
    if (wasEmpty) this.#madeIn = this.#rows.question;
    this.onChange();
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SelectionChangeEvent());
    return result;
  }
}
