// Writes numbers, money, instants, dates and durations for one language and one zone. Cached Intl; never throws on odd values.
import { instantMs } from '../contract/schema/common.js';
import type { Money } from '../contract/schema/common.js';
import { isCalendarDate, type Window } from '../contract/calendar.js';

/** What stands where nothing is known. */
export const NOTHING = '—';

const STYLES = {
  /** 3 Dec 2026 */
  date: { dateStyle: 'medium' },
  /** 3 December 2026 */
  longDate: { dateStyle: 'long' },
  /** 3 Dec 2026, 14:05 */
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  /** Thursday, 3 December 2026 at 14:05:09 CET */
  full: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  },
  /** 3 Dec */
  day: { day: 'numeric', month: 'short' },
  /** December 2026 */
  month: { month: 'long', year: 'numeric' },
  /** December */
  monthName: { month: 'long' },
  /** 14:05 */
  time: { timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof STYLES;

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  const found = cache.get(key);
  if (found) return found as T;
  const made = make();
  cache.set(key, made);
  return made;
}

export class Format {
  readonly lang: string;
  /** The IANA zone in which instants are shown. */
  readonly zone: string;
  readonly #invalidDate: string;

  constructor(lang: string, zone: string, invalidDate: string) {
    this.lang = lang;
    this.zone = zone;
    this.#invalidDate = invalidDate;
  }

  number(value: number | null, options: Intl.NumberFormatOptions = {}): string {
    if (value === null || !Number.isFinite(value)) return NOTHING;
    return cached(`n${this.lang}${JSON.stringify(options)}`, () => new Intl.NumberFormat(this.lang, options)).format(
      Object.is(value, -0) ? 0 : value,
    );
  }

  /** A rate of 0–1 as a per cent. */
  percent(rate: number | null, options: Intl.NumberFormatOptions = {}): string {
    return this.number(rate, { style: 'percent', maximumFractionDigits: 0, ...options });
  }

  money(money: Money | null): string {
    if (!money) return NOTHING;
    try {
      const digits = cached(
        `m${this.lang}${money.currency}`,
        () => new Intl.NumberFormat(this.lang, { style: 'currency', currency: money.currency }),
      );
      return digits.format(money.amount / 10 ** (digits.resolvedOptions().maximumFractionDigits ?? 2));
    } catch {
      return `${this.number(money.amount)} ${money.currency}`;
    }
  }

  /** An instant (RFC 3339 or Unix ms) in the zone. */
  instant(value: string | number | null, style: DateStyle = 'dateTime'): string {
    if (value === null || value === '') return NOTHING;
    return this.#date(typeof value === 'number' ? value : instantMs(value), style, this.zone);
  }

  /** A calendar date (YYYY-MM-DD, or YYYY-MM for its month): no zone shifts it. */
  day(date: string | null, style: DateStyle = 'date'): string {
    if (date === null || date === '') return NOTHING;
    const whole = date.length === 7 ? `${date}-01` : date;
    if (!isCalendarDate(whole)) return this.#invalidDate;
    return this.#date(Date.parse(`${whole}T00:00:00Z`), style, 'UTC');
  }

  /** A half-open window (Unix ms) as the days that it covers: "1–23 Oct 2026"; as `day`s without their year. */
  days({ from, to }: Window, style: DateStyle = 'date'): string {
    if (!Number.isFinite(from) || !Number.isFinite(to)) return this.#invalidDate;
    return this.#formatter(style, this.zone).formatRange(from, Math.max(from, to - 1));
  }

  /** Seconds as "1 h 05 min", "12 min", "45 s". */
  duration(seconds: number | null): string {
    if (seconds === null || !Number.isFinite(seconds)) return NOTHING;
    const unit = (value: number, name: string): string =>
      this.number(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 });
    const whole = Math.round(seconds);
    if (whole < 60) return unit(whole, 'second');
    const minutes = Math.round(whole / 60);
    if (minutes < 60) return unit(minutes, 'minute');
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
  }

  #date(ms: number, style: DateStyle, zone: string): string {
    return Number.isNaN(ms) || Math.abs(ms) > 8.64e15 ? this.#invalidDate : this.#formatter(style, zone).format(ms);
  }

  #formatter(style: DateStyle, zone: string): Intl.DateTimeFormat {
    return cached(`d${this.lang}${zone}${style}`, () => new Intl.DateTimeFormat(this.lang, { ...STYLES[style], timeZone: zone }));
  }
}
