// Tells every match, one after the other. A stream is of the instant at which it began, and goes through the rows that matched when it
// was asked for; one that is taken up asks anew, and tells those once more who were written since, since they may have moved.
import type { UsersBackend } from '../contract/backend.js';
import { compareRows, sortKeyOf } from '../contract/cursor.js';
import { compareBytewise } from '../contract/fold.js';
import { readQuestion } from '../contract/question.js';
import { type User, UsersQuery, type UsersQueryFull } from '../contract/schema/index.js';
import {
  changedBehind,
  readStreamCursor,
  type StreamPlace,
  type StreamStart,
  type WalkPlace,
  writeStreamCursor,
} from '../contract/stream-cursor.js';
import { firstWhere } from './orders.js';
import { userOf } from './rows.js';
import type { Store } from './store.js';
import { giveWay } from './turns.js';

/** What is to be told. */
interface Found extends StreamStart {
  /** In the order of the sort. */
  readonly walk: Uint32Array;
  /** Written since the start, in the order of these writes. */
  readonly changed: Uint32Array;
  /** The last write that they know of. */
  readonly known: number;
}

/** After `turn` users a stream gives way, and tells where it can be taken up. */
export function streaming(store: Store, turn: number): Required<Pick<UsersBackend, 'streamUsers'>> {
  const { changes, people, questions } = store;

  async function find(query: UsersQueryFull, signal: AbortSignal | undefined): Promise<Found> {
    const zone = query.zone ?? store.settings().zone ?? 'UTC';
    const known = changes.last;
    if (query.cursor === undefined) {
      const { rows, now } = await questions.matches(query, zone, store.now(), signal);
      return { since: known, at: now, walk: rows, changed: rows.subarray(0, 0), known };
    }
    const place = readStreamCursor(query.cursor, query.filter, query.sort, known);
    const { since, at } = place;
    // Of that very instant: by another one somebody's status, and so their place, would be another.
    const { rows } = await questions.matches(query, zone, at, signal, 0);
    const first = 'walk' in place ? firstBehind(rows, place.walk, query.sort, at) : rows.length;
    return { since, at, walk: rows.subarray(first), changed: changedOf(rows.subarray(0, first), place), known };
  }

  /** A binary search: the place's row may have moved or gone. */
  const firstBehind = (rows: Uint32Array, place: WalkPlace, sort: UsersQueryFull['sort'], at: number): number =>
    firstWhere(rows, (row) => {
      const user = userOf(people.person(row), at);
      return compareRows({ key: sortKeyOf(user, sort.by), id: user.id }, place, sort.direction) > 0;
    });

  function changedOf(rows: Uint32Array, place: StreamPlace): Uint32Array {
    const { change, id } = changedBehind(place);
    const idOf = (row: number): string => people.profile(row).id;
    const behind = (row: number): boolean => changes.of(row) > change || (changes.of(row) === change && compareBytewise(idOf(row), id) > 0);
    return rows.filter(behind).sort((a, b) => changes.of(a) - changes.of(b) || compareBytewise(idOf(a), idOf(b)));
  }

  return {
    async *streamUsers(asked, call) {
      const query = readQuestion(UsersQuery, asked);
      const { filter, sort } = query;
      const { since, at, walk, changed, known } = await store.reading(call, () => find(query, call?.signal));
      let told = 0;
      /** Nobody who has been written since they were found: they would name a place where the walk has not been. */
      const tellCursor = (row: number, user: User, walking: boolean): void => {
        if (told < turn || changes.of(row) > known) return;
        const place = walking
          ? { walk: { key: sortKeyOf(user, sort.by), id: user.id } }
          : { changed: { change: changes.of(row), id: user.id } };
        call?.onCursor?.(writeStreamCursor({ since, at, ...place }, filter, sort));
        told = 0;
      };
      for (const [rows, walking] of [
        [walk, true],
        [changed, false],
      ] as const) {
        for (const row of rows) {
          call?.signal?.throwIfAborted();
          // Others may write while a long stream is read.
          if (people.isErased(row)) continue;
          const user = userOf(people.person(row), at);
          yield user;
          told += 1;
          if (told % turn === 0) await giveWay();
          tellCursor(row, user, walking);
        }
      }
    },
  };
}
