// A `UsersBackend` over the database: the calls that read are here, those that write come from files of their own.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { type CursorPlace, readCursor, writeCursor } from '../../../src/contract/cursor.js';
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
import { userOf } from '../../../src/sample/rows.js';
import { type Database, snapshot } from '../db/database.js';
import { sweep } from '../db/derived.js';
import { detailOf, personOf, told } from './detail-sql.js';
import { erasing } from './erasing.js';
import { importing } from './importing.js';
import { kpisOf } from './kpis-sql.js';
import { type Counts, countOf } from './list-counts.js';
import { countMatches, planned, type Sizes, SIZES } from './match-counts.js';
import { type Question, statusesOf } from './scope.js';
import type { Place } from './part-sql.js';
import { placesAt, placesNextTo } from './search-sql.js';
import { recentKpis } from './recent-kpis.js';
import { platformOf } from './settings-sql.js';
import { askingOf } from './stoppable.js';
import { streaming } from './streaming.js';
import { peopleOf } from './user-sql.js';
import { viewsPage } from './views-sql.js';
import { writing } from './writing.js';

export interface SqlBackendOptions {
  /** The clock: Unix ms. */
  readonly now: () => number;
  readonly sizes?: Sizes;
}

/** The calls over a migrated database. */
export function createSqlBackend(stored: Database, { now, sizes = SIZES }: SqlBackendOptions): UsersBackend {
  const recent = recentKpis();
  const asking = askingOf(stored);

  const settings = async (db: Database): Promise<Settings> => ({
    ...(await platformOf(db)),
    now: instantText(now()),
  });
  const zoneOf = async (db: Database, asked: string | undefined): Promise<string> => asked ?? (await settings(db)).zone ?? 'UTC';
  const usersOf = async (db: Database, ids: readonly string[], at: number): Promise<User[]> =>
    (await peopleOf(db, ids)).map((person) => userOf(told(person), at));
  /** Brings the stored statuses to now: what is asked next sees them. */
  const questionOf = async (db: Database, { filter, sort, zone }: UsersQueryFull): Promise<Question> => {
    const at = now();
    await sweep(stored, at);
    return { filter, sort, zone: await zoneOf(db, zone), now: at, way: 'walk' };
  };

  return {
    getSettings: (call) => asking(call, settings),

    searchUsers: (query, call) =>
      asking(call, async (db) => {
        const full = readQuestion(UsersQuery, query);
        const plan = await planned(db, await questionOf(db, full), sizes);
        const { question } = plan;
        const { filter, sort } = question;
        const place = full.cursor === undefined ? null : readCursor(full.cursor, filter, sort);
        const found = place
          ? await nextTo(db, question, place, full.limit)
          : await from(db, question, full.offset ?? 0, full.limit, plan.exact ? plan.counts : null);
        // Where the list ends, or goes on behind what was estimated, only the exact count will do.
        const last = (full.offset ?? 0) + found.places.length;
        const exact = plan.exact || !found.after || (!place && last >= countOf(plan.counts, statusesOf(filter)));
        const counts = exact && !plan.exact ? await countMatches(db, question) : plan.counts;
        const total = countOf(counts, statusesOf(filter));
        const cursor = (toward: CursorPlace['toward'], place: Place | undefined): string | null =>
          place ? writeCursor({ toward, ...place }, filter, sort) : null;
        return {
          items: await usersOf(
            db,
            found.places.map(({ id }) => id),
            question.now,
          ),
          total: { count: total, exact },
          counts,
          nextCursor: found.after ? cursor('next', found.places.at(-1)) : null,
          previousCursor: found.before ? cursor('previous', found.places[0]) : null,
          zone: question.zone,
        } satisfies UsersPage;
      }),

    getKpis: (query, call) =>
      asking(call, async (db) => {
        const { zone, trials } = await settings(db);
        const { month, zone: asked, asOf } = readQuestion(KpisQuery, query);
        const where = asked ?? zone ?? 'UTC';
        // Shared by those who ask within the minute: it is asked on nobody's signal.
        if (asOf === undefined) return recent.of(stored, month, where, now(), trials);
        return snapshot(db, (queries) => kpisOf(queries, month, where, instantMs(asOf), trials));
      }),

    getUser: (id, call) => asking(call, (db) => detailOf(db, id, now())),

    listSubscriptions: (id, call) =>
      asking(call, async (db) => ({
        items: (await personOf(db, id, now())).accesses
          .filter((record) => !isRental(record))
          .map((record) => subscriptionOf(record, now())),
      })),

    listRentals: (id, call) =>
      asking(call, async (db) => ({
        items: (await personOf(db, id, now())).accesses.filter(isRental).map((record) => rentalOf(record, now())),
      })),

    listViews: (id, query, call) =>
      asking(call, async (db) => {
        const full = readQuestion(ViewsQuery, query);
        await personOf(db, id, now());
        return viewsPage(db, id, full, await zoneOf(db, full.zone), now());
      }),

    ...streaming(stored, questionOf, sizes),
    ...writing(stored, now),
    ...importing(stored, now),
    ...erasing(stored, now),
  };

  /** Where nobody knows the total, one more than asked for tells whether the list goes on. */
  async function from(db: Database, question: Question, offset: number, limit: number, counts: Counts | null): Promise<Found> {
    const places = await placesAt(db, question, offset, counts ? limit : limit + 1, counts);
    return {
      places: places.slice(0, limit),
      before: offset > 0,
      after: counts ? offset + places.length < countOf(counts, statusesOf(question.filter)) : places.length > limit,
    };
  }

  /** One more than asked for tells whether the list goes on. */
  async function nextTo(db: Database, question: Question, place: CursorPlace, limit: number): Promise<Found> {
    const places = await placesNextTo(db, question, place, place.toward, limit + 1);
    const more = places.length > limit;
    return place.toward === 'next'
      ? { places: places.slice(0, limit), before: true, after: more }
      : { places: more ? places.slice(1) : places, before: more, after: true };
  }
}

interface Found {
  readonly places: readonly Place[];
  readonly before: boolean;
  readonly after: boolean;
}
