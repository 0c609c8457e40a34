// Counts spans per day by the moments that figures are made of, so that figures add up days instead of people.
import type { Queries } from './database.js';
import { FOR_EVER } from './storable.js';

export const DAY = 86_400_000;

/** A moment of a span, and the column that holds it. */
export const MOMENTS = {
  /** The person, registered by then, first had this kind. */
  begun: { column: 'begun_at', when: 's.begun_at IS NOT NULL' },
  ended: { column: 'ends_at', when: `s.ends_at < ${FOR_EVER}` },
  /** The next span of the kind began. */
  resumed: { column: 'next_starts_at', when: `s.next_starts_at < ${FOR_EVER}` },
} as const;
export type Moment = keyof typeof MOMENTS;

/** The day since 1970 (UTC) of an instant (Unix ms). */
export const dayOf = (ms: number): number => Math.floor(ms / DAY);

const counted = (which: string, sign: 1 | -1): string =>
  Object.entries(MOMENTS)
    .map(
      ([moment, { column, when }]) =>
        `SELECT s.kind, '${moment}', floor(s.${column} / ${DAY}.0)::bigint, ${sign} * count(*) FROM access_span s WHERE ${when} AND ${which} GROUP BY 1, 3`,
    )
    .join('\n UNION ALL ');

/** Adds the spans of users (+1), or takes them out (-1): after and before whatever changes their access or registration. */
export async function tallySpans(db: Queries, ids: readonly string[], sign: 1 | -1): Promise<void> {
  await db.query(
    `INSERT INTO span_tally (kind, moment, day, amount) ${counted('s.user_id = ANY($1::text[])', sign)}
     ON CONFLICT (kind, moment, day) DO UPDATE SET amount = span_tally.amount + excluded.amount`,
    [ids],
  );
}

/** Counts all spans anew. */
export async function buildSpanTally(db: Queries): Promise<void> {
  await db.query('DELETE FROM span_tally');
  await db.query(`INSERT INTO span_tally ${counted('true', 1)}`);
}
