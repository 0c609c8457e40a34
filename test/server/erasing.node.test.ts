// After an erasure nothing in the database tells who the person was, and every figure says what it said. The database's side of
// erasing: transactions, plans that expire, the audit. What every backend must hold is in the backend suite.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import type { Database } from '../../demo/server/db/database.js';
import { changeUsers, deriveAll } from '../../demo/server/db/derived.js';
import type { StoredPerson, StoredSession } from '../../demo/server/db/people.js';
import { writePeople } from '../../demo/server/db/people.js';
import { prepare } from '../../demo/server/db/prepare.js';
import { load } from '../../demo/server/seed/load.js';
import { createUsersApp } from '../../mocks/app.js';
import { project } from '../../src/contract/access.js';
import { addMonths, monthAt, monthWindow } from '../../src/contract/calendar.js';
import { PLAN_MS } from '../../src/contract/erase-rules.js';
import { countFigures } from '../../src/contract/figures.js';
import { fold } from '../../src/contract/fold.js';
import { instantText } from '../../src/contract/schema/index.js';
import { sampleSettings } from '../../src/sample/settings.js';
import { history, instant } from '../backend-suite/histories.js';
import { foundBy, writtenBackend, type WrittenBackend } from '../backend-suite/written.js';
import { dumpOf } from './dump.js';
import { figuresIn } from './figures-in.js';
import { STORES } from './stores.js';

const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const RUNS = 10;
const PEOPLE = 30;
const zone = sampleSettings(NOW).zone ?? 'UTC';

/** A person who has something of everything, all of it theirs alone. */
const named = (person: StoredPerson, at: number): StoredPerson => {
  const own = `trace${at}x`;
  const session = (number: number): StoredSession => ({
    id: `${own}session${number}`,
    titleId: null,
    titleName: 'A film',
    live: false,
    startedAt: NOW - number * 40_000_000,
    endedAt: NOW,
    playedMs: 60_000,
    furthestMs: null,
    durationMs: null,
    device: `${own}device`,
    country: 'FR',
  });
  return {
    ...person,
    id: `${own}id`,
    firstName: `${own}First`,
    lastName: `${own}Läst`,
    email: `${own}Mail@example.com`,
    customFields: { reference: `${own}reference` },
    accesses: person.accesses.map((access, number) => ({ ...access, id: `${own}access${number}` })),
    sessions: [session(1), session(2)],
  };
};
/** All that only this person has, folded or not, begins with it. */
const traceOf = (at: number): string => `trace${at}x`;

const crowd = fc
  .array(history(), { minLength: PEOPLE, maxLength: PEOPLE })
  .map((histories) => histories.flat().slice(0, PEOPLE).map(named));
const few = (count: number): StoredPerson[] =>
  Array.from({ length: count }, (_, at) =>
    named(
      {
        id: '',
        firstName: null,
        lastName: null,
        email: null,
        registeredAt: NOW - at * 1000,
        updatedAt: null,
        lastSeenAt: null,
        customFields: {},
        accesses: [],
      },
      at,
    ),
  );

