// The sparkline's path, the short days, and what the trend's chart is told.
import { describe, expect, it } from 'vitest';
import { monthTitle } from '../../../src/elements/users-dashboard/dates.js';
import { sparkPath } from '../../../src/elements/users-dashboard/sparkline.js';
import { Format } from '../../../src/i18n/format.js';

describe('the sparkline', () => {
  it('runs over the days that have passed and leaves room for the others', () => {
    expect(sparkPath([0, 10, 5], 5)).toBe('M0 27L25 1L50 14');
  });

  it('needs two days, and stands nothing but zeros', () => {
    expect(sparkPath([3], 30)).toBe('');
    expect(sparkPath([0, 0], 2)).toBe('M0 27L100 27');
  });
});

describe('the days of a window', () => {
  const paris = new Format('en-GB', 'Europe/Paris', '?');

  it('end on the last day that belongs to it, in the zone', () => {
    const from = Date.parse('2026-09-30T22:00:00Z');
    const days = (to: string): string => paris.days({ from, to: Date.parse(to) }, 'day').replace(/\s/gu, '');
    expect(days('2026-10-31T23:00:00Z')).toBe('1–31Oct');
    expect(days('2026-10-23T10:00:00Z')).toBe('1–23Oct');
  });

  it('are never an error', () => {
    expect(paris.days({ from: NaN, to: NaN }, 'day')).toBe('?');
  });

  it('name a month with a capital at the start of a line', () => {
    expect(monthTitle('2026-08', new Format('fr', 'UTC', '?'))).toBe('Août 2026');
  });
});
