// What the sample backend does beyond the suite: its clock, listed people, large worlds in turns, what a platform lacks.
import { describe, expect, it } from 'vitest';
import type { AccessRecord } from '../../src/contract/records.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import type { SamplePerson } from '../../src/sample/person.js';
import type { SampleSession } from '../../src/sample/views.js';
import { readingBackend } from '../backend-suite/reading.js';

const NOW = Date.parse('2026-11-17T10:00:00Z');
const HOUR = 3_600_000;

const access = (start: number, end: number | null): AccessRecord => ({
  id: 'a',
  kind: 'subscription',
  title: 'Premium',
  start,
  end,
  endReason: 'voluntary',
  trial: null,
  offerId: 'premium',
  recordedState: null,
  renewsAt: null,
  price: null,
  billingPeriod: null,
  boughtAt: start,
  firstPlayedAt: null,
  titleRemoved: false,
});
const person = (id: string, more: Partial<SamplePerson> = {}): SamplePerson => ({
  id,
  firstName: null,
  lastName: null,
  email: null,
  registeredAt: NOW - 100 * HOUR,
  updatedAt: null,
  lastSeenAt: null,
  customFields: {},
  accesses: [],
  ...more,
});

describe('a clock that goes on', () => {
  const people = [
    person('ends', { accesses: [access(NOW - HOUR, NOW + HOUR)] }),
    person('begins', { accesses: [access(NOW + HOUR, null)] }),
    person('comes', { registeredAt: NOW + HOUR }),
  ];
  let now = NOW;
  const fresh = () => readingBackend(createSampleBackend({ people, now: () => now }));

  const statusesOf = async (backend: ReturnType<typeof fresh>) =>
    Object.fromEntries(
      (await backend.searchUsers({ sort: { by: 'status', direction: 'asc' } })).items.map(({ id, status }) => [id, status]),
    );

  it('changes statuses, counts and who exists', async () => {
    now = NOW;
    const backend = fresh();
    expect(await statusesOf(backend)).toEqual({ ends: 'active', begins: 'registered' });
    await expect(backend.getUser('comes')).rejects.toMatchObject({ kind: 'missing' });
    now = NOW + HOUR;
    expect(await statusesOf(backend)).toEqual({ begins: 'active', ends: 'canceled', comes: 'registered' });
    expect((await backend.searchUsers({})).counts).toEqual({ active: 1, canceled: 1, registered: 1 });
    expect((await backend.getUser('comes')).status).toBe('registered');
    expect((await backend.getSettings()).now).toBe(new Date(now).toISOString());
  });

  it('leaves the pages of one list together for a moment', async () => {
    now = NOW + HOUR - 1000;
    const backend = fresh();
    const first = await backend.searchUsers({ sort: { by: 'status', direction: 'asc' }, limit: 1 });
    now = NOW + HOUR + 1000;
    const second = await backend.searchUsers({ sort: { by: 'status', direction: 'asc' }, limit: 1, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id, status }) => [id, status])).toEqual([
      ['ends', 'active'],
      ['begins', 'registered'],
    ]);
  });
});

describe('people who are listed', () => {
  const session = (id: string, startedAt: number): SampleSession => ({
    id,
    titleId: 't',
    title: 'A film',
    titleRemoved: false,
    live: false,
    startedAt,
    endedAt: null,
    playedMs: 1500,
    furthestMs: 500,
    durationMs: 1000,
    device: 'tv',
    country: 'FR',
  });
  const people = [person('\u{1F600}'), person('b'), person('\uFFFD'), person('B', { firstName: 'Ana' })];
  const backend = readingBackend(
    createSampleBackend({
      people,
      sessions: new Map([['b', [session('1', NOW - 2), session('2', NOW - 1), session('3', NOW + 1)]]]),
      now: () => NOW,
    }),
  );

  it('are sorted bytewise by id where nothing else tells them apart', async () => {
    const ids = async (direction: 'asc' | 'desc') =>
      (await backend.searchUsers({ sort: { by: 'registeredAt', direction } })).items.map(({ id }) => id);
    expect(await ids('asc')).toEqual(['B', 'b', '\uFFFD', '\u{1F600}']);
    expect(await ids('desc')).toEqual(['\u{1F600}', '\uFFFD', 'b', 'B']);
  });

  it('keep who has no name last, both ways', async () => {
    for (const direction of ['asc', 'desc'] as const)
      expect((await backend.searchUsers({ sort: { by: 'name', direction } })).items[0]?.id).toBe('B');
  });

  it('have the sessions that they are given, none of them to come', async () => {
    const page = await backend.listViews('b', {});
    expect(page.items.map((item) => ('id' in item ? item.id : ''))).toEqual(['2', '1']);
    expect(page.totals).toEqual({ sessions: 2, titles: 1, playedSeconds: 3, averageCompletion: 0.5, unknownCompletion: 0 });
    expect((await backend.getUser('b')).facts.watchedSeconds30d).toBe(3);
  });

  it('may be nobody', async () => {
    const nobody = readingBackend(createSampleBackend({ people: [], now: () => NOW }));
    expect(await nobody.searchUsers({})).toMatchObject({
      items: [],
      total: { count: 0, exact: true },
      counts: {},
      nextCursor: null,
      previousCursor: null,
    });
    expect((await nobody.getKpis({})).current.active.count).toBe(0);
  });
});

