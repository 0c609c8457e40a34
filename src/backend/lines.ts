// Reads a body of JSON lines as it comes. A stream is whole when its last line is `{"end":true,"count":n}` and n lines came.
import { UsersError } from '../contract/failure.js';

/** The values of the lines. `idle` stops the reading when nothing comes for so many milliseconds. */
export async function* jsonLines(body: ReadableStream<Uint8Array>, idle: number, stop: (reason: unknown) => void): AsyncGenerator<unknown, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [rest, count] = ['', 0];
  try {
    for (;;) {
      const timer = setTimeout(() => stop(new UsersError('timeout')), idle);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      if (done) throw new UsersError('offline');
      rest += decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.trim() === '') continue;
        const item = parse(line);
        if (isEnd(item)) {
          if (item.count !== count) throw new UsersError('contract');
          return;
        }
        count += 1;
        yield item;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UsersError('contract', { cause });
  }
}

const isEnd = (item: unknown): item is { end: true; count: unknown } =>
  typeof item === 'object' && item !== null && 'end' in item && item.end === true && 'count' in item;
