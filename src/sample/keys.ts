// Remembers what an Idempotency-Key has carried out: a sum of what was asked and the row that it created, never what was sent.
import { keyOfAnother } from '../contract/refusals.js';
import { sumOf } from '../contract/sum.js';
import type { Store } from './store.js';

export interface Keys {
  /** The row that the key has created (`null`: many or none); `undefined`: it has carried out nothing. Throws where that was something else. */
  used(key: string | undefined, asked: unknown): number | null | undefined;
  /** Notes that it is carried out. */
  note(key: string | undefined, asked: unknown, row: number | null): void;
}

export function createKeys({ people }: Pick<Store, 'people'>): Keys {
  const noted = new Map<string, { readonly sum: string; readonly row: number | null }>();
  const summed = (asked: unknown): string => sumOf(JSON.stringify(asked));
  return {
    used(key, asked) {
      const known = key === undefined ? undefined : noted.get(key);
      // A key stays used when whom it created is erased.
      if (known && (known.sum !== summed(asked) || (known.row !== null && people.isErased(known.row)))) throw keyOfAnother();
      return known?.row;
    },
    note(key, asked, row) {
      if (key !== undefined) noted.set(key, { sum: summed(asked), row });
    },
  };
}
