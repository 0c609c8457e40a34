// The door to a file: looks it over and reads its rows, in a worker where the page allows one, else in slices on the page's own thread.
import { UsersError } from '../../contract/failure.js';
import type { Row } from './cells.js';
import { SheetError } from './faults.js';
import { NoWorker, type TrustUrl } from '../worker-line.js';
import { inWorker } from './in-worker.js';
import type { JobArguments, JobName, JobStep } from './jobs.js';
import type { SheetShape, Survey } from './survey.js';

type Work = <Name extends JobName>(
  trust: TrustUrl,
  signal: AbortSignal,
  name: Name,
  ...given: JobArguments<Name>
) => AsyncGenerator<JobStep<Name>>;

/**
 * A chosen file. Leaving a loop over its rows ends the work. Both ways to read it throw a `SheetError`, the signal's reason, or
 * `offline` where the code did not come.
 */
export class OpenFile {
  readonly file: File;
  readonly #trust: TrustUrl;
  #worker: boolean;

  /** Without `workers` all is done on the page's thread. */
  constructor(file: File, { workers = true, trust = (url) => url }: { readonly workers?: boolean; readonly trust?: TrustUrl } = {}) {
    this.file = file;
    this.#trust = trust;
    this.#worker = workers;
  }

  /** What the file is; `seen`: how many rows were looked at so far. */
  async survey({ signal, seen }: { readonly signal: AbortSignal; readonly seen?: (rows: number) => void }): Promise<Survey> {
    for await (const step of this.#steps(signal, 'survey', this.file)) {
      if (typeof step !== 'number') return step;
      seen?.(step);
    }
    throw new SheetError('damaged');
  }

  /** Batches of rows below the header, in order. */
  rows(shape: SheetShape, { signal }: { readonly signal: AbortSignal }): AsyncGenerator<readonly Row[]> {
    return this.#steps(signal, 'rows', this.file, shape);
  }

  async *#steps<Name extends JobName>(signal: AbortSignal, name: Name, ...given: JobArguments<Name>): AsyncGenerator<JobStep<Name>> {
    for (const work of (this.#worker ? [inWorker, here] : [here]) satisfies Work[]) {
      try {
        yield* stoppable(signal, work(this.#trust, signal, name, ...given));
        return;
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        this.#worker = false;
      }
    }
  }
}

/** On the page's own thread, by code that comes only where it is needed. */
const here: Work = async function* <Name extends JobName>(_: TrustUrl, _signal: AbortSignal, name: Name, ...given: JobArguments<Name>) {
  const { jobs } = await import('./jobs.js').catch((cause: unknown) => Promise.reject(new UsersError('offline', { cause })));
  yield* (jobs[name] as unknown as (...all: JobArguments<Name>) => AsyncGenerator<JobStep<Name>>)(...given);
};

/** The same steps until the signal; then its reason is thrown at once, whatever is still being waited for. */
async function* stoppable<Step>(signal: AbortSignal, steps: AsyncGenerator<Step>): AsyncGenerator<Step> {
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
  });
  stopped.catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    for (;;) {
      const next = await Promise.race([steps.next(), stopped]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    void steps.return(undefined).catch(() => undefined);
  }
}
