// What is kept of users beside them (stored status, rows for search, counts of lists, counts of spans) says at any time what a look at
// every user says, however users are written, changed and erased, and in whichever order the clock is asked.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countIn, countAll } from '../../demo/server/backend/list-counts.js';
import type { Database } from '../../demo/server/db/database.js';
import { changeUsers, deriveAll, sweep, writesSoFar } from '../../demo/server/db/derived.js';
import { LISTS } from '../../demo/server/db/lists.js';
import { writePeople } from '../../demo/server/db/people.js';
import { SAMPLED } from '../../demo/server/db/search-rows.js';
import { projectAll, SPAN_KINDS } from '../../demo/server/db/project-sql.js';
import { load } from '../../demo/server/seed/load.js';
import { project } from '../../src/contract/access.js';
import { statusAt } from '../../src/contract/status.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { sampleSettings } from '../../src/sample/settings.js';
import { history, instant } from '../backend-suite/histories.js';
import { derivedRows } from './derived-rows.js';
import { expectedSpans, storedSpans } from './spans.js';
import { STORES } from './stores.js';

const RUNS = 12;
const PEOPLE = 40;
/** More than a slot holds before it is cut. */
const MANY = 11_000;

const crowd = fc.array(history(), { minLength: PEOPLE, maxLength: PEOPLE }).map((histories) =>
  histories
    .flat()
    .slice(0, PEOPLE)
    .map((person, at): SamplePerson => ({
      ...person,
      id: `p${at}`,
      firstName: at % 3 === 0 ? `Name ${at % 7}` : null,
      email: at % 4 === 0 ? `${at}@example.com` : null,
    })),
);

describe.each(STORES)('what is derived on $name', (store) => {
  let db: Database;
  beforeAll(async () => {
    db = await store.open();
  }, 60_000);
  afterAll(() => db.close());

  const fill = (people: Iterable<SamplePerson>): Promise<number> =>
    load(db, { name: 'people', settings: sampleSettings(0), titles: [], people, frozenAt: null });
  /** What is kept, and the same made anew. */
  const keptAndAnew = async (now: number): Promise<readonly [unknown, unknown]> => {
    const kept = await derivedRows(db);
    await db.transaction((queries) => deriveAll(queries, now));
    return [kept, await derivedRows(db)];
  };

  it('stays right while people are written, changed and erased, and the clock goes on and back', async () => {
    await fc.assert(
      fc.asyncProperty(crowd, fc.array(instant(), { minLength: 4, maxLength: 4 }), async (people, [first, second, third, fourth]) => {
        const [some, others] = [people.slice(0, PEOPLE / 2), people.slice(PEOPLE / 2)];
        await fill(some);
        await sweep(db, first!);
        const before = await writesSoFar(db);
        await db.transaction((queries) =>
          changeUsers(
            queries,
            others.map(({ id }) => id),
            second!,
            () => writePeople(queries, others),
          ),
        );
        expect(await writesSoFar(db)).toBeGreaterThan(before);
        await sweep(db, third!);
        const gone = people.filter((_, at) => at % 5 === 0).map(({ id }) => id);
        const renamed = people.filter((_, at) => at % 5 === 1).map(({ id }) => id);
        await db.transaction((queries) =>
          changeUsers(queries, [...gone, ...renamed], third!, async () => {
            await queries.query('DELETE FROM users WHERE id = ANY($1::text[])', [gone]);
            await queries.query(
              `UPDATE users SET name_key = 'renamed', search_key = E'renamed\\n', updated_at = 5 WHERE id = ANY($1::text[])`,
              [renamed],
            );
          }),
        );
        await sweep(db, fourth!);
        expect(await sweep(db, fourth!)).toBe(0);

        const left = people.filter(({ id }) => !gone.includes(id));
        const stored = await db.query<{ id: string; status: string }>('SELECT id, status FROM users');
        expect(Object.fromEntries(stored.map(({ id, status }) => [id, status]))).toEqual(
          Object.fromEntries(
            left.map(({ id, registeredAt, accesses }) => [id, registeredAt > fourth! ? '' : statusAt(project(accesses), fourth!)]),
          ),
        );
        const [kept, anew] = await keptAndAnew(fourth!);
        expect(kept).toEqual(anew);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 240_000);

  it('projects access by SQL as the pure function does, ties and odd intervals among it', async () => {
    await fc.assert(
      fc.asyncProperty(crowd, async (people) => {
        await fill(people);
        const byLoader = await storedSpans(db);
        await db.query('DELETE FROM access_span');
        for (const kind of SPAN_KINDS) await projectAll(db, kind, 'users');
        expect(await storedSpans(db)).toEqual(byLoader);
        expect(byLoader).toEqual(people.flatMap(({ id, registeredAt, accesses }) => expectedSpans(id, registeredAt, accesses)).sort());
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 240_000);

  it('cuts slots that have grown, and counts any range as before', async () => {
    await fill([]);
    const now = Date.parse('2026-11-17T10:20:30.456Z');
    const people = Array.from({ length: MANY }, (_, at): SamplePerson => ({
      id: `n${at}`,
      firstName: null,
      lastName: null,
      email: null,
      // Many at the same instant: a slot may begin in the midst of them.
      registeredAt: now - Math.floor(at / 700) * 1000,
      updatedAt: null,
      lastSeenAt: null,
      customFields: {},
      accesses: [],
    }));
    await db.transaction((queries) =>
      changeUsers(
        queries,
        people.map(({ id }) => id),
        now,
        () => writePeople(queries, people),
      ),
    );
    const [sampled] = await db.query<{ count: number }>('SELECT count(*) AS count FROM user_sample');
    expect(Math.abs(sampled!.count / (MANY / SAMPLED) - 1)).toBeLessThan(0.3);
    const slots = await db.query(`SELECT slot FROM list_anchor WHERE list = 'registeredAt'`);
    expect(slots.length).toBeGreaterThan(1);
    expect(await countAll(db, LISTS.registeredAt)).toEqual({ registered: MANY });
    for (const [from, to] of [
      [0, 3],
      [2, 9],
      [5, 6],
      [0, 100],
    ] as const) {
      const range = { from: now - to * 1000 + 1, to: now - from * 1000 + 1 };
      const expected = people.filter(({ registeredAt }) => registeredAt >= range.from && registeredAt < range.to).length;
      expect(await countIn(db, LISTS.registeredAt, range)).toEqual({ registered: expected });
    }
    const [kept, anew] = await keptAndAnew(now);
    expect(kept).toEqual(anew);
  }, 120_000);
});
