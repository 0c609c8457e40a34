// Does a job in a worker of its own, made from the page's own origin, and ends it the moment nobody wants it. Knows no file format.
import { NoWorker, trustedWorker, type TrustUrl, WorkerGone, WorkerLine } from '../worker-line.js';
import { SheetError, type SheetFault } from './faults.js';
import type { JobArguments, JobName, JobStep } from './jobs.js';

/** What a worker answers: a step, that there are no more, or why there is none. */
export type FromWorker = { readonly step: unknown } | 'done' | { readonly fault: SheetFault; readonly line?: number | undefined };

/** The steps of a job, until the signal. Throws `NoWorker` before the first one where there can be no worker. */
export async function* inWorker<Name extends JobName>(
  trust: TrustUrl,
  signal: AbortSignal,
  name: Name,
  ...given: JobArguments<Name>
): AsyncGenerator<JobStep<Name>> {
  const line = await WorkerLine.open<unknown, FromWorker>(() => startWorker(trust), signal);
  const stop = (): void => line.close();
  signal.addEventListener('abort', stop);
  try {
    for (let ask: unknown = { name, given }; ; ask = 'next') {
      const told = await line.ask(ask);
      if (told === 'done') return;
      if ('fault' in told) throw new SheetError(told.fault, told.line);
      yield told.step as JobStep<Name>;
    }
  } catch (error) {
    throw error instanceof WorkerGone ? new SheetError('damaged') : error;
  } finally {
    signal.removeEventListener('abort', stop);
    line.close();
  }
}

function startWorker(trust: TrustUrl): Worker {
  // One script without modules does not know where it came from.
  if (!import.meta.url) throw new NoWorker();
  // The bundler looks for `new Worker(new URL(…))`, to put the worker's file where the address leads.
  const Worker = trustedWorker(trust);
  return new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
}
