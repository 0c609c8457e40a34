// How an access is told: states of today, badges, and the reason of a status.
import { describe, expect, it } from 'vitest';
import { project } from '../../src/contract/access.js';
import { type AccessRecord, isRental, labelsOf, reasonOf, rentalOf, subscriptionOf } from '../../src/contract/records.js';
import { decode } from '../../src/contract/decode.js';
import { Rental, Subscription } from '../../src/contract/schema/index.js';
import { whyAt } from '../../src/contract/status.js';

const at = (day: number): number => Date.UTC(2026, 0, day);

const record = (more: Partial<AccessRecord>): AccessRecord => ({
  id: 'a',
  kind: 'subscription',
  title: 'Premium',
  start: at(10),
  end: null,
  endReason: null,
  trial: null,
  offerId: 'premium',
  recordedState: null,
  renewsAt: null,
  price: null,
  billingPeriod: null,
  boughtAt: more.start ?? at(10),
  firstPlayedAt: null,
  titleRemoved: false,
  ...more,
});

describe('the state of a subscription', () => {
  const state = (more: Partial<AccessRecord>, day: number): string => subscriptionOf(record(more), at(day)).state;

  it('is scheduled before it starts, ended from its end on, whatever was recorded', () => {
    expect([state({ recordedState: 'past_due' }, 9), state({ recordedState: 'past_due', end: at(20) }, 20)]).toEqual([
      'scheduled',
      'ended',
    ]);
  });

  it('is what the platform recorded while it runs', () => {
    for (const recordedState of ['past_due', 'paused', 'cancellation_scheduled', 'a_word_of_tomorrow'])
      expect(state({ recordedState }, 15)).toBe(recordedState);
  });

  it('is trial while the trial runs, then active', () => {
    const trial = { start: at(10), end: at(17) };
    expect([state({ trial }, 16), state({ trial }, 17)]).toEqual(['trial', 'active']);
  });
});

describe('the state of a rental', () => {
  const state = (more: Partial<AccessRecord>, day: number): string =>
    rentalOf(record({ kind: 'rental', title: 'A film', ...more }), at(day)).state;

  it('goes from not started to playing to expired', () => {
    expect(state({ end: at(40) }, 12)).toBe('not_started');
    expect(state({ end: at(14), firstPlayedAt: at(12) }, 13)).toBe('playing');
    expect(state({ end: at(14), firstPlayedAt: at(12) }, 14)).toBe('expired');
  });

  it('is owned when it was bought, and what was recorded when something was', () => {
    expect([state({ kind: 'purchase' }, 12), state({ kind: 'purchase', recordedState: 'refunded' }, 12)]).toEqual(['owned', 'refunded']);
  });
});

describe('a record', () => {
  it('is told in the shape of the contract, whatever it lacks', () => {
    for (const more of [
      {},
      { end: at(20), trial: { start: at(10), end: at(12) }, price: { amount: 999, currency: 'EUR' }, renewsAt: at(18) },
    ]) {
      const told = subscriptionOf(record(more), at(15));
      expect(decode(Subscription, told)).toEqual(told);
      const rental = rentalOf(record({ ...more, kind: 'rental', titleRemoved: true }), at(15));
      expect(decode(Rental, rental)).toEqual(rental);
      expect(rental.titleRemoved).toBe(true);
    }
  });

  it('belongs to one of two lists', () => {
    expect((['subscription', 'free_copy', 'gift', 'rental', 'purchase'] as const).map((kind) => isRental(record({ kind })))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('the badges beside a status', () => {
  it('tell what is to say of running subscriptions, each once', () => {
    const records = [
      record({ id: 'a', recordedState: 'past_due' }),
      record({ id: 'b', recordedState: 'past_due' }),
      record({ id: 'c', trial: { start: at(10), end: at(30) } }),
      record({ id: 'd', recordedState: 'paused', end: at(12) }),
      record({ id: 'e', kind: 'rental', recordedState: 'refunded' }),
      record({ id: 'f' }),
    ];
    expect(labelsOf(records, at(15))).toEqual(['past_due', 'trial']);
    expect(labelsOf([], at(15))).toEqual([]);
  });
});

describe('the reason of a status', () => {
  const reason = (records: AccessRecord[], day: number) => reasonOf(whyAt(project(records), at(day)), records);

  it('names what runs, and its next payment', () => {
    expect(reason([record({ renewsAt: at(31) })], 15)).toEqual({
      cause: 'running',
      kind: 'subscription',
      title: 'Premium',
      at: null,
      renewsAt: '2026-01-31T00:00:00.000Z',
    });
  });

  it('names what ended and when, without a next payment', () => {
    expect(reason([record({ end: at(20), endReason: 'nonpayment', renewsAt: at(31) })], 25)).toEqual({
      cause: 'nonpayment',
      kind: 'subscription',
      title: 'Premium',
      at: '2026-01-20T00:00:00.000Z',
      renewsAt: null,
    });
  });

  it('names nothing where there never was access', () => {
    expect(reason([], 15)).toEqual({ cause: 'never', kind: null, title: null, at: null, renewsAt: null });
  });
});
