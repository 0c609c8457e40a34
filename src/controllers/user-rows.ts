// Keeps the rows that a table shows: one turn per question, the old one shown until the new one has its first page.
// Knows turns and what is on screen; knows nothing of a grid.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asUsersError, type UsersError } from '../contract/failure.js';
import type { User, UsersPage } from '../contract/schema/index.js';
import type { PageState } from './broker/page-broker.js';
import type { Connection } from './connection.js';
import type { TableQuery } from './table-query.js';
import { sameRows } from './query-changes.js';
import { questionOf, startTurn, type TurnStart, type UserTurn } from './user-turn.js';
import { View, type Sight } from './view.js';

/** Rows that may be on screen have changed. */
export interface RowsChange {
  /** It is another list. */
  readonly fromTop: boolean;
  /** Where the row stands now that stood in the middle of the screen before the list was started again. */
  readonly moved: number | null;
}

interface PlacedUser {
  readonly id: string;
  readonly index: number;
}

const REDRAWN: RowsChange = { fromTop: false, moved: null };
/** How often a failed row tells how long it still waits, ms. */
const TICK = 1000;

export class UserRows implements ReactiveController {
  /** Why the question's first page failed. */
  error: UsersError | undefined;
  /** Why a page failed: the same for others that fail of the same kind, until one comes or somebody asks again. */
  pageError: UsersError | undefined;
  /** The list had to be asked again where it stood: the backend no longer knew its place in it. */
  restarted = false;
  onRows: (change: RowsChange) => void = () => undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #view = new View((indexes) => this.#shown?.broker.want(indexes));
  #shown: UserTurn | undefined;
  #next: UserTurn | undefined;
  /** The user that was opened or stepped to last: its page may be forgotten. */
  #place: PlacedUser | undefined;
  /** The user whose row stood in the middle of the screen when the list was started again. */
  #anchor: string | undefined;
  #ticking: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The answer's head that is shown: total and counts. */
  get head(): UsersPage | undefined {
    return this.#shown?.head;
  }

  /** The question whose rows are shown. */
  get question(): TurnStart | undefined {
    return this.#shown;
  }

  /** Settles as soon as no question is under way. */
  get settled(): Promise<void> {
    return this.pending ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  /** Places in the list: what the answers tell, and what has shown itself since. */
  get length(): number {
    return this.#shown?.broker.length ?? 0;
  }

  /** A question is under way whose rows are not shown yet. */
  get pending(): boolean {
    return this.#next !== undefined && this.error === undefined;
  }

  /** Asks a question; nothing happens when it is the one that was asked last, or where the element was removed. */
  ask(connection: Connection, query: TableQuery): void {
    if (!this.#host.isConnected) return;
    const last = this.#next ?? this.#shown;
    if (last && sameSource(last.connection, connection) && sameRows(last.query, query)) return;
    this.#start({ connection, query, fromTop: true });
  }

  /** Asks the last question again, where the list stands. */
  reload(): void {
    const last = this.#next ?? this.#shown;
    if (!last) return;
    const { query, connection, cursors = true } = last;
    this.#start({ query, connection, cursors, fromTop: last === this.#next ? last.fromTop : this.#inView().length === 0 });
  }

  /** The list was told to be asked again; the person has read it. */
  dismiss(): void {
    this.restarted = false;
    this.#host.requestUpdate();
  }

  rowAt(index: number): User | undefined {
    return this.#shown?.broker.rowAt(index);
  }

  /** Shows a user as somebody has just changed it, where its row is; gives the user as it was, `undefined` where it is not kept. */
  replace(user: User): User | undefined {
    const before = this.#shown?.broker.replace(user);
    if (before) this.onRows(REDRAWN);
    return before;
  }

  /** The ids of the loaded rows on the pages that are on screen. */
  idsOnScreen(): string[] {
    const turn = this.#shown;
    if (!turn) return [];
    return this.#pagesInView(turn).flatMap((page) => {
      const state = turn.broker.state(page);
      return state?.kind === 'loaded' ? state.rows.map(({ id }) => id) : [];
    });
  }

  /** The place of a user that is loaded, was opened or was stepped to; or -1. */
  indexOf(id: string): number {
    const index = this.#shown?.broker.indexOf(id) ?? -1;
    return index >= 0 || this.#place?.id !== id ? index : this.#place.index;
  }

  /** How the page of a row stands. */
  stateAt(index: number): PageState<User> | null {
    const turn = this.#shown;
    return turn?.broker.state(Math.floor(index / turn.pageSize)) ?? null;
  }

