// Keeps, for every order of the list, how many users of a status lie between its anchors: so that a jump to any depth
// starts beside its place, and the users of a period are counted by adding up. Knows no question.
import type { Queries } from './database.js';
import { FOR_EVER } from './storable.js';

/**
 * How many users a slot begins with; it is cut anew when it has grown to twice as many. A question adds up all slots and skips a
 * quarter of one on average, and adding up a slot costs about as much as skipping twenty users: at a million the two are alike.
 */
const SLOT = 5000;
const GROWN = 2 * SLOT;

export interface List {
  readonly name: string;
  /** What it is ordered by before the id; `null`: by the id alone. */
  readonly column: 'registered_at' | 'updated_at' | 'name_key' | 'email_key' | null;
  readonly type: 'ms' | 'text' | null;
  /** Holds the users for whom this column is empty. */
  readonly emptyOf: 'updated_at' | 'name_key' | 'email_key' | null;
}

const ordered = (name: string, column: NonNullable<List['column']>, type: NonNullable<List['type']>): List => ({
  name,
  column,
  type,
  emptyOf: null,
});
const empty = (name: string, emptyOf: NonNullable<List['emptyOf']>): List => ({ name, column: null, type: null, emptyOf });

export const LISTS = {
  registeredAt: ordered('registeredAt', 'registered_at', 'ms'),
  updatedAt: ordered('updatedAt', 'updated_at', 'ms'),
  name: ordered('name', 'name_key', 'text'),
  email: ordered('email', 'email_key', 'text'),
  noUpdate: empty('noUpdate', 'updated_at'),
  noName: empty('noName', 'name_key'),
  noEmail: empty('noEmail', 'email_key'),
  id: { name: 'id', column: null, type: null, emptyOf: null } satisfies List,
} as const satisfies Record<string, List>;

/** The condition that a user is in a list. */
export const inList = ({ column, emptyOf }: List): string =>
  emptyOf !== null ? `u.${emptyOf} IS NULL` : column === null || column === 'registered_at' ? 'true' : `u.${column} IS NOT NULL`;

/** What a list is ordered by, from the left, as columns of `u`. */
export const orderOf = ({ column }: List): string => (column === null ? 'u.id' : `u.${column}, u.id`);

const keyOf = ({ column, type }: List, wanted: 'ms' | 'text'): string =>
  column !== null && type === wanted ? `u.${column}` : wanted === 'ms' ? '0' : `''`;

/** Each user once in every list that it is in. */
const PLACES = Object.values(LISTS)
  .map((list) => `SELECT '${list.name}', ${keyOf(list, 'ms')}::bigint, ${keyOf(list, 'text')}::text COLLATE "C" WHERE ${inList(list)}`)
  .join('\n    UNION ALL ');

/** Adds users to the counts (+1), or takes them out (-1): before and after whatever changes their status or a column of a list. */
export async function tallyLists(db: Queries, ids: readonly string[], sign: 1 | -1): Promise<void> {
  await db.query(
    `INSERT INTO list_amount (list, slot, status, amount)
     SELECT place.list, anchor.slot, u.status, ${sign} * count(*)
     FROM users u
     CROSS JOIN LATERAL (${PLACES}) AS place (list, ms, key)
     CROSS JOIN LATERAL (
       SELECT a.slot FROM list_anchor a WHERE a.list = place.list AND (a.low_ms, a.low_text, a.low_id) <= (place.ms, place.key, u.id)
       ORDER BY a.low_ms DESC, a.low_text DESC, a.low_id DESC LIMIT 1) anchor
     WHERE u.id = ANY($1::text[]) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
     ON CONFLICT (list, slot, status) DO UPDATE SET amount = list_amount.amount + excluded.amount`,
    [ids],
  );
}

/** The instant that a list of instants is not ordered by. */
const OTHER: Readonly<Record<string, string>> = { registeredAt: 'u.updated_at', updatedAt: 'u.registered_at' };

/** Lets each slot know the other instants of users who are new in it. */
export async function widenSlots(db: Queries, ids: readonly string[]): Promise<void> {
  for (const list of [LISTS.registeredAt, LISTS.updatedAt]) {
    const other = OTHER[list.name];
    await db.query(
      `UPDATE list_anchor a SET other_min = least(a.other_min, wide.low), other_max = greatest(a.other_max, wide.high)
       FROM (
         SELECT anchor.slot, min(${other}) AS low, max(${other}) AS high FROM users u
         CROSS JOIN LATERAL (
           SELECT a.slot FROM list_anchor a WHERE a.list = $2::text AND (a.low_ms, a.low_text, a.low_id) <= (u.${list.column}, '', u.id)
           ORDER BY a.low_ms DESC, a.low_text DESC, a.low_id DESC LIMIT 1) anchor
         WHERE u.id = ANY($1::text[]) AND ${other} IS NOT NULL AND u.${list.column} IS NOT NULL GROUP BY anchor.slot) wide
       WHERE a.list = $2::text AND a.slot = wide.slot AND (wide.low < a.other_min OR wide.high > a.other_max)`,
      [ids, list.name],
    );
  }
}

