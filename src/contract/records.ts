// What a store keeps of one access besides its interval, and how it is told as contract values. For every TypeScript store.
import type { Access } from './access.js';
import { instantText, type Money, type Rental, type StatusReason, type Subscription } from './schema/index.js';
import { statusAt, type Why } from './status.js';
import { project } from './access.js';

/** An access with its commercial facts. Instants in Unix ms. */
export interface AccessRecord extends Access {
  readonly offerId: string | null;
  /** Today's label as the platform recorded it (`past_due`, `paused`, `cancellation_scheduled`, `refunded`), or `null`. */
  readonly recordedState: string | null;
  /** The next payment, `null` where none is planned. */
  readonly renewsAt: number | null;
  readonly price: Money | null;
  /** `month`, `year`, another word, or `null`. */
  readonly billingPeriod: string | null;
  readonly boughtAt: number;
  readonly firstPlayedAt: number | null;
  readonly titleRemoved: boolean;
}

const text = (ms: number | null): string | null => (ms === null ? null : instantText(ms));

/** Whether a record belongs to the rentals tab; the others belong to the subscriptions tab. */
export const isRental = ({ kind }: Access): boolean => kind === 'rental' || kind === 'purchase';

/** A subscription, free copy or gift as the contract tells it at an instant (Unix ms). */
export const subscriptionOf = (record: AccessRecord, now: number): Subscription => ({
  id: record.id,
  kind: record.kind,
  offer: { id: record.offerId, name: record.title },
  state: subscriptionState(record, now),
  startedAt: instantText(record.start),
  endsAt: text(record.end),
  renewsAt: text(record.renewsAt),
  trial: record.trial && { startedAt: instantText(record.trial.start), endsAt: instantText(record.trial.end) },
  endReason: record.endReason,
  price: record.price,
  billingPeriod: record.billingPeriod,
});

function subscriptionState(record: AccessRecord, now: number): string {
  if (record.end !== null && record.end <= now) return 'ended';
  if (record.start > now) return 'scheduled';
  if (record.recordedState !== null) return record.recordedState;
  return record.trial && record.trial.start <= now && now < record.trial.end ? 'trial' : 'active';
}

/** A rental or purchase as the contract tells it at an instant (Unix ms). */
export const rentalOf = (record: AccessRecord, now: number): Rental => ({
  id: record.id,
  kind: record.kind,
  title: record.title,
  titleRemoved: record.titleRemoved,
  state: rentalState(record, now),
  boughtAt: instantText(record.boughtAt),
  firstPlayedAt: text(record.firstPlayedAt),
  expiresAt: text(record.end),
  price: record.price,
});

function rentalState(record: AccessRecord, now: number): string {
  if (record.recordedState !== null) return record.recordedState;
  if (record.end !== null && record.end <= now) return 'expired';
  if (record.kind === 'purchase') return 'owned';
  return record.firstPlayedAt === null ? 'not_started' : 'playing';
}

/** Why a status is what it is, as the contract tells it. */
export function reasonOf(why: Why, records: readonly AccessRecord[]): StatusReason {
  const record = records.find(({ id }) => id === why.access?.id);
  return {
    cause: why.cause,
    kind: why.access?.kind ?? null,
    title: why.access?.title ?? null,
    at: text(why.at),
    renewsAt: why.cause === 'running' ? text(record?.renewsAt ?? null) : null,
  };
}

/** The badges beside the status at an instant (Unix ms): a running trial, and what is recorded of running subscriptions. */
export function labelsOf(records: readonly AccessRecord[], now: number): string[] {
  const running = records.filter((record) => record.kind === 'subscription' && statusAt(project([record]), now) === 'active');
  return [...new Set(running.map((record) => subscriptionState(record, now)).filter((state) => state !== 'active'))].sort();
}
