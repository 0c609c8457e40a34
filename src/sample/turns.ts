// Cuts long work into turns, so that a page stays alive and a stop is heard. Knows nothing of users.

/** How many steps a turn takes, where they are small. */
const TURN = 4096;
/** How many items are sorted at once. */
const RUN = 16_384;

/** Waits until whatever else is due has had its turn. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Visits 0 to `count`, excluded, in turns. Rejects with the signal's reason when it is stopped. */
export async function inTurns(count: number, visit: (at: number) => void, signal?: AbortSignal, turn = TURN): Promise<void> {
  for (let from = 0; from < count; from += turn) {
    if (from > 0) await giveWay();
    signal?.throwIfAborted();
    const to = Math.min(count, from + turn);
    for (let at = from; at < to; at += 1) visit(at);
  }
}

/** Sorts in place, in turns: a merge sort over runs. */
export async function sortInTurns(items: Uint32Array, compare: (a: number, b: number) => number): Promise<void> {
  await inRuns(items.length, RUN, async (from, to) => {
    items.subarray(from, to).sort(compare);
  });
  for (let width = RUN; width < items.length; width *= 2) {
    await inRuns(items.length, width * 2, async (from, to) => {
      if (from + width < to) await merge(items, from, from + width, to, compare);
    });
  }
}

async function inRuns(length: number, size: number, work: (from: number, to: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < length; from += size) {
    if (from > 0) await giveWay();
    await work(from, Math.min(length, from + size));
  }
}

async function merge(
  items: Uint32Array,
  from: number,
  middle: number,
  to: number,
  compare: (a: number, b: number) => number,
): Promise<void> {
  const left = items.slice(from, middle);
  let [a, b] = [0, middle];
  await inTurns(to - from, (step) => {
    const [x, y] = [left[a], items[b]];
    if (x === undefined) return;
    const takeLeft = b >= to || y === undefined || compare(x, y) <= 0;
    items[from + step] = takeLeft ? x : y;
    if (takeLeft) a += 1;
    else b += 1;
  });
}

/** Work that several wait for goes on; the one who is stopped leaves with the signal's reason. */
export function stoppable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    const leave = (): void => signal.removeEventListener('abort', stop);
    work.then(resolve, reject).then(leave, leave);
  });
}
