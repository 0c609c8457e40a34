// Counts the sample's tiles over the columns, by the definitions of the contract.
import { addDays, addMonths, dateAt, datesOf, type Month, monthAt, monthWindows, startOfDay, type Window } from '../contract/calendar.js';
import { countFigures } from '../contract/figures.js';
import { type Figures, instantText, type Kpis } from '../contract/schema/index.js';
import type { Columns } from './columns.js';

/** The month's figures at `asOf` (Unix ms). */
export function kpisOf(columns: Columns, month: Month | undefined, zone: string, asOf: number): Kpis {
  const chosen = month ?? monthAt(asOf, zone);
  const windows = monthWindows(chosen, asOf, zone);
  const figures = (window: Window): Figures => figuresOf(columns, window);
  const today = dateAt(asOf, zone);
  return {
    month: chosen,
    zone,
    asOf: instantText(asOf),
    complete: windows.complete,
    current: figures(windows.current),
    samePoint: figures(windows.samePoint),
    previousMonth: figures(windows.previousMonth),
    registrationsPerDay: {
      current: perDay(columns, datesOf(chosen).filter((date) => date <= today), zone, asOf),
      previous: perDay(columns, datesOf(addMonths(chosen, -1)), zone, asOf),
    },
  };
}

function figuresOf(columns: Columns, window: Window): Figures {
  const counts = countFigures(people(columns), window);
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

function* people(columns: Columns) {
  for (let row = 0; row < columns.count; row += 1) yield columns.person(row);
}

function perDay(columns: Columns, dates: readonly string[], zone: string, asOf: number): { date: string; count: number }[] {
  const starts = dates.map((date) => startOfDay(date, zone));
  const last = dates.at(-1);
  const end = last === undefined ? -Infinity : startOfDay(addDays(last, 1), zone);
  const counts = dates.map((date) => ({ date, count: 0 }));
  for (const registeredAt of columns.registeredAt) {
    if (registeredAt > asOf || registeredAt >= end) continue;
    let day = starts.length - 1;
    while (day >= 0 && (starts[day] ?? Infinity) > registeredAt) day -= 1;
    const bucket = counts[day];
    if (bucket) bucket.count += 1;
  }
  return counts;
}


