// Keeps the labelled intervals of many rows in typed arrays, one row after the other. Knows nothing of what they mean.
import { grown } from './growth.js';

export interface Interval<Label> {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

export interface PackedIntervals<Label extends string | null> {
  /** Appends the intervals of the next row. */
  add(intervals: readonly Interval<Label>[]): void;
  /** The intervals of a row, each made into what is needed. */
  of<T>(row: number, make: (start: number, end: number, label: Label) => T): T[];
}

/** An empty pack for about this many rows, with fewer than 65,536 different labels. */
export function packIntervals<Label extends string | null>(rows: number): PackedIntervals<Label> {
  const labels: Label[] = [];
  const codes = new Map<Label, number>();
  let first = new Uint32Array(rows + 1);
  let start = new Float64Array(rows);
  let end = new Float64Array(rows);
  let code = new Uint16Array(rows);
  let [row, size] = [0, 0];

  const codeOf = (label: Label): number => {
    const known = codes.get(label);
    if (known !== undefined) return known;
    codes.set(label, labels.length);
    return labels.push(label) - 1;
  };

  return {
    add(intervals) {
      for (const interval of intervals) {
        if (size === start.length) [start, end, code] = [grown(start), grown(end), grown(code)];
        start[size] = interval.start;
        end[size] = interval.end;
        code[size] = codeOf(interval.label);
        size += 1;
      }
      row += 1;
      if (row === first.length) first = grown(first);
      first[row] = size;
    },
    of<T>(asked: number, make: (start: number, end: number, label: Label) => T) {
      const made: T[] = [];
      for (let at = first[asked] ?? 0; at < (first[asked + 1] ?? 0); at += 1) {
        const label = labels[code[at] ?? 0];
        if (label !== undefined) made.push(make(start[at] ?? NaN, end[at] ?? NaN, label));
      }
      return made;
    },
  };
}
