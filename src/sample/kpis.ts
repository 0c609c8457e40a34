// Counts the sample's tiles over the columns, by the definitions of the contract.
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
} from '../contract/calendar.js';
import { countFigures, type FigureCounts, noFigures } from '../contract/figures.js';
import { instantText, type Kpis, type RegistrationsPerDay } from '../contract/schema/index.js';
import type { Person } from '../contract/status.js';
import { toldFigures } from '../contract/told-figures.js';
import type { Columns } from './columns.js';
import type { Ledger } from './ledger.js';
import { inTurns } from './turns.js';

/** How many people are unpacked at once. */
const BATCH = 1024;

/** What is counted. */
export interface KpiQuestion {
  /** The current one where it is left out. */
  readonly month: Month | undefined;
  readonly zone: string;
  /** Unix ms. */
  readonly asOf: number;
  /** Whether the platform has any. */
  readonly trials: boolean;
}

/** The month's figures, those who were erased since among them. */
export async function kpisOf(
  columns: Columns,
  ledger: Ledger,
  { month, zone, asOf, trials }: KpiQuestion,
  signal?: AbortSignal,
): Promise<Kpis> {
  const chosen = month ?? monthAt(asOf, zone);
  const windows = monthWindows(chosen, asOf, zone);
  const [current, samePoint, previousMonth] = [noFigures(), noFigures(), noFigures()];
  let people: Person[] = [];
  await inTurns(
    columns.count,
    (row) => {
      people.push(columns.person(row));
      if (people.length < BATCH && row < columns.count - 1) return;
      add(current, countFigures(people, windows.current));
      add(samePoint, countFigures(people, windows.samePoint));
      add(previousMonth, countFigures(people, windows.previousMonth));
      people = [];
    },
    signal,
  );
  const figuresOf = (counts: FigureCounts, window: Window) => toldFigures(counts, ledger.erasedIn(window, zone), window, trials);
  const registrations = (dates: readonly CalendarDate[]): RegistrationsPerDay =>
    perDay(columns, dates, zone, asOf).map(({ date, count }) => ({ date, count: count + ledger.registeredOn(date) }));
  const today = dateAt(asOf, zone);
  return {
    month: chosen,
    zone,
    asOf: instantText(asOf),
    complete: windows.complete,
    current: figuresOf(current, windows.current),
    samePoint: figuresOf(samePoint, windows.samePoint),
    previousMonth: figuresOf(previousMonth, windows.previousMonth),
    registrationsPerDay: {
      current: registrations(datesOf(chosen).filter((date) => date <= today)),
      previous: registrations(datesOf(addMonths(chosen, -1))),
    },
  };
}

function add(sum: FigureCounts, more: FigureCounts): void {
  sum.registered += more.registered;
  sum.active += more.active;
  sum.inTrial += more.inTrial;
  sum.unsubscribed += more.unsubscribed;
  addEach(sum.unsubscribedBy, more.unsubscribedBy);
  addEach(sum.expiredBy, more.expiredBy);
}

function addEach<Cause extends string>(sum: Record<Cause, number>, more: Record<Cause, number>): void {
  for (const cause in more) sum[cause] += more[cause];
}

/** Registrations up to and with `asOf`, by local day. */
function perDay({ count, registeredAt }: Columns, dates: readonly CalendarDate[], zone: string, asOf: number): RegistrationsPerDay {
  const starts = dates.map((date) => startOfDay(date, zone));
  const last = dates.at(-1);
  const first = starts[0];
  if (last === undefined || first === undefined) return [];
  const end = Math.min(asOf + 1, startOfDay(addDays(last, 1), zone));
  const counts = new Uint32Array(dates.length);
  for (let row = 0; row < count; row += 1) {
    const at = registeredAt.of(row);
    if (at < first || at >= end) continue;
    let day = dates.length - 1;
    while (day > 0 && (starts[day] ?? 0) > at) day -= 1;
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return dates.map((date, day) => ({ date, count: counts[day] ?? 0 }));
}
