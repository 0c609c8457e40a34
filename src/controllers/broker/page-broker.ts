// Stands between a grid's page requests and a backend: decides which pages are asked for, when, and which are kept.
// Knows nothing of a grid, of users, or of how a page is loaded. Rows are known by `idOf`.
import { createPageStore, type LoadedPage } from './page-store.js';

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
  /** Something that a page request waits for has changed: a page has come or failed. */
  readonly onChange: (page: number) => void;
  /** Whether an error says that a cursor is no longer known: the page is then asked by its place. */
  readonly isCursorLost?: (error: unknown) => boolean;
  /** Pages that are kept (40). */
  readonly keep?: number;
  /** Requests under way at once (2). */
  readonly concurrency?: number;
  /** Runs a round later, at most once a frame; replaced by tests. */
  readonly schedule?: (run: () => void) => void;
}

export type PageState<Row> =
  | { readonly kind: 'loaded'; readonly rows: readonly Row[] }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface PageBroker<Row> {
  /** Wants these pages now, the most wanted first, and nothing else: what is under way for others is stopped. */
  want(pages: readonly number[]): void;
  state(page: number): PageState<Row> | null;
  /** Asks a failed page again. */
  retry(page: number): void;
  /** Frees every failed page; those that are wanted are asked again. */
  retryFailed(): void;
  /** The kept row at a place of the list. */
  rowAt(index: number): Row | undefined;
  /** The place of a kept row, or -1. */
  indexOf(id: string): number;
  /** Rows in all; `null` before the first answer. */
  readonly total: number | null;
  /** Stops everything and forgets every page. */
  clear(): void;
}

/** A broker for one question. Another question is another broker. */
export function createPageBroker<Row>(options: BrokerOptions<Row>): PageBroker<Row> {
  const { pageSize, load, idOf, onChange, isCursorLost = () => false, keep = 40, concurrency = 2 } = options;
  const { schedule = (run) => void requestAnimationFrame(run) } = options;
  const store = createPageStore({ pageSize, keep, idOf });
  const failed = new Map<number, unknown>();
  const flights = new Map<number, AbortController>();
  let wanted: readonly number[] = [];
  let total: number | null = null;
  let scheduled = false;

  function later(): void {
    if (scheduled) return;
    scheduled = true;
    schedule(round);
  }

  /** Stops what is stale, then asks for what is open. One stale request, the oldest, may finish, so that a long drag shows something. */
  function round(): void {
    scheduled = false;
    const open = wanted.filter((page) => !store.get(page) && !failed.has(page));
    const [, ...stale] = [...flights].filter(([page]) => !open.includes(page));
    for (const [page, flight] of stale) stop(page, flight);
    for (const page of open) {
      if (flights.size >= concurrency) return;
      if (!flights.has(page)) void fly(page);
    }
  }

  function stop(page: number, flight: AbortController): void {
    flights.delete(page);
    flight.abort(new DOMException('Not wanted any more', 'AbortError'));
  }

  async function fly(page: number): Promise<void> {
    const flight = new AbortController();
    flights.set(page, flight);
    const isLate = (): boolean => flights.get(page) !== flight;
    try {
      const answer = await ask(page, flight.signal, isLate);
      if (isLate()) return;
      total = answer.total;
      store.put(page, answer);
      store.trim(wanted);
    } catch (error) {
      if (isLate()) return;
      failed.set(page, error);
    }
    flights.delete(page);
    onChange(page);
    later();
  }

  /** Beside a kept neighbour by its cursor, so that no surviving row is skipped; the first page and a jump by place. */
  async function ask(page: number, signal: AbortSignal, isLate: () => boolean): Promise<LoadedPage<Row>> {
    const offset = page * pageSize;
    const cursor = page === 0 ? null : (store.get(page - 1)?.next ?? store.get(page + 1)?.previous ?? null);
    try {
      return await load({ cursor, offset }, signal);
    } catch (error) {
      if (cursor === null || isLate() || !isCursorLost(error)) throw error;
      return load({ cursor: null, offset }, signal);
    }
  }

  return {
    want(pages) {
      wanted = pages;
      for (const page of pages) store.use(page);
      later();
    },
    state(page) {
      const known = store.get(page);
      if (known) return { kind: 'loaded', rows: known.rows };
      if (failed.has(page)) return { kind: 'failed', error: failed.get(page) };
      return flights.has(page) || wanted.includes(page) ? { kind: 'loading' } : null;
    },
    retry(page) {
      failed.delete(page);
      if (!wanted.includes(page)) wanted = [page, ...wanted];
      later();
    },
    retryFailed() {
      failed.clear();
      later();
    },
    rowAt: (index) => store.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    indexOf: (id) => store.indexOf(id),
    get total() {
      return total;
    },
    clear() {
      for (const [page, flight] of flights) stop(page, flight);
      store.clear();
      failed.clear();
      wanted = [];
      total = null;
    },
  };
}
