// Writes what stays of erased people: their counts and their sessions. A transaction leaves its number on all that it writes, and
// rows lie in the order in which they were written; so whatever is written is mixed with a lot of what lay there before.
import { randomUUID } from 'node:crypto';
import type { KeptSession, LedgerEntry } from '../../../src/contract/erasure.js';
import type { Database, Queries } from './database.js';
import { takeTurn } from './derived.js';
import { storableJson } from './storable.js';

/** At least so many rows of others are written anew; where there are no more, nothing tells one from another. */
export interface Lots {
  /** With one person's. */
  readonly each: number;
  /** With all that was written since they were last settled. */
  readonly settled: number;
}
const LOTS: Lots = { each: 300, settled: 10_000 };

/** Keeps a person's sessions, in a transaction. They are fresh until `settleKept`. */
export async function keepSessions(queries: Queries, sessions: readonly KeptSession[], { each }: Lots = LOTS): Promise<void> {
  if (sessions.length > 0) await laySessions(queries, sessions, { lifted: 'false', others: each, fresh: true });
}

/** Adds a person's counts, in a transaction. */
export async function keepCounts(queries: Queries, entries: readonly LedgerEntry[], { each }: Lots = LOTS): Promise<void> {
  if (entries.length > 0) await layCounts(queries, entries, each);
}

/** Lays all that is fresh among what lies there, in a transaction that has to do with nobody; and gives the room to what comes next. */
export async function settleKept(db: Database, { settled }: Lots = LOTS): Promise<void> {
  await db.transaction(async (queries) => {
    await takeTurn(queries);
    await laySessions(queries, [], { lifted: 'fresh', others: settled, fresh: false });
    await layCounts(queries, [], null);
  });
  await db.script('VACUUM kept_session, erased_ledger');
}

const SESSION = 'title_id, title_name, day, minutes, percent, device';

interface Laying {
  /** A condition on the sessions that are lifted anyway. */
  readonly lifted: string;
  /** So many others are lifted, too, or twice as many. */
  readonly others: number;
  readonly fresh: boolean;
}

/**
 * Lays sessions down with those that are lifted: all get new ids of chance, and lie in the order of these. Since ids are by chance,
 * those around a random one are a random lot.
 */
async function laySessions(queries: Queries, sessions: readonly KeptSession[], { lifted, others, fresh }: Laying): Promise<void> {
  await queries.query(
    `WITH lot AS (
       SELECT id FROM kept_session WHERE ${lifted}
       UNION (SELECT id FROM kept_session WHERE id >= $2::uuid ORDER BY id LIMIT $3::bigint)
       UNION (SELECT id FROM kept_session WHERE id < $2::uuid ORDER BY id DESC LIMIT $3::bigint)),
     lifted AS (DELETE FROM kept_session WHERE id IN (SELECT id FROM lot) RETURNING ${SESSION}),
     own AS (SELECT ${SESSION} FROM json_populate_recordset(NULL::kept_session, $1::json))
     INSERT INTO kept_session (id, fresh, ${SESSION})
     SELECT gen_random_uuid() AS id, ${fresh}, ${SESSION} FROM (SELECT * FROM lifted UNION ALL SELECT * FROM own) AS laid ORDER BY id`,
    [storableJson(sessions.map(sessionRow)), randomUUID(), others],
  );
}

const sessionRow = ({ titleId, title, ...kept }: KeptSession): object => ({ ...kept, title_id: titleId, title_name: title });

/** Adds entries to the ledger, and writes so many of its other rows anew; `null`: all. */
async function layCounts(queries: Queries, entries: readonly LedgerEntry[], others: number | null): Promise<void> {
  await queries.query(
    `WITH own AS (SELECT day, tile, coalesce(cause, '') AS cause, amount FROM json_populate_recordset(NULL::erased_ledger, $1::json)),
     lot AS (SELECT day, tile, cause FROM own UNION (SELECT day, tile, cause FROM erased_ledger ORDER BY random() LIMIT $2::bigint)),
     lifted AS (DELETE FROM erased_ledger WHERE (day, tile, cause) IN (SELECT * FROM lot) RETURNING day, tile, cause, amount)
     INSERT INTO erased_ledger (day, tile, cause, amount)
     SELECT day, tile, cause, sum(amount)::bigint FROM (SELECT * FROM lifted UNION ALL SELECT * FROM own) AS laid
     GROUP BY day, tile, cause HAVING sum(amount) <> 0 ORDER BY day, tile, cause`,
    [storableJson(entries), others],
  );
}
