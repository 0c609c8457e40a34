// Keeps a bounded number of pages, the last used ones, and knows the place of every kept row. Knows no request.

/** A page as the backend gave it. */
export interface LoadedPage<Row> {
  readonly rows: readonly Row[];
  /** Rows in all, as this answer tells it. */
  readonly total: number;
  /** `false`: the total is an estimate. */
  readonly exact: boolean;
  readonly next: string | null;
  readonly previous: string | null;
}

/** How a page joins those that are kept. */
export interface Joint {
  /** Pages that were asked one beside the other by cursors: nothing is missing between them. */
  readonly chain: number;
  /** It was asked by the cursor of the page before it (-1) or behind it (1), or by its place. */
  readonly joins: -1 | 1 | null;
}

export interface KeptPage<Row> extends LoadedPage<Row> {
  readonly chain: number;
}

export interface PageStore<Row> {
  get(page: number): KeptPage<Row> | undefined;
  /**
   * Keeps a page without the rows that another kept page shows: a row that moved between two answers is shown once. A page
   * beside it whose cursor it was not asked by is forgotten, to be asked by this one's: rows may have come between them; where
   * that one is `spared` and this one is not, this one is not kept (`false`). Where others have changed the list, so are all pages
   * that do not hang together with this one; not the `spared` ones that no cursor of this page leads to.
   */
  put(page: number, answer: LoadedPage<Row>, joint: Joint, spared: readonly number[]): boolean;
  /** Marks a page as used now. */
  use(page: number): void;
  /** Forgets the pages that were not used for longest; never one of `spared`. */
  trim(spared: readonly number[]): void;
  /** Puts a row in the place of the kept one with its id, and gives that one; `undefined` where none is kept. */
  replace(row: Row): Row | undefined;
  /** The place of a kept row, or -1. */
  indexOf(id: string): number;
  /** Places in all; `null` before the first answer. */
  readonly length: number | null;
  /** Forgets every page; the length stays as long as nothing else is known. */
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
  const pages = new Map<number, KeptPage<Row> & { readonly end: number; readonly isLast: boolean; readonly goesOn: boolean }>();
  const places = new Map<string, number>();
  let total: number | null = null;
  let length: number | null = null;

  function drop(page: number): void {
    for (const row of pages.get(page)?.rows ?? []) places.delete(idOf(row));
    pages.delete(page);
  }

  /** What the answers tell, and what the kept pages show: a list that others change, or an estimate, may be longer or shorter. */
  function measure(exact: boolean): void {
    length = exact ? total : Math.max(total ?? 0, length ?? 0);
    for (const { end, isLast, goesOn, rows } of pages.values()) {
      if (isLast && rows.length > 0) {
        length = end;
        return;
      }
      if (isLast) length = Math.min(length ?? 0, end);
      else length = Math.max(length ?? 0, goesOn ? end + 1 : end);
    }
  }

  return {
    get: (page) => pages.get(page),
    put(page, answer, { chain, joins }, spared) {
      drop(page);
      const hasWayTo = (other: number): boolean =>
        (other === page + 1 ? answer.next : other === page - 1 ? answer.previous : null) !== null;
      // Behind one that was the last, or before one that was the first, there was nobody to be left out.
      const goesOnTo = (other: number): boolean => (other < page ? pages.get(other)?.next : pages.get(other)?.previous) != null;
      const apart = [page - 1, page + 1].filter((other) => other !== page + (joins ?? 0) && hasWayTo(other) && goesOnTo(other));
      // What is on screen stays: the page that nobody looks at is asked again when somebody does.
      if (!spared.includes(page) && apart.some((other) => spared.includes(other))) return false;
      for (const other of apart) drop(other);
      // Others have changed the list: what was kept of it before no longer stands where it stood.
      if (answer.exact && total !== null && total !== answer.total) {
        for (const [other, known] of pages) if (known.chain !== chain && (hasWayTo(other) || !spared.includes(other))) drop(other);
      }
      total = answer.total;
      const rows: Row[] = [];
      for (const row of answer.rows.slice(0, pageSize)) {
        const id = idOf(row);
        if (places.has(id)) continue;
        places.set(id, page * pageSize + rows.length);
        rows.push(row);
      }
      const count = Math.min(pageSize, answer.rows.length);
      // No cursor after a page tells the end where cursors led to it; elsewhere the backend may have none at all.
      const isLast = answer.next === null && (joins === -1 || count === 0 || (!answer.exact && count < pageSize));
      const goesOn = answer.next !== null || (!answer.exact && !isLast);
      pages.set(page, { ...answer, rows, chain, end: page * pageSize + count, isLast, goesOn });
      measure(answer.exact);
      return true;
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
    replace(row) {
      const place = places.get(idOf(row)) ?? -1;
      const page = Math.floor(place / pageSize);
      const known = pages.get(page);
      if (!known) return undefined;
      // Written where it stands: the page is used no more than it was.
      pages.set(page, { ...known, rows: known.rows.with(place % pageSize, row) });
      return known.rows[place % pageSize];
    },
    indexOf: (id) => places.get(id) ?? -1,
    get length() {
      return length;
    },
    clear() {
      pages.clear();
      places.clear();
    },
  };
}
