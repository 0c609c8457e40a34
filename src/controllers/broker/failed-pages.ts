// Keeps which pages failed and when each is tried again: by itself after a wait, or when somebody asks. Knows no request and no row.
import type { Clock } from './clock.js';

/** What to do about an error: try again by itself after `wait` ms. `all`: nothing else may be asked before, either. */
export interface Wait {
  readonly wait: number;
  readonly all: boolean;
}

/** The wait after a page failed so many times with this error at last; `null`: it is tried again on demand only. */
export type RetryRule = (error: unknown, failed: number) => Wait | null;

export interface FailedPage {
  readonly error: unknown;
  /** When it is tried again by itself, on the clock; `null`: on demand only. */
  readonly retryAt: number | null;
  /** The other end asked for this pause: nobody can shorten it. */
  readonly paused: boolean;
}

export interface FailedPages {
  /** Why a page is not asked now; `undefined` where it may be. */
  of(page: number): FailedPage | undefined;
  fail(page: number, error: unknown): void;
  /** Forgets that a page ever failed: it has come, or somebody asks for it. */
  forgive(page: number): void;
  forgiveAll(): void;
  /** Frees the pages that nobody looks at. How often they failed is kept. */
  freeOthers(pages: readonly number[]): void;
  /** Forgets everything and stops every wait. */
  clear(): void;
}

/** `onDue`: pages have become free after their wait. */
export function createFailedPages({ clock, rule, onDue }: { clock: Clock; rule: RetryRule; onDue: () => void }): FailedPages {
  const failed = new Map<number, FailedPage & { readonly stop: () => void }>();
  const counts = new Map<number, number>();
  let pause: { readonly failure: FailedPage; readonly stop: () => void } | undefined;

  function free(page: number): void {
    failed.get(page)?.stop();
    failed.delete(page);
  }

  function pauseAll(failure: FailedPage, wait: number): void {
    pause?.stop();
    const stop = clock.after(wait, () => {
      pause = undefined;
      onDue();
    });
    pause = { failure, stop };
  }

  return {
    of: (page) => pause?.failure ?? failed.get(page),
    fail(page, error) {
      const count = (counts.get(page) ?? 0) + 1;
      counts.set(page, count);
      const next = rule(error, count);
      const failure = { error, retryAt: next && clock.now() + next.wait, paused: next?.all ?? false };
      if (next?.all) {
        pauseAll(failure, next.wait);
        return;
      }
      const due = (): void => {
        failed.delete(page);
        onDue();
      };
      failed.set(page, { ...failure, stop: next ? clock.after(next.wait, due) : () => undefined });
    },
    forgive(page) {
      free(page);
      counts.delete(page);
    },
    forgiveAll() {
      for (const page of failed.keys()) free(page);
      counts.clear();
    },
    freeOthers(pages) {
      for (const page of failed.keys()) if (!pages.includes(page)) free(page);
    },
    clear() {
      for (const page of failed.keys()) free(page);
      counts.clear();
      pause?.stop();
      pause = undefined;
    },
  };
}