describe('the bounds', () => {
  const at = (text: string): number => Date.parse(text);

  it('of a day take its first millisecond and leave the next day’s', async () => {
    const people = ['2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z'].map(
      (text) => person(text, { registeredAt: at(text), updatedAt: at(text) }),
    );
    const backend = readingBackend(createSampleBackend({ people, now: () => NOW }));
    const day = { from: '2026-10-25', to: '2026-10-25' };
    for (const filter of [{ registered: day }, { updated: day }]) {
      const { items } = await backend.searchUsers({ filter, zone: 'Europe/Paris', sort: { by: 'registeredAt', direction: 'asc' } });
      expect(items.map(({ id }) => id)).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z']);
    }
  });

  it('of today take who registers this very millisecond, and nobody later', async () => {
    const people = [person('now', { registeredAt: NOW }), person('next', { registeredAt: NOW + 1 })];
    const { current, registrationsPerDay } = await readingBackend(createSampleBackend({ people, now: () => NOW })).getKpis({ zone: 'UTC' });
    expect([current.registered.count, registrationsPerDay.current.at(-1)]).toEqual([1, { date: '2026-11-17', count: 1 }]);
  });
});

it('of two subscriptions that run for ever, the one that began last is the current offer, in the row and in the filter', async () => {
  const older = { ...access(NOW - 9 * HOUR, null), id: 'z', offerId: 'old' };
  const newer = { ...access(NOW - 2 * HOUR, null), id: 'a', offerId: 'new' };
  const backend = readingBackend(createSampleBackend({ people: [person('both', { accesses: [newer, older] })], now: () => NOW }));
  const found = async (offer: string) => (await backend.searchUsers({ filter: { offer: [offer] } })).items.map((user) => user.offer?.id);
  expect([await found('new'), await found('old')]).toEqual([['new'], []]);
});

describe('a large world', () => {
  const large = () => readingBackend(createSampleBackend({ users: 12_000, now: () => NOW }));

  it('is read in turns: others get theirs before the answer comes', async () => {
    const heard: string[] = [];
    setTimeout(() => heard.push('another'));
    await large()
      .searchUsers({ sort: { by: 'name', direction: 'asc' } })
      .then(() => heard.push('the answer'));
    expect(heard).toEqual(['another', 'the answer']);
  });

  it('answers the second who asks when the first is stopped under way', async () => {
    const backend = large();
    const turn = new AbortController();
    const reason = new Error('left');
    const stopped = expect(backend.searchUsers({ sort: { by: 'email', direction: 'asc' } }, { signal: turn.signal })).rejects.toBe(reason);
    setTimeout(() => turn.abort(reason));
    const [page] = await Promise.all([backend.searchUsers({ sort: { by: 'email', direction: 'asc' }, limit: 1 }), stopped]);
    expect(page.total.count).toBe(12_000);
  });

  it('is whole in every order, though it is sorted in parts', async () => {
    const backend = readingBackend(createSampleBackend({ users: 20_000, now: () => NOW }));
    for (const by of ['registeredAt', 'updatedAt'] as const) {
      const keys: string[] = [];
      for await (const user of backend.streamUsers({ sort: { by, direction: 'asc' } })) keys.push(`${user[by] ?? '~'} ${user.id}`);
      expect(keys).toHaveLength(20_000);
      expect(keys.every((key, at) => at === 0 || keys[at - 1]! < key)).toBe(true);
    }
  });
});

describe('what a platform lacks', () => {
  it('leaves the trial figure out where there are no trials', async () => {
    const backend = readingBackend(createSampleBackend({ users: 50, now: () => NOW, settings: { trials: false } }));
    const { current, samePoint, previousMonth } = await backend.getKpis({});
    expect([current.inTrial, samePoint.inTrial, previousMonth.inTrial]).toEqual([null, null, null]);
  });

  it('rules days by its own zone where none is asked', async () => {
    const backend = readingBackend(createSampleBackend({ users: 5, now: () => NOW, settings: { zone: 'Asia/Tokyo' } }));
    expect([
      (await backend.searchUsers({})).zone,
      (await backend.getKpis({})).zone,
      (await backend.listViews('u_000001', {})).zone,
    ]).toEqual(['Asia/Tokyo', 'Asia/Tokyo', 'Asia/Tokyo']);
  });
});
