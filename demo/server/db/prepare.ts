// Makes a database ready to be asked: migrated, and with everything derived where a migration added what is derived.
import type { Database } from './database.js';
import { deriveAll } from './derived.js';
import { migrate } from './migrate.js';

export async function prepare(db: Database): Promise<void> {
  const applied = await migrate(db);
  if (applied.length === 0) return;
  await db.transaction((queries) => deriveAll(queries, Date.now()));
  await db.script('ANALYZE');
}
