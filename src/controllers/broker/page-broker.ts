// Stands between a list on screen and a backend: decides which pages are asked for, when, and which are kept.
// Knows nothing of a grid, of users, or of how a page is loaded. Rows are known by `idOf`.
import { type Clock, pageClock } from './clock.js';
import { createFailedPages, type FailedPage, type RetryRule } from './failed-pages.js';
import { createPageChain } from './page-chain.js';
import { createPageStore, type LoadedPage } from './page-store.js';
import { NOWHERE, sightOf } from './sight.js';

export type { LoadedPage } from './page-store.js';

/** How a page is asked for: beside one that is kept (by its cursor), or by its place. */
export interface PageAsk {
  readonly cursor: string | null;
  readonly offset: number;
}

export interface BrokerOptions<Row> {
  readonly pageSize: number;
  readonly load: (ask: PageAsk, signal: AbortSignal) => Promise<LoadedPage<Row>>;
  readonly idOf: (row: Row) => string;
  /** What is known of a page has changed: it has come, failed, or is tried again. */
  readonly onChange: (page: number) => void;
  /** Whether an error says that a cursor is no longer known. */
  readonly isCursorLost?: (error: unknown) => boolean;
  /** A cursor is no longer known: the broker asks nothing more and shows what it has. Another one has to start again. */
  readonly onCursorLost?: () => void;
  /** Whether neighbours are asked by cursor; `false` for a backend whose cursors do not work. */
  readonly cursors?: boolean;
  /** When a page that failed is tried again by itself: never, where it is left out. */
  readonly retry?: RetryRule;
  /** Pages that are kept (40). */
  readonly keep?: number;
  /** Requests under way at once (2). */
  readonly concurrency?: number;
  /** Replaced by tests. */
  readonly clock?: Clock;
}

export type PageState<Row> =
  | { readonly kind: 'loaded'; readonly rows: readonly Row[] }
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'failed' } & FailedPage);

export interface PageBroker<Row> {
  /** Wants the pages of the places (in order) on screen, and nothing else: what is under way for others is stopped. Told once a frame. */
  want(places: readonly number[]): void;
  state(page: number): PageState<Row> | null;
  /** Asks a failed page again. */
  retry(page: number): void;
  /** Frees every failed page; those that are wanted are asked again. */
  retryFailed(): void;
  /** The kept row at a place of the list. */
  rowAt(index: number): Row | undefined;
  /** Puts a row in the place of the kept one with its id, and gives that one; `undefined` where none is kept. */
  replace(row: Row): Row | undefined;
  /** The place of a kept row, or -1. */
  indexOf(id: string): number;
  /** Places in all, as far as the answers tell; `null` before the first one. */
  readonly length: number | null;
  /** Some page on screen failed and is tried again by itself. */
  readonly waiting: boolean;
  /** Stops everything and forgets every page. */
  clear(): void;
}

interface Flight extends AbortController {
  /** Nobody looks at this page yet. */
  readonly isAhead: boolean;
}

/** In a drag, the view must stand still for so long before anything more is asked, ms. */
const REST = 40;
/** A drag is over when the view has stood still for so long, ms. */
const CALM = 1000;

