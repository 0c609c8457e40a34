// Making a database ready: wholly or not at all, once by however many, and without what older versions have left.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../demo/server/db/database.js';
import { openPglite } from '../../demo/server/db/pglite.js';
import { openPostgres } from '../../demo/server/db/postgres.js';
import { prepare } from '../../demo/server/db/prepare.js';
import { load } from '../../demo/server/seed/load.js';
import { sampleLoad } from '../../demo/server/seed/sample.js';
import { createDatabase, openOwnDatabase } from './stores.js';

const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const address = process.env['DATABASE_URL'];

/** New databases that nobody has prepared. */
const EMPTY: readonly { name: string; open: () => Promise<Database> }[] = [
  { name: 'PGlite', open: () => openPglite() },
  ...(address ? [{ name: 'PostgreSQL', open: () => openOwnDatabase(address) }] : []),
];

describe.each(EMPTY)('preparing $name', ({ open }) => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  }, 60_000);
  afterEach(() => db.close());

  it('is begun again where it was cut off before everything was derived', async () => {
    const cutOff: Database = {
      ...db,
      transaction: (work) =>
        db.transaction((queries) =>
          work({
            ...queries,
            script: (sql) => (sql.startsWith('TRUNCATE user_search') ? Promise.reject(new Error('cut off')) : queries.script(sql)),
          }),
        ),
    };
    await expect(prepare(cutOff)).rejects.toThrow('cut off');
    await prepare(db);
    expect(await db.query('SELECT list FROM list_anchor WHERE slot = 0 GROUP BY list')).toHaveLength(8);
  }, 60_000);

  it('clears statistics of columns that have none any more', async () => {
    await prepare(db);
    await load(db, sampleLoad({ users: 200, now: NOW }, NOW));
    await db.script(`ALTER TABLE users ALTER COLUMN email SET STATISTICS -1;
      ALTER TABLE viewing_session ALTER COLUMN id SET STATISTICS -1`);
    await db.script('ANALYZE');
    await db.script(`ALTER TABLE users ALTER COLUMN email SET STATISTICS 0;
      ALTER TABLE viewing_session ALTER COLUMN id SET STATISTICS 0;
      DELETE FROM schema_migrations WHERE name = '006-statistics.sql'`);
    const repeated = `SELECT FROM pg_stats WHERE (tablename, attname) IN (('users', 'email'), ('viewing_session', 'id'))`;
    expect(await db.query(repeated)).toHaveLength(2);
    await prepare(db);
    expect(await db.query(repeated)).toEqual([]);
  }, 60_000);
});

if (address) {
  it('is done once where two servers start on one PostgreSQL database', async () => {
    const { url, drop } = await createDatabase(address);
    const servers = [openPostgres(url), openPostgres(url)];
    await Promise.all(servers.map(prepare));
    for (const server of servers) expect(await server.query('SELECT count(*) AS count FROM users')).toEqual([{ count: 0 }]);
    await Promise.all(servers.map((server) => server.close()));
    await drop();
  }, 60_000);
}
