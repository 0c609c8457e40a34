// Judges the status of users and stores it with the stretch of time in which it holds. Says what contract/status.ts says.
import { FOR_EVER } from './storable.js';

/** Stands for the status of whoever registers later. */
export const NOT_YET = '';

/**
 * The status at `now` (a placeholder) of a user with this id and registration (columns), as
 * `(status, status_since, status_until)`, over a lateral join of `standing`.
 */
export const judged = (registeredAt: string, now: string): string => `
  CASE WHEN ${registeredAt} > ${now} THEN '${NOT_YET}' WHEN st.starts_at IS NULL THEN 'registered'
    WHEN st.ends_at > ${now} THEN 'active' ELSE 'canceled' END AS status,
  CASE WHEN ${registeredAt} > ${now} THEN -${FOR_EVER} WHEN st.starts_at IS NULL THEN ${registeredAt}
    WHEN st.ends_at > ${now} THEN greatest(${registeredAt}, st.starts_at) ELSE greatest(${registeredAt}, st.ends_at) END AS status_since,
  CASE WHEN ${registeredAt} > ${now} THEN ${registeredAt} WHEN st.starts_at IS NULL THEN coalesce(first.starts_at, ${FOR_EVER})
    WHEN st.ends_at > ${now} THEN st.ends_at ELSE st.next_starts_at END AS status_until`;

/** Joins the span that began last by `now`, and the first of all. `spans` is access_span or a query of its shape. */
export const standing = (id: string, now: string): string => `
  LEFT JOIN access_span st ON st.user_id = ${id} AND st.kind = 'access' AND st.starts_at <= ${now} AND st.next_starts_at > ${now}
  LEFT JOIN access_span first ON first.user_id = ${id} AND first.kind = 'access' AND first.begun_at IS NOT NULL`;

/** Judges the users that `which` (a condition on `u`) selects; whose status is right already is not written again. */
export const judgeUsers = (which: string, now: string): string => `
  UPDATE users SET status = judged.status, status_since = judged.status_since, status_until = judged.status_until
  FROM (SELECT u.id, ${judged('u.registered_at', now)} FROM users u ${standing('u.id', now)} WHERE ${which}) judged
  WHERE users.id = judged.id AND (users.status, users.status_since, users.status_until) <> (judged.status, judged.status_since, judged.status_until)`;

/** Users whose stored status does not hold at `now`. Two conditions, each with an index of its own. */
export const outdated = (now: string): string => `SELECT id FROM users WHERE status_until <= ${now}
  UNION ALL SELECT id FROM users WHERE status_since > ${now}`;
