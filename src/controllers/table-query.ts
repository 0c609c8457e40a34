// The list's question as an immutable value, its changes, and what of it is active. Pure; knows no element and no text.
import type { UsersFilter, UsersSort } from '../contract/schema/index.js';

/** What the table shows. `columns` are field keys in order; `null`: those that are shown at first. */
export interface TableQuery {
  readonly filter: UsersFilter;
  readonly sort: UsersSort;
  readonly columns: readonly string[] | null;
}

export const EMPTY_QUERY: TableQuery = { filter: {}, sort: { by: 'registeredAt', direction: 'desc' }, columns: null };

/** The filters that come from a figure: at most one at a time. */
export const TILE_FILTERS = ['registeredIn', 'hadAccessIn', 'hadTrialIn', 'unsubscribedIn'] as const;
export type TileFilter = (typeof TILE_FILTERS)[number];

const compact = (filter: UsersFilter): UsersFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && !isVoid(value))) as UsersFilter;

/** Whether an object says nothing: every part is `undefined`. */
export const isVoid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((item) => item === undefined);

/** The query with some of its filter changed; `undefined` takes a part away. */
export const withFilter = (query: TableQuery, change: Partial<UsersFilter>): TableQuery => ({
  ...query,
  filter: compact({ ...query.filter, ...change }),
});

/** The query that shows the rows of a figure instead of those of another. */
export function withTile(query: TableQuery, tile: TileFilter | null, window?: UsersFilter['unsubscribedIn']): TableQuery {
  const none = Object.fromEntries(TILE_FILTERS.map((name) => [name, undefined]));
  return withFilter(query, { ...none, ...(tile && window ? { [tile]: window } : {}) });
}
