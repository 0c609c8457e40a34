// How a zone cuts time into days and months. Clocks are read by Intl here, not by the code under test.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateAt,
  datesOf,
  daysBetween,
  daysWindow,
  instantOf,
  isCalendarDate,
  isZone,
  monthAt,
  monthWindow,
  startOfDay,
  wallClock,
} from '../../src/contract/calendar.js';
import { instant, zone } from '../backend-suite/histories.js';

const at = (text: string): number => Date.parse(text);
const HOUR = 3_600_000;
const clock = (hours: number, minutes = 0): number => (hours * 60 + minutes) * 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What Intl says the clocks show: `2026-03-29 03:30:00.000`. */
function shown(moment: number, where: string): string {
  const format =
    formats.get(where) ??
    new Intl.DateTimeFormat('en', {
      timeZone: where,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
    });
  formats.set(where, format);
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}:${part['second']}.${part['fractionalSecond']}`;
}

describe('a wall clock', () => {
  it('shows what Intl shows, at any instant in any zone', () => {
    fc.assert(
      fc.property(instant(), zone(), (moment, where) => {
        const { date, clockMs } = wallClock(moment, where);
        expect(`${date} ${new Date(clockMs).toISOString().slice(11, 23)}`).toBe(shown(moment, where));
      }),
    );
  });

  it('is turned back into the first instant that shows the same', () => {
    fc.assert(
      fc.property(instant(), zone(), (moment, where) => {
        const found = instantOf(wallClock(moment, where), where);
        expect(shown(found, where)).toBe(shown(moment, where));
        expect(found).toBeLessThanOrEqual(moment);
        expect(moment - found).toBeLessThanOrEqual(HOUR);
      }),
    );
  });

  it('that spring skips is moved later by the length of the gap', () => {
    expect(instantOf({ date: '2026-03-29', clockMs: clock(2, 30) }, 'Europe/Paris')).toBe(at('2026-03-29T01:30:00Z'));
    expect(instantOf({ date: '2026-03-29', clockMs: clock(2) }, 'Europe/Paris')).toBe(at('2026-03-29T01:00:00Z'));
    expect(instantOf({ date: '2025-10-05', clockMs: clock(2, 15) }, 'Australia/Lord_Howe')).toBe(at('2025-10-04T15:45:00Z'));
  });

  it('that autumn shows twice is the first of the two', () => {
    expect(instantOf({ date: '2026-10-25', clockMs: clock(2, 30) }, 'Europe/Paris')).toBe(at('2026-10-25T00:30:00Z'));
    expect(instantOf({ date: '2026-04-05', clockMs: clock(1, 45) }, 'Australia/Lord_Howe')).toBe(at('2026-04-04T14:45:00Z'));
  });
});

describe('a local day', () => {
  it('holds the instants of its date and no other', () => {
    fc.assert(
      fc.property(instant(), zone(), (moment, where) => {
        const date = dateAt(moment, where);
        expect(date).toBe(shown(moment, where).slice(0, 10));
        const start = startOfDay(date, where);
        expect(shown(start, where).slice(0, 10)).toBe(date);
        expect(shown(start - 1, where) < date).toBe(true);
        expect(start).toBeLessThanOrEqual(moment);
        expect(startOfDay(addDays(date, 1), where)).toBeGreaterThan(moment);
      }),
    );
  });

  it('lasts 23, 24 or 25 hours', () => {
    const hours = (date: string): number => (startOfDay(addDays(date, 1), 'Europe/Paris') - startOfDay(date, 'Europe/Paris')) / HOUR;
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  });

  it('begins after the gap where midnight is skipped', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(at('2018-11-04T03:00:00Z'));
    expect(startOfDay('2022-03-22', 'Asia/Tehran')).toBe(at('2022-03-21T20:30:00Z'));
    // The clocks went from 23:30 to 00:30.
    expect(startOfDay('1919-03-31', 'America/Toronto')).toBe(at('1919-03-31T04:30:00Z'));
  });

  it('begins at the first midnight where there are two', () => {
    expect(startOfDay('2025-11-02', 'America/Havana')).toBe(at('2025-11-02T04:00:00Z'));
    expect(startOfDay('2020-11-01', 'America/Havana')).toBe(at('2020-11-01T04:00:00Z'));
  });

  it('that Apia skipped is empty and begins with the next', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(at('2011-12-30T10:00:00Z'));
    expect(startOfDay('2011-12-31', 'Pacific/Apia')).toBe(at('2011-12-30T10:00:00Z'));
    expect(dateAt(at('2011-12-30T09:59:59.999Z'), 'Pacific/Apia')).toBe('2011-12-29');
    const skipped = daysWindow('2011-12-30', '2011-12-30', 'Pacific/Apia');
    expect(skipped.to).toBe(skipped.from);
  });

  it('as a filter holds its last millisecond, and an open side has no end', () => {
    expect(daysWindow('2026-03-01', '2026-03-12', 'Europe/Paris')).toEqual({
      from: at('2026-02-28T23:00:00Z'),
      to: at('2026-03-12T23:00:00Z'),
    });
    expect(daysWindow(undefined, '2026-03-12', 'UTC')).toEqual({ from: -Infinity, to: at('2026-03-13T00:00:00Z') });
    expect(daysWindow('2026-03-12', undefined, 'UTC')).toEqual({ from: at('2026-03-12T00:00:00Z'), to: Infinity });
  });
});

describe('a month', () => {
  it('is half-open, from its first local midnight to the next month’s', () => {
    expect(monthWindow('2026-03', 'Europe/Paris')).toEqual({ from: at('2026-02-28T23:00:00Z'), to: at('2026-03-31T22:00:00Z') });
    expect(monthWindow('2026-12', 'Pacific/Kiritimati')).toEqual({ from: at('2026-11-30T10:00:00Z'), to: at('2026-12-31T10:00:00Z') });
    expect(monthWindow('2026-01', 'Asia/Kathmandu').from).toBe(at('2025-12-31T18:15:00Z'));
  });

  it('holds an instant exactly when the clocks show that month', () => {
    fc.assert(
      fc.property(instant(), zone(), (moment, where) => {
        const month = monthAt(moment, where);
        expect(month).toBe(shown(moment, where).slice(0, 7));
        const { from, to } = monthWindow(month, where);
        expect(from <= moment && moment < to).toBe(true);
        expect(monthWindow(addMonths(month, 1), where).from).toBe(to);
      }),
    );
  });

  it('follows another over the turn of the year', () => {
    expect([addMonths('2026-01', -1), addMonths('2026-12', 1), addMonths('2026-11', -23)]).toEqual(['2025-12', '2027-01', '2024-12']);
  });

  it('has the dates that the calendar has, leap days among them', () => {
    expect(datesOf('2024-02').at(-1)).toBe('2024-02-29');
    expect(datesOf('2026-02')).toHaveLength(28);
    expect(datesOf('2100-02')).toHaveLength(28);
    expect(datesOf('2000-02')).toHaveLength(29);
    expect(datesOf('2026-03').slice(0, 2)).toEqual(['2026-03-01', '2026-03-02']);
  });
});

describe('a calendar date', () => {
  it('is moved on the calendar, never by hours', () => {
    expect([addDays('2026-03-29', 1), addDays('2026-03-01', -1), addDays('2024-02-28', 1)]).toEqual([
      '2026-03-30',
      '2026-02-28',
      '2024-02-29',
    ]);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysBetween('2026-03-29', addDays('2026-03-29', days))).toBe(days);
      }),
    );
  });

  it('knows clocks that were less than an hour behind, as they once were in Monrovia', () => {
    expect(wallClock(Date.parse('1971-06-01T00:00:00Z'), 'Africa/Monrovia')).toEqual({ date: '1971-05-31', clockMs: 83_730_000 });
    expect(dateAt(Date.parse('1900-01-01T00:10:00Z'), 'Europe/Dublin')).toBe('1899-12-31');
  });

  it('knows the days that the calendar has as Date does, leap years and centuries included', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const byDate = (text: string): boolean => {
      const ms = Date.parse(`${text}T00:00:00Z`);
      return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
    };
    for (const year of ['0000', '0001', '0004', '1600', '1700', '1900', '1904', '2000', '2023', '2024', '2100', '2400', '9999']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          expect([text, isCalendarDate(text)]).toEqual([text, byDate(text)]);
        }
      }
    }
  });

  it('is one only if the calendar has it', () => {
    expect(['2026-02-28', '2024-02-29', '1945-01-01'].map(isCalendarDate)).toEqual([true, true, true]);
    expect(['2026-02-30', '2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', ' 2026-01-01', ''].some(isCalendarDate)).toBe(
      false,
    );
  });
});

describe('a zone', () => {
  it('is one that the runtime knows', () => {
    expect(['UTC', 'Europe/Paris', 'Asia/Kathmandu'].map(isZone)).toEqual([true, true, true]);
    expect(['', 'Europe/Atlantis', 'Mars', 'Europe/Paris;DROP'].some(isZone)).toBe(false);
  });
});
