// Finds the rows of a question once for all its pages, and builds columns and orders when they are first needed.
import { searchWords } from '../contract/fold.js';
import type { SortKey, UsersQueryFull } from '../contract/schema/index.js';
import { type Columns, createColumns, createTextColumns, type TextColumns } from './columns.js';
import { type Order, orderBy } from './orders.js';
import { findMatches, type Matches } from './search.js';
import type { SampleSource } from './source.js';
import { stoppable } from './turns.js';

/** How many questions keep their rows. */
const KEPT = 6;
/** How long the rows of a question stand while the clock goes on, in ms: pages of one list fit together. */
const FRESH = 30_000;

export interface Questions {
  columns(): Promise<Columns>;
  /** The rows of a question, its status judged at `now` (Unix ms) or a moment before. */
  matches(query: UsersQueryFull, zone: string, now: number, signal?: AbortSignal): Promise<Matches>;
}

export function createQuestions(source: SampleSource): Questions {
  const columns = once(() => createColumns(source));
  const texts = once(() => createTextColumns(source));
  const orders = new Map<SortKey, Promise<Order>>();
  const kept = new Map<string, Matches>();

  const orderOf = (by: SortKey, known: Columns, now: number): Promise<Order> => {
    // Status changes with time: its order is made for each question.
    const order = orders.get(by) ?? orderBy(by, known, texts, now);
    if (by !== 'status') orders.set(by, order);
    return order;
  };

  const find = async (query: UsersQueryFull, zone: string, now: number, signal?: AbortSignal): Promise<Matches> => {
    const known = await stoppable(columns(), signal);
    const space = {
      source,
      columns: known,
      texts: searchWords(query.filter.text ?? '').length > 0 ? await stoppable<TextColumns>(texts(), signal) : undefined,
      order: await stoppable(orderOf(query.sort.by, known, now), signal),
      now,
    };
    return findMatches(space, query, zone, signal);
  };

  return {
    columns,
    async matches(query, zone, now, signal) {
      const key = JSON.stringify([query.filter, query.sort, zone]);
      const known = kept.get(key);
      if (known && Math.abs(now - known.now) <= FRESH) return known;
      const found = await find(query, zone, now, signal);
      kept.delete(key);
      kept.set(key, found);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
