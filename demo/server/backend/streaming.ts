// Streams every match: a walk through the list in its order, lot by lot, and then those who were changed since it began, by the order
// of their changes. Nothing is held between two lots but a place: no transaction, no cursor of the database, no list of who has come.
import type { StreamOptions, UsersBackend } from '../../../src/contract/backend.js';
import { readQuestion } from '../../../src/contract/question.js';
import { UsersQuery, type UsersQueryFull } from '../../../src/contract/schema/index.js';
import {
  type ChangePlace,
  changedBehind,
  readStreamCursor,
  type StreamPlace,
  type StreamStart,
  writeStreamCursor,
} from '../../../src/contract/stream-cursor.js';
import { userOf } from '../../../src/sample/rows.js';
import { changedAfter, changesSoFar } from '../db/changes.js';
import type { Database } from '../db/database.js';
import { told } from './detail-sql.js';
import { plannedStream, type Sizes } from './match-counts.js';
import { matchingOf } from './part-sql.js';
import type { Question } from './scope.js';
import { placesNextTo } from './search-sql.js';
import { askingOf } from './stoppable.js';
import { peopleOf } from './user-sql.js';

/** Where a stream stands: at its beginning, or at a place. */
type Standing = StreamStart | StreamPlace;

/** Users who were found, each with the place of a stream that has told them. */
interface Lot {
  readonly found: readonly { readonly id: string; readonly place: StreamPlace }[];
  /** The instant (Unix ms) of their statuses. */
  readonly now: number;
  /** Where it goes on; `null`: nowhere. */
  readonly next: Standing | null;
}

/** `questionOf` brings the stored statuses to now, and tells a question as of then. */
export function streaming(
  stored: Database,
  questionOf: (db: Database, query: UsersQueryFull) => Promise<Question>,
  sizes: Sizes,
): Required<Pick<UsersBackend, 'streamUsers'>> {
  const asking = askingOf(stored);
  const { lot: lotSize, batch: batchSize } = sizes.streamed;

  /** Where the stream stands, and its question; the way to find its rows stays the same to the end. */
  async function begun(db: Database, query: UsersQueryFull) {
    const question = await plannedStream(db, await questionOf(db, query), sizes);
    const since = await changesSoFar(db);
    const { filter, sort, now: at } = question;
    const standing: Standing = query.cursor === undefined ? { since, at } : readStreamCursor(query.cursor, filter, sort, since);
    return { question, standing };
  }

  /** The walk takes keys as it meets them. Who has moved from behind it to before it was changed. */
  async function walkedLot(db: Database, question: Question, standing: Standing): Promise<Lot> {
    const { since, at } = standing;
    const places = await placesNextTo(db, question, 'walk' in standing ? standing.walk : null, 'next', lotSize);
    const found = places.map((walk) => ({ id: walk.id, place: { since, at, walk } }));
    const last = found.at(-1)?.place;
    return {
      found,
      now: question.now,
      next: places.length === lotSize && last ? last : { since, at, changed: changedBehind({ since, at }) },
    };
  }

  /** Who is changed again moves on in this order, so that nobody is passed over; it ends when it has overtaken whoever writes. */
  async function changedLot(
    db: Database,
    question: Question,
    { since, at, changed }: StreamPlace & { changed: ChangePlace },
  ): Promise<Lot> {
    const changes = await changedAfter(db, changed, lotSize);
    const matching = await matchingOf(
      db,
      question,
      changes.map(({ id }) => id),
    );
    const places = changes.map((change) => ({ id: change.id, place: { since, at, changed: change } }));
    const last = places.at(-1)?.place;
    return { found: places.filter(({ id }) => matching.has(id)), now: question.now, next: places.length === lotSize && last ? last : null };
  }

  /** Each lot is of its own now: statuses go on while a long stream is read. */
  async function lotBehind(db: Database, query: UsersQueryFull, planned: Question, standing: Standing): Promise<Lot> {
    const { now } = await questionOf(db, { ...query, zone: planned.zone });
    const question = { ...planned, now };
    return 'changed' in standing ? changedLot(db, question, standing) : walkedLot(db, question, standing);
  }

  /** Batch by batch, with the cursor behind each. */
  async function* batches(query: UsersQueryFull, call: StreamOptions | undefined) {
    const { question, standing } = await asking(call, (db) => begun(db, query));
    for (let from: Standing | null = standing; from !== null;) {
      const at: Standing = from;
      const { found, now, next }: Lot = await asking(call, (db) => lotBehind(db, query, question, at));
      for (let first = 0; first < found.length; first += batchSize) {
        const part = found.slice(first, first + batchSize);
        const ids = part.map(({ id }) => id);
        const people = await asking(call, (db) => peopleOf(db, ids));
        const users = people.map((person) => userOf(told(person), now));
        const place = part.at(-1)?.place;
        if (place) yield { users, cursor: writeStreamCursor(place, question.filter, question.sort) };
      }
      from = next;
    }
  }

  return {
    async *streamUsers(query, call) {
      for await (const { users, cursor } of ahead(batches(readQuestion(UsersQuery, query), call))) {
        for (const user of users) {
          call?.signal?.throwIfAborted();
          yield user;
        }
        call?.onCursor?.(cursor);
      }
    },
  };
}

/** The same items; while one is used, the next is made. */
async function* ahead<T>(items: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  let coming = items.next();
  for (;;) {
    const { done, value } = await coming;
    if (done) return;
    coming = items.next();
    // A failure is told when it is its turn, or to nobody.
    coming.catch(() => undefined);
    yield value;
  }
}
