// A backend of one user, made of plain values, whose calls a test can replace, hold back and look at. Reads nothing, generates little.
import type { UsersBackend } from '../../../src/contract/backend.js';
import type {
  DayViews,
  Rental,
  Settings,
  Subscription,
  TitleViews,
  UserDetail,
  ViewingSession,
  ViewsPage,
  ViewsQuery,
} from '../../../src/contract/schema/index.js';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';

export const NOW = '2026-11-23T12:00:00Z';

export const user = (changes: Partial<UserDetail> = {}): UserDetail => ({
  id: 'u1',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Gil',
  status: 'active',
  labels: ['trial'],
  registeredAt: '2026-03-09T22:30:00Z',
  updatedAt: null,
  offer: { id: 'o1', name: 'Premium monthly' },
  customFields: {},
  etag: '"1"',
  why: { cause: 'running', kind: 'subscription', title: 'Premium monthly', at: null, renewsAt: '2026-12-03T10:00:00Z' },
  facts: { customerSince: '2026-03-10T10:00:00Z', lastSeenAt: null, watchedSeconds30d: 5400, spent: [{ amount: 1998, currency: 'EUR' }] },
  ...changes,
});

export const subscription = (changes: Partial<Subscription> = {}): Subscription => ({
  id: 's1',
  kind: 'subscription',
  offer: { id: 'o1', name: 'Premium monthly' },
  state: 'active',
  startedAt: '2026-03-10T10:00:00Z',
  endsAt: null,
  renewsAt: '2026-12-03T10:00:00Z',
  trial: null,
  endReason: null,
  price: { amount: 999, currency: 'EUR' },
  billingPeriod: 'month',
  ...changes,
});

export const rental = (changes: Partial<Rental> = {}): Rental => ({
  id: 'r1',
  kind: 'rental',
  title: 'Glass Harbour',
  titleRemoved: false,
  state: 'playing',
  boughtAt: '2026-11-20T10:00:00Z',
  firstPlayedAt: '2026-11-21T10:00:00Z',
  expiresAt: '2026-11-24T10:00:00Z',
  price: { amount: 399, currency: 'EUR' },
  ...changes,
});

/** Session `at`, newest first, one every four hours; every seventh has no known completion. */
export const session = (at: number): ViewingSession => ({
  id: `v${at}`,
  titleId: `t${at % 40}`,
  title: `Title ${at}`,
  titleRemoved: at === 1,
  live: false,
  startedAt: new Date(Date.parse('2026-11-22T23:30:00Z') - at * 4 * 3_600_000).toISOString(),
  endedAt: null,
  playedSeconds: 1800,
  furthestSeconds: 1800,
  durationSeconds: 3600,
  completion: at % 7 === 3 ? null : 0.5,
  device: 'tv',
  country: null,
});

const title = (at: number): TitleViews => ({
  titleId: `t${at}`,
  title: `Title ${at}`,
  titleRemoved: false,
  sessions: 3,
  playedSeconds: 5400,
  completion: 0.9,
  lastStartedAt: '2026-11-22T12:00:00Z',
});

/** What was watched: `count` sessions, whatever period is asked for. */
export function viewsOf(
  count: number,
  query: ViewsQuery,
  days: readonly DayViews[] = [{ date: '2026-11-21', sessions: 2, playedSeconds: 3600 }],
): ViewsPage {
  const { by = 'session', offset = 0, limit = 50 } = query;
  const page = <Row>(total: number, row: (at: number) => Row) => ({
    total,
    items: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => row(offset + at)),
  });
  const totals = {
    sessions: count,
    titles: Math.min(40, count),
    playedSeconds: count * 1800,
    averageCompletion: count > 0 ? 0.5 : null,
    unknownCompletion: 0,
  };
  if (by === 'title') return { by, totals, ...page(Math.min(40, count), title) };
  if (by === 'day') return { by, totals, total: days.length, items: count === 0 ? [] : days.slice(offset, offset + limit) };
  return { by, totals, ...page(count, session) };
}

export const settings = (changes: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, zone: 'Europe/Paris', ...changes });

export const backendOf = (changes: Partial<UsersBackend> = {}): UsersBackend => ({
  searchUsers: () => Promise.reject(new Error('not asked here')),
  getSettings: () => Promise.resolve(settings()),
  getUser: (id) => Promise.resolve(user({ id })),
  listSubscriptions: () => Promise.resolve({ items: [subscription()] }),
  listRentals: () => Promise.resolve({ items: [rental()] }),
  listViews: (_id, query) => Promise.resolve(viewsOf(3, query)),
  ...changes,
});

/** A promise that a test settles. */
export function held<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
