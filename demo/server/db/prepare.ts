// Makes a database ready to be asked: migrated, with everything derived where a migration added what is derived, and without what an
// erasure that was cut off has left.
import type { Database } from './database.js';
import { deriveAll } from './derived.js';
import { settleKept } from './kept.js';
import { migrate } from './migrate.js';
import { forgetStatistics } from './traces.js';

/** Migrates in one transaction: a start that is cut off is begun again by the next one. */
export async function prepare(db: Database): Promise<void> {
  const applied = await db.transaction(async (queries) => {
    const names = await migrate(queries);
    if (names.length > 0) await deriveAll(queries, Date.now());
    return names;
  });
  if (applied.length > 0) return db.script('ANALYZE');
  await forgetStatistics(db);
  if ((await db.query('SELECT FROM kept_session WHERE fresh LIMIT 1')).length > 0) await settleKept(db);
}
