// Writes and reads the cursors of keyset pages, for every store alike. A cursor belongs to one filter and one sort.
import * as v from 'valibot';
import { readBound, writeBound } from './bound-text.js';
import { compareBytewise, fold } from './fold.js';
import type { SortKey, UsersFilter, UsersSort } from './schema/index.js';

const Cursor = v.strictTuple([v.picklist(['next', 'previous']), v.nullable(v.string()), v.string()]);

/** The row at which a page begins or ends. */
export interface CursorPlace {
  /** The rows after it, or those before it. */
  readonly toward: 'next' | 'previous';
  /** Its sort key as `sortKeyOf` gives it. */
  readonly key: string | null;
  readonly id: string;
}

/** A cursor for the rows next to a place. */
export const writeCursor = ({ toward, key, id }: CursorPlace, filter: UsersFilter, sort: UsersSort): string =>
  writeBound([toward, key, id], filter, sort);

/** The place of a cursor; throws `invalid` where it is none, or belongs to another question. */
export function readCursor(text: string, filter: UsersFilter, sort: UsersSort): CursorPlace {
  const [toward, key, id] = readBound(Cursor, text, filter, sort);
  return { toward, key, id };
}

/** What a row is sorted by: instants as RFC 3339 in UTC, texts folded; `null` is empty and comes last. */
export function sortKeyOf(
  user: {
    readonly registeredAt: string;
    readonly updatedAt: string | null;
    readonly firstName: string | null;
    readonly lastName: string | null;
    readonly email: string | null;
    readonly status: string;
  },
  by: SortKey,
): string | null {
  switch (by) {
    case 'registeredAt':
      return new Date(user.registeredAt).toISOString();
    case 'updatedAt':
      return user.updatedAt === null ? null : new Date(user.updatedAt).toISOString();
    case 'name':
      return fold(`${user.firstName ?? ''} ${user.lastName ?? ''}`) || null;
    case 'email':
      return fold(user.email ?? '') || null;
    case 'status':
      return user.status;
  }
}

/** Orders two rows by key and id, empty keys last in both directions. */
export function compareRows(
  a: { key: string | null; id: string },
  b: { key: string | null; id: string },
  direction: UsersSort['direction'],
): number {
  if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
  const order = (a.key !== null && b.key !== null ? compareBytewise(a.key, b.key) : 0) || compareBytewise(a.id, b.id);
  return direction === 'asc' ? order : -order;
}
