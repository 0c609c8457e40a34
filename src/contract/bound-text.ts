// Writes values as an opaque text that belongs to one filter and one sort, and reads it back. Knows no meaning of the values.
import * as v from 'valibot';
import { UsersError } from './failure.js';
import type { UsersFilter, UsersSort } from './schema/index.js';
import { sumOf } from './sum.js';

/** A text that `readBound` takes together with the same filter and sort. */
export const writeBound = (values: readonly unknown[], filter: UsersFilter, sort: UsersSort): string =>
  toBase64Url(JSON.stringify([questionOf(filter, sort), ...values]));

/** The values of a cursor; throws `invalid` where it is none of this schema, or belongs to another question. */
export function readBound<const Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  filter: UsersFilter,
  sort: UsersSort,
): v.InferOutput<Schema> {
  const parsed = parseJson(text);
  const [question, ...values] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  const read = v.safeParse(schema, values);
  if (!read.success || question !== questionOf(filter, sort)) throw unknownCursor();
  return read.output;
}

/** `invalid`: a cursor of another question, of another store, or none at all. */
export const unknownCursor = (): UsersError =>
  new UsersError('invalid', {
    status: 400,
    problem: {
      type: 'about:blank',
      title: 'This cursor belongs to no such question',
      status: 400,
      errors: [{ pointer: '/cursor', detail: 'unknown cursor', code: 'cursor' }],
    },
  });

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
