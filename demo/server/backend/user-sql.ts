// Reads users with their access back from the tables. Knows columns, not the meaning of access.
import type { AccessRecord } from '../../../src/contract/records.js';
import type { AccessKind } from '../../../src/contract/access.js';
import type { Queries } from '../db/database.js';
import type { StoredPerson } from '../db/people.js';
import { Params } from './params.js';

/** A user as it is told, but for the accesses. */
type ToldPerson = Omit<StoredPerson, 'accesses'> & { readonly accesses: readonly AccessValues[] | null };
const USER = `'id', u.id, 'email', u.email, 'firstName', u.first_name, 'lastName', u.last_name, 'registeredAt', u.registered_at,
    'updatedAt', u.updated_at, 'lastSeenAt', u.last_seen_at, 'customFields', u.custom_fields`;

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
const PEOPLE = `SELECT json_agg(json_build_object(${USER}, 'accesses',
    (SELECT json_agg(json_build_array(${ACCESS}) ORDER BY a.starts_at DESC, a.id DESC) FROM access a WHERE a.user_id = u.id))) AS people
  FROM users u WHERE u.id = ANY`;

/** The people of these ids, in the order of the ids; who is not there is left out. */
export async function peopleOf(db: Queries, ids: readonly string[]): Promise<StoredPerson[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const [row] = await db.query<{ people: ToldPerson[] | null }>(`${PEOPLE}(${params.texts(ids)})`, params.values);
  const told = row?.people?.map((person): StoredPerson => ({ ...person, accesses: person.accesses?.map(recordOf) ?? [] }));
  const found = new Map(told?.map((person) => [person.id, person]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

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
