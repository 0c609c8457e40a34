// A `UsersBackend` over the database. Reads only: the methods that write are missing capabilities.
import { createHash } from 'node:crypto';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { type CursorPlace, readCursor, sortKeyOf, writeCursor } from '../../../src/contract/cursor.js';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import { UsersError } from '../../../src/contract/failure.js';
import { readQuestion } from '../../../src/contract/question.js';
import { isRental, rentalOf, subscriptionOf } from '../../../src/contract/records.js';
import {
  instantMs,
  instantText,
  KpisQuery,
  type Settings,
  type User,
  type UsersPage,
  UsersQuery,
  type UsersQueryFull,
  ViewsQuery,
} from '../../../src/contract/schema/index.js';
import { userDetailOf, userOf } from '../../../src/sample/rows.js';
import type { Database } from '../db/database.js';
import type { StoredPerson } from '../db/people.js';
import { kpisOf } from './kpis-sql.js';
import { countByStatus, idsAt, idsNextTo, type Question } from './search-sql.js';
import { readSetting } from './settings-sql.js';
import { stoppable } from './stoppable.js';
import { peopleOf } from './user-sql.js';
import { sessionsIn, type TitledSession, viewsPage } from './views-sql.js';

const STREAM_BATCH = 500;
const THIRTY_DAYS = 30 * 86_400_000;

export interface SqlBackendOptions {
  /** The clock: Unix ms. */
  readonly now: () => number;
}

/** The reading calls over a migrated database. */
export function createSqlBackend(db: Database, { now }: SqlBackendOptions): UsersBackend {
  const settings = async (): Promise<Settings> => ({
    ...((await readSetting(db, 'platform')) ?? DEFAULT_SETTINGS),
    now: instantText(now()),
  });
  const zoneOf = async (asked: string | undefined): Promise<string> => asked ?? (await settings()).zone ?? 'UTC';
  const usersOf = async (ids: readonly string[], at: number): Promise<User[]> =>
    (await peopleOf(db, ids)).map((person) => userOf(told(person), at));
  const questionOf = async ({ filter, sort, zone }: UsersQueryFull): Promise<Question> => ({
    filter,
    sort,
    zone: await zoneOf(zone),
    now: now(),
  });

  const personOf = async (id: string): Promise<StoredPerson> => {
    const [person] = await peopleOf(db, [id]);
    if (!person || person.registeredAt > now()) throw new UsersError('missing', { status: 404 });
    return person;
  };

  return {
    getSettings: (call) => stoppable(call, settings),

    searchUsers: (query, call) =>
      stoppable(call, async () => {
        const full = readQuestion(UsersQuery, query);
        const question = await questionOf(full);
        const { filter, sort } = question;
        const place = full.cursor === undefined ? null : readCursor(full.cursor, filter, sort);
        const counts = await countByStatus(db, question);
        const total = Object.entries(counts).reduce(
          (sum, [status, count]) => sum + (filter.status?.includes(status) === false ? 0 : count),
          0,
        );
        const found = place ? await nextTo(question, place, full.limit) : await from(question, full.offset ?? 0, full.limit, total);
        const items = await usersOf(found.ids, question.now);
        const cursor = (toward: CursorPlace['toward'], user: User | undefined): string | null =>
          user ? writeCursor({ toward, key: sortKeyOf(user, sort.by), id: user.id }, filter, sort) : null;
        return {
          items,
          total: { count: total, exact: true },
          counts,
          nextCursor: found.after ? cursor('next', items.at(-1)) : null,
          previousCursor: found.before ? cursor('previous', items[0]) : null,
          zone: question.zone,
        } satisfies UsersPage;
      }),

    async *streamUsers(query, call) {
      const question = await stoppable(call, () => questionOf(readQuestion(UsersQuery, query)));
      const batchAfter = async (last: User | undefined): Promise<User[]> => {
        const place = last ? { key: sortKeyOf(last, question.sort.by), id: last.id } : null;
        return usersOf(await idsNextTo(db, question, place, 'next', STREAM_BATCH), question.now);
      };
      let users: User[] = [];
      do {
        const last = users.at(-1);
        users = await stoppable(call, () => batchAfter(last));
        for (const user of users) {
          call?.signal?.throwIfAborted();
          yield user;
        }
      } while (users.length === STREAM_BATCH);
    },

    getKpis: (query, call) =>
      stoppable(call, async () => {
        const { zone, trials } = await settings();
        const { month, zone: asked, asOf } = readQuestion(KpisQuery, query);
        return kpisOf(db, month, asked ?? zone ?? 'UTC', asOf === undefined ? now() : instantMs(asOf), trials);
      }),

    getUser: (id, call) =>
      stoppable(call, async () => {
        const at = now();
        const person = await personOf(id);
        const [last] = await sessionsIn(db, id, -Infinity, at + 1, 0, 1);
        const recent = await sessionsIn(db, id, at - THIRTY_DAYS, at + 1, 0, Number.MAX_SAFE_INTEGER);
        const sessions = [...recent, ...(last && recent.length === 0 ? [last] : [])].map(toldSession);
        return { ...userDetailOf(told(person), sessions, at), etag: etagOf(person) };
      }),

    listSubscriptions: (id, call) =>
      stoppable(call, async () => ({
        items: (await personOf(id)).accesses.filter((record) => !isRental(record)).map((record) => subscriptionOf(record, now())),
      })),

    listRentals: (id, call) =>
      stoppable(call, async () => ({
        items: (await personOf(id)).accesses.filter(isRental).map((record) => rentalOf(record, now())),
      })),

    listViews: (id, query, call) =>
      stoppable(call, async () => {
        const full = readQuestion(ViewsQuery, query);
        await personOf(id);
        return viewsPage(db, id, full, await zoneOf(full.zone), now());
      }),
  };

  async function from(question: Question, offset: number, limit: number, total: number): Promise<Found> {
    const ids = await idsAt(db, question, offset, limit, total);
    return { ids, before: offset > 0, after: offset + ids.length < total };
  }

  /** One more than asked for tells whether the list goes on. */
  async function nextTo(question: Question, place: CursorPlace, limit: number): Promise<Found> {
    const ids = await idsNextTo(db, question, place, place.toward, limit + 1);
    const more = ids.length > limit;
    return place.toward === 'next'
      ? { ids: ids.slice(0, limit), before: true, after: more }
      : { ids: more ? ids.slice(1) : ids, before: more, after: true };
  }
}

interface Found {
  readonly ids: readonly string[];
  readonly before: boolean;
  readonly after: boolean;
}

const told = (person: StoredPerson) => ({ ...person, customFields: { ...person.customFields } });
const toldSession = (session: TitledSession) => ({
  ...session,
  titleId: session.titleId ?? '',
  device: session.device ?? '',
  country: session.country ?? '',
});

/** Changes with the profile and nothing else: a payment or a view is no conflict for whoever edits it. */
function etagOf({ id, email, firstName, lastName, registeredAt, updatedAt, customFields }: StoredPerson): string {
  const profile = JSON.stringify([id, email, firstName, lastName, registeredAt, updatedAt, Object.entries(customFields).sort()]);
  return `"${createHash('sha256').update(profile).digest('base64url').slice(0, 22)}"`;
}
