// Erasing users: what it would do (a plan that never grows), then the result per user.
import * as v from 'valibot';
import { Count, Id, Instant, Zone, maybe } from './common.js';
import { UsersFilter } from './search.js';

/** These ids, or all that match a filter but these. An empty filter must say `everybody`. */
export const EraseSelection = v.union([
  v.object({ ids: v.pipe(v.array(Id), v.minLength(1)) }),
  v.object({ filter: UsersFilter, zone: v.optional(Zone), except: v.optional(v.array(Id), []), everybody: v.optional(v.boolean(), false) }),
]);

export const ErasePlan = v.object({
  token: v.string(),
  expiresAt: maybe(Instant),
  count: Count,
  /** The first users of the plan, to name them. */
  sample: v.nullish(v.array(v.object({ id: Id, firstName: maybe(v.string()), lastName: maybe(v.string()), email: maybe(v.string()) })), []),
  /** Sessions that stay, anonymised. */
  sessionsKept: v.nullish(Count, 0),
  /** Subscriptions that run at the payment provider and are not touched. */
  runningSubscriptions: v.nullish(v.object({ count: Count, nextRenewal: maybe(Instant) }), { count: 0 }),
});

/** Carries out the plan's ids from `offset`, at most `limit` of them. */
export const EraseRequest = v.object({
  token: v.string(),
  confirmedCount: Count,
  offset: v.optional(Count, 0),
  limit: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500)), 100),
});

export const EraseResult = v.object({
  results: v.array(
    v.object({
      /** Of one who is gone, the backend may have forgotten the id: then it is an id that nobody has, told once. */
      id: Id,
      /** `erased`, `already_gone` or `failed`. */
      outcome: v.string(),
      /** Why it failed: a kind of failure, or the backend's own words. */
      reason: maybe(v.string()),
    }),
  ),
  /** Users of the whole plan who are still there: those who failed, and those who were not asked for yet. */
  remaining: Count,
});

export type EraseSelection = v.InferOutput<typeof EraseSelection>;
export type ErasePlan = v.InferOutput<typeof ErasePlan>;
export type EraseRequest = v.InferInput<typeof EraseRequest>;
export type EraseResult = v.InferOutput<typeof EraseResult>;
