// Keeps the rows that a table shows: one broker per question, the old one shown until the new one has its first page.
// Knows the backend and the broker; knows nothing of a grid.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asUsersError, UsersError } from '../contract/failure.js';
import type { User, UsersPage } from '../contract/schema/index.js';
import { createPageBroker, type PageBroker, type PageState } from './broker/page-broker.js';
import type { Connection } from './connection.js';
import type { TableQuery } from './table-query.js';
import { sameRows } from './query-changes.js';
import { View, type Sight } from './view.js';

/** What one question has told so far. */
interface Turn {
  readonly query: TableQuery;
  readonly connection: Connection;
  readonly broker: PageBroker<User>;
  /** The list starts again from its top. */
  readonly fromTop: boolean;
  head: UsersPage | undefined;
}

/** Rows that may be on screen have changed; with `fromTop`, it is another list. */
export interface RowsChange {
  readonly fromTop: boolean;
}

const pageSizeOf = ({ settings }: Connection): number => Math.min(100, Math.max(1, settings.limits.pageSize));
const questionOf = ({ query, connection }: Turn) => ({ filter: query.filter, sort: query.sort, zone: connection.zone });

export class UserRows implements ReactiveController {
  /** Why the question's first page failed. */
  error: UsersError | undefined;
  onRows: (change: RowsChange) => void = () => undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #view = new View((indexes) => this.#wantInView(indexes));
  #shown: Turn | undefined;
  #next: Turn | undefined;
  /** The place of the user that was opened or stepped to last: its page may be forgotten. */
  #place: { readonly id: string; readonly index: number } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The answer's head that is shown: total and counts. */
  get head(): UsersPage | undefined {
    return this.#shown?.head;
  }

  /** A question is under way whose rows are not shown yet. */
  get pending(): boolean {
    return this.#next !== undefined && this.error === undefined;
  }

  /** Asks a question; nothing happens when it is the one that was asked last. */
  ask(connection: Connection, query: TableQuery): void {
    const last = this.#next ?? this.#shown;
    if (last && last.connection === connection && sameRows(last.query, query)) return;
    this.#start(connection, query, [0], true);
  }

  /** Asks the last question again, where the list stands. */
  reload(): void {
    const last = this.#next ?? this.#shown;
    if (!last) return;
    const pages = last === this.#shown ? this.#pagesOf(this.#view.indexes()) : [];
    this.#start(last.connection, last.query, pages.length > 0 ? pages : [0], pages.length === 0);
  }

  rowAt(index: number): User | undefined {
    return this.#shown?.broker.rowAt(index);
  }

  /** The place of a user that is loaded, was opened or was stepped to; or -1. */
  indexOf(id: string): number {
    const index = this.#shown?.broker.indexOf(id) ?? -1;
    return index >= 0 || this.#place?.id !== id ? index : this.#place.index;
  }

  /** How the page of a row stands. */
  stateAt(index: number): PageState<User> | null {
    return this.#shown?.broker.state(this.#pageOf(index)) ?? null;
  }

  retryAt(index: number): void {
    this.#shown?.broker.retry(this.#pageOf(index));
    this.onRows({ fromTop: false });
  }

  /** Something shows the row at a place: its page is wanted as long as it does. */
  see(sight: Sight, index: number): void {
    this.#view.see(sight, index);
  }

  /** Keeps the place of a user in mind. */
  remember(id: string): void {
    this.#place = { id, index: this.indexOf(id) };
  }

  /** The user before (-1) or after (1) another and its place, loaded when it is not kept; `null` at the ends. */
  async neighbourOf(id: string, step: -1 | 1, signal?: AbortSignal): Promise<{ readonly id: string; readonly index: number } | null> {
    const turn = this.#shown;
    const at = this.indexOf(id);
    const index = at + step;
    if (!turn || at < 0 || index < 0 || index >= (turn.broker.total ?? 0)) return null;
    const user = turn.broker.rowAt(index) ?? (await this.#one(turn, index, signal));
    if (!user || turn !== this.#shown) return null;
    return (this.#place = { id: user.id, index });
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onOnline);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    // A move in the document is a disconnect and a connect: only a real removal stops and forgets.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#next?.broker.clear();
      this.#shown?.broker.clear();
      this.#next = this.#shown = this.#place = this.error = undefined;
    });
  }

  #start(connection: Connection, query: TableQuery, pages: readonly number[], fromTop: boolean): void {
    this.#next?.broker.clear();
    this.error = undefined;
    const pageSize = pageSizeOf(connection);
    const turn: Turn = {
      query,
      connection,
      fromTop,
      head: undefined,
      broker: createPageBroker<User>({
        pageSize,
        idOf: (user) => user.id,
        // The view already waits for the frame.
        schedule: (run) => run(),
        isCursorLost: (error) => error instanceof UsersError && (error.kind === 'invalid' || error.kind === 'missing'),
        load: async ({ cursor, offset }, signal) => {
          const place = cursor === null ? { offset } : { cursor };
          const page = await connection.backend.searchUsers({ ...questionOf(turn), ...place, limit: pageSize }, { signal });
          if (!signal.aborted) turn.head = page;
          return { rows: page.items, total: page.total.count, next: page.nextCursor, previous: page.previousCursor };
        },
        onChange: (page) => this.#changed(turn, page),
      }),
    };
    this.#next = turn;
    turn.broker.want(pages);
    this.#host.requestUpdate();
  }

  #changed(turn: Turn, page: number): void {
    const state = turn.broker.state(page);
    if (turn === this.#next && state?.kind === 'failed') {
      this.error = asUsersError(state.error);
    } else if (turn === this.#next) {
      this.#shown?.broker.clear();
      this.#shown = turn;
      this.#next = undefined;
      if (turn.fromTop) this.#place = undefined;
      this.onRows({ fromTop: turn.fromTop });
    } else if (turn === this.#shown) {
      this.onRows({ fromTop: false });
    }
    this.#host.requestUpdate();
  }

  #pageOf(index: number): number {
    return this.#shown ? Math.floor(index / pageSizeOf(this.#shown.connection)) : 0;
  }

  /** The pages of these rows, those around the middle first. */
  #pagesOf(indexes: readonly number[]): number[] {
    const total = this.#shown?.broker.total ?? 0;
    const pages = [...new Set(indexes.filter((index) => index < total).map((index) => this.#pageOf(index)))].sort((a, b) => a - b);
    const middle = pages[Math.floor(pages.length / 2)] ?? 0;
    return pages.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  }

  /** What is on screen; once that is there, also the page after it. */
  #wantInView(indexes: readonly number[]): void {
    const broker = this.#shown?.broker;
    const pages = this.#pagesOf(indexes);
    if (!broker || pages.length === 0) return;
    const after = Math.max(...pages) + 1;
    const isLast = after > this.#pageOf((broker.total ?? 0) - 1);
    if (!isLast && pages.every((page) => broker.state(page)?.kind === 'loaded')) pages.push(after);
    broker.want(pages);
  }

  async #one(turn: Turn, index: number, signal: AbortSignal | undefined): Promise<User | undefined> {
    const { backend } = turn.connection;
    const page = await backend.searchUsers({ ...questionOf(turn), offset: index, limit: 1 }, signal ? { signal } : {});
    return page.items[0];
  }

  readonly #onOnline = (): void => {
    if (this.error) this.reload();
    this.#shown?.broker.retryFailed();
    this.onRows({ fromTop: false });
  };
}
