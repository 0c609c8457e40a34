// What the HTTP client does when the network, the session or the answer fails. No test waits.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { body, busy, NETWORK, PAGE, PASS, refuse } from '../../mocks/faults.js';
import { failure, faulty, holdTime, letTimeGo, NOW, outcome } from './faulty.js';

beforeEach(holdTime);
afterEach(letTimeGo);

const gaps = (times: readonly number[]): number[] => times.slice(1).map((time, at) => Math.round(time - (times[at] ?? 0)));

describe('a network that fails', () => {
  it('is tried three times more, further and further apart, then is offline', async () => {
    const { backend, times } = faulty([NETWORK, NETWORK, NETWORK, NETWORK, PASS]);
    expect(await failure(backend.searchUsers({}))).toMatchObject({ name: 'UsersError', kind: 'offline' });
    expect(gaps(times)).toEqual([300, 600, 1200]);
  });
  it('spreads the repeats by chance, half to one and a half of the wait', async () => {
    vi.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValueOnce(1);
    const { backend, times } = faulty([NETWORK, NETWORK]);
    await outcome(backend.searchUsers({}));
    expect(gaps(times)).toEqual([150, 900]);
  });
  it('that flaps is not noticed', async () => {
    const { backend, requests } = faulty([NETWORK, refuse(503), PASS]);
    expect((await outcome(backend.searchUsers({ limit: 5 }))).value?.items).toHaveLength(5);
    expect(requests).toHaveLength(3);
  });
  it('that cuts the body gives no part of it, and the call is repeated', async () => {
    const once = faulty([{ kind: 'cut', after: 300 }]);
    expect((await outcome(once.backend.searchUsers({ limit: 20 }))).value?.items).toHaveLength(20);
    const always = faulty(Array.from({ length: 4 }, () => ({ kind: 'cut', after: 300 }) as const));
    expect(await failure(always.backend.searchUsers({}))).toMatchObject({ kind: 'offline' });
  });
});

describe('an answer that does not come', () => {
  it('is a timeout after the deadline, and is not repeated', async () => {
    const { backend, requests } = faulty([{ kind: 'hang' }]);
    const began = performance.now();
    expect(await failure(backend.getSettings!())).toMatchObject({ kind: 'timeout' });
    expect(Math.round(performance.now() - began)).toBe(30_000);
    expect(requests).toHaveLength(1);
  });
  it('is a timeout also where the fetch does not listen to signals', async () => {
    const { backend } = faulty([{ kind: 'hang', deaf: true }], { deadline: 1000 });
    expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'timeout' });
  });
  it('is a timeout when the body stalls half-way', async () => {
    const { backend } = faulty([{ kind: 'stall', after: 200 }]);
    expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'timeout' });
  });
  it('is a timeout when the token never comes', async () => {
    const { backend, requests } = faulty([], { getToken: () => new Promise(() => undefined) });
    expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'timeout' });
    expect(requests).toHaveLength(0);
  });
  it('within the deadline is waited for', async () => {
    const { backend } = faulty([{ kind: 'delay', ms: 29_000 }]);
    expect((await outcome(backend.searchUsers({ limit: 1 }))).value?.items).toHaveLength(1);
  });
});

