// What the HTTP client makes of rows that do not fit, of paths of a host, and of the writing calls.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { body, refuse, type Fault } from '../../mocks/faults.js';
import { faultsOf } from '../../src/contract/decode-row.js';
import { faulty } from './faulty.js';

const sole = async (fault: Fault) => faulty([fault]).backend;
const USER = { id: 'u1', status: 'active', registeredAt: '2026-01-01T00:00:00Z' };
const ETAG = { etag: '"v2"', 'content-type': 'application/json' };

describe('a row that does not fit', () => {
  it('is marked and takes no neighbour down, in each list', async () => {
    const users = await (
      await sole(body(JSON.stringify({ items: [USER, { ...USER, id: 7 }, null, { ...USER, status: 'frozen' }], total: { count: 4 } })))
    ).searchUsers({});
    expect(users.items.map(faultsOf)).toEqual([[], ['/id'], ['/id', '/status', '/registeredAt'], []]);
    expect(users.items[3]?.status).toBe('frozen');
    const rental = { id: 'r', kind: 'rental', title: 'T', state: 'owned', boughtAt: '2026-01-01T00:00:00Z' };
    const rentals = await (await sole(body(JSON.stringify({ items: [{ ...rental, price: 'free' }, rental] })))).listRentals!('u');
    expect(rentals.items.map(faultsOf)).toEqual([['/price'], []]);
    const totals = { sessions: 1, titles: 1, playedSeconds: 5 };
    const day = { date: '2026-02-30', sessions: 1, playedSeconds: 5 };
    const views = await (await sole(body(JSON.stringify({ by: 'day', total: 1, totals, items: [day] })))).listViews!('u', { by: 'day' });
    expect(views.items.map(faultsOf)).toEqual([['/date']]);
  });
  it('does not save a page whose frame does not fit', async () => {
    const backend = await sole(body(JSON.stringify({ items: USER, total: { count: 1 } })));
    await expect(backend.searchUsers({})).rejects.toMatchObject({ kind: 'contract' });
  });

  it('survives a total and counts that nobody can read: then they are not known', async () => {
    const backend = await sole(body(JSON.stringify({ items: [USER], total: 'many', counts: { active: -1 }, nextCursor: null })));
    expect(await backend.searchUsers({})).toMatchObject({ items: [{ id: USER.id }], total: { count: 0, exact: false }, counts: {} });
  });

  it('keeps its other custom fields, and shows one of an unknown shape as text', async () => {
    const customFields = { country: 'FR', address: { city: 'Paris' } };
    const backend = await sole(body(JSON.stringify({ items: [{ ...USER, customFields, labels: null }], total: { count: 1 } })));
    const [user] = (await backend.searchUsers({})).items;
    expect(user).toMatchObject({ labels: [], customFields: { country: 'FR', address: '{"city":"Paris"}' } });
  });
});

describe('settings', () => {
  it('may say null for what is not known, and may be wrong in a part', async () => {
    const odd = {
      zone: null,
      helpLinks: null,
      limits: null,
      offers: [{ id: 7 }],
      customFields: [{ key: 'a', type: 'choice', labels: null, options: [{ value: 1 }] }],
    };
    const { zone, ...settings } = await (await sole(body(JSON.stringify(odd)))).getSettings!();
    expect(zone).toBe(undefined);
    expect(settings).toMatchObject({
      helpLinks: {},
      offers: [],
      limits: { pageSize: 100 },
      customFields: [{ key: 'a', labels: {}, options: [] }],
    });
  });
});

describe('paths of a host', () => {
  it('replace those of the contract, call by call', async () => {
    const { backend, requests } = faulty([body('{}')], { paths: { settings: '/admin/config?part=users' } });
    await backend.getSettings!();
    expect(requests[0]?.url).toBe('https://backend.test/api/admin/config?part=users');
  });
});

describe('a call that writes', () => {
  const answer: Fault = { kind: 'answer', status: 201, body: JSON.stringify(USER), headers: ETAG };
  it('creates under its key, and is repeated with that key alone', async () => {
    const { backend, requests } = faulty([{ kind: 'network' }, answer]);
    const made = await backend.createUser!({ email: 'a@b.test' }, { idempotencyKey: 'k1' });
    expect(made.etag).toBe('"v2"');
    expect(requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['k1', 'k1']);
    const without = faulty([{ kind: 'network' }, answer]);
    await expect(without.backend.createUser!({ email: 'a@b.test' })).rejects.toMatchObject({ kind: 'offline' });
    expect(without.requests).toHaveLength(1);
  });
  it('waits while the same key is still at work', async () => {
    const { backend, requests } = faulty([refuse(409, {}, { 'retry-after': '0' }), answer]);
    await backend.createUser!({ email: 'a@b.test' }, { idempotencyKey: 'k1' });
    expect(requests).toHaveLength(2);
  });
  it('changes what is given of the user with that ETag, once', async () => {
    const { backend, requests } = faulty([{ ...answer, status: 200 } as Fault]);
    await backend.updateUser!('u1', { firstName: null }, { etag: '"v1"' });
    expect([requests[0]?.method, requests[0]?.headers.get('if-match'), await requests[0]?.text()]).toEqual([
      'PATCH',
      '"v1"',
      '{"firstName":null}',
    ]);
  });
  it('tells who has the e-mail already', async () => {
    const backend = await sole(refuse(409, { userId: 'u9' }));
    await expect(backend.createUser!({ email: 'a@b.test' })).rejects.toMatchObject({ kind: 'conflict', problem: { userId: 'u9' } });
  });
});

describe('the code of the calls about users, which comes late,', () => {
  afterEach(() => {
    vi.doUnmock('../../src/backend/user-calls.js');
    vi.resetModules();
  });
  const client = async (load: () => Promise<never>) => {
    vi.resetModules();
    vi.doMock('../../src/backend/user-calls.js', load);
    const { createRestBackend } = await import('../../src/backend/rest.js');
    return createRestBackend({ baseUrl: 'https://backend.test' });
  };
  it('that does not come leaves a call stoppable', async () => {
    const backend = await client(() => new Promise<never>(() => undefined));
    const stop = new AbortController();
    const reason = new Error('closed');
    const answer = expect(backend.searchUsers({}, { signal: stop.signal })).rejects.toBe(reason);
    stop.abort(reason);
    await answer;
  });
  it('that cannot be loaded is a network that failed', async () => {
    const backend = await client(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
    await expect(backend.searchUsers({})).rejects.toMatchObject({ name: 'UsersError', kind: 'offline' });
  });
});

describe('importing the client', () => {
  it('does nothing: no request, no timer, no page needed', async () => {
    expect(Object.keys(await import('../../src/backend/rest.js')).sort()).toEqual(['PATHS', 'createRestBackend', 'isRestBackend']);
  });
});
