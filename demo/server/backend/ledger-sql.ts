// Reads the counts of erased people. Its days are the platform's; asked in another zone, a day is taken for the day of that name.
import { type CalendarDate, dateAt, judgedAt, type Window } from '../../../src/contract/calendar.js';
import { erasedFigures, type LedgerCell } from '../../../src/contract/erasure.js';
import { type FigureCounts, noFigures } from '../../../src/contract/figures.js';
import type { Queries } from '../db/database.js';

/** Their figures in a window that begins with a month, to the end of its last day. */
export async function erasedIn(db: Queries, window: Window, zone: string): Promise<FigureCounts> {
  if (window.to <= window.from) return noFigures();
  return erasedFigures(
    await db.query<LedgerCell>(
      `SELECT tile, nullif(cause, '') AS cause, sum(amount)::bigint AS amount FROM erased_ledger
       WHERE day BETWEEN $1::date AND $2::date GROUP BY tile, cause`,
      [dateAt(window.from, zone), dateAt(judgedAt(window), zone)],
    ),
  );
}

/** How many of them registered on each of these days. */
export async function erasedRegistrations(db: Queries, dates: readonly CalendarDate[]): Promise<Map<CalendarDate, number>> {
  const rows = await db.query<{ day: CalendarDate; amount: number }>(
    `SELECT day::text AS day, amount FROM erased_ledger WHERE tile = 'registered' AND day = ANY($1::date[])`,
    [dates],
  );
  return new Map(rows.map(({ day, amount }) => [day, amount]));
}
