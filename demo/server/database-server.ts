// Opens the database of a PostgreSQL server: ours or empty, never somebody else's. Refuses with a reason that names no password.
import type { Database } from './db/database.js';
import { openPostgres } from './db/postgres.js';
import { prepare } from './db/prepare.js';
import { reasonOf, StartRefusal } from './refusal.js';
import type { OpenStore } from './store.js';

const OLDEST = 15;

interface Found {
  readonly version: number;
  readonly encoding: string;
  readonly tables: number;
  readonly ours: boolean;
}

export async function openDatabaseServer(address: string): Promise<OpenStore> {
  const where = namedWithoutPassword(address);
  const db = openPostgres(address);
  try {
    await refuseForeign(db, where);
    await prepare(db);
  } catch (error) {
    await db.close().catch(() => undefined);
    if (error instanceof StartRefusal) throw error;
    throw new StartRefusal(`the database ${where} cannot be used (${reasonOf(error)})`);
  }
  return { db, where, close: () => db.close() };
}

/** The address as it may be shown. */
function namedWithoutPassword(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    throw new StartRefusal('DATABASE_URL must be an address such as postgres://user:password@localhost:5432/database');
  return `${decodeURIComponent(url.pathname.slice(1))} on ${url.host || 'this machine'}`;
}

async function refuseForeign(db: Database, where: string): Promise<void> {
  const [found] = await db.query<Found>(
    `SELECT current_setting('server_version_num')::integer / 10000 AS version, current_setting('server_encoding') AS encoding,
       (SELECT count(*) FROM pg_catalog.pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')) AS tables,
       to_regclass('schema_migrations') IS NOT NULL AND to_regclass('viewing_session') IS NOT NULL AS ours`,
  );
  if (!found) throw new StartRefusal(`the database ${where} did not answer`);
  if (found.version < OLDEST) throw new StartRefusal(`the database ${where} is PostgreSQL ${found.version}; ${OLDEST} or newer is needed`);
  if (found.encoding !== 'UTF8') throw new StartRefusal(`the database ${where} is encoded in ${found.encoding}; UTF8 is needed`);
  if (found.tables > 0 && !found.ours)
    throw new StartRefusal(
      `the database ${where} has ${found.tables} tables that are not of this program; nothing was changed. Name an empty one`,
    );
}
