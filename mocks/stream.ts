// Writes items as JSON lines, as fast as they are read and no faster. The last line says that all came, and how many.

/** A stream of one item a line, ended by `{"end":true,"count":n}`. Cancelling it aborts `stopped`. */
export function lineStream(items: AsyncIterable<unknown>, stopped: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = items[Symbol.asyncIterator]();
  let count = 0;
  return new ReadableStream({
    async pull(controller) {
      const lines: string[] = [];
      while (lines.length < BATCH) {
        const next = await iterator.next();
        if (next.done) {
          lines.push(JSON.stringify({ end: true, count }));
          controller.enqueue(encoder.encode(`${lines.join('\n')}\n`));
          controller.close();
          return;
        }
        count += 1;
        lines.push(JSON.stringify(next.value));
      }
      controller.enqueue(encoder.encode(`${lines.join('\n')}\n`));
    },
    async cancel(reason) {
      stopped.abort(reason);
      await iterator.return?.();
    },
  });
}

const BATCH = 100;
