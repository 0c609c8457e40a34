// Writes items as JSON lines, as fast as they are read and no faster. The last line says whether all came.

/** Lines that are written at once: some 40 kB of users. */
const BATCH = 100;

/**
 * A stream of one item a line, ended by `{"end":true,"count":n}`; where the items break off, by `{"end":false,"problem":…}`.
 * What `start` is given writes a line of another kind behind the items that were taken. The stream begins when the first item is
 * there, so that a refusal is still an answer of its own. Cancelling it calls `stop`.
 */
export async function lineStream(
  start: (beside: (line: object) => void) => AsyncIterable<unknown>,
  problemOf: (thrown: unknown) => unknown,
  stop: (reason: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let lines: string[] = [];
  let count = 0;
  const write = (line: unknown): void => void lines.push(JSON.stringify(line));
  const iterator = start(write)[Symbol.asyncIterator]();
  let next = await iterator.next();

  /** Writes some lines; returns whether the last one is among them. */
  async function batch(): Promise<boolean> {
    try {
      for (; lines.length < BATCH; next = await iterator.next()) {
        if (next.done) {
          write({ end: true, count });
          return true;
        }
        write(next.value);
        count += 1;
      }
      return false;
    } catch (error) {
      write({ end: false, problem: problemOf(error) });
      return true;
    }
  }

  return new ReadableStream({
    async pull(controller) {
      const last = await batch();
      controller.enqueue(encoder.encode(`${lines.join('\n')}\n`));
      lines = [];
      if (last) controller.close();
    },
    async cancel(reason) {
      stop(reason);
      await iterator.return?.();
    },
  });
}
