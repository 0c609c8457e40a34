// The databases that the server's tests run on: PGlite in memory always, and a PostgreSQL server where DATABASE_URL names
// one. Every test gets a database of its own there, which is dropped at the end; nothing else on the server is touched.
import { randomUUID } from 'node:crypto';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import { SIZES } from '../../demo/server/backend/match-counts.js';
import type { Database } from '../../demo/server/db/database.js';
import { openPglite } from '../../demo/server/db/pglite.js';
import { openPostgres } from '../../demo/server/db/postgres.js';
import { prepare } from '../../demo/server/db/prepare.js';
import { type Load, load } from '../../demo/server/seed/load.js';
import { type ReadingBackend, readingBackend } from '../backend-suite/reading.js';

export interface Store {
  readonly name: string;
  /** A new, empty, migrated database. Closing it leaves nothing behind. */
  open(): Promise<Database>;
  /** A new database that holds nothing, not even tables. */
  openBare(): Promise<Database>;
}

const ready = async (db: Database): Promise<Database> => {
  await prepare(db);
  return db;
};

const store = (name: string, openBare: () => Promise<Database>): Store => ({ name, open: async () => ready(await openBare()), openBare });

const pglite = store('PGlite', () => openPglite());
const server = (address: string): Store => store('PostgreSQL', () => openOwnDatabase(address));

/** Makes an empty database on a server, and says how to drop it. */
export async function createDatabase(address: string): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `ott_users_test_${randomUUID().replaceAll('-', '')}`;
  const asked = async (sql: string): Promise<void> => {
    const db = openPostgres(address);
    await db.script(sql).finally(() => db.close());
  };
  await asked(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asked(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** A database of its own on a server. */
export async function openOwnDatabase(address: string): Promise<Database> {
  const { url, drop } = await createDatabase(address);
  const db = openPostgres(url);
  const close = async (): Promise<void> => {
    await db.close();
    await drop();
  };
  return { ...db, close };
}

const address = process.env['DATABASE_URL'];

/** What the tests run on. */
export const STORES: readonly Store[] = address ? [pglite, server(address)] : [pglite];

/** A backend over a database that is loaded with `data`, at a clock (Unix ms) that stands still where it is set. Its streams go in small steps. */
export async function loadedBackend(
  store: Store,
  data: Load,
  start: number,
): Promise<{ backend: ReadingBackend; db: Database; setClock(now: number): void; close(): Promise<void> }> {
  const db = await store.open();
  await load(db, data);
  let now = start;
  const sizes = { ...SIZES, streamed: { ...SIZES.streamed, lot: 70, batch: 30 } };
  return {
    backend: readingBackend(createSqlBackend(db, { now: () => now, sizes })),
    db,
    setClock: (at) => (now = at),
    close: () => db.close(),
  };
}
