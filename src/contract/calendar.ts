// Knows how one IANA time zone cuts the time line into local days and months. Knows no clock, no language and no formatting.
import { tzOffset } from '@date-fns/tz/tzOffset';

/** A calendar date `YYYY-MM-DD`. It is no instant: no zone ever shifts it. */
export type CalendarDate = string;
/** A calendar month `YYYY-MM`. */
export type Month = string;

/** A half-open interval of instants in Unix milliseconds: `from` belongs to it, `to` does not. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A wall-clock reading: a calendar date and the milliseconds that the clock shows since 00:00. */
export interface WallClock {
  readonly date: CalendarDate;
  readonly clockMs: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

const utcOf = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (utc: number): CalendarDate => new Date(utc).toISOString().slice(0, 10);
/** How far the clocks in `zone` are ahead of UTC at an instant (Unix ms), in ms. */
export function offsetAt(instant: number, zone: string): number {
  const minutes = tzOffset(zone, new Date(instant));
  // The library loses the minus of less than an hour, which no zone has had since 1972.
  const isBehind = minutes > 0 && minutes < 60 && /-00/.test(offsetText(instant, zone));
  return (isBehind ? -minutes : minutes) * MINUTE;
}

/** As `GMT-00:44:30`. */
const offsetText = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(instant);

/** Whether `zone` is a time zone that this runtime knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/** Days of the months, as far as a leap year does not add one. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const daysOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0);

/** Whether `text` is a date that the calendar has, written `YYYY-MM-DD` (so not 2026-02-30). */
export function isCalendarDate(text: string): boolean {
  // Reckoned, not made into a date and back: a long list has millions of them.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  return day > 0 && day <= daysOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** What the clocks in `zone` show at an instant (Unix ms). */
export function wallClock(instant: number, zone: string): WallClock {
  const local = instant + offsetAt(instant, zone);
  const date = dateOf(local);
  return { date, clockMs: local - utcOf(date) };
}

/** The calendar date in `zone` at an instant (Unix ms). */
export const dateAt = (instant: number, zone: string): CalendarDate => wallClock(instant, zone).date;

/** The month in `zone` at an instant (Unix ms). */
export const monthAt = (instant: number, zone: string): Month => dateAt(instant, zone).slice(0, 7);

/**
 * The instant (Unix ms) at which the clocks in `zone` show this reading. A reading that the clocks skip is moved
 * later by the length of the gap; of one that they show twice, the first is meant.
 */
export function instantOf({ date, clockMs }: WallClock, zone: string): number {
  const local = utcOf(date) + clockMs;
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  const readings = [local - before, local - after].filter((instant) => instant + offsetAt(instant, zone) === local);
  return readings.length > 0 ? Math.min(...readings) : local - before;
}

/** The first instant (Unix ms) of a local day, also where midnight is skipped. */
export function startOfDay(date: CalendarDate, zone: string): number {
  const found = instantOf({ date, clockMs: 0 }, zone);
  const local = utcOf(date);
  if (found + offsetAt(found, zone) === local) return found;
  // Midnight falls into a gap: the day begins where the gap ends, which is the offset's change before `found`.
  let [low, high] = [found - DAY, found];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetAt(middle, zone) >= local) high = middle;
    else low = middle;
  }
  return high;
}

/** A date moved by whole days on the calendar. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOf(utcOf(date) + days * DAY);

/** Whole days from `from` to `to` on the calendar. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => Math.round((utcOf(to) - utcOf(from)) / DAY);

/** A month moved by whole months. */
export function addMonths(month: Month, months: number): Month {
  const moved = new Date(utcOf(`${month}-01`));
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return dateOf(moved.getTime()).slice(0, 7);
}

/** The local month as a window: [1st 00:00, next 1st 00:00). */
export const monthWindow = (month: Month, zone: string): Window => ({
  from: startOfDay(`${month}-01`, zone),
  to: startOfDay(`${addMonths(month, 1)}-01`, zone),
});

/** The dates of a month, in order. */
export function datesOf(month: Month): CalendarDate[] {
  const first = `${month}-01`;
  const length = daysBetween(first, `${addMonths(month, 1)}-01`);
  return Array.from({ length }, (_, day) => addDays(first, day));
}

/** The local days `from` to `to`, both included, as a window; an open end is infinite. */
export const daysWindow = (from: CalendarDate | undefined, to: CalendarDate | undefined, zone: string): Window => ({
  from: from === undefined ? -Infinity : startOfDay(from, zone),
  to: to === undefined ? Infinity : startOfDay(addDays(to, 1), zone),
});

/** The last millisecond of a window: the instant at which its figures are judged. */
export const judgedAt = (window: Window): number => window.to - 1;

/** The three windows that a month's figures are counted in. */
export interface MonthWindows {
  /** The month up to and with `asOf`, or the whole month when it is over. */
  readonly current: Window;
  /** The previous month up to the same day and time of day, clamped to its end. */
  readonly samePoint: Window;
  /** The whole previous month. */
  readonly previousMonth: Window;
  /** Whether the month was over at `asOf`. */
  readonly complete: boolean;
}

/**
 * The windows of a month seen at `asOf` (Unix ms). `asOf` itself still counts, hence the window ends one millisecond,
 * the smallest step that is kept, after it.
 */
export function monthWindows(month: Month, asOf: number, zone: string): MonthWindows {
  const whole = monthWindow(month, zone);
  const previousMonth = monthWindow(addMonths(month, -1), zone);
  const complete = asOf >= whole.to;
  if (complete) return { current: whole, samePoint: previousMonth, previousMonth, complete };
  const current = { from: whole.from, to: Math.max(whole.from, asOf + 1) };
  const { date, clockMs } = wallClock(asOf, zone);
  const sameDate = `${addMonths(month, -1)}${date.slice(7)}`;
  const same = isCalendarDate(sameDate) && date.startsWith(month) ? instantOf({ date: sameDate, clockMs }, zone) + 1 : Infinity;
  return { current, samePoint: { from: previousMonth.from, to: Math.min(same, previousMonth.to) }, previousMonth, complete };
}
