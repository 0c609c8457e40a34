// Keeps folded texts of many rows as UTF-8 in one typed array: bytewise order and search without a string per row.

/** Texts of rows; an empty text is no value. */
export interface PackedTexts {
  /** Appends the text of the next row. */
  add(text: string): void;
  isEmpty(row: number): boolean;
  /** Orders two rows bytewise, as PostgreSQL's COLLATE "C" does. */
  compare(a: number, b: number): number;
  /** Whether a row's text holds these bytes somewhere. */
  holds(row: number, wanted: Uint8Array): boolean;
}

const encoder = new TextEncoder();

/** The bytes of a text that is searched for. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** An empty pack for this many rows. */
export function packTexts(rows: number): PackedTexts {
  const first = new Uint32Array(rows + 1);
  let bytes = new Uint8Array(Math.max(1024, rows * 24));
  let [row, size] = [0, 0];
  const from = (at: number): number => first[at] ?? 0;
  const to = (at: number): number => first[at + 1] ?? 0;
  const byte = (at: number): number => bytes[at] ?? 0;

  return {
    add(text) {
      if (size + text.length * 3 > bytes.length) {
        const kept = bytes;
        bytes = new Uint8Array(kept.length * 2 + text.length * 3);
        bytes.set(kept);
      }
      size += encoder.encodeInto(text, bytes.subarray(size)).written;
      row += 1;
      first[row] = size;
    },
    isEmpty: (at) => from(at) === to(at),
    compare(a, b) {
      const [x, y] = [from(a), from(b)];
      const [long, other] = [to(a) - x, to(b) - y];
      const length = Math.min(long, other);
      for (let at = 0; at < length; at += 1) {
        const order = byte(x + at) - byte(y + at);
        if (order !== 0) return order;
      }
      return long - other;
    },
    holds(at, wanted) {
      const last = to(at) - wanted.length;
      search: for (let start = from(at); start <= last; start += 1) {
        for (let step = 0; step < wanted.length; step += 1) if (byte(start + step) !== wanted[step]) continue search;
        return true;
      }
      return false;
    },
  };
}
