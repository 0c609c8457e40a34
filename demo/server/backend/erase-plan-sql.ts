// Keeps plans of erasures: who was selected when the plan was made, and who of them is still there. Erases nobody.
import { randomBytes } from 'node:crypto';
import { forgottenId, NAMED, PLAN_MS, planGone } from '../../../src/contract/erase-rules.js';
import { type ErasePlan, type EraseSelection, instantText } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import { storable } from '../db/storable.js';
import { conditionsOf } from './filter-sql.js';
import { Params } from './params.js';
import { type Question, sourceOf, statusesOf } from './scope.js';

/** A plan before anything is known of whom it freezes. */
export type Frozen = Pick<ErasePlan, 'token' | 'expiresAt' | 'count'>;

/** Freezes a selection, in a turn to write, so that nobody of it is erased meanwhile. Statuses are stored as they are at `now` (Unix ms). */
export async function makePlan(queries: Queries, selection: EraseSelection, zone: string, now: number): Promise<Frozen> {
  await queries.query(
    `WITH expired AS (DELETE FROM erase_plan WHERE expires_at <= $1::bigint RETURNING token)
     DELETE FROM erase_plan_user WHERE token IN (SELECT token FROM expired)`,
    [now],
  );
  const token = randomBytes(24).toString('base64url');
  const params = new Params();
  const selected = 'ids' in selection ? byIds(selection.ids, now, params) : byFilter(selection, zone, now, params);
  await queries.query(
    `INSERT INTO erase_plan_user (token, position, user_id)
     SELECT ${params.text(token)}, row_number() OVER (ORDER BY u.id) - 1, u.id FROM ${selected}`,
    params.values,
  );
  const expiresAt = now + PLAN_MS;
  const [plan] = await queries.query<{ count: number }>(
    'INSERT INTO erase_plan SELECT $1::text, count(*), $2::bigint FROM erase_plan_user WHERE token = $1::text RETURNING count',
    [token, expiresAt],
  );
  return { token, expiresAt: instantText(expiresAt), count: plan?.count ?? 0 };
}

const byIds = (ids: readonly string[], now: number, params: Params): string =>
  `users u WHERE u.id = ANY(${params.texts(ids)}) AND u.registered_at <= ${params.instant(now)}`;

function byFilter({ filter, except }: Extract<EraseSelection, { filter: unknown }>, zone: string, now: number, params: Params): string {
  const question: Question = { filter, sort: { by: 'name', direction: 'asc' }, zone, now, way: 'gather' };
  const source = sourceOf(question);
  const conditions = [
    `u.status = ANY(${params.texts(statusesOf(filter))})`,
    `NOT EXISTS (SELECT FROM unnest(${params.texts(except)}) AS one (id) WHERE one.id = u.id)`,
    ...conditionsOf(question, source, params),
  ];
  return `${source} u WHERE ${conditions.join(' AND ')}`;
}

/** What a plan would do, as of now (Unix ms). */
export async function factsOf(queries: Queries, token: string, now: number): Promise<Omit<ErasePlan, keyof Frozen>> {
  const planned = 'SELECT user_id FROM erase_plan_user WHERE token = $1::text';
  const named = await queries.query<{ id: string; first_name: string | null; last_name: string | null; email: string | null }>(
    `SELECT u.id, u.first_name, u.last_name, u.email FROM users u WHERE u.id IN (${planned}) ORDER BY u.name_key, u.id LIMIT ${NAMED}`,
    [token],
  );
  const [facts] = await queries.query<{ sessions: number; running: number; renewal: number | null }>(
    `SELECT (SELECT count(*) FROM viewing_session WHERE user_id IN (${planned})) AS sessions, count(*) AS running,
       min(renews_at) FILTER (WHERE renews_at >= $2::bigint) AS renewal
     FROM access WHERE user_id IN (${planned}) AND kind = 'subscription' AND starts_at <= $2::bigint AND (ends_at IS NULL OR ends_at > $2::bigint)`,
    [token, now],
  );
  const { sessions, running, renewal } = facts ?? { sessions: 0, running: 0, renewal: null };
  return {
    sample: named.map(({ id, first_name: firstName, last_name: lastName, email }) => ({ id, firstName, lastName, email })),
    sessionsKept: sessions,
    runningSubscriptions: { count: running, nextRenewal: renewal === null ? null : instantText(renewal) },
  };
}

/** How many users a plan had when it was made; from now on it holds for its whole time again. `missing` where there is none. */
export async function countOfPlan(db: Queries, token: string, now: number): Promise<number> {
  const [plan] = await db.query<{ count: number }>(
    'UPDATE erase_plan SET expires_at = $2::bigint WHERE token = $1::text AND expires_at > $3::bigint RETURNING count',
    [storable(token), now + PLAN_MS, now],
  );
  if (!plan) throw planGone();
  return plan.count;
}

/** A user of a plan; `gone`: erased since, so that the id stands for one that is forgotten. */
export interface Planned {
  readonly id: string;
  readonly gone: boolean;
}

/** The users of a part of a plan of `count` users, in its order. */
export async function partOfPlan(db: Queries, token: string, count: number, offset: number, limit: number): Promise<Planned[]> {
  const rows = await db.query<{ position: number; user_id: string }>(
    'SELECT position, user_id FROM erase_plan_user WHERE token = $1::text AND position >= $2::bigint AND position < $3::bigint',
    [token, offset, offset + limit],
  );
  const there = new Map(rows.map(({ position, user_id: id }) => [position, id]));
  return Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, at): Planned => {
    const id = there.get(offset + at);
    return id === undefined ? { id: forgottenId(token, offset + at), gone: true } : { id, gone: false };
  });
}

/** How many users of a plan are still there. */
export async function remainingOf(db: Queries, token: string): Promise<number> {
  const [row] = await db.query<{ count: number }>('SELECT count(*) AS count FROM erase_plan_user WHERE token = $1::text', [token]);
  return row?.count ?? 0;
}
