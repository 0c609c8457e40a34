// What the list changes in its question, part by part, and which parts of the filter are active. Pure; knows no text.
import type { CustomCondition, Period, SortKey, UsersFilter } from '../contract/schema/index.js';
import { isVoid, type TableQuery, TILE_FILTERS, type TileFilter, withFilter, withTile } from './table-query.js';

/** The query with one custom field's condition changed. */
export function withCustom(query: TableQuery, key: string, condition: CustomCondition | undefined): TableQuery {
  const rest = Object.entries(query.filter.customFields ?? {}).filter(([other]) => other !== key);
  const customFields = Object.fromEntries(condition && !isVoid(condition) ? [...rest, [key, condition]] : rest);
  return withFilter(query, { customFields: Object.keys(customFields).length > 0 ? customFields : undefined });
}

/** The query sorted by a key: another key in its usual direction, the same one turned round. */
export function withSort(query: TableQuery, by: SortKey): TableQuery {
  const usual = by === 'registeredAt' || by === 'updatedAt' ? 'desc' : 'asc';
  const direction = query.sort.by !== by ? usual : query.sort.direction === 'asc' ? 'desc' : 'asc';
  return { ...query, sort: { by, direction } };
}

/** One active part of the filter: what a chip shows and takes away. */
export type ActiveFilter =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'period'; readonly field: 'registered' | 'updated'; readonly period: Period }
  | { readonly kind: 'offer'; readonly offer: string }
  | { readonly kind: 'custom'; readonly key: string; readonly condition: CustomCondition }
  | { readonly kind: 'tile'; readonly tile: TileFilter; readonly window: NonNullable<UsersFilter['unsubscribedIn']> };

/** The active parts of a filter, in the order of the toolbar. */
export function activeFilters({ filter }: TableQuery): ActiveFilter[] {
  const { text, status = [], registered, updated, offer = [], customFields = {} } = filter;
  return [
    ...TILE_FILTERS.flatMap((tile): ActiveFilter[] => {
      const window = filter[tile];
      return window ? [{ kind: 'tile', tile, window }] : [];
    }),
    ...(text ? [{ kind: 'text', text } as const] : []),
    ...status.map((one) => ({ kind: 'status', status: one }) as const),
    ...(registered ? [{ kind: 'period', field: 'registered', period: registered } as const] : []),
    ...(updated ? [{ kind: 'period', field: 'updated', period: updated } as const] : []),
    ...offer.map((one) => ({ kind: 'offer', offer: one }) as const),
    ...Object.entries(customFields).map(([key, condition]) => ({ kind: 'custom', key, condition }) as const),
  ];
}

/** The query without one active part. */
export function without(query: TableQuery, active: ActiveFilter): TableQuery {
  const { status, offer } = query.filter;
  const rest = (list: readonly string[] | undefined, item: string): string[] | undefined => {
    const left = (list ?? []).filter((other) => other !== item);
    return left.length > 0 ? left : undefined;
  };
  switch (active.kind) {
    case 'text':
      return withFilter(query, { text: undefined });
    case 'status':
      return withFilter(query, { status: rest(status, active.status) });
    case 'period':
      return withFilter(query, { [active.field]: undefined });
    case 'offer':
      return withFilter(query, { offer: rest(offer, active.offer) });
    case 'custom':
      return withCustom(query, active.key, undefined);
    case 'tile':
      return withTile(query, null);
  }
}

/** Whether two queries ask for the same users. */
export const sameUsers = (a: TableQuery, b: TableQuery): boolean =>
  a.filter === b.filter || JSON.stringify(a.filter) === JSON.stringify(b.filter);

/** Whether two queries ask for the same users in the same order. */
export const sameRows = (a: TableQuery, b: TableQuery): boolean =>
  sameUsers(a, b) && a.sort.by === b.sort.by && a.sort.direction === b.sort.direction;
