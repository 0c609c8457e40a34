// What the server says as its clock goes on: statuses follow to the millisecond, figures tell the instant they are as of,
// and no cache of a client hides a change of status.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import type { Database } from '../../demo/server/db/database.js';
import { changeUsers } from '../../demo/server/db/derived.js';
import { writePeople } from '../../demo/server/db/people.js';
import { load } from '../../demo/server/seed/load.js';
import { createUsersApp } from '../../mocks/app.js';
import { instantText } from '../../src/contract/schema/index.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { sampleSettings } from '../../src/sample/settings.js';
import { type ReadingBackend, readingBackend } from '../backend-suite/reading.js';
import { STORES } from './stores.js';

const NOON = Date.parse('2026-11-17T12:00:00Z');
const MINUTE = 60_000;

const person = (id: string, registeredAt: number, start: number, end: number | null): SamplePerson => ({
  id,
  firstName: id,
  lastName: null,
  email: null,
  registeredAt,
  updatedAt: null,
  lastSeenAt: null,
  customFields: {},
  accesses: [
    {
      id: `${id}-0`,
      kind: 'subscription',
      title: 'Premium',
      start,
      end,
      endReason: null,
      trial: null,
      offerId: null,
      recordedState: null,
      renewsAt: null,
      price: null,
      billingPeriod: null,
      boughtAt: start,
      firstPlayedAt: null,
      titleRemoved: false,
    },
  ],
});

describe.each(STORES)('as the clock goes on, on $name', (store) => {
  let db: Database;
  let now = NOON;
  let backend: ReadingBackend;
  beforeAll(async () => {
    db = await store.open();
  }, 60_000);
  beforeEach(async () => {
    now = NOON;
    const people = [person('ends', NOON - 9 * MINUTE, NOON - 5 * MINUTE, NOON + 1000), person('comes', NOON + 2000, NOON + 3000, null)];
    await load(db, { name: 'two people', settings: sampleSettings(NOON), titles: [], people, frozenAt: null });
    backend = readingBackend(createSqlBackend(db, { now: () => now }));
  });
  afterAll(() => db.close());

  it('each status holds until the millisecond at which it changes, there and back', async () => {
    const at = async (instant: number): Promise<unknown> => {
      now = instant;
      const { items, counts } = await backend.searchUsers({ sort: { by: 'status', direction: 'asc' } });
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
      return Object.fromEntries(items.map(({ id, status }) => [id, status]));
    };
    const expected = [
      [NOON + 999, { ends: 'active' }],
      [NOON + 1000, { ends: 'canceled' }],
      [NOON + 2000, { ends: 'canceled', comes: 'registered' }],
      [NOON + 3000, { ends: 'canceled', comes: 'active' }],
    ] as const;
    for (const [instant, statuses] of [...expected, ...[...expected].reverse()]) expect(await at(instant)).toEqual(statuses);
  });

  it('figures are as of up to a minute ago, and are made anew by a write', async () => {
    const asOf = async (): Promise<string> => (await backend.getKpis({ zone: 'UTC' })).asOf;
    expect(await asOf()).toBe(instantText(NOON));
    now = NOON + MINUTE - 1;
    expect(await asOf()).toBe(instantText(NOON));
    now = NOON + MINUTE;
    expect(await asOf()).toBe(instantText(NOON + MINUTE));
    now += 5;
    const before = await backend.getKpis({ zone: 'UTC' });
    const added = [person('new', NOON, NOON, null)];
    await db.transaction((queries) => changeUsers(queries, ['new'], now, () => writePeople(queries, added)));
    const after = await backend.getKpis({ zone: 'UTC' });
    expect(after.asOf).toBe(instantText(now));
    expect(after.current.registered.count).toBe(before.current.registered.count + 1);
    expect((await backend.getKpis({ zone: 'UTC', asOf: instantText(NOON - 1) })).asOf).toBe(instantText(NOON - 1));
  });

  it('a client that has seen a user before is told of a new status, and its profile is still the same', async () => {
    const app = createUsersApp(backend);
    const asked = (etag = ''): Promise<Response> => Promise.resolve(app.request('/users/ends', { headers: { 'if-none-match': etag } }));
    const first = await asked();
    const etag = first.headers.get('etag') ?? '';
    expect((await asked(etag)).status).toBe(304);
    now = NOON + 1000;
    const second = await asked(etag);
    expect([second.status, (await second.json()).status]).toEqual([200, 'canceled']);
    const profile = (tag: string | null): string | undefined => tag?.split('.')[0];
    expect(profile(second.headers.get('etag'))).toBe(profile(etag));
  });
});
