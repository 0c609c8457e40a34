// The laws of the projection, and what status and tiles read from it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Access, project } from '../../src/contract/access.js';
import { countFigures } from '../../src/contract/figures.js';
import {
  accessExpiredIn,
  currentSubscription,
  hadAccessIn,
  hadTrialIn,
  statusAt,
  unsubscribedIn,
  whyAt,
} from '../../src/contract/status.js';
import { history, instant } from '../backend-suite/histories.js';

const DAY = 86_400_000;
const day = (n: number): number => Date.UTC(2026, 0, 1) + n * DAY;

const access = (id: string, start: number, end: number | null, more: Partial<Access> = {}): Access => ({
  id,
  kind: 'subscription',
  title: id,
  start: day(start),
  end: end === null ? null : day(end),
  endReason: 'voluntary',
  trial: null,
  ...more,
});

const anyone = history().map((people) => people.flatMap((person) => person.accesses));

describe('the projection', () => {
  it('does not depend on the order in which accesses come', () => {
    fc.assert(
      fc.property(
        anyone.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const unique = (accesses: Access[]): Access[] =>
            accesses.map((one, at) => ({ ...one, id: `${one.id}-${list.indexOf(one as never) === -1 ? at : list.indexOf(one as never)}` }));
          expect(project(unique(shuffled))).toEqual(project(unique(list)));
        },
      ),
    );
  });

  it('has spans that are disjoint, do not touch and stand in order', () => {
    fc.assert(
      fc.property(anyone, (list) => {
        for (const spans of [project(list).access, project(list).subscriptions, project(list).trials]) {
          spans.forEach((span, at) => {
            expect(span.start).toBeLessThan(span.end);
            const next = spans[at + 1];
            if (next) expect(span.end).toBeLessThan(next.start);
          });
        }
      }),
    );
  });

  it('is active exactly while some access runs, canceled exactly when one ever ran', () => {
    fc.assert(
      fc.property(anyone, instant(), (list, t) => {
        const runs = list.some(({ start, end }) => start <= t && (end ?? Infinity) > t);
        const ran = list.some(({ start, end }) => start <= t && (end ?? Infinity) > start);
        expect(statusAt(project(list), t)).toBe(runs ? 'active' : ran ? 'canceled' : 'registered');
      }),
    );
  });

  it('has no trial outside its subscription', () => {
    const { trials } = project([access('a', 10, 20, { trial: { start: day(5), end: day(30) } })]);
    expect(trials).toMatchObject([{ start: day(10), end: day(20) }]);
  });

  it('merges what touches: a change of offer is no end', () => {
    expect(project([access('a', 0, 10), access('b', 10, 20)]).subscriptions).toMatchObject([
      { start: day(0), end: day(20), accessId: 'b' },
    ]);
  });
});

describe('status', () => {
  it('is what the interval says, whatever an end before the start says', () => {
    const never = project([access('a', 10, 10), access('b', 12, 5)]);
    expect([statusAt(never, day(30)), whyAt(never, day(30)).cause]).toEqual(['registered', 'never']);
  });

  it('includes the first moment and excludes the last', () => {
    const projection = project([access('a', 10, 20)]);
    expect([day(10) - 1, day(10), day(20) - 1, day(20)].map((t) => statusAt(projection, t))).toEqual([
      'registered',
      'active',
      'active',
      'canceled',
    ]);
  });

  it('tells why: the subscription that runs rather than the rental', () => {
    const projection = project([access('sub', 0, 20), access('rent', 10, 30, { kind: 'rental' })]);
    expect(whyAt(projection, day(15))).toMatchObject({ cause: 'running', access: { id: 'sub' }, at: day(20) });
    expect(whyAt(projection, day(25))).toMatchObject({ cause: 'running', access: { id: 'rent' } });
    expect(whyAt(projection, day(35))).toMatchObject({ cause: 'rental_over', access: { id: 'rent' }, at: day(30) });
  });

  it('tells a gift that will start', () => {
    expect(whyAt(project([access('gift', 10, 40, { kind: 'gift' })]), day(1))).toMatchObject({ cause: 'scheduled', at: day(10) });
  });

  it.each([
    ['choice', 'voluntary', null],
    ['nonpayment', 'nonpayment', null],
    ['other', 'chargeback', null],
    ['unknown', null, null],
    ['trial_not_converted', 'voluntary', { start: day(0), end: day(20) }],
    ['choice', 'voluntary', { start: day(0), end: day(19) }],
  ])('ends for %s when %s is recorded', (cause, endReason, trial) => {
    expect(whyAt(project([access('a', 0, 20, { endReason, trial })]), day(21)).cause).toBe(cause);
  });

  it('names the current offer', () => {
    const projection = project([access('old', 0, 10), access('new', 5, null)]);
    expect([currentSubscription(projection, day(7))?.id, currentSubscription(projection, day(-1))]).toEqual(['new', null]);
  });
});

describe('a tile', () => {
  const february = { from: day(31), to: day(59) };
  const person = (accesses: Access[], registered = 0) => ({ registeredAt: day(registered), projection: project(accesses) });

  it('counts who lost the last subscription in the window, once, by cause', () => {
    expect(unsubscribedIn(person([access('a', 0, 40)]), february)).toBe('choice');
    expect(unsubscribedIn(person([access('a', 0, 40), access('b', 50, null)]), february)).toBeNull();
    expect(unsubscribedIn(person([access('a', 0, 35), access('b', 40, 50)]), february)).toBe('choice');
    expect(unsubscribedIn(person([access('a', 0, 31)]), february)).toBe('choice');
    expect(unsubscribedIn(person([access('a', 0, 59)]), february)).toBeNull();
  });

  it('is not moved by what begins after it', () => {
    expect(unsubscribedIn(person([access('a', 0, 40), access('b', 60, null)]), february)).toBe('choice');
    expect(hadAccessIn(person([access('a', 59, null)]), february)).toBe(false);
  });

  it('does not count who registered after it', () => {
    expect(hadAccessIn(person([access('a', 40, null)], 60), february)).toBe(false);
  });

  it('keeps rentals that ended apart from subscriptions', () => {
    const renter = person([access('rent', 33, 35, { kind: 'rental' })]);
    expect([unsubscribedIn(renter, february), accessExpiredIn(renter, february)]).toEqual([null, 'rental_over']);
  });

  it('of trials counts a trial that ran for a moment', () => {
    const trial = person([access('a', 20, null, { trial: { start: day(20), end: day(31) + 1 } })]);
    expect([hadTrialIn(trial, february), hadTrialIn(trial, { from: day(32), to: day(59) })]).toEqual([true, false]);
  });

  it('of an empty window counts nobody', () => {
    expect(countFigures([person([access('a', 0, null)])], { from: day(31), to: day(31) }).unsubscribed).toBe(0);
  });
});
