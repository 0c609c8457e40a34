// Does a job in a worker of its own, made from the page's own origin, and ends it the moment nobody wants it. Knows no file format.
import { SheetError, type SheetFault } from './faults.js';
import type { JobArguments, JobName, JobStep } from './jobs.js';

/** What a worker says: that it has started, a step, that there are no more, or why there is none. */
export type FromWorker = 'ready' | { readonly step: unknown } | 'done' | { readonly fault: SheetFault; readonly line?: number | undefined };

/** The page does not let a worker start. */
export class NoWorker extends Error {}

/** A worker that has said nothing by then will not start, ms. */
const START_DEADLINE = 4000;

/** The steps of a job, until the signal. Throws `NoWorker` before the first one where there can be no worker. */
export async function* inWorker<Name extends JobName>(
  trust: TrustUrl,
  signal: AbortSignal,
  name: Name,
  ...given: JobArguments<Name>
): AsyncGenerator<JobStep<Name>> {
  const worker = startWorker(trust);
  const giveUp = (): unknown => worker.dispatchEvent(new Event('error'));
  const deadline = setTimeout(giveUp, START_DEADLINE);
  signal.addEventListener('abort', giveUp);
  try {
    await said(worker).catch(() => Promise.reject(new NoWorker()));
    clearTimeout(deadline);
    for (let ask: unknown = { name, given }; ; ask = 'next') {
      const answer = said(worker);
      worker.postMessage(ask);
      const told = await answer;
      if (told === 'done' || told === 'ready') return;
      if ('fault' in told) throw new SheetError(told.fault, told.line);
      yield told.step as JobStep<Name>;
    }
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', giveUp);
    worker.terminate();
  }
}

/** The next that a worker says. */
const said = (worker: Worker): Promise<FromWorker> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => resolve(data);
    worker.onerror = (event) => {
      // Nobody's console is told: what a worker cannot do is done elsewhere, or told in words.
      event.preventDefault();
      reject(new SheetError('damaged'));
    };
  });

/** Makes an address one that a page which enforces Trusted Types lets a worker start from; throws where the page does not allow it. */
export type TrustUrl = (url: string) => string;

function startWorker(trust: TrustUrl): Worker {
  // One script without modules does not know where it came from.
  if (!import.meta.url) throw new NoWorker();
  try {
    // The bundler looks for `new Worker(new URL(…))`, to put the worker's file where the address leads.
    const Worker = class extends globalThis.Worker {
      constructor(url: URL, options: WorkerOptions) {
        super(trust(url.href), options);
      }
    };
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    throw new NoWorker();
  }
}
