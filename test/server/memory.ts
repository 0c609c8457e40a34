// A migrated database in memory for the server's tests, filled by the one loader that the server uses.
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import type { Database } from '../../demo/server/db/database.js';
import { migrate } from '../../demo/server/db/migrate.js';
import { openPglite } from '../../demo/server/db/pglite.js';
import { type Load, load } from '../../demo/server/seed/load.js';
import type { UsersBackend } from '../../src/contract/backend.js';

/** A host's backend may lack calls; this one has every call that reads. */
export type ReadingBackend = Required<
  Pick<
    UsersBackend,
    'searchUsers' | 'streamUsers' | 'getSettings' | 'getKpis' | 'getUser' | 'listSubscriptions' | 'listRentals' | 'listViews'
  >
>;

export async function openMemory(): Promise<Database> {
  const db = await openPglite();
  await migrate(db);
  return db;
}

/** The reading calls of a backend; fails where one is missing. */
export function readingBackend(backend: UsersBackend): ReadingBackend {
  const calls = ['streamUsers', 'getSettings', 'getKpis', 'getUser', 'listSubscriptions', 'listRentals', 'listViews'] as const;
  const missing = calls.find((call) => backend[call] === undefined);
  if (missing) throw new Error(`the backend has no ${missing}`);
  return backend as ReadingBackend;
}

/** A backend over a database that is loaded with `data`, at a clock that stands still (Unix ms). */
export async function loadedBackend(data: Load, now: number): Promise<{ backend: ReadingBackend; db: Database; close(): Promise<void> }> {
  const db = await openMemory();
  await load(db, data);
  return { backend: readingBackend(createSqlBackend(db, { now: () => now })), db, close: () => db.close() };
}
