// A migrated database in memory for the server's tests, filled by the one loader that the server uses.
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import type { Database } from '../../demo/server/db/database.js';
import { migrate } from '../../demo/server/db/migrate.js';
import { openPglite } from '../../demo/server/db/pglite.js';
import { type Load, load } from '../../demo/server/seed/load.js';
import { type ReadingBackend, readingBackend } from '../backend-suite/reading.js';

export async function openMemory(): Promise<Database> {
  const db = await openPglite();
  await migrate(db);
  return db;
}

/** A backend over a database that is loaded with `data`, at a clock that stands still (Unix ms). */
export async function loadedBackend(data: Load, now: number): Promise<{ backend: ReadingBackend; db: Database; close(): Promise<void> }> {
  const db = await openMemory();
  await load(db, data);
  return { backend: readingBackend(createSqlBackend(db, { now: () => now })), db, close: () => db.close() };
}
