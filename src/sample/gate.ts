// Lets those who read in together and those who write in alone, in the order in which they come. Knows nothing of what they do.

export interface Gate {
  /** Runs `work` when those who write are done; who writes next waits for it. It must not come in again. */
  reading<T>(work: () => T | Promise<T>): Promise<T>;
  /** Runs `work` when everybody before is done; everybody after waits for it. */
  writing<T>(work: () => T | Promise<T>): Promise<T>;
}

/** What came of it is not kept. */
const nothing = (): void => undefined;

export function createGate(): Gate {
  let lastWriter: Promise<unknown> = Promise.resolve();
  let readers: Promise<unknown> = Promise.resolve();
  return {
    reading(work) {
      const run = lastWriter.then(work);
      readers = Promise.allSettled([readers, run]).then(nothing);
      return run;
    },
    writing(work) {
      const run = Promise.all([lastWriter, readers]).then(work);
      lastWriter = run.then(nothing, nothing);
      return run;
    },
  };
}
