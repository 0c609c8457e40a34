// Gathers minutes per day into as many bars as a person can read: days, weeks, months or years. Pure.
import { addDays, addMonths, type CalendarDate, daysBetween, isCalendarDate } from '../../../contract/calendar.js';
import type { DayViews, Period } from '../../../contract/schema/index.js';

export type BarUnit = 'day' | 'week' | 'month' | 'year';

export interface Bar {
  /** The first day that it stands for. */
  readonly date: CalendarDate;
  readonly playedSeconds: number;
  readonly sessions: number;
}

export interface Bars {
  readonly unit: BarUnit;
  readonly bars: readonly Bar[];
  /** The tallest bar's seconds. */
  readonly most: number;
}

/** The most bars of one unit that are drawn. */
const MOST_BARS = 62;

/** The day on which the unit of a day begins. */
function beginOf(date: CalendarDate, unit: BarUnit, firstWeekday: number): CalendarDate {
  switch (unit) {
    case 'day':
      return date;
    // 1970-01-04 was a Sunday.
    case 'week':
      return addDays(date, -((((daysBetween('1970-01-04', date) - firstWeekday) % 7) + 7) % 7));
    case 'month':
      return `${date.slice(0, 7)}-01`;
    case 'year':
      return `${date.slice(0, 4)}-01-01`;
  }
}

function after(date: CalendarDate, unit: BarUnit): CalendarDate {
  switch (unit) {
    case 'day':
      return addDays(date, 1);
    case 'week':
      return addDays(date, 7);
    case 'month':
      return `${addMonths(date.slice(0, 7), 1)}-01`;
    case 'year':
      return `${addMonths(date.slice(0, 7), 12)}-01`;
  }
}

function unitFor(from: CalendarDate, to: CalendarDate): BarUnit {
  const days = daysBetween(from, to) + 1;
  if (days <= MOST_BARS) return 'day';
  if (days <= MOST_BARS * 7) return 'week';
  return days <= MOST_BARS * 30 ? 'month' : 'year';
}

/** How far a clock may be ahead, and how far a period may reach beyond today, in days. */
const AHEAD = { clock: 1, period: 366 } as const;

/**
 * The bars of a period; where a side is open, from the first or to the last day that was watched, or today. Days come by date;
 * what is no date, or lies in the future, is no day. A period without end is cut to as many years as there may be bars.
 * `firstWeekday`: with which day weeks begin, 1 Monday … 7 Sunday.
 */
export function barsOf(told: readonly DayViews[], period: Period, today: CalendarDate, firstWeekday: number): Bars {
  const days = told.filter(({ date }) => isCalendarDate(date) && date <= addDays(today, AHEAD.clock));
  const latest = days.at(-1)?.date ?? today;
  const wanted = period.to !== undefined && period.to <= addDays(today, AHEAD.period) ? period.to : undefined;
  const to = wanted ?? (latest > today ? latest : today);
  const earliest = `${String(Number(to.slice(0, 4)) - MOST_BARS + 1).padStart(4, '0')}-01-01`;
  const first = period.from ?? days[0]?.date ?? today;
  const from = first < earliest ? earliest : first;
  const unit = unitFor(from, to);
  const sums = new Map<CalendarDate, Bar>();
  for (let date = beginOf(from, unit, firstWeekday); date <= to; date = after(date, unit))
    sums.set(date, { date, playedSeconds: 0, sessions: 0 });
  for (const day of days) {
    const date = beginOf(day.date, unit, firstWeekday);
    const sum = sums.get(date);
    if (sum) sums.set(date, { date, playedSeconds: sum.playedSeconds + day.playedSeconds, sessions: sum.sessions + day.sessions });
  }
  const bars = [...sums.values()];
  return { unit, bars, most: bars.reduce((most, { playedSeconds }) => Math.max(most, playedSeconds), 0) };
}
