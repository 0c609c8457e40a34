// Counts users by adding up the slots of a list, and finds the place of a rank. Only the ends of a range are counted one by one.
import { NOT_YET } from '../db/status.js';
import { type List, LISTS } from '../db/lists.js';
import type { Queries } from '../db/database.js';
import { STATUSES } from '../../../src/contract/status.js';
import { Params } from './params.js';
import type { Part } from './scope.js';

export type Counts = Record<string, number>;

const countsOf = (rows: readonly { status: string; count: number }[]): Counts =>
  Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ status, count }) => [status, count]));

/** How many of these statuses there are. */
export const countOf = (counts: Counts, statuses: readonly string[]): number =>
  statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);

/** Users of a list by status, those of the future as `''`. */
export async function countAll(db: Queries, list: List): Promise<Counts> {
  return countsOf(
    await db.query(
      'SELECT status, sum(amount)::bigint AS count FROM list_amount WHERE list = $1::text GROUP BY status HAVING sum(amount) > 0',
      [list.name],
    ),
  );
}

interface Edge {
  readonly first_ms: number | null;
  readonly first_id: string | null;
  readonly last_ms: number | null;
  readonly last_id: string | null;
}

/** Users by status whose value in a list of instants lies in [from, to) (Unix ms). */
export async function countIn(db: Queries, list: List, { from, to }: { from: number; to: number }): Promise<Counts> {
  if (to <= from) return {};
  const anchor = (condition: string, order: 'ASC' | 'DESC', column: string): string =>
    `(SELECT ${column} FROM list_anchor WHERE list = $1::text AND ${condition} ORDER BY low_ms ${order}, low_text ${order}, low_id ${order} LIMIT 1)`;
  const [edge] = await db.query<Edge>(
    `SELECT ${anchor('low_ms >= $2::bigint', 'ASC', 'low_ms')} AS first_ms, ${anchor('low_ms >= $2::bigint', 'ASC', 'low_id')} AS first_id,
       ${anchor('low_ms < $3::bigint', 'DESC', 'low_ms')} AS last_ms, ${anchor('low_ms < $3::bigint', 'DESC', 'low_id')} AS last_id`,
    [list.name, from, to],
  );
  const params = new Params();
  const statuses = params.texts([...STATUSES, NOT_YET]);
  const [low, high] = [params.instant(from), params.instant(to)];
  const column = `u.${list.column}`;
  const counted = (range: string): string =>
    `SELECT u.status, count(*) AS count FROM users u WHERE u.status = ANY(${statuses}) AND ${range} GROUP BY u.status`;
  const slots = edge && edge.first_ms !== null && edge.last_ms !== null && edge.first_ms < edge.last_ms;
  if (!slots) return countsOf(await db.query(counted(`${column} >= ${low} AND ${column} < ${high}`), params.values));
  const [firstMs, firstId] = [params.instant(edge.first_ms ?? 0), params.text(edge.first_id ?? '')];
  const [lastMs, lastId] = [params.instant(edge.last_ms ?? 0), params.text(edge.last_id ?? '')];
  return countsOf(
    await db.query(
      `SELECT status, sum(count)::bigint AS count FROM (
         SELECT m.status, m.amount AS count FROM list_anchor a JOIN list_amount m ON m.list = a.list AND m.slot = a.slot
         WHERE a.list = ${params.text(list.name)} AND (a.low_ms, a.low_text, a.low_id) >= (${firstMs}, '', ${firstId})
           AND (a.low_ms, a.low_text, a.low_id) < (${lastMs}, '', ${lastId})
         UNION ALL ${counted(`${column} >= ${low} AND ${column} <= ${firstMs} AND (${column}, u.id) < (${firstMs}, ${firstId})`)}
         UNION ALL ${counted(`${column} >= ${lastMs} AND ${column} < ${high} AND (${column}, u.id) >= (${lastMs}, ${lastId})`)}
       ) counted GROUP BY status`,
      params.values,
    ),
  );
}

/** How many users of a part there are. */
export async function sizeOfPart(db: Queries, { list, statuses }: Part): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'SELECT coalesce(sum(amount), 0)::bigint AS count FROM list_amount WHERE list = $1::text AND status = ANY($2::text[])',
    [list.name, statuses],
  );
  return row?.count ?? 0;
}

/** The place of an anchor: users of the list from here on, in rising order. */
export interface Anchor {
  readonly ms: number;
  readonly key: string;
  readonly id: string;
}

export interface Slot {
  readonly anchor: Anchor;
  /** How many of the part come before the slot, and before its end. */
  readonly before: number;
  readonly upTo: number;
  /** Of the slot behind it; `null`: it ends with the list. */
  readonly next: Anchor | null;
}

/**
 * The slot in which a rank lies; `null`: nobody has this rank. Slots hold few enough for sums of `integer`, which are cheaper than those
 * of `bigint`.
 */
export async function slotOf(db: Queries, { list, statuses }: Part, rank: number): Promise<Slot | null> {
  const [at, next] = await db.query<Anchor & Pick<Slot, 'before' | 'upTo'>>(
    `SELECT ms, key, id, up_to - amount AS before, up_to AS "upTo" FROM (
       SELECT a.low_ms AS ms, a.low_text AS key, a.low_id AS id, m.amount,
         sum(m.amount::integer) OVER (ORDER BY a.low_ms, a.low_text, a.low_id ROWS UNBOUNDED PRECEDING) AS up_to
       FROM list_anchor a JOIN (
         SELECT slot, sum(amount::integer) AS amount FROM list_amount WHERE list = $1::text AND status = ANY($2::text[]) GROUP BY slot) m USING (slot)
       WHERE a.list = $1::text) placed
     WHERE up_to > $3::bigint ORDER BY ms, key, id LIMIT 2`,
    [list.name, statuses, rank],
  );
  return at ? { anchor: at, before: at.before, upTo: at.upTo, next: next ?? null } : null;
}

/**
 * From where on, in the direction of a walk, a list of instants may have users whose other instant lies in [from, to):
 * from an anchor upwards, or downwards from the anchor behind the last such slot; `null`: from the end of the list.
 */
export async function walkFrom(
  db: Queries,
  list: List,
  { from, to }: { from: number; to: number },
  rising: boolean,
): Promise<Anchor | null> {
  const order = rising ? 'ASC' : 'DESC';
  const [row] = await db.query<{ ms: number | null; id: string | null }>(
    `SELECT ${rising ? 'low_ms AS ms, low_id AS id' : 'next_ms AS ms, next_id AS id'} FROM (
       SELECT *, lead(low_ms) OVER rising AS next_ms, lead(low_id) OVER rising AS next_id
       FROM list_anchor WHERE list = $1::text WINDOW rising AS (ORDER BY low_ms, low_text, low_id)) slots
     WHERE other_max >= $2::bigint AND other_min < $3::bigint ORDER BY low_ms ${order}, low_text ${order}, low_id ${order} LIMIT 1`,
    [list.name, from, to],
  );
  return row && row.ms !== null && row.id !== null ? { ms: row.ms, key: '', id: row.id } : null;
}

/** Everybody who exists, by status. */
export async function countEverybody(db: Queries): Promise<Counts> {
  const { [NOT_YET]: _, ...counts } = await countAll(db, LISTS.id);
  return counts;
}
