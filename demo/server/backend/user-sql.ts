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
  accesses: AccessRow[] | null;
}

interface AccessRow {
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

/** A user with their accesses, newest first, as one value: as rows of their own, the driver would make each of their columns apart. */
const PEOPLE = `SELECT u.id, u.email, u.first_name, u.last_name, u.registered_at, u.updated_at, u.last_seen_at, u.custom_fields,
    (SELECT json_agg(a ORDER BY a.starts_at DESC, a.id DESC) FROM access a WHERE a.user_id = u.id) AS accesses
  FROM users u WHERE u.id = ANY`;

/** The people of these ids, in the order of the ids; who is not there is left out. */
export async function peopleOf(db: Queries, ids: readonly string[]): Promise<StoredPerson[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const users = await db.query<UserRow>(`${PEOPLE}(${params.texts(ids)})`, params.values);
  const found = new Map(users.map((row) => [row.id, personOf(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const personOf = (row: UserRow): StoredPerson => ({
  id: row.id,
  email: row.email,
  firstName: row.first_name,
  lastName: row.last_name,
  registeredAt: row.registered_at,
  updatedAt: row.updated_at,
  lastSeenAt: row.last_seen_at,
  customFields: row.custom_fields,
  accesses: (row.accesses ?? []).map(recordOf),
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
