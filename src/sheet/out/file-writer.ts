// The door to the writers of files: rows become text in slices on the page's own thread, which a worker compresses where the page
// allows one.
import { UsersError } from '../../contract/failure.js';
import { pace } from '../pace.js';
import { NoWorker, type TrustUrl } from '../worker-line.js';
import { WriteError } from './faults.js';
import { gzipHere, type OpenGzip } from './gzip/gzip.js';
import { gzipInWorker } from './gzip/in-worker.js';
import type { FileSpec, TableEngine } from './table.js';
import { untilStopped } from './until-stopped.js';

/** Takes a piece of a file, in order; the next one comes when it has settled. */
export type Take = (piece: Uint8Array<ArrayBuffer>) => Promise<void> | void;

/** What it was given is in the file, or on its way there; whoever gives more waits. `close` lets go of everything, at any time. */
export interface FileWriter extends TableEngine {
  close(): void;
}

export interface WriterOptions {
  readonly signal: AbortSignal;
  /** `false`: all is done on the page's thread. */
  readonly workers?: boolean;
  readonly trust?: TrustUrl;
}

/**
 * Opens the writer of one file, whose pieces go to `take`. Throws, then and later, a `WriteError`, the signal's reason, whatever `take`
 * throws, or `offline` where the code did not come.
 */
export async function openWriter(spec: FileSpec, take: Take, { signal, workers = true, trust }: WriterOptions): Promise<FileWriter> {
  const { createEngine, gathering } = await import('./engine.js').catch((cause: unknown) =>
    Promise.reject(new UsersError('offline', { cause })),
  );
  const gzip = await gzipFor(spec, workers, signal, trust);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const { emit, flush } = gathering((piece) => pieces.push(piece));
  let closed = false;
  const pass = async (): Promise<void> => {
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      if (closed) throw new WriteError('failed');
      await untilStopped(Promise.resolve(take(piece)), signal);
    }
    await pace();
    signal.throwIfAborted();
  };
  const engine = await createEngine(spec, emit, pass, gzip.open);
  const told = async (work: Promise<void>): Promise<void> => {
    try {
      await untilStopped(work, signal);
    } catch (error) {
      throw error instanceof RangeError ? new WriteError('too_large', { cause: error }) : error;
    }
  };
  const close = (): void => {
    closed = true;
    signal.removeEventListener('abort', close);
    gzip.close();
  };
  signal.addEventListener('abort', close);
  return {
    table: (head) => told(engine.table(head)),
    rows: (rows) => told(engine.rows(rows)),
    card: (card) => told(engine.card(card)),
    end: async () => {
      await told(engine.end());
      flush();
      await pass();
    },
    close,
  };
}

/** What compresses: only a workbook is compressed. */
async function gzipFor(
  { format }: FileSpec,
  workers: boolean,
  signal: AbortSignal,
  trust: TrustUrl = (url) => url,
): Promise<{ readonly open: OpenGzip; readonly close: () => void }> {
  signal.throwIfAborted();
  if (workers && format === 'xlsx') {
    try {
      return await gzipInWorker(trust, signal);
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
    }
  }
  return { open: gzipHere, close: () => undefined };
}
