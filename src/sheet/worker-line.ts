// A line to a worker: starts it, asks it, gives its answers in the order of the questions, and ends it. Knows no question and no file.

/** The page does not let a worker start. */
export class NoWorker extends Error {}

/** The worker was ended, or has died. */
export class WorkerGone extends Error {}

/** What a worker says first, when its code has run. */
export const READY = 'ready';

/** A worker that has said nothing by then will not start, ms. */
const START_DEADLINE = 4000;

/** Makes an address one that a page which enforces Trusted Types lets a worker start from; throws where the page does not allow it. */
export type TrustUrl = (url: string) => string;

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export class WorkerLine<Question, Answer> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<Answer>[] = [];
  #gone = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#waiting.shift()?.resolve(data);
    worker.onmessageerror = () => this.close();
    worker.onerror = (event) => {
      // Nobody's console is told: what a worker cannot do is done elsewhere, or told in words.
      event.preventDefault();
      this.close();
    };
  }

  /** `start` makes the worker. Throws `NoWorker` where it does not come; the signal's reason. */
  static async open<Question, Answer>(start: () => Worker, signal: AbortSignal): Promise<WorkerLine<Question, Answer>> {
    signal.throwIfAborted();
    const line = new WorkerLine<Question, Answer>(started(start));
    const stop = (): void => line.close();
    const deadline = setTimeout(stop, START_DEADLINE);
    signal.addEventListener('abort', stop);
    try {
      await line.#next();
      return line;
    } catch {
      signal.throwIfAborted();
      throw new NoWorker();
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener('abort', stop);
    }
  }

  /** Rejects with `WorkerGone` where the worker is ended before it has answered. `handed`: what is the worker's from now on. */
  ask(question: Question, handed: Transferable[] = []): Promise<Answer> {
    if (this.#gone) return Promise.reject(new WorkerGone());
    this.#worker.postMessage(question, handed);
    return this.#next();
  }

  /** Ends the worker at once. */
  close(): void {
    this.#gone = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.splice(0)) reject(new WorkerGone());
  }

  #next(): Promise<Answer> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }
}

function started(start: () => Worker): Worker {
  try {
    return start();
  } catch {
    throw new NoWorker();
  }
}

/** The kind of worker that `new Worker(new URL(…), …)` makes from an address that the page trusts. */
export const trustedWorker = (trust: TrustUrl): new (url: URL, options: WorkerOptions) => Worker =>
  class extends globalThis.Worker {
    constructor(url: URL, options: WorkerOptions) {
      super(trust(url.href), options);
    }
  };
