// Keeps folded texts of many rows as UTF-8 in one typed array: bytewise order and search without a string per row.

import { grown } from './growth.js';

/** Texts of rows; an empty text is no value. */
export interface PackedTexts {
  /** Sets the text of a row, or appends that of the next one. The bytes of the text before are wiped. */
  set(row: number, text: string): void;
  isEmpty(row: number): boolean;
  /** Orders two rows bytewise, as PostgreSQL's COLLATE "C" does. */
  compare(a: number, b: number): number;
  /** The same for a row and these bytes. */
  compareTo(row: number, other: Uint8Array): number;
  /** Whether a row's text holds these bytes somewhere. */
  holds(row: number, wanted: Uint8Array): boolean;
}

const encoder = new TextEncoder();

/** The bytes of a text that is searched for. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** An empty pack for about this many rows. */
export function packTexts(rows: number): PackedTexts {
  let first = new Uint32Array(rows);
  let last = new Uint32Array(rows);
  let bytes = new Uint8Array(Math.max(1024, rows * 24));
  let size = 0;
  const from = (row: number): number => first[row] ?? 0;
  const to = (row: number): number => last[row] ?? 0;
  const compare = (x: number, long: number, other: Uint8Array, y: number, otherLong: number): number => {
    const length = Math.min(long, otherLong);
    for (let at = 0; at < length; at += 1) {
      const order = (bytes[x + at] ?? 0) - (other[y + at] ?? 0);
      if (order !== 0) return order;
    }
    return long - otherLong;
  };

  return {
    set(row, text) {
      if (row >= first.length) [first, last] = [grown(first), grown(last)];
      while (size + text.length * 3 > bytes.length) bytes = grown(bytes);
      bytes.fill(0, from(row), to(row));
      first[row] = size;
      size += encoder.encodeInto(text, bytes.subarray(size)).written;
      last[row] = size;
    },
    isEmpty: (row) => from(row) === to(row),
    compare: (a, b) => compare(from(a), to(a) - from(a), bytes, from(b), to(b) - from(b)),
    compareTo: (row, other) => compare(from(row), to(row) - from(row), other, 0, other.length),
    holds(row, wanted) {
      const end = to(row) - wanted.length;
      search: for (let start = from(row); start <= end; start += 1) {
        for (let step = 0; step < wanted.length; step += 1) if (bytes[start + step] !== wanted[step]) continue search;
        return true;
      }
      return false;
    },
  };
}
