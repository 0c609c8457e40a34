// The month's figures with their splits, both baselines, and registrations per day.
import * as v from 'valibot';
import { CalendarDate, Count, Instant, Month, Window, Zone } from './common.js';

export const KpisQuery = v.object({
  /** The month in the zone; the current one where it is left out. */
  month: v.optional(Month),
  zone: v.optional(Zone),
  /** Judge at this instant instead of the backend's now. */
  asOf: v.optional(Instant),
});

/** How many people a tile counts; `erased` of them exist no more and open no row: rows + erased = count. */
export const Figure = v.object({ count: Count, erased: v.nullish(Count, 0) });

const ByCause = <const Key extends string>(keys: readonly Key[]) => {
  const counts = v.object(
    Object.fromEntries(keys.map((key) => [key, v.nullish(Count, 0)])) as Record<Key, v.NullishSchema<typeof Count, 0>>,
  );
  return v.nullish(counts, {} as v.InferInput<typeof counts>);
};

export const Figures = v.object({
  /** The half-open window that was counted; it is judged at its last millisecond. */
  window: Window,
  registered: Figure,
  active: Figure,
  /** `null` where trials are off. */
  inTrial: v.nullish(v.nullable(Figure), null),
  unsubscribed: v.object({
    ...Figure.entries,
    by: ByCause(['choice', 'nonpayment', 'trial_not_converted', 'other', 'unknown']),
  }),
  /** Users whose last access of any kind was a rental, free copy or gift that ended in the window. */
  expired: ByCause(['rental_over', 'free_copy_over', 'gift_over']),
});

export const RegistrationsPerDay = v.array(v.object({ date: CalendarDate, count: Count }));

export const Kpis = v.object({
  month: Month,
  zone: Zone,
  asOf: Instant,
  /** Whether the month was over. */
  complete: v.boolean(),
  current: Figures,
  /** The previous month up to the same point. */
  samePoint: Figures,
  /** The whole previous month. */
  previousMonth: Figures,
  /** Every date of the month up to `asOf`, and every date of the previous month. */
  registrationsPerDay: v.object({ current: RegistrationsPerDay, previous: RegistrationsPerDay }),
});

export type KpisQuery = v.InferOutput<typeof KpisQuery>;
export type Figure = v.InferOutput<typeof Figure>;
export type Figures = v.InferOutput<typeof Figures>;
export type Kpis = v.InferOutput<typeof Kpis>;
export type RegistrationsPerDay = v.InferOutput<typeof RegistrationsPerDay>;
