// Counts the tiles of a month from access_span and the registrations per day. Knows windows and predicates, no clock.
import {
  addDays,
  addMonths,
  type CalendarDate,
  dateAt,
  datesOf,
  type Month,
  monthAt,
  monthWindows,
  startOfDay,
  type Window,
} from '../../../src/contract/calendar.js';
import { type FigureCounts, noFigures } from '../../../src/contract/figures.js';
import { type Figures, instantText, type Kpis, type RegistrationsPerDay } from '../../../src/contract/schema/index.js';
import { toldFigures } from '../../../src/contract/told-figures.js';
import type { Queries } from '../db/database.js';
import { Params } from './params.js';
import { STATUSES } from '../../../src/contract/status.js';
import { LISTS } from '../db/lists.js';
import { NOT_YET } from '../db/status.js';
import { erasedIn, erasedRegistrations } from './ledger-sql.js';
import { countIn } from './list-counts.js';
import { sum } from './match-counts.js';
import { lostIn, registeredIn } from './predicates.js';
import { peopleWhoRan } from './span-counts.js';

/** The month's figures at `asOf` (Unix ms); the month of `asOf` where none is named. */
export async function kpisOf(db: Queries, month: Month | undefined, zone: string, asOf: number, trials: boolean): Promise<Kpis> {
  const chosen = month ?? monthAt(asOf, zone);
  const windows = monthWindows(chosen, asOf, zone);
  const figures = (window: Window): Promise<Figures> => figuresOf(db, window, zone, trials);
  const today = dateAt(asOf, zone);
  return {
    month: chosen,
    zone,
    asOf: instantText(asOf),
    complete: windows.complete,
    current: await figures(windows.current),
    samePoint: await figures(windows.samePoint),
    previousMonth: await figures(windows.previousMonth),
    registrationsPerDay: {
      current: await registrationsOn(
        db,
        datesOf(chosen).filter((date) => date <= today),
        zone,
        asOf,
      ),
      previous: await registrationsOn(db, datesOf(addMonths(chosen, -1)), zone, asOf),
    },
  };
}

async function figuresOf(db: Queries, window: Window, zone: string, trials: boolean): Promise<Figures> {
  return toldFigures(await countsIn(db, window), await erasedIn(db, window, zone), window, trials);
}

async function countsIn(db: Queries, window: Window): Promise<FigureCounts> {
  const counts = noFigures();
  if (window.to <= window.from) return counts;
  const params = new Params();
  const [from, to] = [params.instant(window.from), params.instant(window.to)];
  const rows = await db.query<{ figure: string; cause: string | null; count: number }>(
    `SELECT 'active' AS figure, NULL AS cause, ${peopleWhoRan('access', window, params)} AS count
     UNION ALL SELECT 'inTrial', NULL, ${peopleWhoRan('trial', window, params)}
     UNION ALL SELECT 'unsubscribed', s.cause, count(*) FROM access_span s WHERE ${lostIn('subscription', from, to)} GROUP BY s.cause
     UNION ALL SELECT 'expired', s.cause, count(*) FROM access_span s WHERE ${lostIn('access', from, to)} GROUP BY s.cause`,
    params.values,
  );
  counts.registered = sum(await countIn(db, LISTS.registeredAt, window));
  for (const { figure, cause, count } of rows) {
    if (figure === 'active' || figure === 'inTrial') counts[figure] = count;
    if (figure === 'unsubscribed' && cause !== null && cause in counts.unsubscribedBy) {
      counts.unsubscribed += count;
      counts.unsubscribedBy[cause as keyof FigureCounts['unsubscribedBy']] += count;
    }
    if (figure === 'expired' && cause !== null && cause in counts.expiredBy)
      counts.expiredBy[cause as keyof FigureCounts['expiredBy']] += count;
  }
  return counts;
}

async function registrationsOn(db: Queries, dates: readonly CalendarDate[], zone: string, asOf: number): Promise<RegistrationsPerDay> {
  if (dates.length === 0) return [];
  const end = (date: CalendarDate): number => Math.min(startOfDay(addDays(date, 1), zone), asOf + 1);
  // A day begins where the one before ends: one look through the index tells them all apart.
  const bounds = [...dates.map((date) => startOfDay(date, zone)), end(dates.at(-1) ?? '')];
  const [from, to] = [bounds[0] ?? 0, bounds.at(-1) ?? 0];
  const params = new Params();
  const rows = await db.query<{ day: number; count: number }>(
    `SELECT width_bucket(u.registered_at, ${params.instants(bounds)}) AS day, count(*) AS count FROM users u
     WHERE u.status = ANY(${params.texts([...STATUSES, NOT_YET])}) AND ${registeredIn(params.instant(from), params.instant(to))} GROUP BY 1`,
    params.values,
  );
  const counts = new Map(rows.map(({ day, count }) => [day, count]));
  const erased = await erasedRegistrations(db, dates);
  return dates.map((date, at) => ({ date, count: (counts.get(at + 1) ?? 0) + (erased.get(date) ?? 0) }));
}
