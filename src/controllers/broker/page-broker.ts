// Stands between a grid's page requests and a backend: decides which pages are asked for, when, and which are kept.
// Knows nothing of a grid, of users, or of how a page is loaded. Rows are known by `idOf`.

/** A page as the backend gave it. */
export interface LoadedPage<Row> {
  readonly rows: readonly Row[];
  /** Rows in all, as this answer tells it. */
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
}

/** How a page is asked for: beside one that is kept, or by its place. */
export type PageAsk = { readonly cursor: string; readonly offset: number } | { readonly cursor: null; readonly offset: number };

export interface BrokerOptions<Row> {
  readonly pageSize: number;
  readonly load: (ask: PageAsk, signal: AbortSignal) => Promise<LoadedPage<Row>>;
  readonly idOf: (row: Row) => string;
  /** Something that a page request waits for has changed: a page has come, failed or gone. */
  readonly onChange: (page: number) => void;
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
  /** Wants these pages now, the most wanted first; others that are under way are stopped. */
  want(pages: readonly number[]): void;
  state(page: number): PageState<Row> | null;
  /** Asks a failed page again. */
  retry(page: number): void;
  /** The kept row at a place of the list. */
  rowAt(index: number): Row | undefined;
  /** The place of a kept row, or -1. */
  indexOf(id: string): number;
  /** Rows in all; `null` before the first answer. */
  readonly total: number | null;
  /** Stops everything and forgets every page. */
  clear(): void;
}

interface Kept<Row> extends LoadedPage<Row> {
  used: number;
}

/** A broker for one question. Another question is another broker. */
export function createPageBroker<Row>(options: BrokerOptions<Row>): PageBroker<Row> {
  const { pageSize, load, idOf, onChange, keep = 40, concurrency = 2, schedule = (run) => void requestAnimationFrame(run) } = options;
  const kept = new Map<number, Kept<Row>>();
  const failed = new Map<number, unknown>();
  const flights = new Map<number, AbortController>();
  let wanted: readonly number[] = [];
  let total: number | null = null;
  let uses = 0;
  let scheduled = false;

  const round = (): void => {
    scheduled = false;
    const open = wanted.filter((page) => !kept.has(page) && !failed.has(page));
    // One stale request may finish when nothing else is on its way, so that something shows during a long drag.
    for (const [page, flight] of flights) {
      if (!open.includes(page) && flights.size > 1) stop(page, flight);
    }
    for (const page of open) {
      if (flights.size >= concurrency) break;
      if (!flights.has(page)) void fly(page);
    }
  };

  const later = (): void => {
    if (scheduled) return;
    scheduled = true;
    schedule(round);
  };

  function stop(page: number, flight: AbortController): void {
    flights.delete(page);
    flight.abort(new DOMException('Not wanted any more', 'AbortError'));
  }

  async function fly(page: number): Promise<void> {
    const flight = new AbortController();
    flights.set(page, flight);
    try {
      const answer = await load(askFor(page), flight.signal);
      if (flights.get(page) !== flight) return;
      total = answer.total;
      kept.set(page, { ...answer, rows: fresh(answer.rows, page), used: (uses += 1) });
      forget();
    } catch (error) {
      if (flights.get(page) !== flight) return;
      failed.set(page, error);
    }
    flights.delete(page);
    onChange(page);
    later();
  }

  /** A neighbour that is kept gives its cursor, so that no surviving row is skipped; else the page is asked by its place. */
  function askFor(page: number): PageAsk {
    const offset = page * pageSize;
    const before = kept.get(page - 1);
    if (before?.next != null && before.rows.length === pageSize) return { cursor: before.next, offset };
    return { cursor: null, offset };
  }

  /** The rows that no other kept page shows: a row that has moved between two answers is shown once. */
  function fresh(rows: readonly Row[], page: number): readonly Row[] {
    const elsewhere = new Set<string>();
    for (const near of [page - 1, page + 1]) for (const row of kept.get(near)?.rows ?? []) elsewhere.add(idOf(row));
    return elsewhere.size === 0 ? rows : rows.filter((row) => !elsewhere.has(idOf(row)));
  }

  function forget(): void {
    while (kept.size > keep) {
      let oldest: number | undefined;
      let least = Infinity;
      for (const [page, { used }] of kept) {
        if (used < least && !wanted.includes(page)) [oldest, least] = [page, used];
      }
      if (oldest === undefined) return;
      kept.delete(oldest);
    }
  }

  return {
    want(pages) {
      wanted = pages;
      for (const page of pages) {
        const known = kept.get(page);
        if (known) known.used = uses += 1;
      }
      later();
    },
    state(page) {
      const known = kept.get(page);
      if (known) return { kind: 'loaded', rows: known.rows };
      if (failed.has(page)) return { kind: 'failed', error: failed.get(page) };
      return flights.has(page) || wanted.includes(page) ? { kind: 'loading' } : null;
    },
    retry(page) {
      failed.delete(page);
      if (!wanted.includes(page)) wanted = [page, ...wanted];
      later();
    },
    rowAt: (index) => kept.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    indexOf(id) {
      for (const [page, { rows }] of kept) {
        const at = rows.findIndex((row) => idOf(row) === id);
        if (at >= 0) return page * pageSize + at;
      }
      return -1;
    },
    get total() {
      return total;
    },
    clear() {
      for (const [page, flight] of flights) stop(page, flight);
      kept.clear();
      failed.clear();
      wanted = [];
      total = null;
    },
  };
}
