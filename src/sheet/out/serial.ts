// The number by which a workbook tells a date, and the texts for dates that it cannot tell. Pure; months and zones are the calendar's.
import { isCalendarDate, offsetAt } from '../../contract/calendar.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Day 0 of the 1900 system, as far as it is right: from 1 March 1900, which is day 61. */
const EPOCH = 25_569;
const FIRST = 61;
/** 1 January 10000. */
const END = 2_958_466;

const isSerial = (serial: number): boolean => serial >= FIRST && serial < END;

/** The serial number of a calendar date (YYYY-MM-DD); `null` where it is none, or one that Excel does not know: then it stays text. */
export function serialOfDate(date: string): number | null {
  const serial = isCalendarDate(date) ? Date.parse(`${date}T00:00:00Z`) / DAY + EPOCH : Number.NaN;
  return isSerial(serial) ? serial : null;
}

/** Shows instants on the clocks of a zone. Offsets are kept by day: there are few days, and many instants. */
export class ZoneClock {
  readonly #zone: string;
  /** UTC day → offset in ms where it is one all day long, else `NaN`. */
  readonly #days = new Map<number, number>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** Ms that the clocks are ahead of UTC at an instant (Unix ms). */
  offset(instant: number): number {
    const day = Math.floor(instant / DAY);
    let offset = this.#days.get(day);
    if (offset === undefined) {
      const [first, last] = [this.#offsetAt(day * DAY), this.#offsetAt(day * DAY + DAY - 1)];
      offset = first === last ? first : Number.NaN;
      this.#days.set(day, offset);
    }
    return Number.isNaN(offset) ? this.#offsetAt(instant) : offset;
  }

  /** The serial number of what the clocks show; `null`: Excel knows no such date, or it is none. */
  serial(instant: number): number | null {
    if (!isInstant(instant)) return null;
    const serial = (instant + this.offset(instant)) / DAY + EPOCH;
    return isSerial(serial) ? serial : null;
  }

  /** `YYYY-MM-DD hh:mm:ss`, with ms where there are some; '' where it is no instant. */
  text(instant: number): string {
    if (!isInstant(instant)) return '';
    const shown = new Date(instant + this.offset(instant)).toISOString();
    return shown
      .slice(0, -1)
      .replace('T', ' ')
      .replace(/\.000$/, '');
  }

  /** RFC 3339 with the zone's offset, which that knows to the minute: the time that is shown with it is of the same instant. */
  rfc3339(instant: number): string {
    if (!isInstant(instant)) return '';
    const offset = Math.round(this.offset(instant) / MINUTE);
    const minutes = Math.abs(offset);
    const two = (value: number): string => String(value).padStart(2, '0');
    const shown = new Date(instant + offset * MINUTE).toISOString().slice(0, -1);
    return `${shown}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }

  /** In whole ms: the clocks of old go by seconds, which are parts of a minute. */
  #offsetAt(instant: number): number {
    return Math.round(offsetAt(instant, this.#zone));
  }
}

/** What `Date` can hold, with room for any offset. */
const isInstant = (ms: number): boolean => Math.abs(ms) <= 8.64e15 - DAY;
