// How long to wait before something that failed is tried again. Pure.

const FIRST = 1000;
const LONGEST = 30_000;

/** Milliseconds before the next attempt, after so many that failed: doubled each time, and never the same for everybody. */
export const backOff = (failed: number, random: () => number = Math.random): number =>
  Math.min(LONGEST, FIRST * 2 ** (failed - 1)) * (0.5 + random() / 2);
