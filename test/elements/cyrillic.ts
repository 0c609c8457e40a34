// Gives a backend whose data is written in Cyrillic: Latin letters on the screen are then none of it. Knows keys, no meaning.
import type { UsersBackend } from '../../src/contract/backend.js';

/** Keys of what people or the backend have written. Others are values of the contract, ids, addresses and instants. */
const WRITTEN = new Set([
  'email',
  'firstName',
  'lastName',
  'name',
  'title',
  'note',
  'reference',
  'loyalty',
  'website',
  'fax',
  'reason',
  'en',
  'fr',
]);

const CYRILLIC_A = 0x430;
export const cyrillic = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Script=Latin}/gu, (letter) => String.fromCodePoint(CYRILLIC_A + ((letter.codePointAt(0) ?? 0) % 32)));

function written(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return WRITTEN.has(key) ? cyrillic(value) : value;
  if (Array.isArray(value)) return value.map((one) => written(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, written(one, name)]));
}

/** The same backend, its answers in Cyrillic. What it streams is for files, and is left as it is. */
export const inCyrillic = (backend: UsersBackend): UsersBackend =>
  Object.fromEntries(
    Object.entries(backend).map(([name, call]: [string, (...given: unknown[]) => Promise<unknown>]) => [
      name,
      name.startsWith('stream') ? call : async (...given: unknown[]) => written(await call(...given)),
    ]),
  ) as unknown as UsersBackend;
