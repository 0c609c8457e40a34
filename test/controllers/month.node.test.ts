// When the month that is followed is over.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../src/controllers/connection.js';
import { type FollowedMonth, MonthEnd, waitFor } from '../../src/controllers/month.js';
import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.js';

const connectionAt = (now: () => number, asOf?: string): Connection => ({
  backend: { searchUsers: () => Promise.reject(new Error('not asked')) },
  settings: DEFAULT_SETTINGS,
  zone: 'Europe/Paris',
  now,
  asOf,
});
const paris = (connection: Connection): FollowedMonth => ({ month: '2026-10', zone: 'Europe/Paris', connection });

describe('the wait for the end of a month', () => {
  it('goes to the first instant of the next month in the zone', () => {
    // Midnight in Paris, one hour before midnight UTC.
    expect(waitFor(paris(connectionAt(() => Date.parse('2026-10-31T22:59:00Z'))))).toBe(60_000);
    expect(waitFor(paris(connectionAt(() => Date.parse('2026-10-31T23:00:00Z'))))).toBe(0);
  });

  it('is cut, so that a clock that was set is found out', () => {
    expect(waitFor(paris(connectionAt(() => Date.parse('2026-10-02T00:00:00Z'))))).toBe(30 * 60_000);
  });
});

describe('the end of a followed month', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-10-31T20:00:00Z') }));
  afterEach(() => void vi.useRealTimers());

  const follow = (asOf?: string) => {
    const connection = connectionAt(() => Date.now(), asOf);
    const passed = vi.fn();
    let followed: FollowedMonth | null = paris(connection);
    const end = new MonthEnd({ followed: () => followed, passed });
    end.hostUpdated();
    return {
      end,
      passed,
      next: (month: string) => {
        followed = { ...paris(connection), month };
        end.hostUpdated();
      },
    };
  };

  it('is told once, at the bound', () => {
    const { passed, next } = follow();
    vi.advanceTimersByTime(3 * 3_600_000 - 1);
    expect(passed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(passed).toHaveBeenCalledOnce();
    next('2026-11');
    vi.advanceTimersByTime(3_600_000);
    expect(passed).toHaveBeenCalledOnce();
  });

  it('is told again where the answer is still of the old month', () => {
    const { passed } = follow();
    vi.advanceTimersByTime(3 * 3_600_000 + 5_000);
    expect(passed).toHaveBeenCalledTimes(2);
  });

  it('is still waited for after a move in the document', () => {
    const { end, passed } = follow();
    end.hostDisconnected();
    end.hostConnected();
    vi.advanceTimersByTime(3 * 3_600_000);
    expect(passed).toHaveBeenCalledOnce();
  });

  it('is not waited for by a removed element, nor under a clock that stands', () => {
    const removed = follow();
    removed.end.hostDisconnected();
    const fixed = follow('2026-10-31T20:00:00Z');
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(removed.passed).not.toHaveBeenCalled();
    expect(fixed.passed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
