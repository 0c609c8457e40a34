// Reads users with their access back from the tables. Knows columns, not the meaning of access.
import type { AccessRecord } from '../../../src/contract/records.js';
import type { AccessKind } from '../../../src/contract/access.js';
import type { CustomValue } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import type { StoredPerson } from '../db/people.js';
import { Params } from './params.js';

/** A user as values, in the order of `USER`. */
type UserValues = readonly [
  id: string,
  email: string | null,
  firstName: string | null,
  lastName: string | null,
  registeredAt: number,
  updatedAt: number | null,
  lastSeenAt: number | null,
  customFields: Record<string, CustomValue>,
  accesses: readonly AccessValues[] | null,
];
const USER = 'u.id, u.email, u.first_name, u.last_name, u.registered_at, u.updated_at, u.last_seen_at, u.custom_fields';

/** An access as values, in the order of `ACCESS`. */
type AccessValues = readonly [
  id: string,
  kind: AccessKind,
  title: string,
  start: number,
  end: number | null,
  endReason: string | null,
  trialStart: number | null,
  trialEnd: number | null,
  offerId: string | null,
  recordedState: string | null,
  renewsAt: number | null,
  priceAmount: number | null,
  priceCurrency: string | null,
  billingPeriod: string | null,
  boughtAt: number,
  firstPlayedAt: number | null,
  titleRemoved: boolean,
];
const ACCESS = `a.id, a.kind, a.title, a.starts_at, a.ends_at, a.end_reason, a.trial_starts_at, a.trial_ends_at, a.offer_id, a.recorded_state,
      a.renews_at, a.price_amount, a.price_currency, a.billing_period, a.bought_at, a.first_played_at, a.title_removed`;

/** Users with their accesses, newest first, all as one value: as rows, the driver would make each of their columns apart. */
const PEOPLE = `SELECT json_agg(json_build_array(${USER},
    (SELECT json_agg(json_build_array(${ACCESS}) ORDER BY a.starts_at DESC, a.id DESC) FROM access a WHERE a.user_id = u.id))) AS people
  FROM users u WHERE u.id = ANY`;

/** The people of these ids, in the order of the ids; who is not there is left out. */
export async function peopleOf(db: Queries, ids: readonly string[]): Promise<StoredPerson[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const [row] = await db.query<{ people: UserValues[] | null }>(`${PEOPLE}(${params.texts(ids)})`, params.values);
  const found = new Map(row?.people?.map((values) => [values[0], personOf(values)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const personOf = ([
  id,
  email,
  firstName,
  lastName,
  registeredAt,
  updatedAt,
  lastSeenAt,
  customFields,
  accesses,
]: UserValues): StoredPerson => ({
  id,
  email,
  firstName,
  lastName,
  registeredAt,
  updatedAt,
  lastSeenAt,
  customFields,
  accesses: (accesses ?? []).map(recordOf),
});

const recordOf = ([
  id,
  kind,
  title,
  start,
  end,
  endReason,
  trialStart,
  trialEnd,
  offerId,
  recordedState,
  renewsAt,
  priceAmount,
  priceCurrency,
  billingPeriod,
  boughtAt,
  firstPlayedAt,
  titleRemoved,
]: AccessValues): AccessRecord => ({
  id,
  kind,
  title,
  start,
  end,
  endReason,
  trial: trialStart === null || trialEnd === null ? null : { start: trialStart, end: trialEnd },
  offerId,
  recordedState,
  renewsAt,
  price: priceAmount === null || priceCurrency === null ? null : { amount: priceAmount, currency: priceCurrency },
  billingPeriod,
  boughtAt,
  firstPlayedAt,
  titleRemoved,
});
