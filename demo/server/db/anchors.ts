// Takes a user's place out of the anchors of lists, which repeat the name, e-mail and id of whoever stood there when a slot was cut.
import type { Queries } from './database.js';

interface Anchor {
  readonly list: string;
  readonly slot: number;
}

/** Slots that begin at this user join the ones before them. The user may stand at several: also where an old name stood. */
export async function forgetAnchors(db: Queries, id: string): Promise<void> {
  const anchors = await db.query<Anchor>('SELECT list, slot FROM list_anchor WHERE low_id = $1::text', [id]);
  for (const anchor of anchors) await joinToTheOneBefore(db, anchor);
}

async function joinToTheOneBefore(db: Queries, { list, slot }: Anchor): Promise<void> {
  await db.query(
    `WITH gone AS (DELETE FROM list_anchor WHERE list = $1::text AND slot = $2::bigint RETURNING *),
     before AS (
       SELECT a.slot FROM list_anchor a, gone
       WHERE a.list = $1::text AND (a.low_ms, a.low_text, a.low_id) < (gone.low_ms, gone.low_text, gone.low_id)
       ORDER BY a.low_ms DESC, a.low_text DESC, a.low_id DESC LIMIT 1),
     widened AS (
       UPDATE list_anchor a SET other_min = least(a.other_min, gone.other_min), other_max = greatest(a.other_max, gone.other_max)
       FROM gone, before WHERE a.list = $1::text AND a.slot = before.slot),
     amounts AS (DELETE FROM list_amount WHERE list = $1::text AND slot = $2::bigint RETURNING status, amount)
     INSERT INTO list_amount SELECT $1::text, before.slot, amounts.status, amounts.amount FROM amounts, before
     ON CONFLICT (list, slot, status) DO UPDATE SET amount = list_amount.amount + excluded.amount`,
    [list, slot],
  );
}
