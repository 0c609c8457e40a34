// A user: the row of the list, and one user in full.
import * as v from 'valibot';
import { Id, Instant, Money, Seconds, maybe } from './common.js';

/** The value of a custom field; instants and dates as text. */
export const CustomValue = v.nullable(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]));

/** A value of a shape that this version does not know is shown as its JSON, cut short; it is never changed. None that is left out is none. */
const ToldCustomValue = v.fallback(CustomValue, (told) => (told?.value === undefined ? null : writtenOut(told.value).slice(0, 300)));

/** A host's own backend gives values of this page: not all of them have a JSON. */
function writtenOut(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  try {
    return String(JSON.stringify(value, (_key, one) => (typeof one === 'bigint' ? `${one}` : one)));
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** The access that decides a status. */
export const StatusReason = v.object({
  /** `running`, `never`, `scheduled`, or the cause of the last end: `choice`, `nonpayment`, `trial_not_converted`, `rental_over`, `free_copy_over`, `gift_over`, `other`, `unknown`. */
  cause: v.string(),
  /** `subscription`, `rental`, `purchase`, `free_copy` or `gift`. */
  kind: maybe(v.string()),
  /** The offer or the title. */
  title: maybe(v.string()),
  /** When it ended, will end, or will start; `null`: no end. */
  at: maybe(Instant),
  /** The next payment of a subscription that goes on. */
  renewsAt: maybe(Instant),
});

const listFields = {
  id: Id,
  email: maybe(v.string()),
  firstName: maybe(v.string()),
  lastName: maybe(v.string()),
  /** `registered`, `active`, `canceled`, or a status that this version does not know. */
  status: v.string(),
  /** Labels of today that the interval does not decide: `trial`, `past_due`, `paused`, `cancellation_scheduled`, … */
  labels: v.nullish(v.array(v.string()), []),
  registeredAt: Instant,
  /** Last change of a profile field; not a view, a payment or a login. */
  updatedAt: maybe(Instant),
  /** The subscription that runs now. */
  offer: maybe(v.object({ id: Id, name: v.string() })),
  customFields: v.nullish(v.record(v.string(), ToldCustomValue), {}),
};

/** A user as a row of the list. */
export const User = v.object(listFields);

/** One user in full. On the wire the ETag travels as a header; the client puts it here. */
export const UserDetail = v.object({
  ...listFields,
  etag: v.nullish(v.string(), ''),
  why: maybe(StatusReason),
  facts: v.nullish(
    v.object({
      /** The first moment of any access. */
      customerSince: maybe(Instant),
      lastSeenAt: maybe(Instant),
      /** Seconds really played in the last 30 days. */
      watchedSeconds30d: maybe(Seconds),
      /** Paid in all, one amount per currency. */
      spent: v.nullish(v.array(Money), []),
    }),
    {},
  ),
});

/** The fields that staff enter. An absent field is not changed. */
export const UserChanges = v.object({
  email: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(320)))),
  firstName: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200)))),
  lastName: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200)))),
  customFields: v.optional(v.record(v.string(), CustomValue)),
});

/** What is needed to create a user. */
export const UserDraft = v.object({
  ...UserChanges.entries,
  email: v.pipe(v.string(), v.maxLength(320), v.regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address')),
});

export type CustomValue = v.InferOutput<typeof CustomValue>;
export type StatusReason = v.InferOutput<typeof StatusReason>;
export type User = v.InferOutput<typeof User>;
export type UserDetail = v.InferOutput<typeof UserDetail>;
export type UserChanges = v.InferOutput<typeof UserChanges>;
export type UserDraft = v.InferOutput<typeof UserDraft>;
