// A REST backend over the app over a few sample users, with faults in between; and an end for waits without waiting.
import { vi } from 'vitest';
import { createUsersApp } from '../../mocks/app.js';
import { type Fault, withFaults } from '../../mocks/faults.js';
import { createRestBackend, type RestOptions } from '../../src/backend/rest.js';
import { createSampleBackend } from '../../src/sample/backend.js';

export const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const app = createUsersApp(createSampleBackend({ users: 250, now: () => NOW }), { base: '/api', requestId: () => 'req-1' });

/** The n-th request meets the n-th fault. `times` are the moments at which requests were sent, in ms of the false clock. */
export function faulty(faults: readonly Fault[], options: Partial<RestOptions> = {}) {
  const times: number[] = [];
  const { fetch, requests } = withFaults((request) => app.fetch(request), faults);
  const backend = createRestBackend({
    baseUrl: 'https://backend.test/api',
    ...options,
    fetch: (input, init) => {
      times.push(performance.now());
      return fetch(input, init);
    },
  });
  return { backend, requests, times };
}

/** Timers, clock and chance are the test's: waits take no time, jitter is in the middle. */
export function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: NOW });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
}

export function letTimeGo(): void {
  vi.useRealTimers();
  vi.restoreAllMocks();
}

/** What a promise came to: its value, or what it rejected with. Waits of the false clock are over at once. */
export async function outcome<T>(promise: Promise<T>): Promise<{ readonly value?: T; readonly error?: unknown }> {
  let result: { value?: T; error?: unknown } | undefined;
  promise.then(
    (value) => (result = { value }),
    (error: unknown) => (result = { error }),
  );
  for (;;) {
    await vi.dynamicImportSettled();
    // What needs no timer goes first, so that no deadline passes while an answer is on its way.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    if (result) return result;
    await vi.advanceTimersToNextTimerAsync();
  }
}

/** What a call rejected with. */
export const failure = async (promise: Promise<unknown>): Promise<unknown> => (await outcome(promise)).error;
