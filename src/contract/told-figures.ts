// Tells the figures of a window as contract values, with the people who were erased since. For every TypeScript store.
import type { Window } from './calendar.js';
import type { FigureCounts } from './figures.js';
import { type Figure, type Figures, instantText } from './schema/index.js';

/** `counts`: of the people that there are; `erased`: of those who were erased; `trials`: whether the platform has any. */
export function toldFigures(counts: FigureCounts, erased: FigureCounts, window: Window, trials: boolean): Figures {
  const figure = (tile: 'registered' | 'active' | 'inTrial' | 'unsubscribed'): Figure => ({
    count: counts[tile] + erased[tile],
    erased: erased[tile],
  });
  return {
    window: { from: instantText(window.from), to: instantText(window.to) },
    registered: figure('registered'),
    active: figure('active'),
    inTrial: trials ? figure('inTrial') : null,
    unsubscribed: { ...figure('unsubscribed'), by: added(counts.unsubscribedBy, erased.unsubscribedBy) },
    expired: added(counts.expiredBy, erased.expiredBy),
  };
}

function added<Cause extends string>(
  counts: Readonly<Record<Cause, number>>,
  more: Readonly<Record<Cause, number>>,
): Record<Cause, number> {
  const sums: Record<Cause, number> = { ...counts };
  for (const cause in more) sums[cause] += more[cause];
  return sums;
}
