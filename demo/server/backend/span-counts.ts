// Counts the people who had access at some moment of a window: whole days are added up from span_tally, and only spans
// that begin or end within the window's edges are looked at. Says what `ranIn` of predicates.ts says, without a row per person.
import type { Window } from '../../../src/contract/calendar.js';
import { DAY, dayOf, type Moment, MOMENTS } from '../db/span-tally.js';
import { storableMs } from '../db/storable.js';
import type { Params } from './params.js';
import type { SpanKind } from './predicates.js';

/**
 * SQL that counts them; the window is not empty. Everybody who had begun by its end, but for those whose last span of then
 * was over at its start: that are the spans which ended until then, without those that were followed by another one before
 * the window's end, and without people who registered later.
 */
export function peopleWhoRan(kind: SpanKind, window: Window, params: Params): string {
  const [from, to] = [params.instant(window.from), params.instant(window.to)];
  const known = params.text(kind);
  const before = (moment: Moment, instant: number): string => countBefore(known, moment, instant, params);
  return `(${before('begun', window.to)} - (${before('ended', window.from + 1)} - ${before('resumed', window.from + 1)}
    - (SELECT count(*) FROM access_span s WHERE s.kind = ${known} AND s.next_starts_at > ${from} AND s.next_starts_at < ${to}
         AND s.next_starts_at < ${Number.MAX_SAFE_INTEGER} AND s.ends_at <= ${from})
    - (SELECT count(*) FROM access_span s WHERE s.kind = ${known} AND s.registered_at >= ${to} AND s.next_starts_at >= ${to}
         AND s.ends_at <= ${from} AND s.ends_at < s.registered_at)))`;
}

/** The spans of a kind whose moment lies before an instant (Unix ms). */
function countBefore(kind: string, moment: Moment, instant: number, params: Params): string {
  const day = dayOf(storableMs(instant));
  const { column, when } = MOMENTS[moment];
  const [start, end] = [params.instant(day * DAY), params.instant(instant)];
  return `((SELECT coalesce(sum(amount), 0)::bigint FROM span_tally WHERE kind = ${kind} AND moment = '${moment}' AND day < ${params.count(day)})
    + (SELECT count(*) FROM access_span s WHERE s.kind = ${kind} AND s.${column} >= ${start} AND s.${column} < ${end} AND ${when}))`;
}
