// Reads a body of JSON lines as it comes, no faster than it is asked. Knows when it is whole: its last line is
// `{"end":true,"count":n}` and n items came before. A last line `{"end":false,"problem":…}` tells why it is not. Lines
// `{"cursor":"…"}` between the items are no items.
import { UsersError } from '../contract/failure.js';
import { kindOf, problemOf } from './answers.js';
import { within } from './deadline.js';
import { LineText } from './line-text.js';

/** The longest line that is kept while it comes, in bytes. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** The items of the lines, at most `idle` ms of silence apart. `onCursor` is told each cursor when the items before it were taken. */
export async function* jsonLines(
  body: ReadableStream<Uint8Array>,
  idle: number,
  signal: AbortSignal | undefined,
  onCursor: (cursor: string) => void,
): AsyncGenerator<unknown, void, undefined> {
  const read = readerOf(body);
  const text = new LineText();
  let count = 0;
  try {
    for (;;) {
      const { done, value } = await within(idle, signal, read.next);
      if (done || !value) throw new UsersError('offline');
      for (const lines of text.take(value)) {
        for (const line of lines.split('\n')) {
          if (line.trim() === '') continue;
          signal?.throwIfAborted();
          const item = parsed(line);
          if (isEnd(item)) return whole(item, count);
          if (isCursor(item)) {
            onCursor(item.cursor);
            continue;
          }
          count += 1;
          yield item;
        }
      }
      if (text.waiting > LONGEST_LINE) throw new UsersError('contract');
    }
  } finally {
    read.cancel();
  }
}

interface Pieces {
  readonly next: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  readonly cancel: () => void;
}

/** Bytes that are read into the same place again and again, where the body can do that: pieces of its own make a browser hoard them. */
const PLACE = 256 * 1024;

function readerOf(body: ReadableStream<Uint8Array>): Pieces {
  try {
    const reader = body.getReader({ mode: 'byob' });
    let place = new ArrayBuffer(PLACE);
    return {
      next: async () => {
        const { done, value } = await reader.read(new Uint8Array(place));
        if (value) place = value.buffer;
        return { done, value };
      },
      cancel: () => void reader.cancel().catch(() => undefined),
    };
  } catch {
    const reader = body.getReader();
    return { next: () => reader.read(), cancel: () => void reader.cancel().catch(() => undefined) };
  }
}

interface End {
  readonly end: boolean;
  readonly count?: unknown;
  readonly problem?: unknown;
}

const isBeside = (item: unknown): item is object => typeof item === 'object' && item !== null && !('id' in item);
const isEnd = (item: unknown): item is End => isBeside(item) && 'end' in item && typeof item.end === 'boolean';
const isCursor = (item: unknown): item is { readonly cursor: string } =>
  isBeside(item) && 'cursor' in item && typeof item.cursor === 'string';

function whole({ end, count, problem }: End, came: number): void {
  if (end && count === came) return;
  if (end) throw new UsersError('contract');
  const told = problemOf(problem);
  throw new UsersError(kindOf(told?.status ?? 500), { ...(told && { problem: told }), ...(told?.status && { status: told.status }) });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UsersError('contract', { cause });
  }
}
