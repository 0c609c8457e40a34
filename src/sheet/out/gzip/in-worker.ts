// Compresses in a worker of its own: bytes go over as they are, which costs next to nothing; rows would have to be copied cell by cell.
// Knows no ZIP file.
import { NoWorker, trustedWorker, type TrustUrl, WorkerLine } from '../../worker-line.js';
import { WriteError } from '../faults.js';
import type { Gzip, OpenGzip } from './gzip.js';

/** An entry begins, some of its bytes, it ends. */
export type ToGzip = 'begin' | Uint8Array<ArrayBuffer> | 'end';
/** `spare`: the place of the bytes, which were read. */
export type FromGzip =
  | { readonly pieces: readonly Uint8Array<ArrayBuffer>[]; readonly spare: ArrayBuffer | null }
  | { readonly failed: true };

/** Pieces that the worker may have before it: it is never idle, and never far behind. */
const AHEAD = 4;
/** Bytes of a place: a piece and what the last row of it was longer. */
const PLACE = 96 * 1024;

/** Throws `NoWorker` where none can be had. `close` ends the worker; whatever waits for it fails. */
export async function gzipInWorker(trust: TrustUrl, signal: AbortSignal): Promise<{ readonly open: OpenGzip; readonly close: () => void }> {
  const line = await WorkerLine.open<ToGzip, FromGzip>(() => startWorker(trust), signal);
  return { open: () => gzipOver(line), close: () => line.close() };
}

function gzipOver(line: WorkerLine<ToGzip, FromGzip>): Gzip {
  const waiting: Promise<void>[] = [];
  /** Places that have come back: new ones for each piece would pile up on both sides. */
  const spares: ArrayBuffer[] = [];
  let out: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  const ask = (question: ToGzip): void => {
    const answered = line.ask(question, typeof question === 'object' ? [question.buffer] : []).then(
      (told) => {
        if ('failed' in told) throw new WriteError('failed');
        for (const piece of told.pieces) out.enqueue(piece);
        if (told.spare) spares.push(told.spare);
      },
      (cause: unknown) => Promise.reject(new WriteError('failed', { cause })),
    );
    // As in a stream of the platform's own, both ends fail together.
    answered.catch((error: unknown) => out.error(error));
    waiting.push(answered);
  };
  const settled = async (ahead: number): Promise<void> => {
    while (waiting.length > ahead) await waiting.shift();
  };
  return {
    readable: new ReadableStream({
      start: (controller) => {
        out = controller;
      },
    }),
    writable: new WritableStream({
      start: () => ask('begin'),
      write: (bytes) => {
        // Whoever wrote them goes on writing where they lie.
        const spare = spares.pop();
        const place = spare && spare.byteLength >= bytes.length ? spare : new ArrayBuffer(Math.max(PLACE, bytes.length));
        const copy = new Uint8Array(place, 0, bytes.length);
        copy.set(bytes);
        ask(copy);
        return settled(AHEAD);
      },
      close: async () => {
        ask('end');
        await settled(0);
        out.close();
      },
      abort: (reason) => out.error(reason),
    }),
  };
}

function startWorker(trust: TrustUrl): Worker {
  // One script without modules does not know where it came from.
  if (!import.meta.url) throw new NoWorker();
  // The bundler looks for `new Worker(new URL(…))`, to put the worker's file where the address leads.
  const Worker = trustedWorker(trust);
  return new Worker(new URL('./gzip-worker.ts', import.meta.url), { type: 'module' });
}
