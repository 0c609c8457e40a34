// The worker's own script: does one job, step by step as it is asked. The only file here that runs by being loaded, and only in a worker.
import { SheetError } from './faults.js';
import type { FromWorker } from './in-worker.js';
import { type JobName, jobs } from './jobs.js';
import { READY } from '../worker-line.js';

interface Asked {
  readonly name: JobName;
  readonly given: never;
}

let steps: AsyncGenerator<unknown> | undefined;

const say = (told: FromWorker | typeof READY): void => globalThis.postMessage(told);

globalThis.addEventListener('message', ({ data }: MessageEvent<'next' | Asked>) => {
  if (data !== 'next') steps = (jobs[data.name] as (...given: unknown[]) => AsyncGenerator<unknown>)(...(data.given as unknown[]));
  void answer();
});

async function answer(): Promise<void> {
  try {
    const next = await steps?.next();
    say(!next || next.done ? 'done' : { step: next.value });
  } catch (error) {
    say(error instanceof SheetError ? { fault: error.fault, line: error.line } : { fault: 'damaged' });
  }
}

say(READY);