describe.each(STORES)('erasing on $name', (store) => {
  let db: Database;
  let now = NOW;
  let backend: WrittenBackend;
  beforeAll(async () => {
    db = await store.open();
    backend = writtenBackend(createSqlBackend(db, { now: () => now }));
  }, 60_000);
  afterAll(() => db.close());

  const fill = async (people: readonly StoredPerson[]): Promise<void> => {
    now = NOW;
    await load(db, { name: 'people', settings: sampleSettings(NOW), titles: [], people, frozenAt: null });
  };
  const erase = async (ids: readonly string[]) => {
    const { token, count } = await backend.planErase({ ids: [...ids] });
    return backend.eraseUsers({ token, confirmedCount: count, limit: 500 });
  };

  it('leaves nothing that tells who somebody was: in no row of any table, and in no statistics', async () => {
    await fc.assert(
      fc.asyncProperty(crowd, fc.array(fc.nat(PEOPLE - 1), { minLength: 1 }), async (people, chosen) => {
        await fill(people.map((person) => ({ ...person, registeredAt: Math.min(person.registeredAt, NOW) })));
        // One who was created and two who were imported leave traces of the ways in which they came.
        const created = await backend.createUser(
          { email: 'trace900xmail@example.com', firstName: 'trace900xFirst' },
          { idempotencyKey: 'key' },
        );
        const rows = ['trace901x', 'trace902x'].map((own, line) => ({
          line,
          user: { email: `${own}mail@example.com`, lastName: `${own}Last` },
        }));
        const { results } = await backend.importUsers({ digest: 'f'.repeat(64), rows }, { idempotencyKey: 'batch' });
        const [renamed] = people;
        const { etag } = await backend.getUser(renamed!.id);
        await backend.updateUser(renamed!.id, { lastName: 'trace0xRenamed' }, { etag });
        await db.script('ANALYZE');

        const gone = [...new Set([0, ...chosen])];
        const ids = [...gone.map((at) => people[at]!.id), created.id, ...results.map(({ id }) => id ?? '')];
        const traces = [...gone.map(traceOf), 'trace900x', 'trace901x', 'trace902x', created.id, ...results.map(({ id }) => id ?? '')];
        const before = fold(await dumpOf(db));
        for (const trace of traces) expect(before).toContain(trace);
        // A plan that is not carried out knows them, too.
        await backend.planErase({ ids });
        expect((await erase(ids)).remaining).toBe(0);
        const after = fold(await dumpOf(db));
        for (const trace of traces) expect(after, trace).not.toContain(trace);
        const kept = people.filter((_, at) => !gone.includes(at));
        for (const { id } of kept) expect(after).toContain(id);
        // Nor a digest that could be guessed: of who was created, or of a batch of one row.
        expect(await db.query(`SELECT key FROM idempotency WHERE digest <> ''`)).toEqual([]);
        // The line stays done: the same file creates nobody anew.
        await backend.importUsers({ digest: 'f'.repeat(64), rows });
        expect(await foundBy(backend, 'trace901xmail')).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 240_000);

  it('leaves the figures of every month that is over as they were, whoever is erased and whenever that is asked', async () => {
    await fc.assert(
      fc.asyncProperty(crowd, instant(), fc.nat(200), fc.array(fc.nat(PEOPLE - 1), { minLength: 1 }), async (people, at, days, chosen) => {
        await fill(people);
        now = at;
        const { token, count } = await backend.planErase({ ids: chosen.map((place) => people[place]!.id) });
        await backend.eraseUsers({ token, confirmedCount: count, limit: 500 });
        now = at + days * 86_400_000;
        const known = people.map(({ registeredAt, accesses }) => ({ registeredAt, projection: project(accesses) }));
        for (let back = 1; back <= 5; back += 1) {
          const month = addMonths(monthAt(at, zone), -back);
          const kpis = await backend.getKpis({ month });
          expect(figuresIn(kpis, 'current')).toEqual(countFigures(known, monthWindow(month, zone)));
          const { window, active } = kpis.current;
          const rows = await backend.searchUsers({ filter: { hadAccessIn: window }, limit: 1 });
          expect(rows.total.count + active.erased).toBe(active.count);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 240_000);

  it('leaves no former name in the statistics, that were made when somebody was still called so', async () => {
    const people = few(2000);
    await fill(people);
    const told = await db.query<{ name: string }>(
      `SELECT unnest(histogram_bounds::text::text[]) AS name FROM pg_stats WHERE attname IN ('id', 'user_id', 'email_key', 'search_key')`,
    );
    const known = told.map(({ name }) => name).join(' ');
    // Nothing else of this person is in the statistics; the name is, since it is the last one.
    const last = people.findIndex((_, at) => !known.includes(traceOf(at)));
    const { id } = people[last]!;
    const firstName = '~trace9999x';
    await fill(people.with(last, { ...people[last]!, firstName }));
    const { etag } = await backend.getUser(id);
    await backend.updateUser(id, { firstName: 'New', lastName: 'Name' }, { etag });
    expect((await dumpOf(db)).includes(firstName)).toBe(true);
    await erase([id]);
    expect((await dumpOf(db)).includes(firstName)).toBe(false);
  }, 60_000);

  it('leaves no statistics of the last one in a table, whose rows they outlive', async () => {
    const people = few(3);
    const ids = people.map(({ id }) => id);
    await fill(people);
    for (const at of [0, 1, 2]) expect(fold(await dumpOf(db))).toContain(`${traceOf(at)}id`);
    await erase(ids);
    const after = fold(await dumpOf(db));
    for (const at of [0, 1, 2]) expect(after).not.toContain(traceOf(at));
    // The tables are as good as before: they find whom they are given next.
    await fill(people);
    expect(await foundBy(backend, 'trace1xmail')).toEqual([ids[1]]);
  }, 60_000);

  it('leaves nothing of an erasure that was cut off behind, once the server has started again', async () => {
    const own = await store.open();
    await load(own, { name: 'people', settings: sampleSettings(NOW), titles: [], people: few(5), frozenAt: null });
    const cutOff: Database = {
      ...own,
      query: (sql, values) => (sql.includes('pg_stats') ? Promise.reject(new Error('cut off')) : own.query(sql, values)),
    };
    const erasing = writtenBackend(createSqlBackend(cutOff, { now: () => NOW }));
    const { token, count: confirmedCount } = await erasing.planErase({ ids: [few(5)[2]!.id] });
    await expect(erasing.eraseUsers({ token, confirmedCount })).rejects.toThrow('cut off');
    await prepare(own);
    expect(fold(await dumpOf(own)).includes(traceOf(2))).toBe(false);
    expect(await own.query('SELECT fresh FROM kept_session')).toEqual([{ fresh: false }, { fresh: false }]);
    await own.close();
  }, 60_000);

  it('forgets who stood where a list was cut, and counts the lists as before', async () => {
    await fill([]);
    const people = few(11_000);
    const ids = people.map(({ id }) => id);
    await db.transaction((queries) => changeUsers(queries, ids, NOW, () => writePeople(queries, people)));
    await db.transaction((queries) => deriveAll(queries, NOW));
    const anchors = await db.query<{ low_id: string }>(`SELECT DISTINCT low_id FROM list_anchor WHERE low_id <> ''`);
    expect(anchors.length).toBeGreaterThan(2);
    const gone = anchors.map(({ low_id: id }) => id);
    await erase(gone);
    expect(await db.query(`SELECT low_id FROM list_anchor WHERE low_id = ANY($1::text[])`, [gone])).toEqual([]);
    const amounts = `SELECT list, status, sum(amount)::bigint AS amount FROM list_amount GROUP BY list, status HAVING sum(amount) <> 0 ORDER BY list, status`;
    const kept = await db.query(amounts);
    await db.transaction((queries) => deriveAll(queries, NOW));
    expect(kept).toEqual(await db.query(amounts));
    const all = { sort: { by: 'email', direction: 'asc' }, offset: 5000, limit: 10 } as const;
    const byEmail = people.filter(({ id }) => !gone.includes(id)).sort((a, b) => (fold(a.email ?? '') < fold(b.email ?? '') ? -1 : 1));
    expect((await backend.searchUsers(all)).items.map(({ id }) => id)).toEqual(byEmail.slice(5000, 5010).map(({ id }) => id));
  }, 120_000);

  it('erases each in a transaction of its own: one who fails is wholly there, tells why, and can be tried again', async () => {
    const people = few(5);
    await fill(people);
    await db.script(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
      CREATE TRIGGER refuse BEFORE DELETE ON users FOR EACH ROW WHEN (OLD.id = '${people[2]!.id}') EXECUTE FUNCTION refuse()`);
    const { token, count: confirmedCount } = await backend.planErase({ ids: people.map(({ id }) => id) });
    const detail = await backend.getUser(people[2]!.id);
    const first = await backend.eraseUsers({ token, confirmedCount });
    expect(first.results.map(({ id, outcome, reason }) => [id, outcome, reason])).toEqual(
      people.map(({ id }, at) => (at === 2 ? [id, 'failed', 'server'] : [id, 'erased', null])),
    );
    expect(first.remaining).toBe(1);
    expect(await backend.getUser(people[2]!.id)).toEqual(detail);
    expect(await db.query('SELECT count(*) AS count FROM kept_session')).toEqual([{ count: 8 }]);
    await db.script('DROP TRIGGER refuse ON users; DROP FUNCTION refuse()');
    const second = await backend.eraseUsers({ token, confirmedCount, offset: 2, limit: 1 });
    expect(second).toEqual({ results: [{ id: people[2]!.id, outcome: 'erased', reason: null }], remaining: 0 });
  }, 60_000);

  it('leaves everybody whole or gone where the call is stopped, and goes on with the same plan', async () => {
    await fill(few(20));
    const { token, count: confirmedCount } = await backend.planErase({ filter: {}, except: [], everybody: true });
    const stop = new AbortController();
    const stopped = backend.eraseUsers({ token, confirmedCount }, { signal: stop.signal });
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    const { results, remaining } = await backend.eraseUsers({ token, confirmedCount });
    expect([results.length, remaining]).toEqual([20, 0]);
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(await db.query('SELECT count(*) AS count FROM kept_session')).toEqual([{ count: 40 }]);
    expect(await db.query(`SELECT sum(amount)::bigint AS amount FROM erased_ledger WHERE tile = 'registered'`)).toEqual([{ amount: 20 }]);
  }, 60_000);

  it('forgets a plan after an hour in which nothing of it was carried out, and the ids in it with the next plan', async () => {
    const people = few(3);
    await fill(people);
    const ids = people.map(({ id }) => id);
    const { token, count: confirmedCount, expiresAt } = await backend.planErase({ ids });
    expect(expiresAt).toBe(instantText(NOW + PLAN_MS));
    const part = (offset: number) => backend.eraseUsers({ token, confirmedCount, offset, limit: 1 });
    now = NOW + PLAN_MS - 1;
    expect((await part(0)).results[0]?.outcome).toBe('erased');
    now += PLAN_MS - 1;
    expect((await part(1)).results[0]?.outcome).toBe('erased');
    now += PLAN_MS;
    await expect(part(2)).rejects.toMatchObject({ kind: 'missing', status: 410 });
    const next = await backend.planErase({ ids });
    expect(await db.query('SELECT token, user_id FROM erase_plan_user')).toEqual([{ token: next.token, user_id: ids[2] }]);
  }, 60_000);

  it('notes who erased, when, how many and under which request, and nothing of whom', async () => {
    const people = few(4);
    await fill(people);
    const app = createUsersApp(backend, { requestId: () => 'request-1', actor: () => 'staff-7' });
    const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await app.fetch(new Request(`http://users.test${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
      return (await answer.json()) as Record<string, unknown>;
    };
    const { token, count } = await post('/users/erase/plan', { ids: people.map(({ id }) => id) });
    await post('/users/erase', { token, confirmedCount: count, limit: 3 });
    await post('/users/erase', { token, confirmedCount: count, limit: 3 });
    expect(await db.query('SELECT at, actor, request_id, erased FROM erasure_audit')).toEqual([
      { at: NOW, actor: 'staff-7', request_id: 'request-1', erased: 3 },
    ]);
  }, 60_000);
});
