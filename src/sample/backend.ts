// A whole `UsersBackend` in memory over sample people. Reads only: the methods that write are missing capabilities.
import * as v from 'valibot';
import { project } from '../contract/access.js';
import type { CallOptions, UsersBackend } from '../contract/backend.js';
import { type CursorPlace, compareRows, readCursor, sortKeyOf, writeCursor } from '../contract/cursor.js';
import { UsersError } from '../contract/failure.js';
import { isRental, rentalOf, subscriptionOf } from '../contract/records.js';
import { instantMs, type Settings, type User, UsersQuery, type UsersQueryFull, ViewsQuery } from '../contract/schema/index.js';
import { currentSubscription } from '../contract/status.js';
import { type Columns, createColumns } from './columns.js';
import { kpisOf } from './kpis.js';
import type { SamplePerson } from './person.js';
import { userDetailOf, userOf } from './rows.js';
import { findMatches, type Matches } from './search.js';
import { sampleSettings } from './settings.js';
import { generatedSource, listedSource, type SampleSource } from './source.js';
import type { SampleSession } from './views.js';
import { viewsPage } from './views-page.js';

/** Generated users by their number, or people that a test lists. */
export type SampleOptions = {
  /** The clock: Unix ms. Histories are generated up to its first reading. */
  readonly now?: () => number;
  /** What replaces the sample platform's settings. */
  readonly settings?: Partial<Settings>;
} & ({ readonly users: number } | { readonly people: readonly SamplePerson[]; readonly sessions?: ReadonlyMap<string, SampleSession[]> });

const KEPT_QUESTIONS = 6;
/** How long the rows of a question stand while the clock goes on, in ms: pages of one list fit together. */
const FRESH = 30_000;

/** A backend over sample people. The same options give the same people. */
export function createSampleBackend(options: SampleOptions): UsersBackend {
  const now = options.now ?? Date.now;
  const source: SampleSource = 'users' in options ? generatedSource({ users: options.users, now: now() }) : listedSource(options.people, options.sessions);
  const settings = (): Settings => ({ ...sampleSettings(now()), ...options.settings });
  const zoneOf = (asked: string | undefined): string => asked ?? settings().zone ?? 'UTC';
  let columns: Columns | undefined;
  const cols = (): Columns => (columns ??= createColumns(source));
  const matches = matchesCache(source, cols, now, zoneOf);

  const rowOf = (id: string): number => {
    const row = source.rowOf(id);
    if (row < 0 || source.person(row).registeredAt > now()) throw new UsersError('missing', { status: 404 });
    return row;
  };
  const personOf = (id: string): SamplePerson => source.person(rowOf(id));

  return {
    getSettings: (call) => answer(call, settings),
    searchUsers: (query, call) => answer(call, () => {
      const full = v.parse(UsersQuery, query);
      return pageOf(source, matches(full), full, now(), zoneOf(full.zone));
    }),
    async *streamUsers(query, call) {
      const found = await answer(call, () => matches(v.parse(UsersQuery, query)));
      for (const row of found.rows) {
        call?.signal?.throwIfAborted();
        yield userOf(source.person(row), now());
      }
    },
    getKpis: (query, call) => answer(call, () => {
      const kpis = kpisOf(cols(), query.month, zoneOf(query.zone), query.asOf === undefined ? now() : instantMs(query.asOf));
      if (settings().trials) return kpis;
      const without = <T extends object>(figures: T) => ({ ...figures, inTrial: null });
      return { ...kpis, current: without(kpis.current), samePoint: without(kpis.samePoint), previousMonth: without(kpis.previousMonth) };
    }),
    getUser: (id, call) => answer(call, () => {
      const row = rowOf(id);
      return userDetailOf(source.person(row), source.sessions(row), now());
    }),
    listSubscriptions: (id, call) => answer(call, () => ({
      items: newestFirst(personOf(id)).filter((record) => !isRental(record)).map((record) => subscriptionOf(record, now())),
    })),
    listRentals: (id, call) => answer(call, () => ({
      items: newestFirst(personOf(id)).filter(isRental).map((record) => rentalOf(record, now())),
    })),
    listViews: (id, query, call) => answer(call, () => {
      const full = v.parse(ViewsQuery, query);
      return viewsPage(source.sessions(rowOf(id)), full, zoneOf(full.zone), now());
    }),
  };
}

/** Answers on a later turn, as a network would, so that a call can be stopped before it costs anything. */
async function answer<T>(call: CallOptions | undefined, make: () => T): Promise<T> {
  call?.signal?.throwIfAborted();
  await Promise.resolve();
  call?.signal?.throwIfAborted();
  return make();
}

const newestFirst = (person: SamplePerson) => [...person.accesses].sort((a, b) => b.start - a.start || (a.id < b.id ? 1 : -1));

/** Finds the rows of a question once for all its pages. */
function matchesCache(source: SampleSource, columns: () => Columns, now: () => number, zoneOf: (asked: string | undefined) => string) {
  const kept = new Map<string, { at: number; found: Matches }>();
  const offerAt = (row: number, t: number): string | null => {
    const { accesses } = source.person(row);
    const current = currentSubscription(project(accesses), t);
    return accesses.find(({ id }) => id === current?.id)?.offerId ?? null;
  };
  return ({ filter, sort, zone }: UsersQueryFull): Matches => {
    const t = now();
    const key = JSON.stringify([filter, sort, zoneOf(zone)]);
    const known = kept.get(key);
    if (known && Math.abs(t - known.at) <= FRESH) return known.found;
    const found = findMatches({ source, columns: columns(), now: t, offerAt: (row) => offerAt(row, t) }, { filter, sort }, zoneOf(zone));
    kept.delete(key);
    kept.set(key, { at: t, found });
    const [oldest] = kept.keys();
    if (kept.size > KEPT_QUESTIONS && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

function pageOf(source: SampleSource, { rows, counts }: Matches, query: UsersQueryFull, now: number, zone: string) {
  const { filter, sort, limit } = query;
  const userAt = (at: number): User | undefined => (rows[at] === undefined ? undefined : userOf(source.person(rows[at]), now));
  const first = query.cursor === undefined ? (query.offset ?? 0) : startOf(readCursor(query.cursor, filter, sort), limit);
  const items = Array.from(rows.slice(first, first + limit), (row) => userOf(source.person(row), now));
  const [head, tail] = [items[0], items.at(-1)];
  const cursor = (toward: CursorPlace['toward'], user: User | undefined): string | null =>
    user ? writeCursor({ toward, key: sortKeyOf(user, sort.by), id: user.id }, filter, sort) : null;
  return {
    items,
    total: { count: rows.length, exact: true },
    counts,
    nextCursor: first + limit < rows.length ? cursor('next', tail) : null,
    previousCursor: first > 0 ? cursor('previous', head) : null,
    zone,
  };

  /** Where the page next to a place begins: a binary search, since the place's row may have moved or gone. */
  function startOf({ toward, key, id }: CursorPlace, size: number): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const user = userAt(middle);
      const order = user ? compareRows({ key: sortKeyOf(user, sort.by), id: user.id }, { key, id }, sort.direction) : 1;
      if (order < 0 || (order === 0 && toward === 'next')) low = middle + 1;
      else high = middle;
    }
    return toward === 'next' ? low : Math.max(0, low - size);
  }
}
