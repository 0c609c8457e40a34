// Counts writes, and remembers by which of them each row was last written. Knows nothing of what was written.

export interface Changes {
  /** The number of the last write; 0: none. */
  readonly last: number;
  /** That of a row; 0: it is as it was made. */
  of(row: number): number;
  /** These rows were written together. */
  note(rows: readonly number[]): void;
}

export function createChanges(): Changes {
  const noted = new Map<number, number>();
  let last = 0;
  return {
    get last() {
      return last;
    },
    of: (row) => noted.get(row) ?? 0,
    note(rows) {
      last += 1;
      for (const row of rows) noted.set(row, last);
    },
  };
}
