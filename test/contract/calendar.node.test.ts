// Days and months in zones: gaps, folds, skipped days, clamping. PostgreSQL's view of the same is held in test/server/zones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays, addMonths, dateAt, datesOf, daysBetween, daysWindow, instantOf, isCalendarDate, isZone, judgedAt, monthAt, monthWindow, monthWindows, startOfDay, wallClock,
} from '../../src/contract/calendar.js';
import { instant, zone } from '../backend-suite/histories.js';

const at = (text: string): number => Date.parse(text);
const text = (ms: number): string => new Date(ms).toISOString();
const HOUR = 3_600_000;

describe('a local time', () => {
  it('in a gap is the later one', () => {
    expect(text(instantOf({ date: '2026-03-29', clockMs: 2.5 * HOUR }, 'Europe/Paris'))).toBe('2026-03-29T01:30:00.000Z');
  });

  it('in a fold is the first one', () => {
    expect(text(instantOf({ date: '2026-10-25', clockMs: 2.5 * HOUR }, 'Europe/Paris'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('read at any instant leads back to that instant, or to the first of two', () => {
    fc.assert(fc.property(instant(), zone(), (t, where) => {
      const back = instantOf(wallClock(t, where), where);
      expect(back === t || (back < t && wallClock(back, where).clockMs === wallClock(t, where).clockMs)).toBe(true);
    }));
  });
});

describe('a day', () => {
  it('begins at its first instant where midnight is skipped', () => {
    expect(text(startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
    expect(text(startOfDay('1919-03-31', 'America/Toronto'))).toBe('1919-03-31T04:30:00.000Z');
  });

  it('begins at the first of two midnights', () => {
    expect(text(startOfDay('2020-11-01', 'America/Havana'))).toBe('2020-11-01T04:00:00.000Z');
  });

  it('that a zone skipped altogether is empty', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
  });

  it('is moved on the calendar, not by 24 hours', () => {
    expect(daysWindow('2026-03-29', '2026-03-29', 'Europe/Paris').to - daysWindow('2026-03-29', '2026-03-29', 'Europe/Paris').from).toBe(23 * HOUR);
    expect([addDays('2026-02-28', 1), addDays('2024-02-28', 1), daysBetween('2026-03-28', '2026-03-30')]).toEqual(['2026-03-01', '2024-02-29', 2]);
  });

  it('"to 12 March" means before 13 March 00:00 local; an open side is infinite', () => {
    expect(daysWindow(undefined, '2026-03-12', 'Europe/Paris')).toEqual({ from: -Infinity, to: at('2026-03-12T23:00:00Z') });
  });

  it('that the calendar does not have is none', () => {
    expect(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''].some(isCalendarDate)).toBe(false);
    expect(isCalendarDate('2024-02-29')).toBe(true);
  });
});

describe('a month', () => {
  it('is half-open and meets the next', () => {
    fc.assert(fc.property(instant(), zone(), (t, where) => {
      const month = monthAt(t, where);
      const window = monthWindow(month, where);
      expect(window.from <= t && t < window.to).toBe(true);
      expect(monthWindow(addMonths(month, 1), where).from).toBe(window.to);
      expect([dateAt(window.from, where).slice(0, 7), dateAt(window.to - 1, where).slice(0, 7)]).toEqual([month, month]);
    }));
  });

  it('knows its dates and its neighbours over the year', () => {
    expect([datesOf('2024-02').length, addMonths('2026-01', -1), addMonths('2026-11', 3)]).toEqual([29, '2025-12', '2027-02']);
  });

  it('that runs ends with its as-of, which still counts', () => {
    const { current, complete } = monthWindows('2026-11', at('2026-11-17T10:00:00Z'), 'UTC');
    expect([text(current.from), judgedAt(current), complete]).toEqual(['2026-11-01T00:00:00.000Z', at('2026-11-17T10:00:00Z'), false]);
  });

  it('is compared at the same local time of the previous month', () => {
    const { samePoint } = monthWindows('2026-11', at('2026-11-17T10:00:00Z'), 'Europe/Paris');
    expect(text(judgedAt(samePoint))).toBe('2026-10-17T09:00:00.000Z');
  });

  it('on 31 March 10:00 is compared with the whole of February', () => {
    const { samePoint, previousMonth } = monthWindows('2026-03', at('2026-03-31T08:00:00Z'), 'Europe/Paris');
    expect(samePoint).toEqual(previousMonth);
  });

  it('that is over is compared as a whole, judged before the next first', () => {
    const windows = monthWindows('2026-09', at('2026-11-17T10:00:00Z'), 'UTC');
    expect(windows.complete).toBe(true);
    expect(text(judgedAt(windows.current))).toBe('2026-09-30T23:59:59.999Z');
    expect(windows.samePoint).toEqual(windows.previousMonth);
  });

  it('that has not begun is empty', () => {
    const { current } = monthWindows('2026-12', at('2026-11-17T10:00:00Z'), 'UTC');
    expect(current.to).toBe(current.from);
  });
});

it('a zone is known or not, without throwing', () => {
  expect([isZone('Europe/Paris'), isZone('Mars/Olympus'), isZone('')]).toEqual([true, false, false]);
});
