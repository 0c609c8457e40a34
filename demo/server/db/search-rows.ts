// Keeps the narrow copies of users that text search reads: of everybody, and of one user in 64. Knows no question.
import type { Queries } from './database.js';
import { dropIndexes } from './without-indexes.js';

/** One user in so many is in the sample. */
export const SAMPLED = 64;

/** The tables, each with the condition on a user `u` who is in it. */
const COPIES = { user_search: 'true', user_sample: `md5(u.id) < '04'` } as const;
const COLUMNS = ['id', 'status', 'registered_at', 'updated_at', 'search_key'];

const copy = (table: keyof typeof COPIES, which: string): string =>
  `INSERT INTO ${table} (${COLUMNS.join(', ')}) SELECT ${COLUMNS.map((column) => `u.${column}`).join(', ')}
   FROM users u WHERE ${COPIES[table]} AND ${which}`;

/** After these users were written, changed or judged. Who is erased goes from here with the user. */
export async function copyForSearch(db: Queries, ids: readonly string[]): Promise<void> {
  const [, ...others] = COLUMNS;
  const changed = others.map((column) => `${column} = excluded.${column}`).join(', ');
  for (const table of tables) await db.query(`${copy(table, 'u.id = ANY($1::text[])')} ON CONFLICT (id) DO UPDATE SET ${changed}`, [ids]);
}

/** Copies all users anew. The indexes of words are made afterwards: that is many times quicker. */
export async function copyAllForSearch(db: Queries): Promise<void> {
  await db.script(`TRUNCATE ${tables.join(', ')}`);
  const indexes = await dropIndexes(db, tables);
  await fillForSearch(db);
  for (const { restore } of indexes) await restore();
}

/** Into empty tables. */
export async function fillForSearch(db: Queries): Promise<void> {
  for (const table of tables) await db.query(copy(table, 'true'));
}

const tables = Object.keys(COPIES) as (keyof typeof COPIES)[];
