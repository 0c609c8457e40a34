// Folds access into merged spans by SQL, for as many people as there are: what `project` of contract/access.ts says of one.
import type { SpanKind } from '../backend/predicates.js';
import type { Queries } from './database.js';
import { FOR_EVER } from './storable.js';

/** Runs of a kind: their stretch, and the access that they belong to. */
const RUNS: Readonly<Record<SpanKind, { readonly starts: string; readonly ends: string; readonly which: string }>> = {
  access: { starts: 'a.starts_at', ends: `coalesce(a.ends_at, ${FOR_EVER})`, which: 'true' },
  subscription: { starts: 'a.starts_at', ends: `coalesce(a.ends_at, ${FOR_EVER})`, which: `a.kind = 'subscription'` },
  trial: {
    starts: 'greatest(a.starts_at, a.trial_starts_at)',
    ends: `least(coalesce(a.ends_at, ${FOR_EVER}), a.trial_ends_at)`,
    which: `a.kind = 'subscription' AND a.trial_starts_at IS NOT NULL AND a.trial_ends_at IS NOT NULL`,
  },
};

/** Why an access ended, as `causeOf` says. */
const CAUSE = `CASE kind
    WHEN 'rental' THEN 'rental_over' WHEN 'purchase' THEN 'rental_over' WHEN 'free_copy' THEN 'free_copy_over' WHEN 'gift' THEN 'gift_over'
    ELSE CASE WHEN trial_starts_at < whole_end AND trial_ends_at >= whole_end THEN 'trial_not_converted'
      WHEN end_reason = 'voluntary' THEN 'choice' WHEN end_reason = 'nonpayment' THEN 'nonpayment'
      WHEN end_reason IS NULL THEN 'unknown' ELSE 'other' END END`;

/**
 * Writes the spans of a kind for everybody in `people` (a table or query with `id` and `registered_at`).
 * A run opens a span when it begins after all runs before it have ended; of those that end together, the one wins that
 * `endsLater` names.
 */
export async function projectAll(db: Queries, kind: SpanKind, people: string): Promise<void> {
  const { starts, ends, which } = RUNS[kind];
  await db.query(`
    INSERT INTO access_span (user_id, kind, starts_at, ends_at, next_starts_at, cause, access_id, registered_at, begun_at)
    WITH run AS (
      SELECT a.user_id, a.id COLLATE "C" AS id, a.kind, a.end_reason, a.trial_starts_at, a.trial_ends_at, a.starts_at AS whole_start,
        coalesce(a.ends_at, ${FOR_EVER}) AS whole_end, ${starts} AS starts, ${ends} AS ends
      FROM access a WHERE ${which} AND coalesce(a.ends_at, ${FOR_EVER}) > a.starts_at AND ${ends} > ${starts}),
    opened AS (
      SELECT *, starts > coalesce(max(ends) OVER (before ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), -${FOR_EVER}) AS opens
      FROM run WINDOW before AS (PARTITION BY user_id ORDER BY starts, id)),
    placed AS (
      SELECT *, max(CASE WHEN opens THEN starts END) OVER (PARTITION BY user_id ORDER BY starts, id ROWS UNBOUNDED PRECEDING) AS span FROM opened),
    merged AS (
      SELECT DISTINCT ON (user_id, span) user_id, span, ends, id, CASE WHEN ends < ${FOR_EVER} THEN ${CAUSE} END AS cause
      FROM placed ORDER BY user_id, span, ends DESC, (kind = 'subscription') DESC, whole_start DESC, id DESC),
    followed AS (
      SELECT *, lead(span) OVER own AS next, row_number() OVER own AS number FROM merged WINDOW own AS (PARTITION BY user_id ORDER BY span))
    SELECT f.user_id, '${kind}', f.span, f.ends, coalesce(f.next, ${FOR_EVER}), f.cause, f.id, p.registered_at,
      CASE WHEN f.number = 1 THEN greatest(f.span, p.registered_at) END
    FROM followed f JOIN ${people} p ON p.id = f.user_id`);
}

export const SPAN_KINDS: readonly SpanKind[] = ['access', 'subscription', 'trial'];
