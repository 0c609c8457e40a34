// Makes the address of a call from the base, a path and a query. Knows that no path leads to another origin; sends nothing.
import { UsersError } from '../contract/failure.js';

export type Query = Readonly<Record<string, string | number | undefined>>;

/** No path can hold these: a browser takes dots for folders, and a lone surrogate has no UTF-8. */
const unwritable = /^\.{0,2}$|\p{Surrogate}/u;

/** Fills `{id}` in; an id that no address can hold is `missing`. */
export function withId(path: string, id: string): string {
  if (unwritable.test(id)) throw new UsersError('missing');
  return path.replace('{id}', () => encodeURIComponent(id));
}

/** The address of a path below the base, which may be relative to the page. Whatever the path says, the origin is the base's. */
export function addressOf(baseUrl: string, path: string, query: Query = {}): string {
  const address = baseOf(baseUrl);
  const [, below = '', search = ''] = /^\/*([^?]*)\??(.*)$/s.exec(path) ?? [];
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/${below}`;
  address.search = search;
  for (const [key, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(key, String(value));
  return address.href;
}

function baseOf(baseUrl: string): URL {
  try {
    const base = new URL(baseUrl, globalThis.document?.baseURI ?? globalThis.location?.href);
    base.hash = '';
    return base;
  } catch (cause) {
    throw new UsersError('contract', { cause });
  }
}
