// Minutes per day gathered into bars: nothing is lost, and there are never more than can be read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/contract/calendar.js';
import type { DayViews } from '../../../src/contract/schema/index.js';
import { firstWeekdayOf } from '../../../src/i18n/first-weekday.js';
import { barsOf } from '../../../src/elements/user-detail/views/day-bars.js';

const day = (date: string, minutes: number): DayViews => ({ date, sessions: 1, playedSeconds: minutes * 60 });

describe('the bars of a period', () => {
  it('are days in a month, with empty ones between', () => {
    const { unit, bars, most } = barsOf(
      [day('2026-11-02', 10), day('2026-11-04', 30)],
      { from: '2026-11-01', to: '2026-11-05' },
      '2026-11-23',
      1,
    );
    expect(unit).toBe('day');
    expect(bars.map(({ date, playedSeconds }) => [date.slice(8), playedSeconds])).toEqual([
      ['01', 0],
      ['02', 600],
      ['03', 0],
      ['04', 1800],
      ['05', 0],
    ]);
    expect(most).toBe(1800);
  });

  it('are weeks from Monday in a year', () => {
    const { unit, bars } = barsOf([day('2026-01-04', 1), day('2026-01-05', 2)], { from: '2026-01-01', to: '2026-06-30' }, '2026-11-23', 1);
    expect(unit).toBe('week');
    expect(bars.slice(0, 2).map(({ date, playedSeconds }) => [date, playedSeconds])).toEqual([
      ['2025-12-29', 60],
      ['2026-01-05', 120],
    ]);
  });

  it('are weeks that begin where the language has them begin', () => {
    const begins = (lang: string) => barsOf([], { from: '2026-01-01', to: '2026-06-30' }, '2026-11-23', firstWeekdayOf(lang)).bars[1]?.date;
    expect(['fr', 'en-GB', 'en-US', 'en', 'pt-BR', 'ar-EG'].map(begins)).toEqual([
      '2026-01-05',
      '2026-01-05',
      '2026-01-04',
      '2026-01-04',
      '2026-01-04',
      '2026-01-03',
    ]);
  });

  it('are months in four years, and years beyond', () => {
    expect(barsOf([], { from: '2022-12-15', to: '2026-11-23' }, '2026-11-23', 1)).toMatchObject({ unit: 'month', bars: { length: 48 } });
    expect(barsOf([], { from: '2001-01-01', to: '2026-11-23' }, '2026-11-23', 1)).toMatchObject({ unit: 'year', bars: { length: 26 } });
  });

  it('reach from the first watched day to today where the period is open', () => {
    const { bars } = barsOf([day('2026-11-20', 5)], {}, '2026-11-23', 1);
    expect(bars.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']);
  });

  it('are few and of real days, whatever a person types and a backend tells', () => {
    const odd = [{ ...day('x', 1), date: '' }, day('0001-01-01', 1), day('2026-11-20', 5), day('9999-12-31', 9)];
    for (const period of [{}, { to: '9999-12-31' }, { from: '0001-01-01', to: '9999-12-31' }, { from: '9000-01-01' }]) {
      const { bars } = barsOf(odd, period, '2026-11-23', 1);
      expect(bars.length).toBeLessThanOrEqual(62);
      expect(bars.every(({ date }) => date <= '2026-11-23', 1)).toBe(true);
    }
    expect(barsOf(odd, { from: '2026-11-01' }, '2026-11-23', 1)).toMatchObject({ most: 300, bars: { length: 23 } });
  });

  it('are one empty bar where nothing is known', () => expect(barsOf([], {}, '2026-11-23', 1).bars).toHaveLength(1));

  it('add up to the minutes of the days, whatever the unit, and are few', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 6000 }), { maxLength: 60 });
    fc.assert(
      fc.property(offsets, (days) => {
        const played = [...days].sort((a, b) => a - b).map((at) => day(addDays('2010-01-01', at), at % 90));
        const { bars, most } = barsOf(played, {}, '2026-11-23', 1);
        const sum = (items: readonly { playedSeconds: number }[]): number =>
          items.reduce((total, { playedSeconds }) => total + playedSeconds, 0);
        expect(sum(bars)).toBe(sum(played));
        expect(bars.length).toBeLessThanOrEqual(64);
        expect(bars.every(({ playedSeconds }) => playedSeconds <= most)).toBe(true);
      }),
    );
  });
});
