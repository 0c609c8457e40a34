// Reads dates and numbers as people write them in tables, where the order of day and month or the sign before decimals may be unsure. Pure.
import { isCalendarDate } from '../../contract/calendar.js';
import { latinDigits, readNumber } from '../../i18n/number-entry.js';

/** Which of two readings is meant: of 03/04/2026, of 1.234. */
export type DateOrder = 'dmy' | 'mdy';
export type DecimalSign = '.' | ',';
/** `unsure`: both are possible and say different things. */
export type Unsure = 'unsure';

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}.{0,30})?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`);

const dateFrom = (year = '', month = '', day = ''): string | null => {
  // A year like 1448 is one of another calendar, and would be somebody's birthday six centuries ago.
  if (Number(year) < 1600) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
};

/** The date that a text says, YYYY-MM-DD, without its time; `null`: none. No year of two digits is guessed. */
export function readDate(written: string, order: DateOrder | null): string | Unsure | null {
  const text = latinDigits(written);
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return dateFrom(year, month, day);
  const [, first, , second, last] = YEAR_LAST.exec(text) ?? [];
  const [dmy, mdy] = [dateFrom(last, second, first), dateFrom(last, first, second)];
  if (order) return order === 'dmy' ? dmy : mdy;
  return dmy && mdy && dmy !== mdy ? 'unsure' : (dmy ?? mdy);
}

/** The order that a text of Latin digits cannot but have; `null`: it tells nothing. */
export function orderOf(text: string): DateOrder | Unsure | null {
  if (!YEAR_LAST.test(text)) return null;
  const [dmy, mdy] = [readDate(text, 'dmy'), readDate(text, 'mdy')];
  if (dmy === mdy) return null;
  return dmy && mdy ? 'unsure' : dmy ? 'dmy' : 'mdy';
}

const bySign = (text: string, sign: DecimalSign): number | null => readNumber(text, sign === '.' ? 'en' : 'de');

/** The number that a text says; `null`: none. */
export function readDecimal(text: string, sign: DecimalSign | null): number | Unsure | null {
  if (sign) return bySign(text, sign);
  const [point, comma] = [bySign(text, '.'), bySign(text, ',')];
  return point !== null && comma !== null && point !== comma ? 'unsure' : (point ?? comma);
}

/** The decimal sign that a text cannot but have; `null`: it tells nothing. */
export function decimalOf(text: string): DecimalSign | Unsure | null {
  const written = /[.,](?=\d{1,2}$|\d{4,}$)/.exec(text)?.[0];
  const [point, comma] = [bySign(text, '.'), bySign(text, ',')];
  if (point === null || comma === null) return point === comma ? null : point === null ? ',' : '.';
  return point !== comma ? 'unsure' : written === '.' || written === ',' ? written : null;
}
