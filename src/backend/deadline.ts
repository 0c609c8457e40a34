// Puts an end to work that takes too long or is no longer wanted, also where it does not listen. Knows timers and signals only.
import { UsersError } from '../contract/failure.js';

/**
 * What `work` gives, within so many ms; then it rejects with `timeout`. Rejects with the reason of `outer` when that is aborted.
 * The signal that the work gets tells it of both.
 */
export async function within<T>(ms: number, outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  outer?.throwIfAborted();
  const own = new AbortController();
  const stop = (): void => own.abort(outer?.reason);
  const timer = setTimeout(() => own.abort(new UsersError('timeout')), ms);
  outer?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<T>((resolve, reject) => {
      own.signal.addEventListener('abort', () => reject(own.signal.reason), { once: true });
      work(own.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}

/** Waits so many ms, or rejects with the signal's reason. */
export const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
