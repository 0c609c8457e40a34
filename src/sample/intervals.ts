// Keeps the labelled intervals of many rows in typed arrays, one row after the other. Knows nothing of what they mean.

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

/** An empty pack for this many rows, with fewer than 65,536 different labels. */
export function packIntervals<Label extends string | null>(rows: number): PackedIntervals<Label> {
  const labels: Label[] = [];
  const codes = new Map<Label, number>();
  const first = new Uint32Array(rows + 1);
  let start = new Float64Array(Math.max(16, rows));
  let end = new Float64Array(start.length);
  let code = new Uint16Array(start.length);
  let [row, size] = [0, 0];

  const grow = (): void => {
    const [starts, ends, kept] = [start, end, code];
    start = new Float64Array(size * 2);
    end = new Float64Array(size * 2);
    code = new Uint16Array(size * 2);
    start.set(starts);
    end.set(ends);
    code.set(kept);
  };

  const codeOf = (label: Label): number => {
    const known = codes.get(label);
    if (known !== undefined) return known;
    codes.set(label, labels.length);
    return labels.push(label) - 1;
  };

  return {
    add(intervals) {
      for (const interval of intervals) {
        if (size === start.length) grow();
        start[size] = interval.start;
        end[size] = interval.end;
        code[size] = codeOf(interval.label);
        size += 1;
      }
      row += 1;
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