describe('a call that is stopped', () => {
  const reason = new Error('not wanted any more');
  it('before it is sent rejects with the reason and sends nothing', async () => {
    const { backend, requests } = faulty([]);
    expect(await failure(backend.searchUsers({}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(requests).toHaveLength(0);
  });
  for (const [when, fault] of [
    ['while it hangs', { kind: 'hang' }],
    ['while its body stalls', { kind: 'stall', after: 100 }],
    ['between two repeats', NETWORK],
  ] as const) {
    it(`${when} rejects with the reason, once and at once`, async () => {
      const { backend, requests } = faulty([fault]);
      const stop = new AbortController();
      setTimeout(() => stop.abort(reason), 100);
      expect(await failure(backend.searchUsers({}, { signal: stop.signal }))).toBe(reason);
      expect(vi.getTimerCount()).toBe(0);
      expect(requests).toHaveLength(1);
    });
  }
});

describe('a signal that lives long', () => {
  it('gathers no listeners from the calls that it was given to', async () => {
    const { signal } = new AbortController();
    const [added, removed] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    const { backend } = faulty([NETWORK, { kind: 'hang' }, refuse(403), busy(1)]);
    for (let call = 0; call < 4; call += 1) await outcome(backend.searchUsers({}, { signal }));
    expect(added.mock.calls.length).toBeGreaterThan(4);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });
});

describe('a refusal', () => {
  for (const [status, kind] of [
    [400, 'invalid'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'conflict'],
    [410, 'missing'],
    [412, 'conflict'],
    [413, 'invalid'],
    [415, 'invalid'],
    [422, 'invalid'],
    [428, 'conflict'],
    [501, 'server'],
  ] as const) {
    it(`of ${status} is ${kind}, and is not repeated`, async () => {
      const { backend, requests } = faulty([refuse(status)]);
      expect(await failure(backend.getUser!('u'))).toMatchObject({ kind, status, problem: { title: `Status ${status}` } });
      expect(requests).toHaveLength(1);
    });
  }
  for (const [status, kind] of [
    [408, 'timeout'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'timeout'],
    [520, 'server'],
  ] as const) {
    it(`of ${status} is repeated three times, then is ${kind}`, async () => {
      const { backend, requests } = faulty(Array.from({ length: 4 }, () => refuse(status, { requestId: 'req-9' })));
      expect(await failure(backend.getUser!('u'))).toMatchObject({ kind, status, requestId: 'req-9' });
      expect(requests).toHaveLength(4);
    });
  }
  it('carries its field errors, and the request id of the head before that of the body', async () => {
    const errors = [{ pointer: '/filter/text', detail: 'too long' }];
    const { backend } = faulty([refuse(422, { errors, requestId: 'body' }, { 'x-request-id': 'head' })]);
    expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'invalid', requestId: 'head', problem: { errors } });
  });
  it('keeps its kind when its body is cut, is a page, or is no problem document', async () => {
    const page = { kind: 'answer', status: 403, body: '<h1>Forbidden</h1>', headers: { 'content-type': 'text/html' } } as const;
    expect(await failure(faulty([page]).backend.searchUsers({}))).toMatchObject({ kind: 'forbidden', problem: undefined });
    const odd = refuse(422, { title: 'Odd', errors: { email: ['taken'] } });
    expect(await failure(faulty([odd]).backend.searchUsers({}))).toMatchObject({ kind: 'invalid', problem: { title: 'Odd', errors: [] } });
    const none = { kind: 'answer', status: 409, body: '{"type":', headers: { 'content-type': 'application/json' } } as const;
    expect(await failure(faulty([none]).backend.searchUsers({}))).toMatchObject({ kind: 'conflict' });
    const cut = faulty([{ kind: 'cut', after: 9 }]);
    expect(await failure(cut.backend.getUser!('nobody'))).toMatchObject({ kind: 'missing', status: 404 });
    expect(cut.requests).toHaveLength(1);
  });
});

describe('too many requests', () => {
  it('waits as long as it is told, in seconds or until a date', async () => {
    const seconds = faulty([busy(2)]);
    await outcome(seconds.backend.searchUsers({}));
    expect(gaps(seconds.times)).toEqual([2000]);
    const date = faulty([
      refuse(429, {}, { 'retry-after': new Date(NOW + 61_000).toUTCString(), date: new Date(NOW + 60_000).toUTCString() }),
    ]);
    await outcome(date.backend.searchUsers({}));
    expect(gaps(date.times)).toEqual([1000]);
  });
  it('makes every call of the backend wait, not that one alone', async () => {
    const { backend, times } = faulty([busy(2)]);
    const first = backend.searchUsers({});
    setTimeout(() => void backend.getSettings!(), 500);
    const began = performance.now();
    await outcome(first);
    expect(times.map((time) => Math.round(time - began))).toEqual([0, 2000, 2000]);
  });
  it('is told at once when the wait is one that a person notices, also to the calls that come after', async () => {
    const { backend, requests } = faulty([busy(12)]);
    expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'busy', retryAfter: 12 });
    expect(await failure(backend.getSettings!())).toMatchObject({ kind: 'busy' });
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(12_000);
    expect((await outcome(backend.getSettings!())).value?.zone).toBe('Europe/Paris');
  });
  it('without a time is repeated like a failure', async () => {
    const { backend, times } = faulty([busy(), busy('soon')]);
    await outcome(backend.searchUsers({}));
    expect(gaps(times)).toEqual([300, 600]);
  });
});

describe('an answer that is none', () => {
  it('is unauthorized where it is a page or leads elsewhere: signed out, as a rule', async () => {
    const redirect = { kind: 'answer', status: 302, headers: { location: 'https://login.test/' } } as const;
    for (const fault of [PAGE, redirect]) {
      const { backend, requests } = faulty([fault]);
      expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'unauthorized' });
      expect(requests).toHaveLength(1);
    }
  });
  it('is of kind contract where it is malformed, cut short, empty or of another type', async () => {
    const faults = [
      body('{"items": [NaN]}'),
      body('{"items": ['),
      body(''),
      body('null'),
      body('[]'),
      body('{"total":{"count":1}}'),
      body('"ok"'),
      { kind: 'short', after: 120 },
      { kind: 'answer', status: 204 },
      { kind: 'answer', body: 'a,b', headers: { 'content-type': 'text/csv' } },
    ] as const;
    for (const fault of faults) {
      const { backend, requests } = faulty([fault]);
      expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'contract' });
      expect(requests).toHaveLength(1);
    }
  });
  it('is read with a byte order mark, with another JSON type, and without any', async () => {
    for (const type of ['application/json; charset=utf-8', 'application/vnd.users+json', '']) {
      const { backend } = faulty([{ kind: 'change', body: (text) => `\uFEFF${text}`, headers: { 'content-type': type } }]);
      expect((await outcome(backend.searchUsers({ limit: 3 }))).value?.items).toHaveLength(3);
    }
  });
  it('of a single user without an id is of kind contract', async () => {
    expect(await failure(faulty([body('{"error":"no"}')]).backend.getUser!('u'))).toMatchObject({ kind: 'contract' });
  });
});

describe('a fetch of the host', () => {
  it('that throws at once, rejects with no error or gives nothing is a failure like another', async () => {
    const { createRestBackend } = await import('../../src/backend/rest.js');
    const asked = (fetch: () => unknown) =>
      failure(createRestBackend({ baseUrl: 'https://backend.test', fetch: fetch as unknown as typeof globalThis.fetch }).searchUsers({}));
    expect(
      await asked(() => {
        throw new RangeError('boom');
      }),
    ).toMatchObject({ name: 'UsersError', kind: 'offline' });
    expect(await asked(() => Promise.reject('nope'))).toMatchObject({ name: 'UsersError', kind: 'offline' });
    expect(await asked(() => undefined)).toMatchObject({ name: 'UsersError', kind: 'contract' });
  });
});
