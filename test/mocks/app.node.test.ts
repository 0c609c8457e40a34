// The HTTP app over a backend: problem documents, pointers, ETags, headers, and what a backend lacks.
import { describe, expect, it } from 'vitest';
import { createUsersApp } from '../../mocks/app.js';
import { openApiDocument } from '../../mocks/openapi/document.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { NOW, PEOPLE } from '../backend-suite/world.js';

const app = createUsersApp(createSampleBackend({ users: 50, now: () => NOW }), { base: '/api', requestId: () => 'req-1' });
const ask = (path: string, init?: RequestInit) => app.request(`/api${path}`, init);
const post = (path: string, body: string, headers: Record<string, string> = {}) => ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
const id = PEOPLE[0]!.id;

describe('the app', () => {
  it('answers personal data with no-store and an id to quote', async () => {
    const { headers } = await post('/users/search', '{}');
    expect([headers.get('cache-control'), headers.get('x-request-id')]).toEqual(['no-store', 'req-1']);
  });

  it('gives a user with an ETag in the head alone, and 304 while it stands', async () => {
    const first = await ask(`/users/${id}`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^".+"$/);
    expect(await first.json()).not.toHaveProperty('etag');
    expect((await ask(`/users/${id}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it.each([
    ['a body that is no JSON', () => post('/users/search', '{'), 400],
    ['a user who is not there', () => ask('/users/nobody'), 404],
    ['a path that is none', () => ask('/nothing'), 404],
    ['a call that the backend lacks', () => post('/users', '{"email":"a@example.com"}'), 501],
    ['an edit without If-Match', () => ask(`/users/${id}`, { method: 'PATCH', body: '{}' }), 428],
    ['a body that is too large', () => post('/users/search', `{"filter":{"text":"${'x'.repeat(5_000_000)}"}}`), 413],
  ])('refuses %s with a problem document', async (_, request, status) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, requestId: 'req-1' });
  });

  it('points at each field that is wrong', async () => {
    const response = await post('/users/search', JSON.stringify({ limit: 0, filter: { registered: { from: '2026-02-30' } }, zone: 'Mars/Olympus' }));
    const problem = (await response.json()) as { errors: { pointer: string }[] };
    expect([response.status, problem.errors.map(({ pointer }) => pointer).sort()]).toEqual([422, ['/filter/registered/from', '/limit', '/zone']]);
  });

  it('streams every match as JSON lines, the last one telling how many', async () => {
    const response = await post('/users/search', '{}', { accept: 'application/x-ndjson' });
    const lines = (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toEqual({ end: true, count: 50 });
  });

  it('never tells what went wrong inside', async () => {
    const broken = createUsersApp({ searchUsers: () => Promise.reject(new Error('password=secret')) });
    const response = await broken.request('/users/search', { method: 'POST', body: '{}' });
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('secret')]);
  });

  it('serves its OpenAPI document and a page to read, without a script', async () => {
    expect(await (await ask('/openapi.json')).json()).toEqual(openApiDocument());
    const page = await (await ask('/docs')).text();
    expect(page).toContain('/users/search');
    expect(page).not.toContain('<script');
  });

  it('has every operation of the document as a route', async () => {
    for (const [path, methods] of Object.entries(openApiDocument()['paths'] as Record<string, Record<string, unknown>>)) {
      for (const method of Object.keys(methods).filter((name) => name !== 'parameters')) {
        const response = await ask(path.replace('{id}', id), { method: method.toUpperCase(), ...(method === 'get' ? {} : { body: '{}' }) });
        expect([method, path, response.status]).not.toEqual([method, path, 404]);
      }
    }
  });
});
