// What the app asks of the calls that write before a backend hears of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectsEverybody } from '../../src/contract/everybody.js';
import { UsersError } from '../../src/contract/failure.js';
import { asking, USER } from './asking.js';

const MATCH = { 'if-match': '"v1"' };

describe('creating a user', () => {
  const seen: unknown[] = [];
  const ask = asking({ createUser: async (draft, call) => (seen.push([draft, call?.idempotencyKey]), USER) });
  it('answers 201 with the ETag, and hands the key on', async () => {
    const { status, headers } = await ask('POST', '/users', { email: 'a@b.test', rank: 1 }, { 'idempotency-key': 'k' });
    expect([status, headers.get('etag')]).toEqual([201, '"v1"']);
    expect(seen).toEqual([[{ email: 'a@b.test' }, 'k']]);
  });
  it('wants an e-mail, and a key of a sensible length', async () => {
    expect((await ask('POST', '/users', { firstName: 'A' })).json.errors[0].pointer).toBe('/email');
    expect((await ask('POST', '/users', { email: 'nobody' })).json.errors[0].detail).toBe('Expected an e-mail address');
    expect((await ask('POST', '/users', { email: 'a@b.test' }, { 'idempotency-key': 'k'.repeat(256) })).status).toBe(400);
  });
  it('tells whose the e-mail is', async () => {
    const problem = { type: 'about:blank', title: 'Taken', userId: 'u9', errors: [{ pointer: '/email', detail: 'taken' }] };
    const taken = asking({ createUser: () => Promise.reject(new UsersError('conflict', { problem })) });
    expect(await taken('POST', '/users', { email: 'a@b.test' })).toMatchObject({ status: 409, json: { userId: 'u9' } });
  });
});

describe('changing a user', () => {
  it('wants an ETag in If-Match: 428 without, and for whatever there is', async () => {
    const ask = asking({ updateUser: async () => USER });
    expect((await ask('PATCH', '/users/u1', { firstName: 'A' })).status).toBe(428);
    expect((await ask('PATCH', '/users/u1', { firstName: 'A' }, { 'if-match': '*' })).status).toBe(428);
    expect((await ask('PATCH', '/users/u1', { firstName: 'A' }, MATCH)).status).toBe(200);
  });
  it('of another version is a 412, over an e-mail that is taken a 409', async () => {
    const stale = asking({ updateUser: () => Promise.reject(new UsersError('conflict')) });
    expect((await stale('PATCH', '/users/u1', {}, MATCH)).status).toBe(412);
    const taken = asking({
      updateUser: () => Promise.reject(new UsersError('conflict', { problem: { type: '', title: '', errors: [], userId: 'u9' } })),
    });
    expect((await taken('PATCH', '/users/u1', {}, MATCH)).status).toBe(409);
  });
});

describe('planning an erasure', () => {
  const ask = asking({
    planErase: async () => ({
      token: 't',
      expiresAt: null,
      count: 1,
      sample: [],
      sessionsKept: 0,
      runningSubscriptions: { count: 0, nextRenewal: null },
    }),
  });
  it('of everybody has to say so, however the filter is written', async () => {
    for (const filter of [{}, { text: ' ' }, { registered: {} }, { customFields: { a: {} } }]) {
      expect((await ask('POST', '/users/erase/plan', { filter })).json).toMatchObject({ status: 422, errors: [{ pointer: '/everybody' }] });
      expect((await ask('POST', '/users/erase/plan', { filter, everybody: true })).status).toBe(200);
    }
    expect((await ask('POST', '/users/erase/plan', { filter: { status: ['canceled'] } })).status).toBe(200);
    expect((await ask('POST', '/users/erase/plan', { ids: ['u1'] })).status).toBe(200);
    expect((await ask('POST', '/users/erase/plan', { ids: [] })).status).toBe(422);
  });
  it('takes no filter with a condition for one of everybody', () => {
    fc.assert(fc.property(fc.array(fc.string()), (status) => !selectsEverybody({ status })));
  });
});

describe('defining a custom field', () => {
  const definition = { key: 'size', labels: { en: 'Size' }, type: 'number' };
  const ask = asking({ defineCustomField: async (field) => field });
  it('answers the definition, with what it left out', async () => {
    expect(await ask('PUT', '/custom-fields/size', definition)).toMatchObject({
      status: 200,
      json: { ...definition, archived: false, options: [] },
    });
  });
  it('wants the key of the address in the body', async () => {
    expect((await ask('PUT', '/custom-fields/other', definition)).json).toMatchObject({ status: 422, errors: [{ pointer: '/key' }] });
  });
  it('is for owners alone, and of another type a 409', async () => {
    const define = () => Promise.reject(new UsersError('conflict'));
    expect((await asking({ defineCustomField: define })('PUT', '/custom-fields/size', definition)).status).toBe(409);
    const support = asking({ defineCustomField: define }, { role: () => 'support' });
    expect((await support('PUT', '/custom-fields/size', definition)).status).toBe(403);
  });
});

describe('importing', () => {
  const row = (user: object) => ({ digest: 'a'.repeat(64), rows: [{ line: 2, user }] });
  it('leaves what is wrong with one row to the store: its batch is not refused for it', async () => {
    const ask = asking({ importUsers: async ({ digest }) => ({ id: digest, results: [] }) });
    for (const user of [{ email: '' }, { email: 'x', firstName: 'n'.repeat(300) }, { email: 'x', customFields: { any: [] } }])
      expect((await ask('POST', '/users/import', row(user))).status).toBe(200);
    expect((await ask('POST', '/users/import', row({}))).status).toBe(422);
  });
});

describe('roles', () => {
  const all = { create: true, edit: true, erase: true, import: true, export: true, customFields: true };
  const none = { create: false, edit: false, erase: false, import: false, export: false, customFields: false };
  const settings = async (offered: typeof all, role: 'viewer' | 'support' | 'owner') => {
    const { getSettings } = (await import('./asking.js')).SAMPLE;
    const own = async () => ({ ...(await getSettings!()), permissions: offered });
    return (await asking({ getSettings: own }, { role: () => role })('GET', '/settings')).json.permissions;
  };
  it('may do no more than the backend offers and the role allows', async () => {
    expect(await settings(all, 'viewer')).toEqual({ ...none, export: true });
    expect(await settings(all, 'support')).toEqual({ ...none, create: true, edit: true, export: true });
    expect(await settings(all, 'owner')).toEqual(all);
    expect((await settings({ ...all, create: false }, 'owner')).create).toBe(false);
  });
  it('that may not are refused before their body is read, and read all the same', async () => {
    const viewer = asking({ createUser: async () => USER }, { role: () => 'viewer' });
    expect((await viewer('POST', '/users', '{')).status).toBe(403);
    expect((await viewer('POST', '/users/search', {})).status).toBe(200);
  });
});
