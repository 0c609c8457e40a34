// Reads users with their access back from the tables. Knows columns, not the meaning of access.
import type { AccessRecord } from '../../../src/contract/records.js';
import type { AccessKind } from '../../../src/contract/access.js';
import type { CustomValue } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import type { StoredPerson } from '../db/people.js';
import { Params } from './params.js';

interface UserRow {
  id: string;
  email: string | null;
  first_name: string | null;
  last_name: string | null;
  registered_at: number;
  updated_at: number | null;
  last_seen_at: number | null;
  custom_fields: Record<string, CustomValue>;
}

interface AccessRow {
  user_id: string;
  id: string;
  kind: AccessKind;
  title: string;
  starts_at: number;
  ends_at: number | null;
  end_reason: string | null;
  trial_starts_at: number | null;
  trial_ends_at: number | null;
  offer_id: string | null;
  recorded_state: string | null;
  renews_at: number | null;
  price_amount: number | null;
  price_currency: string | null;
  billing_period: string | null;
  bought_at: number;
  first_played_at: number | null;
  title_removed: boolean;
}

/** The people of these ids, in the order of the ids; who is not there is left out. */
export async function peopleOf(db: Queries, ids: readonly string[]): Promise<StoredPerson[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const wanted = params.texts(ids);
  const users = await db.query<UserRow>(
    `SELECT id, email, first_name, last_name, registered_at, updated_at, last_seen_at, custom_fields FROM users WHERE id = ANY(${wanted})`,
    params.values,
  );
  const accesses = await accessesOf(db, ids);
  const found = new Map(users.map((row) => [row.id, personOf(row, accesses.get(row.id) ?? [])]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Each user's accesses, newest first. */
async function accessesOf(db: Queries, ids: readonly string[]): Promise<Map<string, AccessRecord[]>> {
  const params = new Params();
  const rows = await db.query<AccessRow>(
    `SELECT * FROM access WHERE user_id = ANY(${params.texts(ids)}) ORDER BY user_id, starts_at DESC, id DESC`,
    params.values,
  );
  const byUser = new Map<string, AccessRecord[]>();
  for (const row of rows) {
    const list = byUser.get(row.user_id);
    if (list) list.push(recordOf(row));
    else byUser.set(row.user_id, [recordOf(row)]);
  }
  return byUser;
}

const personOf = (row: UserRow, accesses: readonly AccessRecord[]): StoredPerson => ({
  id: row.id,
  email: row.email,
  firstName: row.first_name,
  lastName: row.last_name,
  registeredAt: row.registered_at,
  updatedAt: row.updated_at,
  lastSeenAt: row.last_seen_at,
  customFields: row.custom_fields,
  accesses,
});

const recordOf = (row: AccessRow): AccessRecord => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  start: row.starts_at,
  end: row.ends_at,
  endReason: row.end_reason,
  trial: row.trial_starts_at === null || row.trial_ends_at === null ? null : { start: row.trial_starts_at, end: row.trial_ends_at },
  offerId: row.offer_id,
  recordedState: row.recorded_state,
  renewsAt: row.renews_at,
  price: row.price_amount === null || row.price_currency === null ? null : { amount: row.price_amount, currency: row.price_currency },
  billingPeriod: row.billing_period,
  boughtAt: row.bought_at,
  firstPlayedAt: row.first_played_at,
  titleRemoved: row.title_removed,
});
