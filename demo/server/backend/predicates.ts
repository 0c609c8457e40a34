// The conditions of tiles and offers on one row, each written once: the figures count by them, the filters select by them.
// They say what contract/status.ts says; `s` is a row of access_span, `u` of users, the bounds are placeholders.

/** The account was created in [from, to). */
export const registeredIn = (from: string, to: string): string => `(u.registered_at >= ${from} AND u.registered_at < ${to})`;

/** The span that began last before `to`; a person has at most one of a kind. Who registered at `to` or later does not exist. */
const lastBegun = (kind: SpanKind, to: string): string =>
  `s.kind = '${kind}' AND s.starts_at < ${to} AND s.next_starts_at >= ${to} AND s.registered_at < ${to}`;

export type SpanKind = 'access' | 'subscription' | 'trial';

/** A span of this kind ran at some moment of [from, to): spans are disjoint, so the one that began last before `to` tells. */
export const ranIn = (kind: SpanKind, from: string, to: string): string =>
  `(${lastBegun(kind, to)} AND s.ends_at > ${from} AND ${from} < ${to})`;

/** The last span of this kind ended in [from, to), and none ran at its last moment. What ended before `to` began before it. */
export const lostIn = (kind: SpanKind, from: string, to: string): string =>
  `(s.kind = '${kind}' AND s.ends_at >= ${from} AND s.ends_at < ${to} AND s.next_starts_at >= ${to} AND s.registered_at < ${to})`;

/** The offer of the subscription that runs and leads, as `currentSubscription` chooses it. */
export const currentOffer = (now: string): string => `(
  SELECT a.offer_id FROM access a
  WHERE a.user_id = u.id AND a.kind = 'subscription' AND a.starts_at <= ${now} AND (a.ends_at IS NULL OR a.ends_at > ${now})
  ORDER BY a.ends_at DESC NULLS FIRST, a.starts_at DESC, a.id DESC LIMIT 1)`;
