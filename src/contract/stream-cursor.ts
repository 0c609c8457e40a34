// Writes and reads the cursors of streams, for every store alike: how far a stream has come, and when it first began. A stream walks
// the list in its order; who is changed meanwhile, and so may have moved from before the walk to behind it, comes once more at the end.
import * as v from 'valibot';
import { readBound, unknownCursor, writeBound } from './bound-text.js';
import type { UsersFilter, UsersSort } from './schema/index.js';

const Whole = v.pipe(v.number(), v.safeInteger());
const Cursor = v.union([
  v.strictTuple([v.literal('walk'), Whole, Whole, v.nullable(v.string()), v.string()]),
  v.strictTuple([v.literal('changed'), Whole, Whole, Whole, v.string()]),
]);

/** When a stream first began: what was changed later is told again. */
export interface StreamStart {
  /** The store's counter of changes, which only grows. */
  readonly since: number;
  /** Unix ms. */
  readonly at: number;
}

/** A row, by the sort key that the walk met it with, as `sortKeyOf` gives it. */
export interface WalkPlace {
  readonly key: string | null;
  readonly id: string;
}

/** A user's last change. */
export interface ChangePlace {
  readonly change: number;
  readonly id: string;
}

/** How far a stream has come: to a row of the walk, or, when the walk has ended, to a change. */
export type StreamPlace = StreamStart & ({ readonly walk: WalkPlace } | { readonly changed: ChangePlace });

/** Whose change comes behind this one is to be told when the walk has ended. Before every change since the start there is nobody's. */
export const changedBehind = (place: StreamStart | StreamPlace): ChangePlace =>
  'changed' in place ? place.changed : { change: place.since + 1, id: '' };

/** A cursor for what comes after a place. */
export const writeStreamCursor = (place: StreamPlace, filter: UsersFilter, sort: UsersSort): string =>
  writeBound(
    'walk' in place
      ? ['walk', place.since, place.at, place.walk.key, place.walk.id]
      : ['changed', place.since, place.at, place.changed.change, place.changed.id],
    filter,
    sort,
  );

/** The place of a cursor; throws `invalid` where it is none, belongs to another question, or to a store with more `changes` than this one. */
export function readStreamCursor(text: string, filter: UsersFilter, sort: UsersSort, changes: number): StreamPlace {
  const read = readBound(Cursor, text, filter, sort);
  const [phase, since, at] = read;
  if (since > changes) throw unknownCursor();
  return phase === 'walk' ? { since, at, walk: { key: read[3], id: read[4] } } : { since, at, changed: { change: read[3], id: read[4] } };
}
