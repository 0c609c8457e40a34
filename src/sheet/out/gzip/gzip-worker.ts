// The worker's own script: compresses one entry after the other, and answers each question with what is ready. Runs by being loaded.
import { READY } from '../../worker-line.js';
import { gzipHere } from './gzip.js';
import type { FromGzip, ToGzip } from './in-worker.js';

interface Open {
  readonly writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly read: Promise<void>;
}

let pieces: Uint8Array<ArrayBuffer>[] = [];
let open: Open | undefined;
/** One question after the other: they come faster than they are answered. */
let turn: Promise<unknown> = Promise.resolve();

globalThis.addEventListener('message', ({ data }: MessageEvent<ToGzip>) => {
  turn = turn.then(() => answer(data));
});

async function answer(question: ToGzip): Promise<void> {
  try {
    if (question === 'begin') open = begin();
    else if (question === 'end') {
      await open?.writer.close();
      await open?.read;
    } else await open?.writer.write(question);
    const spare = typeof question === 'object' ? question.buffer : null;
    const told: FromGzip = { pieces, spare };
    pieces = [];
    globalThis.postMessage(told, { transfer: [...told.pieces.map(({ buffer }) => buffer), ...(spare ? [spare] : [])] });
  } catch {
    globalThis.postMessage({ failed: true } satisfies FromGzip);
  }
}

function begin(): Open {
  const { readable, writable } = gzipHere();
  const read = drain(readable.getReader());
  // Told by who waits for the end.
  read.catch(() => undefined);
  return { writer: writable.getWriter(), read };
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Promise<void> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
}

globalThis.postMessage(READY);
