// What a subscription is at an instant, and why it ended.
import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/contract/schema/index.js';
import { currentFirst, endReasonOf, phaseOf } from '../../src/controllers/subscription-facts.js';
import { tabAfter } from '../../src/elements/user-detail/tab-list.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const subscription = (changes: Partial<Subscription>): Subscription => ({
  id: 's',
  kind: 'subscription',
  offer: { id: null, name: 'Premium' },
  state: 'active',
  startedAt: '2026-01-01T00:00:00Z',
  endsAt: null,
  renewsAt: null,
  trial: null,
  endReason: null,
  price: null,
  billingPeriod: null,
  ...changes,
});

describe('the phase of a subscription', () => {
  it('is decided by the interval alone, whatever the state is called', () => {
    expect(phaseOf(subscription({ state: 'ended' }), NOW)).toBe('running');
    expect(phaseOf(subscription({ state: 'active', endsAt: '2026-11-23T12:00:00Z' }), NOW)).toBe('over');
    expect(phaseOf(subscription({ startedAt: '2026-11-23T12:00:01Z' }), NOW)).toBe('coming');
    expect(phaseOf(subscription({ startedAt: '2027-01-01T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' }), NOW)).toBe('over');
  });

  it('orders a list: running, to come, over, each as it came', () => {
    const items = [
      subscription({ id: 'c', startedAt: '2027-01-01T00:00:00Z' }),
      subscription({ id: 'o1', endsAt: '2026-06-01T00:00:00Z' }),
      subscription({ id: 'r1' }),
      subscription({ id: 'o2', endsAt: '2026-03-01T00:00:00Z' }),
      subscription({ id: 'r2' }),
    ];
    expect(currentFirst(items, NOW).map(({ id }) => id)).toEqual(['r1', 'r2', 'c', 'o1', 'o2']);
  });
});

describe('the reason of an end', () => {
  const ended = { endsAt: '2026-06-01T00:00:00Z' };
  it('is the contract’s cause', () => {
    expect(endReasonOf(subscription({ ...ended, endReason: 'voluntary' }), NOW)).toBe('choice');
    expect(endReasonOf(subscription({ ...ended, endReason: 'nonpayment' }), NOW)).toBe('nonpayment');
    expect(endReasonOf(subscription(ended), NOW)).toBe('unknown');
    expect(endReasonOf(subscription({ ...ended, kind: 'gift' }), NOW)).toBe('gift_over');
    expect(endReasonOf(subscription({ ...ended, trial: { startedAt: '2026-05-01T00:00:00Z', endsAt: '2026-06-01T00:00:00Z' } }), NOW)).toBe(
      'trial_not_converted',
    );
  });
  it('is another word as it was recorded', () =>
    expect(endReasonOf(subscription({ ...ended, endReason: 'chargeback' }), NOW)).toBe('chargeback'));
  it('is told ahead of a scheduled end, and not of one that just comes', () => {
    expect(endReasonOf(subscription({ endsAt: '2026-12-01T00:00:00Z', endReason: 'voluntary' }), NOW)).toBe('choice');
    expect(endReasonOf(subscription({ kind: 'free_copy', endsAt: '2026-12-01T00:00:00Z' }), NOW)).toBe(null);
    expect(endReasonOf(subscription({}), NOW)).toBe(null);
  });
  it('is told of one that never ran', () =>
    expect(
      endReasonOf(subscription({ startedAt: '2026-06-01T00:00:00Z', endsAt: '2026-06-01T00:00:00Z', endReason: 'voluntary' }), NOW),
    ).toBe('choice'));
});

describe('the keys of the tabs', () => {
  it('go round, and the other way from right to left', () => {
    expect(tabAfter('ArrowRight', 3, 4, 'ltr')).toBe(0);
    expect(tabAfter('ArrowLeft', 0, 4, 'ltr')).toBe(3);
    expect(tabAfter('ArrowRight', 0, 4, 'rtl')).toBe(3);
    expect(tabAfter('a', 0, 4, 'ltr')).toBe(undefined);
  });
});
