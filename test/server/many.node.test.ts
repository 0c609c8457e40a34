// The ways that are kept for many users: words so common that nobody waits for their count, and periods that are walked
// to. They show the same rows as the ways that count and sort everything.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import type { Database } from '../../demo/server/db/database.js';
import { seedCrowd } from '../../demo/server/seed/crowd.js';
import { compareBytewise, searchWords } from '../../src/contract/fold.js';
import type { UsersFilter, UsersQuery } from '../../src/contract/schema/index.js';
import { type ReadingBackend, readingBackend } from '../backend-suite/reading.js';
import { SORTS } from '../backend-suite/expected.js';
import { STORES } from './stores.js';

const USERS = 20_000;
const NOW = Date.parse('2026-11-17T10:20:30.456Z');
/** In nearly everybody's e-mail; in many; in the names of a few hundred, who stand together in the order of names. */
const COMMON = ['example', '1', 'martin'];

interface Person {
  readonly id: string;
  readonly status: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly key: string;
}

/** Whoever has no value comes last. */
function ordered(people: readonly Person[], by: 'name' | 'email' | 'status', direction: 'asc' | 'desc'): string[] {
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (a: Person, b: Person): number => {
    const [x, y] = [a[by], b[by]];
    if (x !== y && (x === null || y === null)) return x === null ? 1 : -1;
    return sign * (compareBytewise(x ?? '', y ?? '') || compareBytewise(a.id, b.id));
  };
  return [...people].sort(compare).map(({ id }) => id);
}

