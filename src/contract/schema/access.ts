// A user's subscriptions (free copies and gifts among them) and TVOD rentals and purchases.
import * as v from 'valibot';
import { Id, Instant, Money, maybe } from './common.js';

export const Subscription = v.object({
  id: Id,
  /** `subscription`, `free_copy` or `gift`. */
  kind: v.string(),
  offer: v.object({ id: maybe(Id), name: v.string() }),
  /** Today's label: `active`, `trial`, `past_due`, `paused`, `cancellation_scheduled`, `ended`, `scheduled`, … */
  state: v.string(),
  startedAt: Instant,
  /** The end of the interval, excluded; `null`: none is known. */
  endsAt: maybe(Instant),
  /** The next payment of a subscription that goes on. */
  renewsAt: maybe(Instant),
  trial: maybe(v.object({ startedAt: Instant, endsAt: Instant })),
  /** `voluntary`, `nonpayment`, another word, or `null` when nobody knows. */
  endReason: maybe(v.string()),
  /** Per billing period. */
  price: maybe(Money),
  /** `month`, `year`, another word, or `null`. */
  billingPeriod: maybe(v.string()),
});

export const Rental = v.object({
  id: Id,
  /** `rental` or `purchase`. */
  kind: v.string(),
  title: v.string(),
  /** The title is no longer in the catalogue. */
  titleRemoved: v.nullish(v.boolean(), false),
  /** `not_started`, `playing`, `expired`, `owned`, `refunded`, … */
  state: v.string(),
  boughtAt: Instant,
  firstPlayedAt: maybe(Instant),
  /** `null`: does not expire. */
  expiresAt: maybe(Instant),
  price: maybe(Money),
});

/** All of a user's, newest first. */
export const Subscriptions = v.object({ items: v.array(Subscription) });
export const Rentals = v.object({ items: v.array(Rental) });

export type Subscription = v.InferOutput<typeof Subscription>;
export type Rental = v.InferOutput<typeof Rental>;
export type Subscriptions = v.InferOutput<typeof Subscriptions>;
export type Rentals = v.InferOutput<typeof Rentals>;
