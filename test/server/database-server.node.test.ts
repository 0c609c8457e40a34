// What the server program says of a PostgreSQL address that it cannot use, and that it touches no other database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDatabaseServer } from '../../demo/server/database-server.js';
import { openPostgres } from '../../demo/server/db/postgres.js';
import { serverOptions } from '../../demo/server/options.js';
import { openOwnDatabase } from './stores.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const address = process.env['DATABASE_URL'];

/** Starts the server program on a free port and waits for its end. */
async function ended(url: string): Promise<{ code: unknown; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts', '--port', '0'], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  return { code, err };
}

describe('a database server that is named', () => {
  it('is refused in one line, without its password, when the address is none', async () => {
    for (const url of ['localhost:5432', 'mysql://root:secret@localhost/users', 'postgres://ott:secret@localhost']) {
      const { code, err } = await ended(url);
      expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringContaining('DATABASE_URL must be an address such as')]]);
      expect(err).not.toContain('secret');
    }
  });

  it('is refused in one line, without its password, when nobody answers', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const bound = closed.address();
    const port = typeof bound === 'object' && bound ? bound.port : 0;
    closed.close();
    await once(closed, 'close');
    const { code, err } = await ended(`postgres://ott:secret@127.0.0.1:${port}/users`);
    expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringContaining(`users on 127.0.0.1:${port} cannot be used`)]]);
    expect(err).not.toContain('secret');
  });

  it('is not asked when a data folder is named on the command line', () => {
    const env = { DATABASE_URL: 'postgres://localhost/users', DATA_DIR: '/kept' };
    expect(serverOptions(['--data', '/mine'], env)).toMatchObject({ databaseUrl: null, dataFolder: '/mine' });
    expect(serverOptions([], env)).toMatchObject({ databaseUrl: 'postgres://localhost/users' });
    expect(serverOptions([], { DATA_DIR: '/kept' })).toMatchObject({ databaseUrl: null, dataFolder: '/kept' });
  });
});

if (address) {
  describe('a PostgreSQL server', () => {
    const own = async (work: (url: string) => Promise<void>): Promise<void> => {
      const db = await openOwnDatabase(address);
      const [row] = await db.query<{ name: string }>('SELECT current_database() AS name');
      const url = new URL(address);
      url.pathname = `/${row?.name}`;
      await work(url.href).finally(() => db.close());
    };

    it('whose database holds tables of somebody else is refused, and left as it is', () =>
      own(async (url) => {
        const other = openPostgres(url);
        await other.script('CREATE TABLE customers (id integer); INSERT INTO customers VALUES (7)');
        const { code, err } = await ended(url);
        expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringContaining('not of this program; nothing was changed')]]);
        expect(await other.query('SELECT * FROM customers')).toEqual([{ id: 7 }]);
        expect(await other.query(`SELECT count(*) AS count FROM pg_tables WHERE schemaname = current_schema()`)).toEqual([{ count: 1 }]);
        await other.close();
      }));

    it('whose database is empty is made ready, and is ours the next time', () =>
      own(async (url) => {
        for (const _ of [1, 2]) {
          const { db, close } = await openDatabaseServer(url);
          expect(await db.query('SELECT count(*) AS count FROM users')).toEqual([{ count: 0 }]);
          await close();
        }
      }));

    it('cancels the statement of a call that is stopped, and goes on answering', () =>
      own(async (url) => {
        const db = openPostgres(url);
        const turn = new AbortController();
        const waiting = db.until(turn.signal).query('SELECT pg_sleep(600)');
        const told = expect(waiting).rejects.toThrow('canceling statement');
        while ((await db.query(`SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(600)%'`)).length === 0);
        turn.abort();
        await told;
        expect(
          await db.query(`SELECT count(*) AS count FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep(600)%'`),
        ).toEqual([{ count: 0 }]);
        await db.close();
      }));
  });
}
