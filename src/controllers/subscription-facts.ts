// What a subscription, free copy or gift is at an instant: running, to come or over, and why it ended. Pure.
import { type Access, type AccessKind, project } from '../contract/access.js';
import { instantMs, type Subscription } from '../contract/schema/index.js';

export type Phase = 'running' | 'coming' | 'over';

const endOf = ({ endsAt }: Subscription): number | null => (endsAt === null ? null : instantMs(endsAt));

/** Only the interval decides, whatever the state is called. `now` in Unix ms. */
export function phaseOf(subscription: Subscription, now: number): Phase {
  const [start, end] = [instantMs(subscription.startedAt), endOf(subscription) ?? Infinity];
  if (end <= now || end <= start) return 'over';
  return start > now ? 'coming' : 'running';
}

const ORDER: readonly Phase[] = ['running', 'coming', 'over'];

/** Running ones first, then those to come, then past ones; each in the order in which they came. */
export const currentFirst = (items: readonly Subscription[], now: number): Subscription[] =>
  ORDER.flatMap((phase) => items.filter((item) => phaseOf(item, now) === phase));

/** Why it ended or will end: a cause of the contract, another word as recorded, or `null` where there is nothing to tell. */
export function endReasonOf(subscription: Subscription, now: number): string | null {
  const { id, kind, offer, startedAt, endReason, trial } = subscription;
  if (subscription.endsAt === null) return endReason;
  if (phaseOf(subscription, now) !== 'over' && endReason === null) return null;
  const start = instantMs(startedAt);
  const access: Access = {
    // One that never ran has a reason all the same: it is read as if it had run for the shortest time that is kept.
    id,
    kind: isKind(kind) ? kind : 'subscription',
    title: offer.name,
    start,
    end: Math.max(start + 1, instantMs(subscription.endsAt)),
    endReason,
    trial: trial && { start: instantMs(trial.startedAt), end: instantMs(trial.endsAt) },
  };
  const cause = project([access]).access[0]?.cause ?? endReason;
  return cause === 'other' ? endReason : cause;
}

const isKind = (kind: string): kind is AccessKind => ['subscription', 'rental', 'purchase', 'free_copy', 'gift'].includes(kind);
