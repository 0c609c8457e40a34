// A stream while others write between any two of its questions to the database: between finding users and reading them, too.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import { SIZES } from '../../demo/server/backend/match-counts.js';
import { changesSoFar } from '../../demo/server/db/changes.js';
import type { Database } from '../../demo/server/db/database.js';
import { sweep, writesSoFar } from '../../demo/server/db/derived.js';
import { load } from '../../demo/server/seed/load.js';
import { sampleLoad } from '../../demo/server/seed/sample.js';
import type { AccessRecord } from '../../src/contract/records.js';
import type { UsersFilter } from '../../src/contract/schema/index.js';
import { personAt } from '../../src/sample/person.js';
import { sampleSettings } from '../../src/sample/settings.js';
import { SORTS } from '../backend-suite/expected.js';
import { usersIn, type WrittenBackend, writtenBackend } from '../backend-suite/written.js';
import { STORES } from './stores.js';

const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const DAY = 86_400_000;
const RUNS = 12;
const WORLD = { users: 60, now: NOW };

/** The same database; `before` each question of it, something else may be done. Nothing is done inside of a transaction. */
const interrupted = (db: Database, before: () => Promise<void>): Database => ({
  ...db,
  query: async (sql, values) => {
    await before();
    return db.query(sql, values);
  },
});

const edit = fc.record({
  do: fc.constantFrom(...Array.from({ length: 8 }, () => 'move'), 'wait', 'wait', 'wait', 'erase'),
  whom: fc.integer({ min: -20, max: 8 }),
  name: fc.constantFrom('a', 'a', 'z', 'z', null),
  days: fc.integer({ min: 1, max: 20 }),
});

