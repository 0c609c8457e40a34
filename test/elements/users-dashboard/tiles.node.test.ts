// Which tiles there are, and which rows a figure shows.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import type { Figures, Kpis } from '../../../src/contract/schema/index.js';
import { EMPTY_QUERY, withFilter } from '../../../src/controllers/table-query.js';
import { choiceText, readChoice, stillChosen, tilesOf, withChoice } from '../../../src/elements/users-dashboard/tiles.js';

const figures = (from: string, to: string): Figures => ({
  window: { from, to },
  registered: { count: 5, erased: 0 },
  active: { count: 9, erased: 0 },
  inTrial: { count: 2, erased: 0 },
  unsubscribed: { count: 1, erased: 0, by: { choice: 1, nonpayment: 0, trial_not_converted: 0, other: 0, unknown: 0 } },
  expired: { rental_over: 0, free_copy_over: 0, gift_over: 0 },
});
const kpis: Kpis = {
  month: '2026-11',
  zone: 'UTC',
  asOf: '2026-11-23T12:00:00Z',
  complete: false,
  current: figures('2026-11-01T00:00:00Z', '2026-11-23T12:00:00.001Z'),
  samePoint: figures('2026-10-01T00:00:00Z', '2026-10-23T12:00:00.001Z'),
  previousMonth: figures('2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  registrationsPerDay: { current: [], previous: [] },
};

describe('the tiles', () => {
  it('leave out trials where the platform has none', () => {
    const without = { ...kpis, current: { ...kpis.current, inTrial: null } };
    expect(tilesOf(kpis, DEFAULT_SETTINGS)).toEqual(['registered', 'active', 'inTrial', 'unsubscribed']);
    expect(tilesOf(without, DEFAULT_SETTINGS)).not.toContain('inTrial');
    expect(tilesOf(undefined, { ...DEFAULT_SETTINGS, trials: false })).not.toContain('inTrial');
  });
});

describe('a chosen figure', () => {
  const query = withFilter(EMPTY_QUERY, { status: ['active'] });

  it('filters by the bounds of the answer and leaves the other filters', () => {
    const shown = withChoice(query, kpis, { tile: 'active', side: 'current' });
    expect(shown.filter).toEqual({ status: ['active'], hadAccessIn: kpis.current.window });
  });

  it('takes the place of another', () => {
    const first = withChoice(query, kpis, { tile: 'active', side: 'current' });
    const second = withChoice(first, kpis, { tile: 'unsubscribed', side: 'previousMonth' });
    expect(second.filter).toEqual({ status: ['active'], unsubscribedIn: kpis.previousMonth.window });
    expect(withChoice(second, kpis, null)).toEqual(query);
  });

  it('ends when its filter is taken away', () => {
    const choice = { tile: 'registered', side: 'current' } as const;
    expect(stillChosen(withChoice(query, kpis, choice), choice)).toBe(true);
    expect(stillChosen(query, choice)).toBe(false);
  });

  it('is written for an address and read back; anything else is no choice', () => {
    for (const choice of [
      { tile: 'inTrial', side: 'current' },
      { tile: 'unsubscribed', side: 'previousMonth' },
    ] as const) {
      expect(readChoice(choiceText(choice))).toEqual(choice);
    }
    expect([null, '', 'constructor', 'active.toString', 'active.'].map(readChoice)).toEqual([null, null, null, null, null]);
  });
});
