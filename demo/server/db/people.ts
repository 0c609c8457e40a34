// Writes people with their access, its projection and their viewing sessions. The one door by which a loader fills the tables.
import { project, type Span } from '../../../src/contract/access.js';
import { customText } from '../../../src/contract/custom-condition.js';
import { fold, searchKey } from '../../../src/contract/fold.js';
import type { AccessRecord } from '../../../src/contract/records.js';
import type { SessionRecord } from '../../../src/contract/session-record.js';
import type { CustomValue } from '../../../src/contract/schema/index.js';
import type { Queries } from './database.js';
import { NOT_YET } from './status.js';
import { FOR_EVER, storable, storableJson } from './storable.js';

/** A session as the tables hold it: its title's name is the catalogue's, where it has one. */
export interface StoredSession extends Omit<SessionRecord, 'title' | 'titleRemoved'> {
  /** Where `titleId` is `null`. */
  readonly titleName: string | null;
}

/** Instants in Unix ms. */
export interface StoredPerson {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly registeredAt: number;
  readonly updatedAt: number | null;
  readonly lastSeenAt: number | null;
  readonly customFields: Readonly<Record<string, CustomValue>>;
  readonly accesses: readonly AccessRecord[];
  readonly sessions?: readonly StoredSession[];
}

export interface StoredTitle {
  readonly id: string;
  readonly name: string;
  readonly removed: boolean;
}

type Table = 'users' | 'access' | 'access_span' | 'title' | 'viewing_session';

/** One statement per table: the rows travel as one JSON value, whose keys are the columns. */
const insert = (table: Table): string => `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`;

export async function writeTitles(db: Queries, titles: readonly StoredTitle[]): Promise<void> {
  await db.query(insert('title'), [storableJson(titles)]);
}

/** Writes people who are not there yet, their status not judged: to be called within `changeUsers`, or before `deriveAll`. */
export async function writePeople(db: Queries, people: readonly StoredPerson[]): Promise<void> {
  const write = async (table: Table, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0) await db.query(insert(table), [storableJson(rows)]);
  };
  await write('users', people.map(userRow));
  await write(
    'access',
    people.flatMap((person) => person.accesses.map((record) => accessRow(person.id, record))),
  );
  await write('access_span', people.flatMap(spanRows));
  await write(
    'viewing_session',
    people.flatMap((person) => (person.sessions ?? []).map((session) => sessionRow(person.id, session))),
  );
}

/** The columns of what staff enter, with what follows from it. */
const PROFILE = [
  'email',
  'first_name',
  'last_name',
  'updated_at',
  'custom_fields',
  'name_key',
  'email_key',
  'search_key',
  'custom_keys',
] as const satisfies readonly (keyof ReturnType<typeof userRow>)[];

/** Writes the profiles of people who are there: to be called within `changeUsers`. */
export async function writeProfiles(db: Queries, people: readonly StoredPerson[]): Promise<void> {
  if (people.length === 0) return;
  await db.query(
    `UPDATE users u SET ${PROFILE.map((column) => `${column} = n.${column}`).join(', ')}
     FROM json_populate_recordset(NULL::users, $1::json) n WHERE n.id = u.id`,
    [storableJson(people.map(userRow))],
  );
}

function userRow(person: StoredPerson) {
  // The keys are made of what is kept, so that whoever reads the row back makes the same.
  const name = storable(`${person.firstName ?? ''} ${person.lastName ?? ''}`);
  const email = person.email === null ? null : storable(person.email);
  const texts = Object.entries(person.customFields).map(([key, value]) => [key, customText(value)]);
  return {
    id: person.id,
    email: person.email,
    first_name: person.firstName,
    last_name: person.lastName,
    registered_at: person.registeredAt,
    updated_at: person.updatedAt,
    last_seen_at: person.lastSeenAt,
    custom_fields: person.customFields,
    name_key: fold(name) || null,
    email_key: fold(email ?? '') || null,
    search_key: searchKey(name, email),
    custom_keys: Object.fromEntries(texts),
    status: NOT_YET,
    status_since: FOR_EVER,
    status_until: FOR_EVER,
  };
}

function accessRow(userId: string, record: AccessRecord): object {
  return {
    user_id: userId,
    id: record.id,
    kind: record.kind,
    title: record.title,
    starts_at: record.start,
    ends_at: record.end,
    end_reason: record.endReason,
    trial_starts_at: record.trial?.start ?? null,
    trial_ends_at: record.trial?.end ?? null,
    offer_id: record.offerId,
    recorded_state: record.recordedState,
    renews_at: record.renewsAt,
    price_amount: record.price?.amount ?? null,
    price_currency: record.price?.currency ?? null,
    billing_period: record.billingPeriod,
    bought_at: record.boughtAt,
    first_played_at: record.firstPlayedAt,
    title_removed: record.titleRemoved,
  };
}

function spanRows({ id, registeredAt, accesses }: StoredPerson): object[] {
  const { access, subscriptions, trials } = project(accesses);
  const rows = (kind: string, spans: readonly Span[]): object[] =>
    spans.map((span, at) => ({
      user_id: id,
      kind,
      starts_at: span.start,
      ends_at: Math.min(span.end, FOR_EVER),
      next_starts_at: spans[at + 1]?.start ?? FOR_EVER,
      cause: span.cause,
      access_id: span.accessId,
      registered_at: registeredAt,
      begun_at: at === 0 ? Math.max(span.start, registeredAt) : null,
    }));
  return [...rows('access', access), ...rows('subscription', subscriptions), ...rows('trial', trials)];
}

function sessionRow(userId: string, session: StoredSession): object {
  return {
    user_id: userId,
    id: session.id,
    title_id: session.titleId,
    title_name: session.titleName,
    live: session.live,
    started_at: session.startedAt,
    ended_at: session.endedAt,
    played_ms: session.playedMs,
    furthest_ms: session.furthestMs,
    duration_ms: session.durationMs,
    device: session.device,
    country: session.country,
  };
}
