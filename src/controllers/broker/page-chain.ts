// Knows how kept pages hang together: by whose cursor a page is asked, and when pages no longer stand where they are counted.
// Knows no request.
import type { Joint, LoadedPage, PageStore } from './page-store.js';

export interface Beside extends Joint {
  readonly joins: -1 | 1;
  readonly cursor: string;
}

export interface PageChain<Row> {
  /**
   * Where a kept neighbour says that a page is: so no surviving row is skipped, whoever comes and goes. Of two, the one that is
   * `seen`. `null`: its place has to do.
   */
  besideOf(page: number, seen: readonly number[]): Beside | null;
  /** Keeps an answer, or finds that this page has to be asked by its place. `false`: it does not hang together with what is `spared`. */
  take(page: number, answer: LoadedPage<Row>, beside: Beside | null, spared: readonly number[]): boolean;
  /** The page where the way up by cursors met the top too early or too late: rows have come or gone above. */
  readonly astray: number | null;
}

/** `cursors`: whether the backend's cursors are used at all. */
export function createPageChain<Row>(
  store: PageStore<Row>,
  { pageSize, cursors }: { readonly pageSize: number; readonly cursors: boolean },
): PageChain<Row> {
  let chains = 0;
  let astray: number | null = null;

  return {
    besideOf(page, seen) {
      const [before, after] = [store.get(page - 1), page === astray ? undefined : store.get(page + 1)];
      const isBefore = !after?.previous || seen.includes(page - 1) || !seen.includes(page + 1);
      if (before?.next && isBefore) return { cursor: before.next, chain: before.chain, joins: -1 };
      return after?.previous ? { cursor: after.previous, chain: after.chain, joins: 1 } : null;
    },
    take(page, answer, beside, spared) {
      const neighbour = beside && store.get(page + beside.joins);
      // The neighbour has come anew meanwhile: this answer goes on from where that one no longer ends. It is asked again.
      if (neighbour && (beside.joins < 0 ? neighbour.next : neighbour.previous) !== beside.cursor) return true;
      const isTop = answer.previous === null;
      if (beside?.joins === 1 && (isTop !== (page === 0) || answer.rows.length < pageSize)) {
        // What is kept is no longer counted from the top: this page is asked by its place, and all else from there.
        astray = page;
        return true;
      }
      if (page === astray) {
        astray = null;
        store.clear();
      }
      const kept = cursors ? answer : { ...answer, next: null, previous: null };
      const isKept = store.put(page, kept, beside ?? { chain: (chains += 1), joins: null }, spared);
      store.trim(spared);
      return isKept;
    },
    get astray() {
      return astray;
    },
  };
}
