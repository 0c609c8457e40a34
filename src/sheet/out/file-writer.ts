// The door to the writers of files: in a worker where the page allows one, else in slices on the page's own thread.
import { UsersError } from '../../contract/failure.js';
import { pace } from '../pace.js';
import { NoWorker, type TrustUrl } from '../worker-line.js';
import { WriteError } from './faults.js';
import { writerInWorker } from './in-worker.js';
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
export async function openWriter(spec: FileSpec, take: Take, options: WriterOptions): Promise<FileWriter> {
  const { signal, workers = true, trust = (url: string) => url } = options;
  if (workers) {
    try {
      return await writerInWorker(spec, take, { trust, signal });
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
    }
  }
  return writerHere(spec, take, signal);
}

async function writerHere(spec: FileSpec, take: Take, signal: AbortSignal): Promise<FileWriter> {
  const { createEngine, gathering } = await import('./engine.js').catch((cause: unknown) =>
    Promise.reject(new UsersError('offline', { cause })),
  );
  signal.throwIfAborted();
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
  const engine = await createEngine(spec, emit, pass);
  const told = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      throw error instanceof RangeError ? new WriteError('too_large', { cause: error }) : error;
    }
  };
  return {
    table: (head) => told(engine.table(head)),
    rows: (rows) => told(engine.rows(rows)),
    card: (card) => told(engine.card(card)),
    end: async () => {
      await told(engine.end());
      flush();
      await pass();
    },
    close: () => {
      closed = true;
    },
  };
}
