// Numbers that look random and are a pure function of a seed: no state outside, no clock. And names that nobody can guess.

/** Draws from one seed; the same seed gives the same draws. */
export interface Draw {
  /** From 0 to 1, 1 excluded. */
  next(): number;
  /** A whole number from 0 to `below`, excluded. */
  below(below: number): number;
  /** True with this chance. */
  chance(rate: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** mulberry32 over a mixed seed: neighbours in `index` and `stream` share nothing. */
export function drawFor(index: number, stream: number): Draw {
  let state = (Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (rate) => next() < rate,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
