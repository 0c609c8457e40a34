// Knows every place in the database that tells who somebody is, and empties it.
import { STATUSES } from '../../../src/contract/status.js';
import { forgetAnchors } from './anchors.js';
import type { Database, Queries } from './database.js';
import { NOT_YET } from './status.js';

/** Rows that are somebody's; users last. */
const OWN = {
  viewing_session: 'user_id',
  access_span: 'user_id',
  access: 'user_id',
  user_search: 'id',
  user_sample: 'id',
  user_change: 'user_id',
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

/** Columns that tell who somebody is and that questions are planned by, so that statistics repeat their values. */
const PLANNED_BY = ['user_id', 'name_key', 'email_key', 'search_key', 'low_text', 'low_id'];

/**
 * Makes statistics anew that repeat what nobody is called: who was erased, or had another name when they were made. A key for search
 * is a name and an e-mail, each of which finds its user by an index.
 */
export async function forgetStatistics(db: Database): Promise<void> {
  const tables = await db.query<{ tablename: string }>(
    `SELECT DISTINCT tablename
     FROM pg_stats, unnest(coalesce(most_common_vals::text::text[], '{}') || coalesce(histogram_bounds::text::text[], '{}')) AS told (name)
     WHERE schemaname = current_schema() AND name NOT IN ('', E'\\n')
       AND (attname = ANY($1::text[]) OR attname = 'id' AND tablename IN ('users', 'user_search', 'user_sample'))
       AND NOT EXISTS (
         SELECT FROM users u
         WHERE (u.id = name OR u.email_key IN (name, split_part(name, E'\\n', 2))
             OR u.status = ANY($2::text[]) AND u.name_key IN (name, split_part(name, E'\\n', 1)))
           AND name IN (u.id, u.name_key, u.email_key, u.search_key))`,
    [PLANNED_BY, [...STATUSES, NOT_YET]],
  );
  for (const { tablename } of tables) {
    await db.script(`ANALYZE ${tablename}`);
    await forgetLastRows(db, tablename);
  }
}

/**
 * `ANALYZE` leaves the statistics of a table without rows as they were, so those of the last rows would stay; a column that is given
 * its type once more loses them.
 */
const forgetLastRows = (db: Database, table: string): Promise<void> =>
  db.transaction(async (queries) => {
    if ((await queries.query(`SELECT FROM ${table} LIMIT 1`)).length > 0) return;
    const columns = await queries.query<{ attname: string }>(
      `SELECT attname FROM pg_stats WHERE schemaname = current_schema() AND tablename = $1::text AND attname = ANY($2::text[])`,
      [table, ['id', ...PLANNED_BY]],
    );
    if (columns.length === 0) return;
    const again = columns.map(({ attname }) => `ALTER COLUMN ${attname} TYPE text COLLATE "C"`);
    // A view stands in the way of such a change.
    const views = await queries.query<{ definition: string }>(`SELECT pg_get_viewdef('searched_users'::regclass) AS definition`);
    await queries.script(`DROP VIEW searched_users; ALTER TABLE ${table} ${again.join(', ')}`);
    for (const { definition } of views) await queries.script(`CREATE VIEW searched_users AS ${definition}`);
  });
