// Counts the four tiles over people. The definition that every store is held against; stores may count faster.
import type { ChurnCause, ExpiryCause } from './causes.js';
import type { Window } from './calendar.js';
import { accessExpiredIn, hadAccessIn, hadTrialIn, type Person, registeredIn, unsubscribedIn } from './status.js';

/** People counted in one window. The tiles overlap: they are never added up. */
export interface FigureCounts {
  registered: number;
  active: number;
  inTrial: number;
  unsubscribed: number;
  unsubscribedBy: Record<ChurnCause, number>;
  expiredBy: Record<ExpiryCause, number>;
}

export const noFigures = (): FigureCounts => ({
  registered: 0,
  active: 0,
  inTrial: 0,
  unsubscribed: 0,
  unsubscribedBy: { choice: 0, nonpayment: 0, trial_not_converted: 0, other: 0, unknown: 0 },
  expiredBy: { rental_over: 0, free_copy_over: 0, gift_over: 0 },
});

/** The figures of a window, each person counted at most once per tile. */
export function countFigures(people: Iterable<Person>, window: Window): FigureCounts {
  const figures = noFigures();
  for (const person of people) {
    if (registeredIn(person, window)) figures.registered += 1;
    if (hadAccessIn(person, window)) figures.active += 1;
    if (hadTrialIn(person, window)) figures.inTrial += 1;
    const left = unsubscribedIn(person, window);
    if (left) {
      figures.unsubscribed += 1;
      figures.unsubscribedBy[left] += 1;
    }
    const expired = accessExpiredIn(person, window);
    if (expired) figures.expiredBy[expired] += 1;
  }
  return figures;
}
