// Writes items as JSON lines, as fast as they are read and no faster. The last line says whether all came.

const BATCH = 100;

/**
 * A stream of one item a line, ended by `{"end":true,"count":n}`; where the items break off, by `{"end":false,"problem":…}`.
 * It begins when the first item is there, so that a refusal is still an answer of its own. Cancelling it calls `stop`.
 */
export async function lineStream(
  items: AsyncIterable<unknown>,
  problemOf: (thrown: unknown) => unknown,
  stop: (reason: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = items[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let next = await iterator.next();
  let count = 0;

  /** Some lines; whether the last one is among them. */
  async function batch(): Promise<{ lines: unknown[]; last: boolean }> {
    const lines: unknown[] = [];
    try {
      for (; lines.length < BATCH; next = await iterator.next()) {
        if (next.done) return { lines: [...lines, { end: true, count }], last: true };
        lines.push(next.value);
        count += 1;
      }
      return { lines, last: false };
    } catch (error) {
      return { lines: [...lines, { end: false, problem: problemOf(error) }], last: true };
    }
  }

  return new ReadableStream({
    async pull(controller) {
      const { lines, last } = await batch();
      controller.enqueue(encoder.encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
      if (last) controller.close();
    },
    async cancel(reason) {
      stop(reason);
      await iterator.return?.();
    },
  });
}