/** A broker for one question. Another question is another broker. */
export function createPageBroker<Row>(options: BrokerOptions<Row>): PageBroker<Row> {
  const { pageSize, load, idOf, onChange, isCursorLost = () => false, onCursorLost = () => undefined } = options;
  const { cursors = true, retry = () => null, keep = 40, concurrency = 2, clock = pageClock } = options;
  const store = createPageStore({ pageSize, keep, idOf });
  const chain = createPageChain(store, { pageSize, cursors });
  const failures = createFailedPages({ clock, rule: retry, onDue: tryAgain });
  const flights = new Map<number, Flight>();
  let sight = NOWHERE;
  /** The one stale request of this drag that may finish. */
  let spared: Flight | undefined;
  let movedAt = -Infinity;
  let stopRest: (() => void) | undefined;
  let halted = false;
  /** A page that nobody looks at yet and that does not hang together with what is on screen: it is not asked again before it is seen. */
  let apart: number | null = null;

  /** Asks for what is open on screen; when nothing is, for the page that comes next. */
  function round(): void {
    stopStale();
    if (halted || stopRest) return;
    const isOpen = (page: number): boolean => !store.get(page) && !failures.of(page);
    const hasCursor = (page: number): boolean => chain.besideOf(page, sight.pages) !== null;
    const open = sight.pages.filter(isOpen);
    for (const page of [...open.filter(hasCursor), ...open.filter((other) => !hasCursor(other))]) {
      if (flights.has(page)) continue;
      if (flights.size >= concurrency) return;
      // Rows may come and go between two answers: what is on screen is asked from one page on, by cursors.
      if (cursors && !hasCursor(page) && sight.pages.some((other) => flights.has(other))) return;
      void fly(page, false);
    }
    const { ahead } = sight;
    const exists = ahead !== null && ahead * pageSize < (store.length ?? 0) && ahead !== chain.astray && ahead !== apart;
    if (exists && open.length === 0 && flights.size === 0 && isOpen(ahead)) void fly(ahead, true);
  }

  /** Stops what nobody looks at any more; the first of a drag may finish, in case the person comes back. Tells whether there was any. */
  function stopStale(): boolean {
    let found = false;
    for (const [page, flight] of flights) {
      if (sight.pages.includes(page) || flight === spared || (flight.isAhead && page === sight.ahead)) continue;
      found ||= !flight.isAhead;
      if (spared || flight.isAhead) stop(page, flight);
      else spared = flight;
    }
    return found;
  }

  function stop(page: number, flight: Flight): void {
    flights.delete(page);
    flight.abort(new DOMException('Not wanted any more', 'AbortError'));
  }

  function stopAll(): void {
    for (const [page, flight] of flights) stop(page, flight);
  }

  function rest(): void {
    stopRest?.();
    stopRest = clock.after(REST, () => {
      stopRest = undefined;
      round();
    });
  }

  async function fly(page: number, isAhead: boolean): Promise<void> {
    const flight = Object.assign(new AbortController(), { isAhead });
    flights.set(page, flight);
    const isLate = (): boolean => flights.get(page) !== flight;
    const beside = chain.besideOf(page, sight.pages);
    try {
      const answer = await load({ cursor: beside?.cursor ?? null, offset: page * pageSize }, flight.signal);
      if (isLate()) return;
      failures.forgive(page);
      if (!chain.take(page, answer, beside, sight.pages)) apart = page;
    } catch (error) {
      if (isLate()) return;
      if (beside && isCursorLost(error)) {
        halted = true;
        stopAll();
        onCursorLost();
        return;
      }
      failures.fail(page, error);
    }
    flights.delete(page);
    onChange(page);
    round();
  }

  /** Pages are free again after their wait. */
  function tryAgain(): void {
    round();
    for (const page of sight.pages) onChange(page);
  }

  return {
    want(places) {
      const last = sight;
      sight = sightOf(places, last, pageSize, store.length);
      for (const page of sight.pages) store.use(page);
      failures.freeOthers(sight.ahead === null ? sight.pages : [...sight.pages, sight.ahead]);
      if (sight.pages.join() === last.pages.join()) {
        round();
        return;
      }
      apart = null;
      if (clock.now() - movedAt > CALM) spared = undefined;
      movedAt = clock.now();
      // In a drag, what is asked now is stale a frame later: wait until the person rests.
      if ((stopStale() && sight.isJump) || stopRest) rest();
      else round();
    },
    state(page) {
      const known = store.get(page);
      if (known) return { kind: 'loaded', rows: known.rows };
      if (flights.has(page)) return { kind: 'loading' };
      const failure = failures.of(page);
      if (failure) return { kind: 'failed', ...failure };
      return sight.pages.includes(page) ? { kind: 'loading' } : null;
    },
    retry(page) {
      failures.forgive(page);
      round();
    },
    retryFailed() {
      failures.forgiveAll();
      round();
    },
    rowAt: (index) => store.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    replace: (row) => store.replace(row),
    indexOf: (id) => store.indexOf(id),
    get length() {
      return store.length;
    },
    get waiting() {
      return sight.pages.some((page) => (failures.of(page)?.retryAt ?? null) !== null);
    },
    clear() {
      stopAll();
      stopRest?.();
      stopRest = undefined;
      failures.clear();
      store.clear();
      sight = NOWHERE;
    },
  };
}
