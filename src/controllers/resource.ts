// Loads one thing for an element and keeps the last good one while another loads or fails. Knows nothing of what it loads.
import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asUsersError, isAbort, type UsersError } from '../contract/failure.js';

export interface ResourceOptions<T, Args extends readonly unknown[]> {
  /** What the answer depends on, compared one by one; `null`: nothing to load yet. */
  readonly args: () => Args | null;
  readonly load: (args: Args, signal: AbortSignal) => Promise<T>;
  /** Called once per answer. */
  readonly onLoad?: (value: T) => void;
}

export class Resource<T, const Args extends readonly unknown[]> implements ReactiveController {
  /** The last good answer. */
  value: T | undefined;
  /** Why the last question failed; gone with the next good answer. */
  error: UsersError | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #task: Task<readonly unknown[], T>;
  #settledArgs: readonly unknown[] | undefined;
  #removed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, { args, load, onLoad }: ResourceOptions<T, Args>) {
    this.#host = host;
    host.addController(this);
    let asked: Args | null = null;
    this.#task = new Task(host, {
      args: () => (asked = args()) ?? [],
      task: async (now, { signal }) => {
        const question = asked;
        // What was removed is drawn once more, and asks when it is put back.
        this.#removed = !host.isConnected;
        if (!question || this.#removed) return initialState;
        try {
          const value = await load(question, signal);
          if (signal.aborted) throw signal.reason;
          this.value = value;
          this.error = undefined;
          onLoad?.(value);
          return value;
        } catch (error) {
          if (!signal.aborted && !isAbort(error)) this.error = asUsersError(error);
          throw error;
        } finally {
          if (!signal.aborted) this.#settledArgs = now;
        }
      },
    });
  }

  /** A question is under way. */
  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Settled at least once for some question. */
  get settled(): boolean {
    return this.#settledArgs !== undefined;
  }

  /** Asks again. */
  reload(): void {
    void this.#task.run().catch(() => undefined);
  }

  /** Drops the value, as when another thing altogether is to be shown. */
  forget(): void {
    this.value = undefined;
    this.error = undefined;
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onOnline);
    if (this.#removed) {
      this.#removed = false;
      this.reload();
    }
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    // A move in the document is a disconnect and a connect: only a real removal stops the question.
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.pending) return;
      this.#removed = true;
      this.#task.abort();
    });
  }

  readonly #onOnline = (): void => {
    if (this.error?.kind === 'offline') this.reload();
  };
}
