// Writes a file in a worker of its own. Knows the line to it and no format.
import { NoWorker, trustedWorker, type TrustUrl, WorkerGone, WorkerLine } from '../worker-line.js';
import { type PackedRows, packRows } from './packed-rows.js';
import type { Card, FileSpec, TableHead } from './table.js';
import { WriteError, type WriteFault } from './faults.js';
import type { FileWriter, Take } from './file-writer.js';
import { untilStopped } from './until-stopped.js';

export type ToWriter =
  | { readonly spec: FileSpec }
  | { readonly table: TableHead }
  | { readonly rows: PackedRows }
  | { readonly card: Card }
  | 'end';
export type FromWriter = { readonly pieces: readonly Uint8Array<ArrayBuffer>[] } | { readonly fault: WriteFault };

/** Batches that the worker may have before it: it is never idle, and never far behind. */
const AHEAD = 2;

export async function writerInWorker(
  spec: FileSpec,
  take: Take,
  { trust, signal }: { readonly trust: TrustUrl; readonly signal: AbortSignal },
): Promise<FileWriter> {
  const line = await WorkerLine.open<ToWriter, FromWriter>(() => startWorker(trust), signal);
  let closed = false;
  const close = (): void => {
    closed = true;
    signal.removeEventListener('abort', close);
    line.close();
  };
  signal.addEventListener('abort', close);
  const waiting: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();

  /** Pieces are taken in the order in which they were made. */
  const answered = async (question: ToWriter, before: Promise<void>): Promise<void> => {
    const told = await line.ask(question);
    if ('fault' in told) throw new WriteError(told.fault);
    await before;
    for (const piece of told.pieces) {
      if (closed) throw new WorkerGone();
      await take(piece);
    }
  };
  const ask = async (question: ToWriter, ahead: number): Promise<void> => {
    last = answered(question, last);
    // Told by whoever waits for it, who may come later.
    last.catch(() => undefined);
    waiting.push(last);
    try {
      while (waiting.length > ahead) await untilStopped(waiting.shift() ?? last, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof WorkerGone ? new WriteError('failed', { cause: error }) : error;
    }
  };
  await ask({ spec }, 0);
  return {
    table: (table) => ask({ table }, AHEAD),
    rows: (rows) => ask({ rows: packRows(rows) }, AHEAD),
    card: (card) => ask({ card }, AHEAD),
    end: () => ask('end', 0),
    close,
  };
}

function startWorker(trust: TrustUrl): Worker {
  if (!import.meta.url) throw new NoWorker();
  // The bundler looks for `new Worker(new URL(…))`, to put the worker's file where the address leads.
  const Worker = trustedWorker(trust);
  return new Worker(new URL('./write-worker.ts', import.meta.url), { type: 'module' });
}
