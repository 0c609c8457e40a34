// Keeps a bounded number of pages, the last used ones, and knows the place of every kept row. Knows no request.

/** A page as the backend gave it. */
export interface LoadedPage<Row> {
  readonly rows: readonly Row[];
  /** Rows in all, as this answer tells it. */
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
}

export interface PageStore<Row> {
  get(page: number): LoadedPage<Row> | undefined;
  /** Keeps a page without the rows that another kept page shows: a row that moved between two answers is shown once. */
  put(page: number, answer: LoadedPage<Row>): void;
  /** Marks a page as used now. */
  use(page: number): void;
  /** Forgets the pages that were not used for longest; never one of `spared`. */
  trim(spared: readonly number[]): void;
  /** The place of a kept row, or -1. */
  indexOf(id: string): number;
  clear(): void;
}

/** `idOf` tells rows apart; `keep` is the number of pages that are kept. */
export function createPageStore<Row>({
  pageSize,
  keep,
  idOf,
}: {
  pageSize: number;
  keep: number;
  idOf: (row: Row) => string;
}): PageStore<Row> {
  // A Map keeps the order of insertion: the first page is the one that was not used for longest.
  const pages = new Map<number, LoadedPage<Row>>();
  const places = new Map<string, number>();

  function drop(page: number): void {
    for (const row of pages.get(page)?.rows ?? []) places.delete(idOf(row));
    pages.delete(page);
  }

  return {
    get: (page) => pages.get(page),
    put(page, answer) {
      drop(page);
      const rows: Row[] = [];
      for (const row of answer.rows.slice(0, pageSize)) {
        const id = idOf(row);
        if (places.has(id)) continue;
        places.set(id, page * pageSize + rows.length);
        rows.push(row);
      }
      pages.set(page, { ...answer, rows });
    },
    use(page) {
      const known = pages.get(page);
      if (!known) return;
      pages.delete(page);
      pages.set(page, known);
    },
    trim(spared) {
      for (const page of pages.keys()) {
        if (pages.size <= keep) return;
        if (!spared.includes(page)) drop(page);
      }
    },
    indexOf: (id) => places.get(id) ?? -1,
    clear() {
      pages.clear();
      places.clear();
    },
  };
}
