// What every backend must hold, asked through `UsersBackend` alone: the reading calls on the suite's world.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../src/contract/access.js';
import type { UsersBackend } from '../../src/contract/backend.js';
import { dateAt, daysWindow } from '../../src/contract/calendar.js';
import { completionRate } from '../../src/contract/completion.js';
import { compareRows, sortKeyOf } from '../../src/contract/cursor.js';
import { fulfils } from '../../src/contract/custom-condition.js';
import { countFigures } from '../../src/contract/figures.js';
import { fold } from '../../src/contract/fold.js';
import { type Figures, instantMs, instantText, SORT_KEYS, type User, type UsersFilter, type UsersSort } from '../../src/contract/schema/index.js';
import { currentSubscription, statusAt } from '../../src/contract/status.js';
import { fullName } from '../../src/contract/user-fields.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { NOW, PEOPLE, sessionsOf, WORLD } from './world.js';

export interface BackendUnderTest {
  readonly backend: UsersBackend;
  readonly close?: () => Promise<void>;
}

const SORTS: readonly UsersSort[] = SORT_KEYS.flatMap((by) => [{ by, direction: 'asc' }, { by, direction: 'desc' }] as const);

/** The world's people that a test keeps, in the order of a sort, by their ids. */
function idsOf(keep: (person: SamplePerson) => boolean, sort: UsersSort): string[] {
  return PEOPLE.filter((person) => person.registeredAt <= NOW && keep(person))
    .map((person) => ({
      id: person.id,
      key: sortKeyOf({
        firstName: person.firstName, lastName: person.lastName, email: person.email, status: statusAt(project(person.accesses), NOW),
        registeredAt: instantText(person.registeredAt), updatedAt: person.updatedAt === null ? null : instantText(person.updatedAt),
      }, sort.by),
    }))
    .sort((a, b) => compareRows(a, b, sort.direction))
    .map(({ id }) => id);
}

const FILTERS: readonly (readonly [string, UsersFilter, (person: SamplePerson) => boolean])[] = [
  ['two statuses', { status: ['active', 'registered'] }, (person) => statusAt(project(person.accesses), NOW) !== 'canceled'],
  ['a period of registration', { registered: { from: '2025-03-01', to: '2025-10-26' } }, (person) => inDays(person.registeredAt, '2025-03-01', '2025-10-26')],
  ['a period of the last update, open to the past', { updated: { to: '2026-06-30' } }, (person) => person.updatedAt !== null && inDays(person.updatedAt, undefined, '2026-06-30')],
  ['words in any case and without accents', { text: '  LEFEVRE ' }, (person) => fold(fullName(person)).includes('lefevre') || fold(person.email ?? '').includes('lefevre')],
  ['two words, in the name and in the e-mail', { text: 'mar example.com' }, (person) => (person.email ?? '').includes('example.com') && (fold(fullName(person)).includes('mar') || fold(person.email ?? '').includes('mar'))],
  ['signs that a pattern would take for its own', { text: '%_\\' }, () => false],
  ['an offer', { offer: ['premium-monthly'] }, (person) => offerOf(person) === 'premium-monthly'],
  ['a boolean custom field', { customFields: { newsletter: { anyOf: [true] } } }, (person) => person.customFields['newsletter'] === true],
  ['a choice', { customFields: { source: { anyOf: ['press', 'friend'] } } }, (person) => ['press', 'friend'].includes(String(person.customFields['source']))],
  ['one of several choices', { customFields: { genres: { anyOf: ['comedy'] } } }, (person) => fulfils(person.customFields['genres'], { anyOf: ['comedy'] })],
  ['a number from and to', { customFields: { profiles: { from: 2, to: 3 } } }, (person) => fulfils(person.customFields['profiles'], { from: 2, to: 3 })],
  ['a calendar date from', { customFields: { birth_date: { from: '1990-01-01' } } }, (person) => fulfils(person.customFields['birth_date'], { from: '1990-01-01' })],
  ['part of a text', { customFields: { phone: { contains: '33 6' } } }, (person) => fulfils(person.customFields['phone'], { contains: '33 6' })],
  ['an empty custom field', { customFields: { phone: { empty: true } } }, (person) => person.customFields['phone'] === undefined],
  ['several parts together', { status: ['active'], registered: { from: '2025-01-01' }, customFields: { newsletter: { empty: false } } },
    (person) => statusAt(project(person.accesses), NOW) === 'active' && inDays(person.registeredAt, '2025-01-01', undefined) && person.customFields['newsletter'] !== undefined],
];

