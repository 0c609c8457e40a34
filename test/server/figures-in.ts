// The figures of an answer in the shape in which contract/figures.ts counts them.
import type { Kpis } from '../../src/contract/schema/index.js';

export function figuresIn(kpis: Kpis, name: 'current' | 'samePoint' | 'previousMonth') {
  const { registered, active, inTrial, unsubscribed, expired } = kpis[name];
  return {
    registered: registered.count,
    active: active.count,
    inTrial: inTrial?.count,
    unsubscribed: unsubscribed.count,
    unsubscribedBy: unsubscribed.by,
    expiredBy: expired,
  };
}
