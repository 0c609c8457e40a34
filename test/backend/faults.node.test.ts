// What the HTTP client does when the network, the server or the session fails. No test waits: waiting is recorded.
import { describe, expect, it } from 'vitest';
import { createUsersApp } from '../../mocks/app.js';
import { type Fault, faulty } from '../../mocks/faults.js';
import type { HttpOptions } from '../../src/backend/http.js';
import { createRestBackend } from '../../src/backend/rest.js';
import { faultsOf } from '../../src/contract/decode.js';
import { UsersError } from '../../src/contract/failure.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { NOW } from '../backend-suite/world.js';

const app = createUsersApp(createSampleBackend({ users: 300, now: () => NOW }), { base: '/api', requestId: () => 'req-1' });

function client(faults: readonly Fault[], options: Partial<HttpOptions> = {}) {
  const waits: number[] = [];
  const requests: Request[] = [];
  const fetch = faulty(faults, async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return app.fetch(request);
  });
  const backend = createRestBackend({
    baseUrl: 'http://backend.test/api/', fetch, random: () => 0.5, wait: async (ms) => { waits.push(ms); }, ...options,
  });
  return { backend, fetch, waits, requests };
}

const offline: Fault = { kind: 'offline' };
const status = (code: number, headers: Record<string, string> = {}, body = '{}'): Fault => ({ kind: 'status', status: code, headers, body });
const html: Fault = { kind: 'status', status: 200, headers: { 'content-type': 'text/html' }, body: '<form>Sign in</form>' };
const json = (body: string): Fault => ({ kind: 'status', status: 200, headers: { 'content-type': 'application/json' }, body });

const failure = async (promise: Promise<unknown>): Promise<UsersError> => {
  const error: unknown = await promise.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof UsersError)) throw new Error(`not a UsersError: ${String(error)}`);
  return error;
};

describe('a network that flaps', () => {
  it('is tried again, longer apart each time, and answers', async () => {
    const { backend, fetch, waits } = client([offline, offline]);
    expect((await backend.searchUsers({ limit: 3 })).items).toHaveLength(3);
    expect([fetch.asked(), waits]).toEqual([3, [300, 600]]);
  });

  it('is given up after three more tries', async () => {
    const { backend, fetch } = client([offline, offline, offline, offline, offline]);
    expect((await failure(backend.searchUsers({}))).kind).toBe('offline');
    expect(fetch.asked()).toBe(4);
  });
});

describe('an answer that does not come', () => {
  it('ends at the deadline as a timeout', async () => {
    expect((await failure(client([{ kind: 'hang' }], { deadline: 5 }).backend.searchUsers({}))).kind).toBe('timeout');
  });

  it('whose body stalls ends at the same deadline', async () => {
    expect((await failure(client([{ kind: 'stall' }], { deadline: 5 }).backend.searchUsers({}))).kind).toBe('timeout');
  });

  it('that is cut in its body is no short list: it is asked again', async () => {
    const { backend, fetch } = client([{ kind: 'cut', after: 40 }]);
    expect((await backend.searchUsers({ limit: 3 })).items).toHaveLength(3);
    expect(fetch.asked()).toBe(2);
  });
});

describe('a refusal', () => {
  it.each([[403, 'forbidden'], [404, 'missing'], [410, 'missing'], [409, 'conflict'], [412, 'conflict'], [428, 'conflict'], [400, 'invalid'], [422, 'invalid']])(
    '%i is %s, at once', async (code, kind) => {
      const { backend, fetch } = client([status(code)]);
      expect((await failure(backend.getUser!('u_000001'))).kind).toBe(kind);
      expect(fetch.asked()).toBe(1);
    });

  it.each([500, 502, 503])('%i is tried again, then told with the id to quote', async (code) => {
    const faults = Array.from({ length: 4 }, () => status(code, { 'x-request-id': 'req-9' }));
    const error = await failure(client(faults).backend.getSettings!());
    expect([error.kind, error.status, error.requestId]).toEqual(['server', code, 'req-9']);
  });

  it('keeps the pointers of its problem document', async () => {
    const error = await failure(client([]).backend.searchUsers({ limit: 9000 }));
    expect(error).toMatchObject({ kind: 'invalid', requestId: 'req-1', problem: { status: 422, errors: [{ pointer: '/limit' }] } });
  });

  it('429 waits as long as it is told, for every call of the backend', async () => {
    const { backend, waits } = client([status(429, { 'retry-after': '7' })]);
    await backend.getSettings!();
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(6900);
  });

  it('429 that asks for minutes is told instead of being waited for', async () => {
    expect(await failure(client([status(429, { 'retry-after': '600' })]).backend.getSettings!())).toMatchObject({ kind: 'busy', retryAfter: 600 });
  });
});