const ZONE = 'Europe/Paris';

function inDays(instant: number, from: string | undefined, to: string | undefined): boolean {
  const window = daysWindow(from, to, ZONE);
  return instant >= window.from && instant < window.to;
}

const offerOf = (person: SamplePerson): string | null => {
  const current = currentSubscription(project(person.accesses), NOW);
  return person.accesses.find(({ id }) => id === current?.id)?.offerId ?? null;
};

/** Describes a backend that holds the suite's world (world.ts) and whose clock stands at its NOW. */
export function describeBackend(name: string, make: () => Promise<BackendUnderTest>): void {
  describe(name, () => {
    let made: BackendUnderTest;
    let backend: UsersBackend;
    beforeAll(async () => {
      made = await make();
      backend = made.backend;
    }, 120_000);
    afterAll(() => made?.close?.());

    const byOffset = async (filter: UsersFilter, sort: UsersSort, limit = 97): Promise<string[]> => {
      const ids: string[] = [];
      for (;;) {
        const page = await backend.searchUsers({ filter, sort, zone: ZONE, offset: ids.length, limit });
        ids.push(...page.items.map((user) => user.id));
        if (page.items.length === 0 || ids.length >= page.total.count) return ids;
      }
    };

    describe('lists users', () => {
      for (const sort of SORTS) {
        it(`by ${sort.by} ${sort.direction}, whole and without repeat, empty values last`, async () => {
          expect(await byOffset({}, sort)).toEqual(idsOf(() => true, sort));
        });

        it(`by ${sort.by} ${sort.direction}, cursor by cursor, there and back`, async () => {
          const forward: string[][] = [];
          let page = await backend.searchUsers({ sort, limit: 150 });
          expect(page.previousCursor).toBeNull();
          for (;;) {
            forward.push(page.items.map((user) => user.id));
            if (page.nextCursor === null) break;
            page = await backend.searchUsers({ sort, limit: 150, cursor: page.nextCursor });
          }
          expect(forward.flat()).toEqual(idsOf(() => true, sort));
          const backward: string[][] = [];
          while (page.previousCursor !== null) {
            page = await backend.searchUsers({ sort, limit: 150, cursor: page.previousCursor });
            backward.unshift(page.items.map((user) => user.id));
          }
          expect(backward).toEqual(forward.slice(0, -1));
        });
      }

      it('refuses a cursor of another question and one that is none', async () => {
        const { nextCursor } = await backend.searchUsers({ limit: 5 });
        await expect(backend.searchUsers({ limit: 5, cursor: nextCursor ?? '', sort: { by: 'name', direction: 'asc' } })).rejects.toMatchObject({ kind: 'invalid' });
        await expect(backend.searchUsers({ limit: 5, cursor: 'nonsense' })).rejects.toMatchObject({ kind: 'invalid' });
      });

      it('gives no row behind the end, with the same total', async () => {
        const page = await backend.searchUsers({ offset: 10_000, limit: 10 });
        expect(page.items).toEqual([]);
        expect(page.total.count).toBe(idsOf(() => true, SORTS[0]!).length);
      });

      it('streams every match in the order of the sort', async () => {
        const filter: UsersFilter = { status: ['active'] };
        const sort: UsersSort = { by: 'name', direction: 'asc' };
        const ids: string[] = [];
        for await (const user of backend.streamUsers?.({ filter, sort }) ?? []) ids.push(user.id);
        expect(ids).toEqual(await byOffset(filter, sort));
      });
    });

    describe('filters', () => {
      const sort: UsersSort = { by: 'registeredAt', direction: 'desc' };
      for (const [what, filter, keep] of FILTERS) {
        it(`by ${what}`, async () => {
          expect(await byOffset(filter, sort)).toEqual(idsOf(keep, sort));
        });
      }

      it('counts by status under the other parts of the filter', async () => {
        const period: UsersFilter = { registered: { from: '2025-01-01' } };
        const page = await backend.searchUsers({ filter: { ...period, status: ['canceled'] }, zone: ZONE, limit: 1 });
        const expected: Record<string, number> = {};
        for (const person of PEOPLE) {
          if (person.registeredAt > NOW || !inDays(person.registeredAt, '2025-01-01', undefined)) continue;
          const status = statusAt(project(person.accesses), NOW);
          expected[status] = (expected[status] ?? 0) + 1;
        }
        expect(page.counts).toEqual(expected);
        expect(page.total.count).toBe(expected['canceled']);
        expect(page.zone).toBe(ZONE);
      });
    });

    describe('counts the month', () => {
      const people = PEOPLE.map((person) => ({ registeredAt: person.registeredAt, projection: project(person.accesses) }));
      for (const zone of ['UTC', 'Europe/Paris', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        for (const month of ['2026-11', '2026-09', '2025-03']) {
          it(`${month} in ${zone}: figures by definition, and as many rows as each tile says`, async () => {
            const kpis = await backend.getKpis?.({ zone, month });
            if (!kpis) throw new Error('getKpis is missing');
            expect([kpis.zone, kpis.month, kpis.asOf]).toEqual([zone, month, instantText(NOW)]);
            for (const figures of [kpis.current, kpis.samePoint, kpis.previousMonth]) {
              const window = { from: instantMs(figures.window.from), to: instantMs(figures.window.to) };
              const counted = countFigures(people, window);
              expect(plain(figures)).toEqual(counted);
              expect(await rows({ registeredIn: figures.window })).toBe(counted.registered);
              expect(await rows({ hadAccessIn: figures.window })).toBe(counted.active);
              expect(await rows({ hadTrialIn: figures.window })).toBe(counted.inTrial);
              expect(await rows({ unsubscribedIn: figures.window })).toBe(counted.unsubscribed);
              expect(await rows({ unsubscribedIn: { ...figures.window, cause: 'choice' } })).toBe(counted.unsubscribedBy.choice);
            }
            const perDay = kpis.registrationsPerDay;
            expect(sum(perDay.current)).toBe(kpis.current.registered.count);
            expect(sum(perDay.previous)).toBe(kpis.previousMonth.registered.count);
            const [first] = perDay.previous;
            expect(first?.count).toBe(PEOPLE.filter((person) => dateAt(person.registeredAt, zone) === first?.date).length);
          });
        }
      }

      const rows = async (filter: UsersFilter): Promise<number> => (await backend.searchUsers({ filter, limit: 1 })).total.count;
    });

    describe('tells one user', () => {
      const row = PEOPLE.findIndex((person, at) => person.accesses.length > 2 && sessionsOf(at).length > 12);
      const person = PEOPLE[row]!;

      it('in full, as in the list, with an ETag and the reason of the status', async () => {
        const user = await backend.getUser?.(person.id);
        const listed = await backend.searchUsers({ filter: { text: person.email ?? '' }, limit: 1 });
        expect(listed.items[0]).toEqual(Object.fromEntries(Object.keys(listed.items[0] ?? {}).map((key) => [key, user?.[key as keyof User]])));
        expect(user?.etag).toMatch(/^"/);
        expect(user?.customFields).toEqual(person.customFields);
        expect(user?.why?.cause === 'running').toBe(user?.status === 'active');
      });

      it('with every subscription, free copy, gift, rental and purchase, newest first', async () => {
        const subscriptions = await backend.listSubscriptions?.(person.id);
        const rentals = await backend.listRentals?.(person.id);
        const told = [...(subscriptions?.items ?? []), ...(rentals?.items ?? [])].map(({ id }) => id).sort();
        expect(told).toEqual(person.accesses.map(({ id }) => id).sort());
        const starts = (subscriptions?.items ?? []).map(({ startedAt }) => startedAt);
        expect(starts).toEqual([...starts].sort().reverse());
      });

      it('with the viewing sessions of a period, their totals, and completion between 0 and 1', async () => {
        const sessions = sessionsOf(row).filter(({ startedAt }) => startedAt <= NOW);
        const page = await backend.listViews?.(person.id, { by: 'session', limit: 500 });
        if (page?.by !== 'session') throw new Error('not sessions');
        expect(page.items.map(({ id }) => id)).toEqual(sessions.map(({ id }) => id));
        expect(page.items.map(({ completion }) => completion)).toEqual(sessions.map(({ furthestMs, durationMs, live }) => completionRate(furthestMs, durationMs, live)));
        expect(page.totals.playedSeconds * 1000).toBeCloseTo(sessions.reduce((total, { playedMs }) => total + (playedMs ?? 0), 0), 3);
        expect(page.totals.titles).toBe(new Set(sessions.map(({ titleId }) => titleId)).size);
        const day = dateAt(sessions[3]!.startedAt, ZONE);
        const inside = await backend.listViews?.(person.id, { by: 'session', from: day, to: day, zone: ZONE, limit: 500 });
        expect(inside?.total).toBe(sessions.filter(({ startedAt }) => dateAt(startedAt, ZONE) === day).length);
      });

      it('per title with the best completion, and per day, with the same totals', async () => {
        const sessions = await backend.listViews?.(person.id, { by: 'session', limit: 500 });
        const titles = await backend.listViews?.(person.id, { by: 'title', limit: 500 });
        const days = await backend.listViews?.(person.id, { by: 'day', zone: ZONE, limit: 500 });
        if (sessions?.by !== 'session' || titles?.by !== 'title' || days?.by !== 'day') throw new Error('not what was asked');
        expect(titles.totals).toEqual(sessions.totals);
        expect(days.totals).toEqual(sessions.totals);
        for (const title of titles.items) {
          const own = sessions.items.filter(({ titleId }) => titleId === title.titleId);
          const rates = own.flatMap(({ completion }) => (completion === null ? [] : [completion]));
          expect(title).toMatchObject({ sessions: own.length, completion: rates.length > 0 ? Math.max(...rates) : null });
        }
        expect(days.items.reduce((total, day) => total + day.sessions, 0)).toBe(sessions.total);
        expect(days.items.map(({ date }) => date)).toEqual(days.items.map(({ date }) => date).sort());
      });

      it('who is not there as missing', async () => {
        await expect(backend.getUser?.('nobody')).rejects.toMatchObject({ kind: 'missing' });
        await expect(backend.listViews?.('nobody', {})).rejects.toMatchObject({ kind: 'missing' });
      });
    });

    it('tells its settings, custom fields among them', async () => {
      const settings = await backend.getSettings?.();
      expect(settings?.zone).toBe(ZONE);
      expect(settings?.customFields.map(({ key }) => key)).toContain('birth_date');
      expect(settings?.offers.length).toBeGreaterThan(0);
    });

    it('rejects with the reason of a signal that is aborted', async () => {
      const reason = new Error('not wanted any more');
      await expect(backend.searchUsers({ limit: 5 }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    it(`holds the ${WORLD.users} people of the world`, async () => {
      expect((await backend.searchUsers({ limit: 1 })).total).toEqual({ count: WORLD.users, exact: true });
    });
  });
}

const plain = (figures: Figures) => ({
  registered: figures.registered.count,
  active: figures.active.count,
  inTrial: figures.inTrial?.count,
  unsubscribed: figures.unsubscribed.count,
  unsubscribedBy: figures.unsubscribed.by,
  expiredBy: figures.expired,
});

const sum = (days: readonly { readonly count: number }[]): number => days.reduce((total, { count }) => total + count, 0);
