// Writes what a dashboard shows into URL parameters and reads it back. Pure; never writes search text, custom values or names.
import { isCalendarDate, type Month } from '../contract/calendar.js';
import { type Period, SORT_KEYS, type SortKey } from '../contract/schema/index.js';
import { EMPTY_QUERY, type TableQuery, withFilter } from './table-query.js';

/** The part of a dashboard's state that an address may carry. */
export interface View {
  readonly status: readonly string[];
  readonly offer: readonly string[];
  readonly registered: Period | undefined;
  readonly updated: Period | undefined;
  readonly sort: TableQuery['sort'];
  readonly month: Month | null;
  /** The figure whose rows are shown. */
  readonly tile: string | null;
  readonly userId: string | null;
}

/** What of a query and its surroundings goes into an address. */
export const viewOf = ({ filter, sort }: TableQuery, rest: Pick<View, 'month' | 'tile' | 'userId'>): View => ({
  status: filter.status ?? [],
  offer: filter.offer ?? [],
  registered: filter.registered,
  updated: filter.updated,
  sort,
  ...rest,
});

/** The query with the parts that an address carries; the others stay as they are. */
export const withView = (query: TableQuery, { status, offer, registered, updated, sort }: View): TableQuery => ({
  ...withFilter(query, {
    status: status.length > 0 ? [...status] : undefined,
    offer: offer.length > 0 ? [...offer] : undefined,
    registered,
    updated,
  }),
  sort,
});

const NAMES = ['status', 'offer', 'registered', 'updated', 'sort', 'direction', 'month', 'tile', 'user'] as const;
type Name = (typeof NAMES)[number];

const BETWEEN = '..';
const periodText = (period: Period | undefined): string[] => (period ? [`${period.from ?? ''}${BETWEEN}${period.to ?? ''}`] : []);

function readPeriod(text: string | null): Period | undefined {
  const [from = '', to = '', ...more] = (text ?? '').split(BETWEEN);
  if (more.length > 0 || (from === '' && to === '') || [from, to].some((date) => date !== '' && !isCalendarDate(date))) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

const isSortKey = (text: string | null): text is SortKey => SORT_KEYS.some((key) => key === text);

/** The view that `search` (a query string) carries under a prefix. What cannot be read is as if it were not there. */
export function readView(search: string, prefix: string): View {
  const params = new URLSearchParams(search);
  const one = (name: Name): string | null => params.get(`${prefix}-${name}`) || null;
  const all = (name: Name): string[] => [...new Set(params.getAll(`${prefix}-${name}`))].filter((text) => text !== '');
  const [by, direction, month] = [one('sort'), one('direction'), one('month')];
  return {
    status: all('status'),
    offer: all('offer'),
    registered: readPeriod(one('registered')),
    updated: readPeriod(one('updated')),
    sort: isSortKey(by) ? { by, direction: direction === 'asc' ? 'asc' : 'desc' } : EMPTY_QUERY.sort,
    month: month && isCalendarDate(`${month}-01`) ? month : null,
    tile: one('tile'),
    userId: one('user'),
  };
}

/** The query string with the view under a prefix; the parameters of others keep their text and order. */
export function writeView(search: string, prefix: string, view: View): string {
  const usual = view.sort.by === EMPTY_QUERY.sort.by && view.sort.direction === EMPTY_QUERY.sort.direction;
  const values: Record<Name, readonly string[]> = {
    status: view.status,
    offer: view.offer,
    registered: periodText(view.registered),
    updated: periodText(view.updated),
    sort: usual ? [] : [view.sort.by],
    direction: usual ? [] : [view.sort.direction],
    month: view.month ? [view.month] : [],
    tile: view.tile ? [view.tile] : [],
    user: view.userId ? [view.userId] : [],
  };
  const own = new Set<string>(NAMES.map((name) => `${prefix}-${name}`));
  const isOwn = (pair: string): boolean => own.has([...new URLSearchParams(pair).keys()][0] ?? '');
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isOwn(pair));
  const ours = NAMES.flatMap((name) => values[name].map((value) => `${prefix}-${name}=${encodeURIComponent(value)}`));
  const pairs = [...others, ...ours];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
