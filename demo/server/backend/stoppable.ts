// Lets a call be stopped by its signal while the database goes on with the query. Knows nothing of the call.
import type { CallOptions } from '../../../src/contract/backend.js';
import type { Database } from '../db/database.js';

/** Asks a database on behalf of calls: when one is stopped, so is what it asks. */
export const askingOf =
  (stored: Database) =>
  <T>(call: CallOptions | undefined, work: (db: Database) => Promise<T>): Promise<T> =>
    stoppable(call, () => work(call?.signal ? stored.until(call.signal) : stored));

/** Runs `work`; rejects with the signal's reason as soon as it is aborted. */
export async function stoppable<T>(call: CallOptions | undefined, work: () => Promise<T>): Promise<T> {
  const signal = call?.signal;
  signal?.throwIfAborted();
  if (!signal) return work();
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
