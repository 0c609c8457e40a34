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
   * Keeps a page. A row that moved between two answers is shown once: by the page that is `spared`, else by this one, and the other
   * is forgotten; what a page does not show for that, it shows as soon as the other one is gone. A page beside it whose cursor it
   * was not asked by is forgotten, to be asked by this one's: rows may have come between them; where that one is `spared` and this
   * one is not, this one is not kept (`false`). So is all behind the end, and, where others have changed the list, each page that
   * does not hang together with this one; not the `spared` ones that no cursor of this page leads to.
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
  /** `given`: all rows of the answer; `end`: the place behind its last one. */
  type Kept = KeptPage<Row> & { readonly given: readonly Row[]; readonly end: number; readonly isLast: boolean; readonly goesOn: boolean };
  // A Map keeps the order of insertion: the first page is the one that was not used for longest.
  const pages = new Map<number, Kept>();
  const places = new Map<string, number>();
  let total: number | null = null;
  let length: number | null = null;

  const holderOf = (row: Row): number | undefined => {
    const place = places.get(idOf(row));
    return place === undefined ? undefined : Math.floor(place / pageSize);
  };

  /** Those of a page's rows that no other page shows, each in its place now. */
  function placed(page: number, given: readonly Row[]): Row[] {
    const rows = given.filter((row) => (holderOf(row) ?? page) === page);
    for (const [at, row] of rows.entries()) places.set(idOf(row), page * pageSize + at);
    return rows;
  }

  function drop(page: number): void {
    for (const row of pages.get(page)?.rows ?? []) places.delete(idOf(row));
    pages.delete(page);
    // What only this page showed, another one may have been given, too.
    for (const [other, known] of pages) {
      if (known.rows.length < known.given.length) pages.set(other, { ...known, rows: placed(other, known.given) });
    }
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
      const given = answer.rows.slice(0, pageSize);
      const count = given.length;
      // No cursor after a page tells the end where cursors led to it; elsewhere the backend may have none at all.
      const isLast = answer.next === null && (joins === -1 || count === 0 || (!answer.exact && count < pageSize));
      // Behind the end stands nobody: who is kept there has gone, or stands in this page.
      if (isLast) for (const other of pages.keys()) if (other > page) drop(other);
      for (const row of given) {
        for (let holder = holderOf(row); holder !== undefined && !spared.includes(holder); holder = holderOf(row)) drop(holder);
      }
      const goesOn = answer.next !== null || (!answer.exact && !isLast);
      pages.set(page, { ...answer, rows: placed(page, given), given, chain, end: page * pageSize + count, isLast, goesOn });
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
      const renewed = (rows: readonly Row[]): Row[] => rows.map((old) => (idOf(old) === idOf(row) ? row : old));
      pages.set(page, { ...known, rows: renewed(known.rows), given: renewed(known.given) });
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
