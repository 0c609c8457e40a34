// Keeps what follows from users and their access: stored status, rows for search, counts of lists, counts of spans. Every write
// goes through here.
import { noteChange } from './changes.js';
import type { Database, Queries } from './database.js';
import { buildLists, cutGrownSlots, tallyLists, widenSlots } from './lists.js';
import { copyAllForSearch, copyForSearch } from './search-rows.js';
import { buildSpanTally, tallySpans } from './span-tally.js';
import { judgeUsers, outdated } from './status.js';

/** Users that are judged in one statement of a sweep. */
const BATCH = 2000;

/** One writer at a time, to the end of the transaction: the counts are rows that all of them change. */
export const takeTurn = (queries: Queries): Promise<unknown> => queries.query(`SELECT value FROM derived WHERE name = 'writes' FOR UPDATE`);

/** Goes up with every change of users or access, in whichever process it was made. A sweep is none: figures do not read statuses. */
export async function writesSoFar(db: Queries): Promise<number> {
  const [row] = await db.query<{ value: number }>(`SELECT value FROM derived WHERE name = 'writes'`);
  return row?.value ?? 0;
}

/**
 * Changes users, their access or their spans by `change`, and keeps what is derived of them right. To be called in a
 * transaction. `ids` are those who are changed, created or erased; `now` is the instant (Unix ms) of their status.
 */
export async function changeUsers(queries: Queries, ids: readonly string[], now: number, change: () => Promise<void>): Promise<void> {
  await queries.query(`UPDATE derived SET value = value + 1 WHERE name = 'writes'`);
  await tallyLists(queries, ids, -1);
  await tallySpans(queries, ids, -1);
  await change();
  await queries.query(judgeUsers('u.id = ANY($2::text[])', '$1::bigint'), [now, ids]);
  await copyForSearch(queries, ids);
  await tallySpans(queries, ids, 1);
  await tallyLists(queries, ids, 1);
  await noteChange(queries, ids);
  await widenSlots(queries, ids);
  await cutGrownSlots(queries);
}

/** Makes everything derived anew, in a transaction. */
export async function deriveAll(queries: Queries, now: number): Promise<void> {
  await takeTurn(queries);
  await queries.query(judgeUsers('true', '$1::bigint'), [now]);
  await copyAllForSearch(queries);
  await countAnew(queries);
}

/** Counts everything anew, in a transaction, where all users are judged and copied for search. */
export async function countAnew(queries: Queries): Promise<void> {
  await queries.query(`UPDATE derived SET value = value + 1 WHERE name = 'writes'`);
  await buildSpanTally(queries);
  await buildLists(queries);
}

/** Brings every stored status to `now` (Unix ms), earlier or later. Two looks into an index where nothing is due. Returns how many were due. */
export async function sweep(db: Database, now: number): Promise<number> {
  const due = async (queries: Queries, most: number): Promise<string[]> =>
    (await queries.query<{ id: string }>(`${outdated('$1::bigint')} LIMIT ${most}`, [now])).map(({ id }) => id);
  let swept = 0;
  if ((await due(db, 1)).length === 0) return swept;
  for (;;) {
    const count = await db.transaction(async (queries) => {
      await takeTurn(queries);
      const ids = await due(queries, BATCH);
      if (ids.length === 0) return 0;
      await tallyLists(queries, ids, -1);
      await queries.query(judgeUsers('u.id = ANY($2::text[])', '$1::bigint'), [now, ids]);
      await copyForSearch(queries, ids);
      await tallyLists(queries, ids, 1);
      await noteChange(queries, ids);
      return ids.length;
    });
    if (count === 0) return swept;
    swept += count;
  }
}
