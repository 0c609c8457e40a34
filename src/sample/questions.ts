// Finds the rows of a question once for all its pages, and builds columns and orders when they are first needed. Once people are
// written, it keeps these right and finds anew. To be asked through a gate: what it reads must not change meanwhile.
import { searchWords } from '../contract/fold.js';
import type { SortKey, UsersQueryFull } from '../contract/schema/index.js';
import { type Columns, createColumns, createTextColumns } from './columns.js';
import { firstWhere, type Order, orderBy, reorder } from './orders.js';
import type { Overlay } from './overlay.js';
import { findMatches, type Matches } from './search.js';
import { bytesOf } from './texts.js';

/** How many questions keep their rows. */
const KEPT = 6;
/** How long the rows of a question stand while the clock goes on, in ms: pages of one list fit together. */
const FRESH = 30_000;
/** So many changed rows of an order are put in their places at once; where there are more, it is made anew. */
const FEW = 4096;

export interface Questions {
  columns(): Promise<Columns>;
  /** The rows of a question, its status judged at `now` (Unix ms), or at most `fresh` ms from it: half a minute. */
  matches(query: UsersQueryFull, zone: string, now: number, signal?: AbortSignal, fresh?: number): Promise<Matches>;
  /** What finds the row with a folded e-mail: the first by id; -1: nobody. */
  emails(): Promise<(emailKey: string) => number>;
  /** These rows were written: new ones in order. */
  written(rows: readonly number[]): void;
}

interface KeptOrder {
  readonly order: Promise<Order>;
  /** Written since. */
  readonly changed: Set<number>;
}

export function createQuestions(source: Overlay): Questions {
  const columns = once(() => createColumns(source));
  const texts = once(() => createTextColumns(source));
  const orders = new Map<SortKey, KeptOrder>();
  const kept = new Map<string, Matches>();

  const orderOf = async (by: SortKey, now: number): Promise<Order> => {
    const ordering = { columns: await columns.get(), texts: texts.get, compareIds: source.compareIds, now };
    // Status changes with time: its order is made for each question.
    if (by === 'status') return orderBy(by, ordering);
    const known = orders.get(by);
    if (known?.changed.size === 0) return known.order;
    const order =
      known && known.changed.size <= FEW
        ? known.order.then((former) => reorder(former, known.changed, by, ordering))
        : orderBy(by, ordering);
    orders.set(by, { order, changed: new Set() });
    return order;
  };

  const find = async (query: UsersQueryFull, zone: string, now: number, signal?: AbortSignal): Promise<Matches> => {
    const space = {
      source,
      columns: await columns.get(),
      texts: searchWords(query.filter.text ?? '').length > 0 ? await texts.get() : undefined,
      order: await orderOf(query.sort.by, now),
      now,
    };
    return findMatches(space, query, zone, signal);
  };

  return {
    columns: columns.get,
    async matches(query, zone, now, signal, fresh = FRESH) {
      const key = JSON.stringify([query.filter, query.sort, zone]);
      const known = kept.get(key);
      if (known && Math.abs(now - known.now) <= fresh) return known;
      const found = await find(query, zone, now, signal);
      kept.delete(key);
      kept.set(key, found);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return found;
    },
    async emails() {
      const { rows, filled } = await orderOf('email', 0);
      const { email } = await texts.get();
      const known = rows.subarray(0, filled);
      return (emailKey) => {
        const wanted = bytesOf(emailKey);
        const row = known[firstWhere(known, (other) => email.compareTo(other, wanted) >= 0)];
        return row !== undefined && email.compareTo(row, wanted) === 0 ? row : -1;
      };
    },
    written(rows) {
      kept.clear();
      for (const row of rows) {
        columns.made?.read(row);
        texts.made?.read(row);
        for (const { changed } of orders.values()) changed.add(row);
      }
    },
  };
}

interface Once<T> {
  get(): Promise<T>;
  /** There once it is made. */
  readonly made: T | undefined;
}

function once<T>(make: () => Promise<T>): Once<T> {
  let making: Promise<T> | undefined;
  let made: T | undefined;
  return {
    get: () => (making ??= make().then((value) => (made = value))),
    get made() {
      return made;
    },
  };
}
