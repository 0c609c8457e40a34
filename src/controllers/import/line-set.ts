// Many line numbers in little memory: those in a row are kept as a range. Knows no import.

export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export class LineSet {
  /** In order, apart from each other. */
  readonly #ranges: { first: number; last: number }[] = [];
  #count = 0;

  /** From ranges in order. */
  static from(ranges: readonly LineRange[]): LineSet {
    const set = new LineSet();
    for (const { first, last } of ranges) {
      set.#ranges.push({ first, last });
      set.#count += last - first + 1;
    }
    return set;
  }

  get count(): number {
    return this.#count;
  }

  get ranges(): readonly LineRange[] {
    return this.#ranges;
  }

  /** Adds a line that comes after all that are there. */
  add(line: number): void {
    const end = this.#ranges.at(-1);
    if (end && line <= end.last) return;
    this.#count += 1;
    if (end && line === end.last + 1) end.last = line;
    else this.#ranges.push({ first: line, last: line });
  }

  has(line: number): boolean {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ranges[middle]?.last ?? Infinity) < line) low = middle + 1;
      else high = middle;
    }
    return (this.#ranges[low]?.first ?? Infinity) <= line;
  }
}
