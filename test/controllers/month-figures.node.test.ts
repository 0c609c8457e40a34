// How long the figures follow the month that they are of: as long as their element is in the page, and no longer.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.js';
import type { Kpis } from '../../src/contract/schema/kpis.js';
import type { Connection } from '../../src/controllers/connection.js';
import { MonthFigures } from '../../src/controllers/month-figures.js';

const HOUR = 3_600_000;
/** Three hours before the month ends in Paris. */
const EVENING = Date.parse('2026-10-31T20:00:00Z');

/** What Lit does for an element's controllers, without an element. */
class Host {
  isConnected = true;
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers: ReactiveController[] = [];
  #asked = false;

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
    if (this.isConnected) controller.hostConnected?.();
  }

  removeController(): void {
    throw new Error('Nothing is taken from an element.');
  }

  requestUpdate(): void {
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      for (const controller of this.#controllers) controller.hostUpdate?.();
      for (const controller of this.#controllers) controller.hostUpdated?.();
    });
  }

  remove(): void {
    this.isConnected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  putBack(): void {
    this.isConnected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }
}

const settled = async (): Promise<void> => {
  await vi.dynamicImportSettled();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('the figures of the current month', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: EVENING });
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const drawn = () => {
    const host = new Host();
    const asked: string[] = [];
    const month = (): string => (Date.now() < EVENING + 3 * HOUR ? '2026-10' : '2026-11');
    const connection: Connection = {
      backend: {
        searchUsers: () => Promise.reject(new Error('not asked')),
        getKpis: async () => {
          asked.push(month());
          return { month: month(), zone: 'Europe/Paris', complete: false } as Kpis;
        },
      },
      settings: DEFAULT_SETTINGS,
      zone: 'Europe/Paris',
      now: () => Date.now(),
      asOf: undefined,
    };
    const figures = new MonthFigures(host as unknown as ReactiveControllerHost & HTMLElement, {
      connection: () => connection,
      month: () => null,
    });
    host.requestUpdate();
    return { host, figures, asked };
  };

  it('are asked again when it ends, and follow the next one', async () => {
    const { figures, asked } = drawn();
    await settled();
    expect([figures.value?.month, vi.getTimerCount()]).toEqual(['2026-10', 1]);
    vi.advanceTimersByTime(3 * HOUR - 1);
    await settled();
    expect(asked).toEqual(['2026-10']);
    vi.advanceTimersByTime(1);
    await settled();
    expect(asked).toEqual(['2026-10', '2026-11']);
    expect([figures.value?.month, vi.getTimerCount()]).toEqual(['2026-11', 1]);
  });

  it('leave no timer that would keep an element which is gone, also where it is drawn once more', async () => {
    const { host, asked } = drawn();
    await settled();
    expect(vi.getTimerCount()).toBe(1);
    host.remove();
    expect(vi.getTimerCount()).toBe(0);
    host.requestUpdate();
    await settled();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(24 * HOUR);
    await settled();
    expect(asked).toEqual(['2026-10']);
  });

  it('leave none where the element is gone before the code that waits has come', async () => {
    const { host } = drawn();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    host.remove();
    host.requestUpdate();
    await settled();
    host.requestUpdate();
    await settled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('follow the month again in an element that was put back', async () => {
    const { host, figures, asked } = drawn();
    await settled();
    host.remove();
    host.requestUpdate();
    await settled();
    host.putBack();
    await settled();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(3 * HOUR);
    await settled();
    expect([figures.value?.month, asked.at(-1)]).toEqual(['2026-11', '2026-11']);
  });
});