describe.each(STORES)('a stream on $name', (store) => {
  let db: Database;
  let now = NOW;
  let plain: WrittenBackend;
  const sizes = { ...SIZES, streamed: { gathered: 10, lot: 7, batch: 3 } };
  beforeAll(async () => {
    db = await store.open();
    plain = writtenBackend(createSqlBackend(db, { now: () => now }));
  }, 60_000);
  afterAll(() => db.close());

  const fill = async (): Promise<void> => {
    now = NOW;
    await load(db, sampleLoad(WORLD, null));
  };
  const rename = async (id: string, name: string | null): Promise<void> => {
    const { etag } = await plain.getUser(id);
    await plain.updateUser(id, { firstName: name, lastName: name, email: `${name ?? 'n'}.${id}@example.org` }, { etag });
  };
  const erase = async (id: string): Promise<void> => {
    const { token, count } = await plain.planErase({ ids: [id] });
    await plain.eraseUsers({ token, confirmedCount: count });
  };

  it('has everybody who matches throughout, whatever happens between two of its questions', async () => {
    const filter = fc.constantFrom<UsersFilter>(
      {},
      { status: ['active'] },
      { text: 'e' },
      { text: 'ma' },
      { updated: { from: '2024-01-01' } },
    );
    const pauses = fc.array(fc.option(edit, { freq: 3 }), { minLength: 10, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SORTS), filter, pauses, async (sort, wanted, edits) => {
        // What the runs before have left is as good, as long as it is enough.
        if ((await usersIn(plain)) < 40) await fill();
        const query = { filter: wanted, sort };
        const matching = async (): Promise<Set<string>> =>
          new Set((await plain.searchUsers({ ...query, limit: 500 })).items.map(({ id }) => id));
        let throughout = [...(await matching())];
        const ever = new Set(throughout);
        const told = new Set<string>();
        const todo = [...edits];
        const next = async (): Promise<void> => {
          const one = todo.shift();
          if (!one) return;
          // Those who are about to come, and those who come late, are the ones who can be missed.
          const waiting = throughout.filter((id) => !told.has(id));
          const whom = waiting.at(one.whom % (waiting.length || 1)) ?? throughout[0];
          if (whom === undefined) return;
          if (one.do === 'wait') now += one.days * DAY;
          else if (one.do === 'erase') await erase(whom);
          else await rename(whom, one.name);
          const still = await matching();
          throughout = throughout.filter((id) => still.has(id));
          for (const id of still) ever.add(id);
        };
        const streaming = writtenBackend(createSqlBackend(interrupted(db, next), { now: () => now, sizes }));
        for await (const { id } of streaming.streamUsers(query)) told.add(id);
        expect(throughout.filter((id) => !told.has(id))).toEqual([]);
        expect([...told].filter((id) => !ever.has(id))).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);

  it('has who moves to a status that it has passed, where nobody writes but time passes', async () => {
    now = NOW;
    const subscription = (start: number): AccessRecord => ({ ...personAt(1, WORLD).accesses[0]!, kind: 'subscription', start, end: null });
    const people = Array.from({ length: 20 }, (_, row) => ({
      ...personAt(row, WORLD),
      accesses: [subscription(row === 13 ? NOW + 1000 : NOW - 1000)],
    }));
    await load(db, { name: 'subscribers', settings: sampleSettings(NOW), titles: [], people, frozenAt: null });
    const streaming = writtenBackend(createSqlBackend(db, { now: () => now, sizes }));
    const told: string[] = [];
    for await (const { id, status } of streaming.streamUsers({ sort: { by: 'status', direction: 'asc' } })) {
      told.push(id);
      // The second lot is being told, and has passed them; the third is yet to be found.
      if (told.length === 10) now = NOW + 2000;
      expect(status).toBe('active');
    }
    expect(told).toEqual([...people.filter((_, row) => row !== 13), people[13]!].map(({ id }) => id));
  });

  it('remembers who was changed, by a write or by time, and nobody else; who is erased is forgotten', async () => {
    await fill();
    const changed = async (): Promise<string[]> =>
      (await db.query<{ user_id: string }>('SELECT user_id FROM user_change ORDER BY change, user_id')).map(({ user_id: id }) => id);
    expect(await changed()).toEqual([]);
    await rename('u_000007', 'a');
    await rename('u_000003', 'b');
    expect(await changed()).toEqual(['u_000007', 'u_000003']);
    await erase('u_000007');
    expect(await changed()).toEqual(['u_000003']);
    const before = [await writesSoFar(db), await changesSoFar(db)] as const;
    now += 40 * DAY;
    const swept = await sweep(db, now);
    expect(swept).toBeGreaterThan(0);
    expect(new Set(await changed()).size).toBeGreaterThanOrEqual(swept);
    // Kept figures stay: they do not read statuses.
    expect(await writesSoFar(db)).toBe(before[0]);
    expect(await changesSoFar(db)).toBeGreaterThan(before[1]);
  });

  it('needs no transaction, and so holds none while it is read', async () => {
    await fill();
    // Statuses are brought to now in a transaction, where time has changed any.
    const users = await usersIn(plain);
    const refused = (): Promise<never> => Promise.reject(new Error('a stream has begun a transaction'));
    const bare: Database = {
      ...db,
      until: () => bare,
      script: refused,
      transaction: refused,
    };
    const streaming = writtenBackend(createSqlBackend(bare, { now: () => now, sizes }));
    const told: string[] = [];
    for await (const { id } of streaming.streamUsers({}, { signal: new AbortController().signal })) told.push(id);
    expect(told.length).toBe(users);
  });

  it('reads no further ahead than it is read', async () => {
    await fill();
    let asked = 0;
    const counting = interrupted(db, async () => void (asked += 1));
    const streaming = writtenBackend(createSqlBackend(counting, { now: () => now, sizes }));
    const users = streaming.streamUsers({})[Symbol.asyncIterator]();
    await users.next();
    // Whatever is under way comes to its end.
    for (let turn = 0; turn < 5; turn += 1) await plain.searchUsers({ limit: 1 });
    const begun = asked;
    for (let turn = 0; turn < 5; turn += 1) await plain.searchUsers({ limit: 1 });
    expect(asked).toBe(begun);
    expect(asked).toBeLessThan(15);
    await users.return?.(undefined);
  });
});
