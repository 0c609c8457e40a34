// The clock that waits are measured on, so that tests can turn it. Never the wall clock, which people set.

export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs something later; the answer stops it. */
  after(ms: number, run: () => void): () => void;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
