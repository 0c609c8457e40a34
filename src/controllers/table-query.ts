// The list's question as an immutable value, its changes, and what of it is active. Pure; knows no element and no text.
import { addDays, addMonths, type CalendarDate, dateAt, monthAt } from '../contract/calendar.js';
import type { CustomCondition, Period, SortKey, UsersFilter, UsersSort } from '../contract/schema/index.js';

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

const isVoid = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.values(value).every((item) => item === undefined);

/** The query with some of its filter changed; `undefined` takes a part away. */
export const withFilter = (query: TableQuery, change: Partial<UsersFilter>): TableQuery => ({ ...query, filter: compact({ ...query.filter, ...change }) });

/** The query that shows the rows of a figure instead of those of another. */
export function withTile(query: TableQuery, tile: TileFilter | null, window?: UsersFilter['unsubscribedIn']): TableQuery {
  const none = Object.fromEntries(TILE_FILTERS.map((name) => [name, undefined]));
  return withFilter(query, { ...none, ...(tile && window ? { [tile]: window } : {}) });
}

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
    case 'text': return withFilter(query, { text: undefined });
    case 'status': return withFilter(query, { status: rest(status, active.status) });
    case 'period': return withFilter(query, { [active.field]: undefined });
    case 'offer': return withFilter(query, { offer: rest(offer, active.offer) });
    case 'custom': return withCustom(query, active.key, undefined);
    case 'tile': return withTile(query, null);
  }
}

/** The periods that are offered by name. */
export const PRESETS = ['today', 'last7', 'last30', 'thisMonth', 'lastMonth', 'thisYear'] as const;
export type Preset = (typeof PRESETS)[number];

/** The days of a preset in a zone, seen at now (Unix ms). "Last 7 days" ends today. */
export function presetPeriod(preset: Preset, now: number, zone: string): { from: CalendarDate; to: CalendarDate } {
  const today = dateAt(now, zone);
  const month = monthAt(now, zone);
  switch (preset) {
    case 'today': return { from: today, to: today };
    case 'last7': return { from: addDays(today, -6), to: today };
    case 'last30': return { from: addDays(today, -29), to: today };
    case 'thisMonth': return { from: `${month}-01`, to: today };
    case 'lastMonth': return { from: `${addMonths(month, -1)}-01`, to: addDays(`${month}-01`, -1) };
    case 'thisYear': return { from: `${month.slice(0, 4)}-01-01`, to: today };
  }
}

/** Whether two queries ask for the same rows in the same order. */
export const sameRows = (a: TableQuery, b: TableQuery): boolean => a === b || JSON.stringify([a.filter, a.sort]) === JSON.stringify([b.filter, b.sort]);
