// What one call sees while another one writes, from another server on the same database.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import type { Database, Queries } from '../../demo/server/db/database.js';
import { openPostgres } from '../../demo/server/db/postgres.js';
import { prepare } from '../../demo/server/db/prepare.js';
import { load } from '../../demo/server/seed/load.js';
import { sampleLoad } from '../../demo/server/seed/sample.js';
import { writtenBackend, type WrittenBackend } from '../backend-suite/written.js';
import { createDatabase } from './stores.js';

const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const address = process.env['DATABASE_URL'];

/** The same database; `meanwhile` is called once, before the first query that `which` picks is asked. */
function interrupted(db: Database, which: (sql: string) => boolean, meanwhile: () => Promise<unknown>): Database {
  let done = false;
  const over = (queries: Queries): Queries => ({
    script: (sql) => queries.script(sql),
    query: async (sql, values) => {
      if (!done && which(sql)) {
        done = true;
        await meanwhile();
      }
      return queries.query(sql, values);
    },
  });
  return { ...db, ...over(db), transaction: (work) => db.transaction((queries) => work(over(queries))) };
}

it.runIf(address)(
  'a call that is stopped stops no other, which may have got its connection meanwhile',
  async () => {
    const { url, drop } = await createDatabase(address ?? '');
    const db = openPostgres(url);
    const shortly = (ms: number) => `SELECT pg_sleep(${ms / 1000}::float8)`;
    for (let run = 0; run < 40; run += 1) {
      const stop = new AbortController();
      const stopped = db
        .until(stop.signal)
        .query(shortly(3))
        .catch(() => undefined);
      // About when it ends by itself.
      await db.query(shortly(2 + (run % 3)));
      stop.abort();
      await Promise.all(Array.from({ length: 8 }, () => db.transaction((queries) => queries.query(shortly(5)))));
      await Promise.all([stopped, ...Array.from({ length: 8 }, () => db.query(shortly(1)))]);
    }
    await db.close();
    await drop();
  },
  60_000,
);

describe.runIf(address)('two servers on one PostgreSQL database', () => {
  let databases: Database[];
  let drop: () => Promise<void>;
  const backendOver = (db: Database): WrittenBackend => writtenBackend(createSqlBackend(db, { now: () => NOW }));
  const erase = async (backend: WrittenBackend, id: string) => {
    const { token, count } = await backend.planErase({ ids: [id] });
    return backend.eraseUsers({ token, confirmedCount: count });
  };

  beforeEach(async () => {
    const made = await createDatabase(address ?? '');
    drop = made.drop;
    databases = [openPostgres(made.url), openPostgres(made.url)];
    await prepare(databases[0]!);
    await load(databases[0]!, sampleLoad({ users: 200, now: NOW }, NOW));
  }, 60_000);
  afterEach(async () => {
    await Promise.all(databases.map((db) => db.close()));
    await drop();
  });

  it('tell the same figures while somebody is erased, who is counted once', async () => {
    const [first, second] = databases.map(backendOver);
    const before = await first!.getKpis({ month: '2026-10' });
    const [user] = (await second!.searchUsers({ filter: { hadAccessIn: before.current.window } })).items;
    const torn = interrupted(
      databases[0]!,
      (sql) => sql.includes('FROM erased_ledger'),
      () => erase(second!, user!.id),
    );
    const counts = ({ current }: typeof before) => [current.registered.count, current.active.count, current.unsubscribed.count];
    expect(counts(await backendOver(torn).getKpis({ month: '2026-10' }))).toEqual(counts(before));
    expect((await first!.getKpis({ month: '2026-10' })).current.active.erased).toBe(1);
  }, 60_000);

  it('keep nobody in a plan who is erased while it is made', async () => {
    const [first, second] = databases.map(backendOver);
    const { token, count: confirmedCount } = await first!.planErase({ ids: ['u_000007'] });
    let made: Promise<unknown> | undefined;
    let begun: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (begun = resolve));
    const planning = backendOver(
      interrupted(
        databases[1]!,
        (sql) => sql.includes('FOR UPDATE'),
        async () => begun(),
      ),
    );
    // The other plan is made, or waits for its turn, when the erasure has taken everything out and is not yet done.
    const erasing = interrupted(
      databases[0]!,
      (sql) => sql.includes('erasure_audit'),
      async () => {
        made = planning.planErase({ ids: ['u_000007', 'u_000008'] });
        await Promise.race([waiting, made]);
      },
    );
    await backendOver(erasing).eraseUsers({ token, confirmedCount });
    expect(await made).toMatchObject({ count: 1 });
    expect(await databases[0]!.query('SELECT user_id FROM erase_plan_user')).toEqual([{ user_id: 'u_000008' }]);
    await expect(second!.getUser('u_000007')).rejects.toMatchObject({ kind: 'missing' });
  }, 60_000);

  it('write one after the other, also where the database usually isolates more', async () => {
    const [{ name } = { name: '' }] = await databases[0]!.query<{ name: string }>('SELECT current_database() AS name');
    await databases[0]!.script(`ALTER DATABASE ${name} SET default_transaction_isolation = 'serializable'`);
    const url = new URL(address ?? '');
    url.pathname = `/${name}`;
    const fresh = [openPostgres(url.href), openPostgres(url.href)];
    const emails = Array.from({ length: 12 }, (_, at) => `together.${at}@example.org`);
    const created = await Promise.all(emails.map((email, at) => backendOver(fresh[at % 2]!).createUser({ email })));
    expect(new Set(created.map(({ id }) => id)).size).toBe(12);
    await Promise.all(fresh.map((db) => db.close()));
  }, 60_000);
});