/** Cuts all lists anew. */
export async function buildLists(db: Queries): Promise<void> {
  await db.query('DELETE FROM list_amount');
  await db.query('DELETE FROM list_anchor');
  for (const list of Object.values(LISTS)) {
    await db.query(`INSERT INTO list_anchor VALUES ($1::text, 0, -${FOR_EVER}, '', '')`, [list.name]);
    await cut(db, list, 'true', 0);
  }
}

/** Cuts slots that have grown. */
export async function cutGrownSlots(db: Queries): Promise<number> {
  const grown = await db.query<Low & { list: string; slot: number }>(
    `SELECT a.* FROM list_anchor a JOIN (
       SELECT list, slot FROM list_amount GROUP BY list, slot HAVING sum(amount) > ${GROWN}) m USING (list, slot)`,
  );
  for (const { list: name, slot, ...low } of grown) {
    const list = Object.values(LISTS).find((known) => known.name === name);
    if (!list) continue;
    const [next] = await db.query<Low>(
      `SELECT * FROM list_anchor a WHERE a.list = $1::text AND (a.low_ms, a.low_text, a.low_id) > ($2::bigint, $3::text, $4::text)
       ORDER BY a.low_ms, a.low_text, a.low_id LIMIT 1`,
      [name, low.low_ms, low.low_text, low.low_id],
    );
    await db.query('DELETE FROM list_amount WHERE list = $1::text AND slot = $2::bigint', [name, slot]);
    const values = [...lowValues(list, low), ...(next ? lowValues(list, next) : [])];
    const from = `(${orderOf(list)}) >= (${placeholders(list, 3)})`;
    const until = next ? `(${orderOf(list)}) < (${placeholders(list, list.column === null ? 4 : 5)})` : 'true';
    await cut(db, list, `${from} AND ${until}`, slot, values);
  }
  return grown.length;
}

interface Low {
  readonly low_ms: number;
  readonly low_text: string;
  readonly low_id: string;
}

const lowValues = ({ type }: List, low: Low): unknown[] =>
  type === null ? [low.low_id] : [type === 'ms' ? low.low_ms : low.low_text, low.low_id];
const placeholders = ({ type }: List, first: number): string =>
  type === null ? `$${first}::text` : `$${first}::${type === 'ms' ? 'bigint' : 'text'}, $${first + 1}::text`;

/** Counts the users of one slot, and cuts it: the first of them stay in it, every further lot of `SLOT` gets a slot of its own. */
async function cut(db: Queries, list: List, range: string, slot: number, values: readonly unknown[] = []): Promise<void> {
  await db.query(
    `WITH ranked AS MATERIALIZED (
       SELECT row_number() OVER (ORDER BY ${orderOf(list)}) - 1 AS rank, ${keyOf(list, 'ms')}::bigint AS ms,
         ${keyOf(list, 'text')}::text COLLATE "C" AS key, ${OTHER[list.name] ?? 'NULL'}::bigint AS other, u.id, u.status
       FROM users u WHERE ${inList(list)} AND ${range}),
     slots AS (SELECT coalesce(max(slot), 0) AS last FROM list_anchor WHERE list = $1::text),
     kept AS (
       UPDATE list_anchor a SET other_min = own.low, other_max = own.high
       FROM (SELECT coalesce(min(other), ${FOR_EVER}) AS low, coalesce(max(other), -${FOR_EVER}) AS high FROM ranked WHERE rank < ${SLOT}) own
       WHERE a.list = $1::text AND a.slot = $2::bigint),
     anchors AS (
       INSERT INTO list_anchor
       SELECT $1::text, last + rank / ${SLOT}, min(ms) FILTER (WHERE rank % ${SLOT} = 0), min(key) FILTER (WHERE rank % ${SLOT} = 0),
         min(id) FILTER (WHERE rank % ${SLOT} = 0), coalesce(min(other), ${FOR_EVER}), coalesce(max(other), -${FOR_EVER})
       FROM ranked, slots WHERE rank >= ${SLOT} GROUP BY 2)
     INSERT INTO list_amount
     SELECT $1::text, CASE WHEN rank < ${SLOT} THEN $2::bigint ELSE last + rank / ${SLOT} END, status, count(*)
     FROM ranked, slots GROUP BY 2, 3`,
    [list.name, slot, ...values],
  );
}
