// Keeps one number per row in a typed array. Knows nothing of what they mean.
import { grown } from './growth.js';

export interface PackedNumbers {
  /** Sets the number of a row, or appends that of the next one. */
  set(row: number, value: number): void;
  of(row: number): number;
}

/** An empty pack for about this many rows. */
export function packNumbers(rows: number): PackedNumbers {
  let values = new Float64Array(rows);
  return {
    set(row, value) {
      if (row >= values.length) values = grown(values);
      values[row] = value;
    },
    of: (row) => values[row] ?? NaN,
  };
}
