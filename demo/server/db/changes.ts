// Numbers the changes of users, and remembers by which of them each user was last changed. Knows nothing of what was changed.
import type { ChangePlace } from '../../../src/contract/stream-cursor.js';
import type { Queries } from './database.js';

/** The last change that is done: whoever writes one after the other raises the number in this order. */
export async function changesSoFar(db: Queries): Promise<number> {
  const [row] = await db.query<{ value: number }>(`SELECT value FROM derived WHERE name = 'changes'`);
  return row?.value ?? 0;
}

/** Notes a change of these users, of whom only those who are there are kept. To be called in a turn to write. */
export async function noteChange(queries: Queries, ids: readonly string[]): Promise<void> {
  await queries.query(
    `WITH raised AS (UPDATE derived SET value = value + 1 WHERE name = 'changes' RETURNING value)
     INSERT INTO user_change (user_id, change) SELECT u.id, raised.value FROM users u, raised WHERE u.id = ANY($1::text[]) ORDER BY u.id
     ON CONFLICT (user_id) DO UPDATE SET change = excluded.change`,
    [ids],
  );
}

/** Up to `limit` users in the order of their last changes, behind one of these. */
export const changedAfter = (db: Queries, { change, id }: ChangePlace, limit: number): Promise<ChangePlace[]> =>
  db.query(
    `SELECT user_id AS id, change FROM user_change WHERE (change, user_id) > ($1::bigint, $2::text)
     ORDER BY change, user_id LIMIT $3::bigint`,
    [change, id, limit],
  );
