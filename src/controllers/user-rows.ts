// Keeps the rows that a table shows: one broker per question, the old one shown until the new one has its first page.
// Knows the backend and the broker; knows nothing of a grid.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asUsersError, type UsersError } from '../contract/failure.js';
import type { User, UsersPage } from '../contract/schema/index.js';
import { createPageBroker, type PageBroker, type PageState } from './broker/page-broker.js';
import type { Connection } from './connection.js';
import { sameRows, type TableQuery } from './table-query.js';

/** What one question has told so far. */
interface Turn {
  readonly query: TableQuery;
  readonly connection: Connection;
  readonly broker: PageBroker<User>;
  head: UsersPage | undefined;
}

export class UserRows implements ReactiveController {
  /** Why the question's first page failed. */
  error: UsersError | undefined;
  /** Called when rows that may be on screen have changed; with `fresh`, all of them have. */
  onRows: (change: { readonly fresh: boolean }) => void = () => undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #shown: Turn | undefined;
  #next: Turn | undefined;
  #wanted = new Set<number>();

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

  get pageSize(): number {
    return Math.min(100, Math.max(20, this.#shown?.connection.settings.limits.pageSize ?? 50));
  }

  /** Asks a question; nothing happens when it is the one that was asked last. */
  ask(connection: Connection, query: TableQuery): void {
    const last = this.#next ?? this.#shown;
    if (last && last.connection === connection && sameRows(last.query, query)) return;
    this.#start(connection, query);
  }

  /** Asks the last question again. */
  reload(): void {
    const last = this.#next ?? this.#shown;
    if (last) this.#start(last.connection, last.query);
  }

  rowAt(index: number): User | undefined {
    return this.#shown?.broker.rowAt(index);
  }

  indexOf(id: string): number {
    return this.#shown?.broker.indexOf(id) ?? -1;
  }

  stateAt(index: number): PageState<User> | null {
    return this.#shown?.broker.state(Math.floor(index / this.pageSize)) ?? null;
  }

  retryAt(index: number): void {
    this.#shown?.broker.retry(Math.floor(index / this.pageSize));
    this.onRows({ fresh: false });
  }

  /** A row is on screen: its page is wanted. Called for each row of a frame. */
  see(index: number): void {
    if (this.#wanted.size === 0) requestAnimationFrame(() => this.#round());
    this.#wanted.add(Math.floor(index / this.pageSize));
  }

  /** The row at a place, loaded when it is not kept; `null` outside the list. */
  async load(index: number, signal: AbortSignal): Promise<User | null> {
    const turn = this.#shown;
    if (!turn || index < 0 || index >= (turn.broker.total ?? 0)) return null;
    const kept = turn.broker.rowAt(index);
    if (kept) return kept;
    const page = await turn.connection.backend.searchUsers({ ...questionOf(turn), offset: index, limit: 1 }, { signal });
    return page.items[0] ?? null;
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#next?.broker.clear();
      this.#shown?.broker.clear();
      this.#next = this.#shown = undefined;
    });
  }

  #start(connection: Connection, query: TableQuery): void {
    this.#next?.broker.clear();
    this.error = undefined;
    const pageSize = Math.min(100, Math.max(20, connection.settings.limits.pageSize));
    const turn: Turn = {
      query,
      connection,
      head: undefined,
      broker: createPageBroker<User>({
        pageSize,
        idOf: (user) => user.id,
        load: async ({ cursor, offset }, signal) => {
          const place = cursor === null ? { offset } : { cursor };
          const page = await connection.backend.searchUsers({ ...questionOf(turn), ...place, limit: pageSize }, { signal });
          turn.head = page;
          return { rows: page.items, total: page.total.count, next: page.nextCursor, previous: page.previousCursor };
        },
        onChange: (page) => this.#changed(turn, page),
      }),
    };
    this.#next = turn;
    turn.broker.want([0]);
    this.#host.requestUpdate();
  }

  #changed(turn: Turn, page: number): void {
    if (turn === this.#next) {
      const state = turn.broker.state(page);
      if (state?.kind === 'failed') {
        this.error = asUsersError(state.error);
      } else {
        this.#shown?.broker.clear();
        this.#shown = turn;
        this.#next = undefined;
        this.onRows({ fresh: true });
      }
    } else if (turn === this.#shown) {
      this.onRows({ fresh: false });
    }
    this.#host.requestUpdate();
  }

  /** One round a frame: what is on screen now, then the page after it. */
  #round(): void {
    const pages = [...this.#wanted].sort((a, b) => a - b);
    this.#wanted = new Set();
    const last = pages.at(-1);
    const total = this.#shown?.broker.total ?? 0;
    if (last !== undefined && (last + 1) * this.pageSize < total) pages.push(last + 1);
    this.#shown?.broker.want(pages);
  }

  readonly #onOnline = (): void => {
    if (this.error) this.reload();
    const { broker } = this.#shown ?? {};
    for (let page = 0; broker && page * this.pageSize < (broker.total ?? 0); page += 1) {
      if (broker.state(page)?.kind === 'failed') broker.retry(page);
    }
  };
}

const questionOf = ({ query, connection }: Turn) => ({ filter: query.filter, sort: query.sort, zone: connection.zone });
