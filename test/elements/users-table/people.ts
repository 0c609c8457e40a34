// A backend over numbered people that a test can hold up, fail or change. Knows no element.
import type { UsersBackend } from '../../../src/contract/backend.js';
import type { Settings, User, UsersPage, UsersQuery } from '../../../src/contract/schema/index.js';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';

type Ask = (query: UsersQuery, signal: AbortSignal | undefined) => Promise<UsersPage>;

const STATUSES = ['active', 'registered', 'canceled'];

/** The person at a place of the list. */
export const person = (at: number, more: Partial<User> = {}): User => ({
  id: `u${at}`,
  email: `person${at}@example.com`,
  firstName: 'Person',
  lastName: String(at),
  status: STATUSES[at % 3] ?? 'active',
  labels: at % 7 === 0 ? ['trial'] : [],
  registeredAt: new Date(Date.UTC(2026, 10, 22, 23, 30) - at * 3_600_000).toISOString(),
  updatedAt: at % 5 === 0 ? null : '2026-11-20T08:00:00Z',
  offer: at % 3 === 0 ? { id: 'premium', name: 'Premium monthly' } : null,
  customFields: { country: 'FR', profiles: at % 4 },
  ...more,
});

export const settings = (more: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  zone: 'Europe/Paris',
  now: '2026-11-23T12:00:00Z',
  offers: [
    { id: 'premium', name: 'Premium monthly' },
    { id: 'basic', name: 'Basic' },
  ],
  customFields: [
    { key: 'country', labels: { en: 'Country', fr: 'Pays' }, type: 'country', required: false, options: [], order: 1, archived: false },
    { key: 'profiles', labels: { en: 'Profiles', fr: 'Profils' }, type: 'number', required: false, options: [], order: 2, archived: false },
    { key: 'newsletter', labels: { en: 'Newsletter' }, type: 'boolean', required: false, options: [], order: 3, archived: false },
    { key: 'old', labels: { en: 'Old' }, type: 'text', required: false, options: [], order: 4, archived: true },
  ],
  ...more,
});

/** How many people, who each of them is, and settings. */
export type Numbered = { total?: number; at?: (at: number) => User } & Partial<Settings>;

export class People implements UsersBackend {
  /** The questions for rows, in the order in which they were asked. */
  readonly asked: UsersQuery[] = [];
  /** Stands before each answer: may wait, throw, or answer otherwise. */
  meet: (query: UsersQuery, answer: () => Promise<UsersPage>, signal: AbortSignal | undefined) => Promise<UsersPage> = (_, answer) =>
    answer();
  readonly #total: number;
  readonly #settings: Settings;
  readonly #at: (at: number) => User;

  constructor({ total = 1000, at = person, ...more }: Numbered = {}) {
    this.#total = total;
    this.#at = at;
    this.#settings = settings(more);
  }

  async getSettings(): Promise<Settings> {
    return this.#settings;
  }

  searchUsers(query: UsersQuery, options: { signal?: AbortSignal } = {}): Promise<UsersPage> {
    this.asked.push(query);
    return this.meet(query, () => this.#answer(query, options.signal), options.signal);
  }

  readonly #answer: Ask = async ({ filter = {}, offset = 0, cursor, limit = 50 }, signal) => {
    signal?.throwIfAborted();
    const total = filter.text === 'nobody' ? 0 : this.#total;
    const first = cursor === undefined ? offset : Math.max(0, Number(cursor));
    const count = Math.max(0, Math.min(limit, total - first));
    return {
      items: Array.from({ length: count }, (_, at) => this.#at(first + at)),
      total: { count: total, exact: true },
      counts: {
        active: Math.ceil(total / 3),
        registered: Math.floor(total / 3),
        canceled: Math.floor(total / 3),
        pending_review: total === 0 ? 0 : 2,
      },
      nextCursor: first + count < total ? String(first + count) : null,
      previousCursor: first > 0 ? String(first - limit) : null,
      zone: 'Europe/Paris',
    };
  };
}

/** A promise and its ends. */
export function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}
