// Cuts the page that was asked for out of the rows that match. Knows no filter.
import { type CursorPlace, compareRows, readCursor, sortKeyOf, writeCursor } from '../contract/cursor.js';
import type { User, UsersPage, UsersQueryFull } from '../contract/schema/index.js';
import { firstWhere } from './orders.js';
import { userOf } from './rows.js';
import type { Matches } from './search.js';
import type { SampleSource } from './source.js';

/** The page of a question among its matches. */
export function pageOf(source: SampleSource, { rows, counts, now }: Matches, query: UsersQueryFull, zone: string): UsersPage {
  const { filter, sort, limit } = query;
  const userAt = (row: number): User => userOf(source.person(row), now);
  const place = query.cursor === undefined ? undefined : readCursor(query.cursor, filter, sort);
  const [first, end] = place ? boundsBeside(place) : [query.offset ?? 0, (query.offset ?? 0) + limit];
  const items = Array.from(rows.subarray(first, end), userAt);
  const cursor = (toward: CursorPlace['toward'], user: User | undefined): string | null =>
    user ? writeCursor({ toward, key: sortKeyOf(user, sort.by), id: user.id }, filter, sort) : null;
  return {
    items,
    total: { count: rows.length, exact: true },
    counts: { ...counts },
    nextCursor: end < rows.length ? cursor('next', items.at(-1)) : null,
    previousCursor: first > 0 ? cursor('previous', items[0]) : null,
    zone,
  };

  /** Where the page next to a place begins and ends: a binary search, since the place's row may have moved or gone. */
  function boundsBeside({ toward, key, id }: CursorPlace): [number, number] {
    const at = firstWhere(rows, (row) => {
      const user = userAt(row);
      const order = compareRows({ key: sortKeyOf(user, sort.by), id: user.id }, { key, id }, sort.direction);
      return order > 0 || (order === 0 && toward === 'previous');
    });
    return toward === 'next' ? [at, at + limit] : [Math.max(0, at - limit), at];
  }
}
