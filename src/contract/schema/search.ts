// The question that the list asks, and its answer.
import * as v from 'valibot';
import { CalendarDate, Count, Id, Period, Window, Zone, absent, spared } from './common.js';
import { User } from './user.js';

/** A condition on one custom field. All that is given must hold; text is folded and searched within. */
export const CustomCondition = v.object({
  /** The value is one of these (for `choices`: holds one of these). */
  anyOf: v.optional(v.array(v.union([v.string(), v.number(), v.boolean()]))),
  /** The value's text holds this. */
  contains: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** The number or date is at least this. */
  from: v.optional(v.union([v.number(), CalendarDate])),
  /** The number or date is at most this. */
  to: v.optional(v.union([v.number(), CalendarDate])),
  /** `true`: has no value; `false`: has one. */
  empty: v.optional(v.boolean()),
});

/** So many users can be named in a filter. */
export const MAX_NAMED = 5000;

/** Which users. All that is given must hold. */
export const UsersFilter = v.object({
  /** Only these users. */
  ids: v.optional(v.pipe(v.array(Id), v.maxLength(MAX_NAMED))),
  /** Words; each must be in the name or the e-mail, case and accents off. */
  text: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** Any of these statuses. */
  status: v.optional(v.array(v.string())),
  /** Days of registration, in the question's zone. */
  registered: v.optional(Period),
  /** Days of the last profile update, in the question's zone. */
  updated: v.optional(Period),
  /** Runs a subscription to any of these offers now. */
  offer: v.optional(v.array(Id)),
  customFields: v.optional(v.record(v.string(), CustomCondition)),
  /** The rows behind the tiles, with the bounds that the figures were counted in. */
  registeredIn: v.optional(Window),
  hadAccessIn: v.optional(Window),
  hadTrialIn: v.optional(Window),
  unsubscribedIn: v.optional(v.object({ ...Window.entries, cause: v.optional(v.string()) })),
});

export const SORT_KEYS = ['registeredAt', 'updatedAt', 'name', 'email', 'status'] as const;

/** One key, then the id in the same direction. Users without a value come last in both directions. */
export const UsersSort = v.object({ by: v.picklist(SORT_KEYS), direction: v.picklist(['asc', 'desc']) });

/** The largest page that may be asked for. */
export const MAX_PAGE = 500;
export const Limit = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_PAGE));

/** A page is asked for by cursor (a neighbour) or by offset (a jump); by neither: the first. */
export const UsersQuery = v.object({
  filter: v.optional(UsersFilter, {}),
  sort: v.optional(UsersSort, { by: 'registeredAt', direction: 'desc' }),
  /** The zone of the days in the filter. */
  zone: v.optional(Zone),
  /** A page and a stream have cursors of their own. */
  cursor: v.optional(v.string()),
  offset: v.optional(Count),
  limit: v.optional(Limit, 50),
});

export const UsersPage = v.object({
  items: v.array(User),
  /** Without it, nobody knows how many there are until the last page has come. */
  total: spared(v.object({ count: Count, exact: v.nullish(v.boolean(), true) }), { count: 0, exact: false }),
  /** Users per status under the same filter without its `status`. */
  counts: spared(v.record(v.string(), Count), {}),
  /** The page after the last row, or before the first; `null` at the end or the start of the list. */
  nextCursor: v.nullish(v.nullable(v.string()), null),
  previousCursor: v.nullish(v.nullable(v.string()), null),
  /** The zone that was used. */
  zone: absent(Zone),
});

export type CustomCondition = v.InferOutput<typeof CustomCondition>;
export type UsersFilter = v.InferOutput<typeof UsersFilter>;
export type UsersSort = v.InferOutput<typeof UsersSort>;
export type SortKey = (typeof SORT_KEYS)[number];
/** A question as one asks it: what has a default may be left out. */
export type UsersQuery = v.InferInput<typeof UsersQuery>;
export type UsersQueryFull = v.InferOutput<typeof UsersQuery>;
export type UsersPage = v.InferOutput<typeof UsersPage>;
