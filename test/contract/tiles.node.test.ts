// The tiles against their definition, worked out from the raw intervals without any projection.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Access, project } from '../../src/contract/access.js';
import { CHURN_CAUSES, EXPIRY_CAUSES } from '../../src/contract/causes.js';
import { monthAt, monthWindows, type Window } from '../../src/contract/calendar.js';
import { countFigures, noFigures } from '../../src/contract/figures.js';
import { accessExpiredIn, hadAccessIn, hadTrialIn, registeredIn, statusAt, unsubscribedIn, whyAt } from '../../src/contract/status.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { history, instant, zone } from '../backend-suite/histories.js';

const judged = fc.tuple(history(), instant(), zone());
const endOf = ({ end }: { readonly end: number | null }): number => end ?? Infinity;
const ran = (access: Access): boolean => endOf(access) > access.start;
const known = (person: SamplePerson) => ({ registeredAt: person.registeredAt, projection: project(person.accesses) });

/** Every person of a history in each of the three windows of a month. */
function everyCase(check: (person: SamplePerson, window: Window) => void): void {
  fc.assert(
    fc.property(judged, ([people, now, where]) => {
      const { current, samePoint, previousMonth } = monthWindows(monthAt(now, where), now, where);
      for (const window of [current, samePoint, previousMonth]) for (const person of people) check(person, window);
    }),
    { numRuns: 300 },
  );
}

const meets = (intervals: readonly { readonly start: number; readonly end: number }[], { from, to }: Window): boolean =>
  intervals.some(({ start, end }) => Math.max(start, from) < Math.min(end, to));

describe('a tile', () => {
  it('Registered counts accounts created in the window', () => {
    everyCase((person, window) => {
      expect(registeredIn(known(person), window)).toBe(person.registeredAt >= window.from && person.registeredAt < window.to);
    });
  });

  it('Active counts people who exist by its end and had any access at some moment of it', () => {
    everyCase((person, window) => {
      const intervals = person.accesses.map((access) => ({ start: access.start, end: endOf(access) }));
      expect(hadAccessIn(known(person), window)).toBe(person.registeredAt < window.to && meets(intervals, window));
    });
  });

  it('In trial counts people whose trial, cut to its subscription, ran at some moment of it', () => {
    everyCase((person, window) => {
      const trials = person.accesses.flatMap(({ kind, start, end, trial }) =>
        kind === 'subscription' && trial ? [{ start: Math.max(start, trial.start), end: Math.min(end ?? Infinity, trial.end) }] : [],
      );
      expect(hadTrialIn(known(person), window)).toBe(person.registeredAt < window.to && meets(trials, window));
    });
  });

  it('Unsubscribed counts people whose last subscription ended in it with none running at its end', () => {
    everyCase((person, window) => {
      const lost = lastEnded(
        person.accesses.filter(({ kind }) => kind === 'subscription'),
        person,
        window,
      );
      const cause = unsubscribedIn(known(person), window);
      expect(cause !== null).toBe(lost !== null);
      if (lost) expect(cause).toBe(churnCause(lost));
    });
  });

  it('Expired counts people whose last access of any kind was no subscription and ended in it', () => {
    everyCase((person, window) => {
      const lost = lastEnded(person.accesses, person, window);
      const expected =
        lost &&
        { rental: 'rental_over', purchase: 'rental_over', free_copy: 'free_copy_over', gift: 'gift_over', subscription: null }[lost.kind];
      expect(accessExpiredIn(known(person), window)).toBe(expected);
    });
  });

  it('counts nobody in an empty window, though somebody has access then', () => {
    const at = Date.UTC(2026, 5, 1);
    const accesses: Access[] = [
      { id: 'a', kind: 'subscription', title: 'A', start: at - 5, end: null, endReason: null, trial: { start: at - 5, end: at + 5 } },
    ];
    expect(countFigures([{ registeredAt: at - 9, projection: project(accesses) }], { from: at, to: at })).toEqual(noFigures());
  });

  it('lets the subscription explain an end that it shares with a rental', () => {
    const window = { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 6, 1) };
    const shared = { title: 'A', end: Date.UTC(2026, 5, 10), endReason: 'nonpayment', trial: null };
    const subscription: Access = { ...shared, id: 'a', kind: 'subscription', start: Date.UTC(2026, 0, 1) };
    const rental: Access = { ...shared, id: 'b', kind: 'rental', start: Date.UTC(2026, 5, 8) };
    const person = { registeredAt: 0, projection: project([rental, subscription]) };
    expect([unsubscribedIn(person, window), accessExpiredIn(person, window), whyAt(person.projection, window.to).access?.id]).toEqual([
      'nonpayment',
      null,
      'a',
    ]);
  });

  it('splits Unsubscribed by cause without rest, and no tile exceeds the people there are', () => {
    fc.assert(
      fc.property(judged, ([people, now, where]) => {
        const figures = countFigures(people.map(known), monthWindows(monthAt(now, where), now, where).current);
        expect(CHURN_CAUSES.reduce((sum, cause) => sum + figures.unsubscribedBy[cause], 0)).toBe(figures.unsubscribed);
        const expired = EXPIRY_CAUSES.reduce((sum, cause) => sum + figures.expiredBy[cause], 0);
        for (const count of [figures.registered, figures.active, figures.inTrial, figures.unsubscribed, expired])
          expect(count).toBeLessThanOrEqual(people.length);
      }),
    );
  });

  it('agrees with the status at its last millisecond', () => {
    everyCase((person, window) => {
      if (window.to <= window.from || person.registeredAt >= window.to) return;
      const { projection } = known(person);
      const status = statusAt(projection, window.to - 1);
      if (status === 'active') expect([hadAccessIn(known(person), window), accessExpiredIn(known(person), window)]).toEqual([true, null]);
      if (status === 'registered')
        expect([hadAccessIn(known(person), window), unsubscribedIn(known(person), window)]).toEqual([false, null]);
      if (accessExpiredIn(known(person), window))
        expect(whyAt(projection, window.to - 1).cause).toBe(accessExpiredIn(known(person), window));
    });
  });
});

/** The access that ended last, if that was in the window and nothing of these runs at its last millisecond. */
function lastEnded(accesses: readonly Access[], person: SamplePerson, { from, to }: Window): Access | null {
  if (to <= from || person.registeredAt >= to) return null;
  const begun = accesses.filter((access) => ran(access) && access.start <= to - 1);
  if (begun.some((access) => endOf(access) > to - 1)) return null;
  const [last] = [...begun].sort(
    (a, b) =>
      endOf(b) - endOf(a) ||
      Number(b.kind === 'subscription') - Number(a.kind === 'subscription') ||
      b.start - a.start ||
      (a.id < b.id ? 1 : -1),
  );
  return last && endOf(last) >= from ? last : null;
}

function churnCause({ trial, end, endReason }: Access): string {
  if (trial && end !== null && trial.start < end && trial.end >= end) return 'trial_not_converted';
  if (endReason === null) return 'unknown';
  return { voluntary: 'choice', nonpayment: 'nonpayment' }[endReason] ?? 'other';
}
