// Writes and reads the cursors of keyset pages, for every store alike. A cursor belongs to one filter and one sort.
import * as v from 'valibot';
import { compareBytewise, fold } from './fold.js';
import { UsersError } from './failure.js';
import type { SortKey, UsersFilter, UsersSort } from './schema/index.js';
import { sumOf } from './sum.js';

const Cursor = v.tuple([v.picklist(['next', 'previous']), v.nullable(v.string()), v.string(), v.string()]);

/** The row at which a page begins or ends. */
export interface CursorPlace {
  /** The rows after it, or those before it. */
  readonly toward: 'next' | 'previous';
  /** Its sort key as `sortKeyOf` gives it. */
  readonly key: string | null;
  readonly id: string;
}

/** A cursor for the rows next to a place. */
export const writeCursor = (place: CursorPlace, filter: UsersFilter, sort: UsersSort): string =>
  toBase64Url(JSON.stringify([place.toward, place.key, place.id, questionOf(filter, sort)]));

/** The place of a cursor; throws `invalid` where it is none, or belongs to another question. */
export function readCursor(text: string, filter: UsersFilter, sort: UsersSort): CursorPlace {
  const read = v.safeParse(Cursor, parseJson(text));
  if (!read.success || read.output[3] !== questionOf(filter, sort)) {
    throw new UsersError('invalid', {
      status: 400,
      problem: {
        type: 'about:blank',
        title: 'This cursor belongs to no such question',
        status: 400,
        errors: [{ pointer: '/cursor', detail: 'unknown cursor', code: 'cursor' }],
      },
    });
  }
  const [toward, key, id] = read.output;
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

/** Tells questions apart, hides nothing. */
const questionOf = (filter: UsersFilter, sort: UsersSort): string => sumOf(stableText([filter, sort]));

/** JSON with sorted keys and without `undefined`. */
function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableText(item)}`).join()}}`;
}

function toBase64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function parseJson(base64Url: string): unknown {
  try {
    const bytes = atob(base64Url.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))));
  } catch {
    return null;
  }
}
