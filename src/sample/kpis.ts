// Counts the sample's tiles over the columns, by the definitions of the contract.
import { addDays, addMonths, dateAt, datesOf, type Month, monthAt, monthWindows, startOfDay, type Window } from '../contract/calendar.js';
import { countFigures, type FigureCounts, noFigures } from '../contract/figures.js';
import { type Figures, instantText, type Kpis, type RegistrationsPerDay } from '../contract/schema/index.js';
import type { Person } from '../contract/status.js';
import type { Columns } from './columns.js';
import { inTurns } from './turns.js';

/** How many people are unpacked at once. */
const BATCH = 1024;

/** The month's figures at `asOf` (Unix ms); the month is the current one where it is left out. */
export async function kpisOf(columns: Columns, month: Month | undefined, zone: string, asOf: number, signal?: AbortSignal): Promise<Kpis> {
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
      current: perDay(
        columns,
        datesOf(chosen).filter((date) => date <= today),
        zone,
        asOf,
      ),
      previous: perDay(columns, datesOf(addMonths(chosen, -1)), zone, asOf),
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

function figuresOf(counts: FigureCounts, window: Window): Figures {
  const figure = (count: number) => ({ count, erased: 0 });
  return {
    window: { from: instantText(window.from), to: instantText(window.to) },
    registered: figure(counts.registered),
    active: figure(counts.active),
    inTrial: figure(counts.inTrial),
    unsubscribed: { ...figure(counts.unsubscribed), by: counts.unsubscribedBy },
    expired: counts.expiredBy,
  };
}

/** Registrations up to and with `asOf`, by local day. */
function perDay({ registeredAt }: Columns, dates: readonly string[], zone: string, asOf: number): RegistrationsPerDay {
  const starts = dates.map((date) => startOfDay(date, zone));
  const last = dates.at(-1);
  const first = starts[0];
  if (last === undefined || first === undefined) return [];
  const end = Math.min(asOf + 1, startOfDay(addDays(last, 1), zone));
  const counts = new Uint32Array(dates.length);
  for (const at of registeredAt) {
    if (at < first || at >= end) continue;
    let day = dates.length - 1;
    while (day > 0 && (starts[day] ?? 0) > at) day -= 1;
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return dates.map((date, day) => ({ date, count: counts[day] ?? 0 }));
}
