// Dates and times as numbers of days, by the clocks of a zone: the same clocks as the calendar's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallClock } from '../../../src/contract/calendar.js';
import { serialOfDate, ZoneClock } from '../../../src/sheet/out/serial.js';
import { ZONES } from '../../excel/zones.js';

const DAY = 86_400_000;
const HOUR = DAY / 24;
const at = (text: string): number => Date.parse(text);

/** What the calendar says the clocks show, in the words of an exported file. */
function shown(instant: number, zone: string): string {
  const { date, clockMs } = wallClock(instant, zone);
  const time = new Date(Math.round(clockMs)).toISOString().slice(11, -1);
  return `${date} ${time.replace(/\.000$/, '')}`;
}

describe('a calendar date', () => {
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2000-02-29', 36_585],
    ['2024-01-01', 45_292],
    ['9999-12-31', 2_958_465],
  ])('%s has the number %d', (date, serial) => expect(serialOfDate(date)).toBe(serial));

  it.each(['1899-12-31', '1900-01-01', '1900-02-28', '1900-02-29', '2023-02-29', '2024-13-01', '0000-01-01', '2024-1-1', 'today', ''])(
    '%s has none',
    (date) => expect(serialOfDate(date)).toBe(null),
  );
});

describe.each(ZONES)('the clocks of %s', (zone) => {
  const clock = new ZoneClock(zone);

  it('show what the calendar says', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('1901-01-01'), max: at('9999-12-30') }), (instant) => {
        expect(clock.text(instant)).toBe(shown(instant, zone));
      }),
    );
  });

  it('show it around each of their changes', () => {
    for (let day = at('2010-01-01'); day < at('2030-01-01'); day += DAY) {
      if (wallClock(day, zone).clockMs === wallClock(day + DAY, zone).clockMs) continue;
      for (let hour = day - DAY; hour <= day + 2 * DAY; hour += HOUR / 2) {
        for (const instant of [hour - 1, hour]) expect(clock.text(instant)).toBe(shown(instant, zone));
      }
    }
  });

  it('tell the same by a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('1900-03-02'), max: at('9999-12-30') }), (instant) => {
        const days = (clock.serial(instant) ?? 0) - 25_569;
        expect(Math.abs(days * DAY - (instant + clock.offset(instant)))).toBeLessThan(0.05);
      }),
    );
  });

  it('tell an instant that is found again', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('0001-01-01'), max: at('9999-12-30') }), (instant) => {
        expect(at(clock.rfc3339(instant))).toBe(instant);
      }),
    );
  });
});

describe('the clocks of a zone', () => {
  const paris = new ZoneClock('Europe/Paris');

  it.each([
    ['before a gap', '2024-03-31T00:59:59.999Z', '2024-03-31 01:59:59.999', '2024-03-31T01:59:59.999+01:00'],
    ['after it', '2024-03-31T01:00:00Z', '2024-03-31 03:00:00', '2024-03-31T03:00:00.000+02:00'],
    ['in a fold', '2024-10-27T00:30:00Z', '2024-10-27 02:30:00', '2024-10-27T02:30:00.000+02:00'],
    ['in it again', '2024-10-27T01:30:00Z', '2024-10-27 02:30:00', '2024-10-27T02:30:00.000+01:00'],
    ['of old', '1850-01-01T00:00:00Z', '1850-01-01 00:09:21', '1850-01-01T00:09:00.000+00:09'],
  ])('%s', (_, instant, text, rfc3339) => {
    expect(paris.text(at(instant))).toBe(text);
    expect(paris.rfc3339(at(instant))).toBe(rfc3339);
  });

  it('tell a half-hour, and hours behind', () => {
    expect(new ZoneClock('America/St_Johns').rfc3339(at('2024-01-01T00:00:00Z'))).toBe('2023-12-31T20:30:00.000-03:30');
    expect(new ZoneClock('Asia/Kathmandu').rfc3339(at('2024-01-01T00:00:00Z'))).toBe('2024-01-01T05:45:00.000+05:45');
  });

  it('have a number from 1 March 1900 to the end of 9999, by what they show', () => {
    const [first, end] = [at('1900-02-28T23:50:39Z'), at('9999-12-31T23:00:00Z')];
    expect([first - 1, first, end - 1, end].map((instant) => paris.serial(instant) === null)).toEqual([true, false, false, true]);
    expect(paris.serial(first)).toBe(61);
  });

  it('show years before and after those in words', () => {
    expect(paris.text(at('1899-12-31T23:00:00Z'))).toBe('1899-12-31 23:09:21');
    expect(paris.text(at('9999-12-31T23:00:00Z'))).toBe('+010000-01-01 00:00:00');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.64e15 + 1])('show nothing at %d', (instant) => {
    expect([paris.serial(instant), paris.text(instant), paris.rfc3339(instant)]).toEqual([null, '', '']);
  });
});