describe('a session', () => {
  const unauthorized = status(401);

  it('is renewed once for calls that are refused together, each repeated once', async () => {
    let renewals = 0;
    const getToken = async ({ refresh }: { refresh: boolean }): Promise<string> => {
      if (refresh) renewals += 1;
      return `t${renewals}`;
    };
    const { backend, fetch, requests } = client([unauthorized, unauthorized, unauthorized], { getToken });
    await Promise.all([backend.getSettings!(), backend.searchUsers({ limit: 1 }), backend.getKpis!({})]);
    expect([renewals, fetch.asked()]).toEqual([1, 6]);
    expect(requests.map((request) => request.headers.get('authorization'))).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t1']);
  });

  it('that stays refused is over, without a loop', async () => {
    const { backend, fetch } = client([unauthorized, unauthorized, unauthorized], { getToken: () => 'same' });
    expect((await failure(backend.getSettings!())).kind).toBe('unauthorized');
    expect(fetch.asked()).toBe(2);
  });

  it('whose renewal the network stops is not over', async () => {
    const getToken = async ({ refresh }: { refresh: boolean }): Promise<string> => {
      if (refresh) throw new TypeError('Failed to fetch');
      return 'old';
    };
    expect((await failure(client(Array.from({ length: 4 }, () => unauthorized), { getToken }).backend.getSettings!())).kind).toBe('offline');
  });

  it.each([['a redirect to a login page', status(302, { location: '/login' })], ['a login page with status 200', html]])('%s is its end', async (_, fault) => {
    expect((await failure(client([fault]).backend.getSettings!())).kind).toBe('unauthorized');
  });

  it('follows no redirect with its token', async () => {
    const seen: RequestRedirect[] = [];
    const backend = createRestBackend({ baseUrl: 'http://backend.test', getToken: () => 'secret', fetch: async (_, init) => {
      seen.push(init?.redirect ?? 'follow');
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    } });
    await backend.getSettings!();
    expect(seen).toEqual(['manual']);
  });
});

describe('an answer that is not what the contract says', () => {
  it.each([
    ['empty', json('')], ['cut JSON', json('{"items":[')], ['not JSON', json('NaN')], ['null', json('null')], ['of another shape', json('{"items":{}}')],
    ['of another type', { kind: 'status', status: 200, headers: { 'content-type': 'text/plain' }, body: '{}' } satisfies Fault],
  ])('%s is a failure of the contract', async (_, fault) => {
    expect((await failure(client([fault]).backend.searchUsers({}))).kind).toBe('contract');
  });

  it('with a byte order mark is read', async () => {
    expect((await client([json('\uFEFF{"currency":"USD"}')]).backend.getSettings!()).currency).toBe('USD');
  });

  it('with one bad row shows the others, and marks it', async () => {
    const rows = [{ id: '1', status: 'active', registeredAt: '2026-01-01T00:00:00Z' }, { id: '2', status: 'frozen', registeredAt: 'never' }, null];
    const page = await client([json(JSON.stringify({ items: rows, total: { count: 3 } }))]).backend.searchUsers({});
    expect(page.items.map((user) => [user.id, faultsOf(user)])).toEqual([['1', []], ['2', ['/registeredAt']]]);
  });
});

describe('a stop', () => {
  it('rejects with the reason of the signal and asks nothing more', async () => {
    const stop = new AbortController();
    const { backend, fetch } = client([{ kind: 'hang' }]);
    const asked = backend.searchUsers({}, { signal: stop.signal });
    await Promise.resolve();
    stop.abort('gone');
    await expect(asked).rejects.toBe('gone');
    expect(fetch.asked()).toBeLessThanOrEqual(1);
  });
});

describe('a stream', () => {
  const collect = async (users: AsyncIterable<{ id: string }>): Promise<string[]> => {
    const ids: string[] = [];
    for await (const user of users) ids.push(user.id);
    return ids;
  };

  it('gives every match', async () => {
    expect(await collect(client([]).backend.streamUsers!({}))).toHaveLength(300);
  });

  it('that is cut is a failure, never a short list that looks whole', async () => {
    expect((await failure(collect(client([{ kind: 'cut', after: 20_000 }]).backend.streamUsers!({})))).kind).toBe('offline');
  });

  it('without its last line is not whole', async () => {
    const lines = `${JSON.stringify({ id: '1', status: 'active', registeredAt: '2026-01-01T00:00:00Z' })}\n`;
    const body: Fault = { kind: 'status', status: 200, headers: { 'content-type': 'application/x-ndjson' }, body: lines };
    expect((await failure(collect(client([body]).backend.streamUsers!({})))).kind).toBe('offline');
    const wrong: Fault = { ...body, body: `${lines}{"end":true,"count":2}\n` };
    expect((await failure(collect(client([wrong]).backend.streamUsers!({})))).kind).toBe('contract');
  });
});

it('a write is repeated only with a key that makes it happen once', async () => {
  const draft = { email: 'a@example.com' };
  const [without, withKey] = [client([offline, offline]), client([offline, status(501)])];
  expect((await failure(without.backend.createUser!(draft))).kind).toBe('offline');
  expect(without.fetch.asked()).toBe(1);
  await failure(withKey.backend.createUser!(draft, { idempotencyKey: 'k' }));
  expect(withKey.fetch.asked()).toBeGreaterThan(1);
});
