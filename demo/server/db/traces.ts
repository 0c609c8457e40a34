// Knows every place in the database that tells who somebody is, and empties it.
import { forgetAnchors } from './anchors.js';
import type { Database, Queries } from './database.js';

/** Rows that are somebody's; users last. */
const OWN = {
  viewing_session: 'user_id',
  access_span: 'user_id',
  access: 'user_id',
  user_search: 'id',
  user_sample: 'id',
  erase_plan_user: 'user_id',
  users: 'id',
} as const;

/** Rows that outlive whom they name: a line of a file stays done, and a key that was used stays used. */
const NAMING = {
  import_line: 'user_id = NULL',
  idempotency: `user_id = NULL, digest = ''`,
} as const;

/** Takes a user out of every table, to be called within `changeUsers`. */
export async function forgetUser(queries: Queries, id: string): Promise<void> {
  await forgetAnchors(queries, id);
  // Keys of batches: what a digest was made of could be guessed of a single row. Their lines are carried out once without them.
  await queries.query(`DELETE FROM idempotency WHERE user_id IS NULL AND digest <> ''`);
  for (const [table, change] of Object.entries(NAMING)) await queries.query(`UPDATE ${table} SET ${change} WHERE user_id = $1::text`, [id]);
  for (const [table, column] of Object.entries(OWN)) await queries.query(`DELETE FROM ${table} WHERE ${column} = $1::text`, [id]);
}

/** What the database's statistics may repeat of a user: values of columns that questions are planned by. */
export async function namesOf(queries: Queries, id: string): Promise<string[]> {
  const rows = await queries.query<{ name: string | null }>(
    'SELECT unnest(ARRAY[id, name_key, email_key, search_key]) AS name FROM users WHERE id = $1::text',
    [id],
  );
  return rows.flatMap(({ name }) => name ?? []);
}

/** Makes statistics that repeat one of these anew. */
export async function forgetStatistics(db: Database, names: readonly string[]): Promise<void> {
  const tables = await db.query<{ tablename: string }>(
    `SELECT DISTINCT tablename FROM pg_stats
     WHERE schemaname = current_schema()
       AND (coalesce(most_common_vals::text::text[], '{}') || coalesce(histogram_bounds::text::text[], '{}')) && $1::text[]`,
    [names],
  );
  for (const { tablename } of tables) await db.script(`ANALYZE ${tablename}`);
}