describe.each(STORES)('many users on $name', (store) => {
  let db: Database;
  let exact: ReadingBackend;
  let about: ReadingBackend;
  beforeAll(async () => {
    db = await store.open();
    await seedCrowd(db, { users: USERS, now: NOW, frozenAt: NOW });
    exact = readingBackend(createSqlBackend(db, { now: () => NOW }));
    about = readingBackend(
      createSqlBackend(db, {
        now: () => NOW,
        sizes: { countedUsers: 0, gathered: { ofWords: 0, ofPeriod: 0 }, streamed: { gathered: 0, lot: 333, batch: 100 } },
      }),
    );
  }, 300_000);
  afterAll(() => db.close());

  const ids = async (backend: ReadingBackend, query: UsersQuery): Promise<string[]> =>
    (await backend.searchUsers(query)).items.map(({ id }) => id);

  it('a page at any depth is where it stands in the whole list, also across the end of a slot', async () => {
    const people = await db.query<Person>('SELECT id, status, name_key AS name, email_key AS email, search_key AS key FROM users');
    for (const by of ['name', 'email', 'status'] as const)
      for (const direction of ['asc', 'desc'] as const) {
        const all = ordered(people, by, direction);
        // Pages that overlap: none of the places where a slot ends is left out.
        for (let offset = 0; offset < USERS; offset += 490)
          expect(await ids(exact, { sort: { by, direction }, offset, limit: 500 })).toEqual(all.slice(offset, offset + 500));
      }
  }, 120_000);

  it('a piece of anybody’s name or e-mail finds whom a look at every key finds, in whichever way', async () => {
    const people = await db.query<Person>('SELECT id, status, name_key AS name, email_key AS email, search_key AS key FROM users');
    const piece = fc
      .record({ of: fc.nat(USERS - 1), at: fc.nat(40), length: fc.integer({ min: 1, max: 5 }) })
      .map(({ of, at, length }) => [...people[of]!.key.replaceAll('\n', ' ')].slice(at, at + length).join(''));
    const words = fc.array(piece, { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(...SORTS), fc.constantFrom(0, 7, 400), async (text, sort, offset) => {
        const found = people.filter(({ key }) => searchWords(text).every((word) => key.includes(word)));
        const { items } = await about.searchUsers({ filter: { text }, sort, offset });
        const counted = await exact.searchUsers({ filter: { text }, sort, offset });
        expect(items).toEqual(counted.items);
        expect(counted.total).toEqual({ count: found.length, exact: true });
        if (sort.by === 'name' || sort.by === 'email' || sort.by === 'status')
          expect(items.map(({ id }) => id)).toEqual(ordered(found, sort.by, sort.direction).slice(offset, offset + 50));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 240_000);

  it('common words are told with about how many match, to a fifth', async () => {
    for (const text of ['example', '1']) {
      const [told, counted] = [await about.searchUsers({ filter: { text } }), await exact.searchUsers({ filter: { text } })];
      expect([told.total.exact, counted.total.exact]).toEqual([false, true]);
      expect(Math.abs(told.total.count / counted.total.count - 1)).toBeLessThan(0.2);
      expect(Object.keys(told.counts).sort()).toEqual(Object.keys(counted.counts).sort());
    }
  });

  it('common words show the same rows in every sort: the first page, the one after it, and one further on', async () => {
    for (const text of COMMON) {
      for (const sort of SORTS) {
        const filter = { text, status: ['active', 'canceled'] };
        const first = await about.searchUsers({ filter, sort });
        const all = await ids(exact, { filter, sort, limit: 200 });
        expect(first.items.map(({ id }) => id)).toEqual(all.slice(0, 50));
        expect(await ids(about, { filter, sort, cursor: first.nextCursor ?? '' })).toEqual(all.slice(50, 100));
        expect(await ids(about, { filter, sort, offset: 120, limit: 60 })).toEqual(all.slice(120, 180));
      }
    }
  });

  it('common words are counted where the list ends, and where it goes on behind what was told', async () => {
    const filter = { text: 'example' };
    const { total } = await exact.searchUsers({ filter });
    const end = await about.searchUsers({ filter, offset: total.count - 20 });
    expect([end.items.length, end.total, end.nextCursor]).toEqual([20, total, null]);
    const behind = await about.searchUsers({ filter, offset: total.count + 1000 });
    expect([behind.items, behind.total]).toEqual([[], total]);
  });

  it('common words are counted where few match after all, and found in whichever form they are written', async () => {
    for (const text of ['zx', 'q', 'nobodyhasthis', 'DVOŘÁK 17']) {
      const [told, counted] = [await about.searchUsers({ filter: { text } }), await exact.searchUsers({ filter: { text } })];
      expect(told).toEqual(counted);
      expect(told.total.exact).toBe(true);
    }
  });

  it('common words show the same rows with another condition beside them, and when their list is streamed', async () => {
    const all = async (backend: ReadingBackend, filter: UsersFilter): Promise<string[]> => {
      const found: string[] = [];
      for await (const { id } of backend.streamUsers({ filter, sort: { by: 'name', direction: 'desc' } })) found.push(id);
      return found;
    };
    for (const others of [
      { customFields: { country: { anyOf: ['FR', 'DE'] } } },
      { registered: { from: '2025-01-01', to: '2025-12-31' } },
      { offer: ['premium-monthly', 'premium-yearly'] },
    ]) {
      const filter = { text: 'an', ...others };
      const expected = await all(exact, filter);
      expect(expected.length).toBeGreaterThan(100);
      expect(await all(about, filter)).toEqual(expected);
    }
  });

  it('periods show the same rows in every sort, from the start, by cursor, and at any depth', async () => {
    const periods: UsersFilter[] = [
      { registered: { from: '2026-08-01', to: '2026-08-31' } },
      { registered: { from: '2024-02-01', to: '2024-12-31' }, status: ['canceled'] },
      { registered: { from: '2026-11-10' } },
      { updated: { from: '2024-08-01', to: '2024-09-30' } },
      { updated: { from: '2026-11-01' }, status: ['active', 'registered'] },
    ];
    for (const filter of periods) {
      for (const sort of SORTS) {
        const all: string[] = [];
        for await (const user of exact.streamUsers({ filter, sort })) all.push(user.id);
        expect(all.length).toBeGreaterThan(60);
        const first = await about.searchUsers({ filter, sort });
        expect([first.items.map(({ id }) => id), first.total]).toEqual([all.slice(0, 50), { count: all.length, exact: true }]);
        expect(await ids(about, { filter, sort, cursor: first.nextCursor ?? '' })).toEqual(all.slice(50, 100));
        for (const offset of [Math.floor(all.length / 2), all.length - 30])
          expect(await ids(about, { filter, sort, offset })).toEqual(all.slice(offset, offset + 50));
      }
    }
  });
});
