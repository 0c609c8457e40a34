// What a cell has to hold for a value: the rules of src/sheet/out/clean.ts and table.ts once more, sign by sign and with another
// calendar, so that one mistake is not made twice.
import type { Cell, CellType } from '../../src/sheet/out/table.js';
import { DAY, EPOCH, type Held } from './readers/reader.js';

const LONGEST = 32_767;
const SECOND = 1000;
/** 1 March 1900 and 1 January 10000: in between, Excel counts days as everybody does. */
const [FIRST, END] = [Date.UTC(1900, 2, 1), Date.UTC(10_000, 0, 1)];

export function holding(cell: Cell, type: CellType, zone: string): Held {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return Number.isFinite(cell) ? numberHolding(cell, type, zone) : null;
  if (typeof cell === 'string' && type === 'date') {
    const day = dayOf(cell);
    if (day !== null) return { serial: day / DAY + EPOCH };
  }
  const text = cleaned(typeof cell === 'object' ? cell.join('; ') : String(cell));
  return text === '' ? null : text;
}

function numberHolding(number: number, type: CellType, zone: string): Held {
  if (type === 'duration') return { serial: number / 86_400 };
  // -0 is 0 in a file.
  if (type !== 'instant') return number + 0;
  const shown = wallClock(number, zone);
  if (shown === null) return null;
  if (shown >= FIRST && shown < END) return { serial: shown / DAY + EPOCH };
  return new Date(shown)
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '');
}

function dayOf(text: string): number | null {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere && date.getTime() >= FIRST && date.getTime() < END ? date.getTime() : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}

/** What a clock in the zone shows at an instant, as ms of a clock in UTC; `null`: it is none, or a day from the end of all dates. */
export function wallClock(instant: number, zone: string): number | null {
  if (!(Math.abs(instant) <= 8.64e15 - DAY)) return null;
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const number = (part: Intl.DateTimeFormatPartTypes): number => Number(parts.get(part));
  const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
  const clock = new Date(0);
  clock.setUTCFullYear(year, number('month') - 1, number('day'));
  clock.setUTCHours(number('hour'), number('minute'), number('second'), ((instant % SECOND) + SECOND) % SECOND);
  return clock.getTime();
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

function cleanSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code === 0xfffe || code === 0xffff) return '';
  if (code < 32 && sign !== '\t' && sign !== '\n') return '';
  return isHigh(code) || isLow(code) ? '\uFFFD' : sign;
}

export function cleaned(text: string): string {
  const whole = [...text.split('\r\n').join('\n').split('\r').join('\n')].map(cleanSign).join('');
  if (whole.length <= LONGEST) return whole;
  const kept = isHigh(whole.charCodeAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
  return `${whole.slice(0, kept)}…`;
}