  retryAt(index: number): void {
    const turn = this.#shown;
    this.pageError = undefined;
    turn?.broker.retry(Math.floor(index / turn.pageSize));
    this.onRows(REDRAWN);
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
  async neighbourOf(id: string, step: -1 | 1, signal?: AbortSignal): Promise<PlacedUser | null> {
    const turn = this.#shown;
    const at = this.indexOf(id);
    const index = at + step;
    if (!turn || at < 0 || index < 0 || index >= this.length) return null;
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
      clearTimeout(this.#ticking);
      this.#next?.broker.clear();
      this.#shown?.broker.clear();
      this.#next = this.#shown = this.#place = this.error = this.#ticking = undefined;
      this.#tellSettled();
    });
  }

  #start(start: TurnStart): void {
    this.#next?.broker.clear();
    this.error = this.pageError = undefined;
    if (!start.restarted) {
      this.restarted = false;
      this.#anchor = undefined;
    }
    const turn = startTurn(start, {
      onChange: (changed, page) => this.#changed(changed, page),
      onCursorLost: (lost) => this.#restart(lost),
    });
    this.#next = turn;
    const inView = start.fromTop ? [] : this.#inView();
    turn.broker.want(inView.length > 0 ? inView : [0]);
    this.#host.requestUpdate();
  }

  /** A place in the list was forgotten by the backend: asks again where the list stands, and says so. */
  #restart(lost: UserTurn): void {
    if (lost !== this.#shown || this.#next) return;
    // Cursors that are lost at once never worked: then places have to do.
    const cursors = !lost.restarted || lost.cursorServed;
    const seen = this.#inView().flatMap((index) => this.rowAt(index)?.id ?? []);
    this.restarted = cursors;
    this.#anchor ??= seen[Math.floor(seen.length / 2)];
    const { query, connection } = lost;
    this.#start({ query, connection, cursors, restarted: true, fromTop: false });
  }

  #changed(turn: UserTurn, page: number): void {
    const state = turn.broker.state(page);
    const error = state?.kind === 'failed' ? asUsersError(state.error) : undefined;
    if (error ? error.kind !== this.pageError?.kind : state?.kind === 'loaded') this.pageError = error;
    if (turn === this.#shown) this.#redraw(turn, page);
    else if (turn === this.#next && error) this.error = error;
    else if (turn === this.#next && state?.kind === 'loaded') this.#show(turn);
    this.#tick();
    this.#tellSettled();
    this.#host.requestUpdate();
  }

  /** Draws anew where a page on screen has come, failed or been dropped for another; not for one that is asked ahead. */
  #redraw(turn: UserTurn, changed: number): void {
    const moved = this.#anchored();
    const isDrawn = this.#pagesInView(turn).some((page) => page === changed || turn.broker.state(page)?.kind !== 'loaded');
    if (isDrawn || moved !== null) this.onRows({ fromTop: false, moved });
  }

  #tellSettled(): void {
    if (!this.pending) for (const settle of this.#waiting.splice(0)) settle();
  }

  #show(turn: UserTurn): void {
    this.#shown?.broker.clear();
    this.#shown = turn;
    this.#next = this.error = undefined;
    if (turn.fromTop) this.#place = undefined;
    this.onRows({ fromTop: turn.fromTop, moved: this.#anchored() });
  }

  /** Where the anchor stands in the list that was started again, as soon as it is known; it is given up when it is not on screen. */
  #anchored(): number | null {
    if (this.#anchor === undefined) return null;
    const index = this.#shown?.broker.indexOf(this.#anchor) ?? -1;
    if (index >= 0 || this.#inView().every((place) => this.stateAt(place)?.kind === 'loaded')) this.#anchor = undefined;
    return index < 0 ? null : index;
  }

  /** While rows wait for their next attempt, they say every second how long. */
  #tick(): void {
    if (this.#ticking !== undefined || !this.#shown?.broker.waiting) return;
    this.#ticking = setTimeout(() => {
      this.#ticking = undefined;
      this.onRows(REDRAWN);
      this.#tick();
    }, TICK);
  }

  #pagesInView({ pageSize }: UserTurn): number[] {
    return [...new Set(this.#inView().map((index) => Math.floor(index / pageSize)))];
  }

  /** The places on screen that the list has. */
  #inView(): number[] {
    return this.#view.indexes().filter((index) => index < this.length);
  }

  async #one(turn: UserTurn, index: number, signal: AbortSignal | undefined): Promise<User | undefined> {
    const { backend } = turn.connection;
    const page = await backend.searchUsers({ ...questionOf(turn), offset: index, limit: 1 }, signal ? { signal } : {});
    return page.items[0];
  }

  readonly #onOnline = (): void => {
    if (this.error) this.reload();
    this.#shown?.broker.retryFailed();
    this.onRows(REDRAWN);
  };
}

/** Whether two connections lead to the same rows: the settings may have been asked anew. */
const sameSource = (a: Connection, b: Connection): boolean => a.backend === b.backend && a.zone === b.zone && a.asOf === b.asOf;
