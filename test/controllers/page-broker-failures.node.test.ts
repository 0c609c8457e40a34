// What the page broker does about pages that fail: a few attempts by itself, ever more rarely, and one whenever somebody asks.
import { describe, expect, it } from 'vitest';
import { UsersError } from '../../src/contract/failure.js';
import { backOff } from '../../src/controllers/broker/back-off.js';
import { retryOf } from '../../src/controllers/user-turn.js';
import { brokerWithCalls, page, places } from './page-broker-kit.js';

const busy = new UsersError('busy', { status: 429, retryAfter: 7 });
const down = new UsersError('offline');
const rule = (error: unknown, failed: number) => retryOf(error, failed, () => 0);

describe('a page that failed', () => {
  it('says so and is asked again at once on demand', async () => {
    const { broker, calls, call, changes } = brokerWithCalls();
    broker.want(places(3));
    await call(0).fail(new TypeError('down'));
    expect(broker.state(3)).toMatchObject({ kind: 'failed', error: { message: 'down' }, retryAt: null, paused: false });
    expect(changes).toEqual([3]);
    broker.want(places(3));
    expect(calls).toHaveLength(1);
    broker.retry(3);
    await call(1).answer(page(30));
    expect(broker.state(3)?.kind).toBe('loaded');
  });

  it('is tried again by itself, and says when', async () => {
    const { broker, calls, call, clock, changes } = brokerWithCalls({ retry: rule });
    broker.want(places(3));
    await call(0).fail(down);
    expect(broker.state(3)).toMatchObject({ kind: 'failed', retryAt: 500 });
    expect(broker.waiting).toBe(true);
    await clock.pass(499);
    expect(calls).toHaveLength(1);
    await clock.pass(1);
    expect(broker.state(3)).toEqual({ kind: 'loading' });
    expect(changes).toEqual([3, 3]);
    await call(1).answer(page(30));
    expect(broker.waiting).toBe(false);
  });

  it('is tried ever more rarely, and after five times on demand only', async () => {
    const { broker, calls, clock } = brokerWithCalls({ retry: rule, load: () => Promise.reject(down) });
    const waits: number[] = [];
    broker.want(places(3));
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await clock.pass(0);
      await Promise.resolve();
      const state = broker.state(3);
      if (state?.kind !== 'failed' || state.retryAt === null) break;
      waits.push(state.retryAt - clock.now());
      await clock.pass(state.retryAt - clock.now());
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000]);
    expect(broker.state(3)).toMatchObject({ kind: 'failed', retryAt: null });
    expect(clock.waits).toBe(0);
    expect(calls).toHaveLength(0);
  });

  it('is no longer tried when nobody looks at it, and asked at once when somebody does again', async () => {
    const { broker, calls, call, callAt, clock } = brokerWithCalls({ retry: rule });
    broker.want(places(3));
    await call(0).fail(down);
    broker.want(places(40));
    await callAt(400).answer(page(400));
    await clock.pass(60_000);
    expect(calls.map(({ ask }) => ask.offset)).toEqual([30, 400]);
    broker.want(places(3));
    expect(calls.map(({ ask }) => ask.offset)).toEqual([30, 400, 30]);
  });

  it('is not asked again by every step of scrolling when it is the page ahead', async () => {
    const { broker, calls, call } = brokerWithCalls({ retry: rule });
    broker.want(places(3));
    await call(0).answer(page(30));
    await call(1).fail(down);
    for (const step of [1, 2, 3])
      broker.want(
        places(3)
          .map((place) => place + step)
          .filter((place) => place < 40),
      );
    expect(calls).toHaveLength(2);
    expect(broker.waiting).toBe(false);
  });

  it('is freed with all others when the network is back', async () => {
    const { broker, calls, call, callAt } = brokerWithCalls();
    broker.want(places(3, 4));
    await call(0).fail('down');
    await call(1).fail('down');
    broker.retryFailed();
    expect(calls).toHaveLength(3);
    await callAt(40).answer(page(40));
    expect(calls).toHaveLength(4);
    await callAt(30).answer(page(30));
    expect(broker.state(3)?.kind).toBe('loaded');
  });
});

describe('a pause that the backend asks for', () => {
  it('holds back every page for at least as long, and cannot be shortened', async () => {
    const { broker, calls, call, clock } = brokerWithCalls({ retry: rule });
    broker.want(places(3));
    await call(0).fail(busy);
    const { retryAt } = broker.state(3) as { retryAt: number };
    expect(retryAt).toBeGreaterThanOrEqual(7000);
    broker.retry(3);
    broker.want(places(40));
    expect(broker.state(40)).toMatchObject({ kind: 'failed', error: busy, retryAt, paused: true });
    await clock.pass(6999);
    expect(calls).toHaveLength(1);
    await clock.pass(retryAt - clock.now());
    expect(calls.map(({ ask }) => ask.offset)).toEqual([30, 400]);
  });

  it('ends with the list', async () => {
    const { broker, call, clock } = brokerWithCalls({ retry: rule });
    broker.want(places(3));
    await call(0).fail(busy);
    broker.clear();
    expect(clock.waits).toBe(0);
    await clock.pass(60_000);
    expect(broker.state(3)).toBeNull();
  });
});

describe('the waits between attempts', () => {
  it('differ from browser to browser, and stay under half a minute', () => {
    expect(backOff(1, () => 0)).toBe(500);
    expect(backOff(1, () => 1)).toBe(1000);
    expect(backOff(30, () => 1)).toBe(30_000);
  });

  it('are only for failures that may pass', () => {
    for (const kind of ['offline', 'timeout', 'busy', 'server'] as const) expect(rule(new UsersError(kind), 1)).not.toBeNull();
    for (const kind of ['unauthorized', 'forbidden', 'missing', 'invalid', 'contract'] as const) {
      expect(rule(new UsersError(kind), 1)).toBeNull();
    }
    expect(rule(new UsersError('busy', { retryAfter: 86_400 }), 1)).toBeNull();
  });
});
