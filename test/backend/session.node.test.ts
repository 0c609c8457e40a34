// How the HTTP client stays signed in: one refresh for all, one repeat each, and where the token goes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, NETWORK, PASS, refuse } from '../../mocks/faults.js';
import { createRestBackend } from '../../src/backend/rest.js';
import { UsersError } from '../../src/contract/failure.js';
import { failure, faulty, holdTime, letTimeGo, outcome } from './faulty.js';

beforeEach(holdTime);
afterEach(letTimeGo);

const REFUSED = refuse(401);
const sent = (requests: readonly Request[]) => requests.map((request) => request.headers.get('authorization'));

/** A host's session: `asked` counts refreshes. A host that stores nothing gives its first token again and again. */
function host(tokens: readonly (string | null)[], stores = true) {
  const state = { refreshes: 0 };
  return {
    state,
    getToken: async ({ refresh }: { readonly refresh: boolean }) => {
      if (refresh) state.refreshes += 1;
      return tokens[refresh || stores ? state.refreshes : 0] ?? null;
    },
  };
}

describe('the session', () => {
  it('sends the token of the host, asked for each call, so that another person’s is used from the next call on', async () => {
    let token: string | null = 'ann';
    const { backend, requests } = faulty([], { getToken: () => token });
    await outcome(backend.searchUsers({}));
    token = 'bob';
    await outcome(backend.searchUsers({}));
    token = null;
    await outcome(backend.searchUsers({}));
    expect(sent(requests)).toEqual(['Bearer ann', 'Bearer bob', null]);
  });

  for (const stores of [true, false]) {
    it(`refreshes once for calls that are refused together, and repeats each once (a host that ${stores ? 'stores' : 'does not store'} the new token)`, async () => {
      const { state, getToken } = host(['old', 'new'], stores);
      const { backend, requests } = faulty([PASS, REFUSED, REFUSED, REFUSED, REFUSED], { getToken });
      await outcome(backend.searchUsers({}));
      const calls = Promise.all([backend.searchUsers({}), backend.getSettings!(), backend.getKpis!({}), backend.searchUsers({ limit: 1 })]);
      expect((await outcome(calls)).error).toBeUndefined();
      expect(state.refreshes).toBe(1);
      expect(sent(requests)).toEqual([...Array(5).fill('Bearer old'), ...Array(4).fill('Bearer new')]);
      await outcome(backend.getSettings!());
      expect(sent(requests).at(-1)).toBe('Bearer new');
      expect(state.refreshes).toBe(1);
    });
  }

  it('does not refresh for a call that was sent with the old token and is refused later', async () => {
    for (const stores of [true, false]) {
      const { state, getToken } = host(['old', 'new'], stores);
      const late = { ...REFUSED, ms: 5000 } as Fault;
      const { backend, requests } = faulty([REFUSED, late], { getToken });
      await outcome(Promise.all([backend.getSettings!(), backend.getKpis!({})]));
      expect(state.refreshes).toBe(1);
      expect(sent(requests)).toEqual(['Bearer old', 'Bearer old', 'Bearer new', 'Bearer new']);
    }
  });

  it('asks for no other token once nobody waits for the answer any more', async () => {
    const { state, getToken } = host(['old', 'new']);
    const stop = new AbortController();
    const backend = createRestBackend({
      baseUrl: 'https://backend.test/api',
      getToken,
      // The page has taken the element away while the refusal was on its way.
      fetch: () => {
        stop.abort();
        return Promise.resolve(new Response(null, { status: 401 }));
      },
    });
    await outcome(backend.getSettings!({ signal: stop.signal }));
    expect(state.refreshes).toBe(0);
  });

  it('takes the token that the host has renewed by itself in the meantime', async () => {
    const tokens = ['old', 'newer'];
    const getToken = ({ refresh }: { readonly refresh: boolean }) => (refresh ? 'newest' : (tokens.shift() ?? 'newer'));
    const { backend, requests } = faulty([REFUSED], { getToken });
    await outcome(backend.searchUsers({}));
    expect(sent(requests)).toEqual(['Bearer old', 'Bearer newer']);
  });

  it('lets a call that begins during a refresh wait for the new token', async () => {
    const getToken = ({ refresh }: { readonly refresh: boolean }) =>
      refresh ? new Promise<string>((resolve) => setTimeout(() => resolve('new'), 2000)) : 'old';
    const { backend, requests } = faulty([REFUSED], { getToken });
    const first = backend.getSettings!();
    setTimeout(() => void backend.getKpis!({}), 1000);
    await outcome(first);
    expect(sent(requests)).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
  });

  it('refused after a refresh is unauthorized, without a loop', async () => {
    const { state, getToken } = host(['old', 'new', 'newer']);
    const { backend, requests } = faulty([REFUSED, REFUSED], { getToken });
    expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'unauthorized', status: 401 });
    expect([state.refreshes, requests.length]).toEqual([1, 2]);
  });

  it('without a token to be had, or without getToken, is unauthorized at once', async () => {
    const over = faulty([REFUSED], { getToken: ({ refresh }) => (refresh ? null : 'old') });
    expect(await failure(over.backend.searchUsers({}))).toMatchObject({ kind: 'unauthorized' });
    const none = faulty([REFUSED]);
    expect(await failure(none.backend.searchUsers({}))).toMatchObject({ kind: 'unauthorized' });
    expect([over.requests.length, none.requests.length]).toEqual([1, 1]);
  });

  it('does not bring a token back after the host signed out', async () => {
    let token: string | null = 'old';
    const getToken = ({ refresh }: { readonly refresh: boolean }) => (refresh ? (token = token && 'new') : token);
    const { backend, requests } = faulty([REFUSED], { getToken });
    await outcome(backend.searchUsers({}));
    token = null;
    await outcome(backend.searchUsers({}));
    expect(sent(requests)).toEqual(['Bearer old', 'Bearer new', null]);
  });

  it('whose refresh fails by the network is offline, not signed out, and goes on later', async () => {
    let down = true;
    const getToken = ({ refresh }: { readonly refresh: boolean }) => {
      if (refresh && down) throw new TypeError('Failed to fetch');
      return refresh ? 'new' : 'old';
    };
    const { backend, requests } = faulty(
      Array.from({ length: 5 }, () => REFUSED),
      { getToken },
    );
    expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'offline' });
    expect(requests).toHaveLength(4);
    down = false;
    expect((await outcome(backend.searchUsers({}))).error).toBeUndefined();
    expect(sent(requests).at(-1)).toBe('Bearer new');
  });

  it('whose host says itself what failed is believed', async () => {
    const { backend } = faulty([], { getToken: () => Promise.reject(new UsersError('forbidden')) });
    expect(await failure(backend.searchUsers({}))).toMatchObject({ kind: 'forbidden' });
    const odd = faulty([], { getToken: () => Promise.reject(new Error('no refresh token')) });
    expect(await failure(odd.backend.searchUsers({}))).toMatchObject({ kind: 'unauthorized' });
  });
});

describe('what is sent along', () => {
  it('is the host’s headers, asked anew each time, under those of the contract', async () => {
    let tenant = 0;
    const { backend, requests } = faulty([NETWORK], { headers: () => ({ 'X-Tenant': `t${(tenant += 1)}`, Accept: 'text/html' }) });
    await outcome(backend.searchUsers({}));
    expect(requests.map(({ headers }) => headers.get('x-tenant'))).toEqual(['t1', 't2']);
    expect(requests[0]?.headers.get('accept')).toBe('application/json');
  });
  it('is the cookie of another origin where the host asks for it', async () => {
    const { backend, requests } = faulty([], { credentials: 'include' });
    await outcome(backend.searchUsers({}));
    await outcome(backend.getSettings!());
    expect(requests.map(({ credentials }) => credentials)).toEqual(['include', 'include']);
  });
  it('never follows a redirect and is never cached', async () => {
    const { backend, requests } = faulty([], { getToken: () => 'secret' });
    await outcome(backend.searchUsers({}));
    expect(requests[0]).toMatchObject({ redirect: 'manual', cache: 'no-store', credentials: 'same-origin' });
  });
});
