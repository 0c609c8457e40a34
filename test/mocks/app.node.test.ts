// What the HTTP app answers: shapes, refusals, headers. That it answers truly, the backend suite holds.
import { describe, expect, it, vi } from 'vitest';
import { createUsersApp } from '../../mocks/app.js';
import { CAPABILITIES } from '../../src/contract/backend.js';
import { UsersError, type FailureKind } from '../../src/contract/failure.js';
import { asking, SAMPLE, USER } from './asking.js';

const ask = asking();

describe('every answer', () => {
  it('carries a request id, is kept by no cache and is of its own type', async () => {
    for (const answer of [await ask('GET', '/settings'), await ask('GET', '/users/nobody'), await ask('GET', '/nowhere')]) {
      expect(answer.headers.get('x-request-id')).toBe('req-1');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
  it('to what is not there is a problem document, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'DELETE', 'PUT']) {
      const { status, type, json } = await ask(method, '/nowhere/at/all');
      expect([status, type]).toEqual([404, 'application/problem+json']);
      expect(json).toEqual({ type: 'about:blank', title: 'Not found', status: 404, errors: [], requestId: 'req-1' });
    }
  });
  it('is the same where the app is mounted in another one', async () => {
    const { Hono } = await import('hono');
    const outer = new Hono().mount('/v2', createUsersApp(SAMPLE).fetch);
    expect((await outer.request('/v2/settings')).status).toBe(200);
    expect((await outer.request('/v2/nowhere')).headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('a question that is not valid', () => {
  it('is told with a pointer to each field and without what was sent', async () => {
    const question = {
      filter: { text: 'x'.repeat(201), registered: { from: '2026-02-30' } },
      sort: { by: 'age', direction: 'asc' },
      zone: 'Mars/Base',
      limit: 501,
    };
    const { status, json } = await ask('POST', '/users/search', question);
    expect(status).toBe(422);
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/filter/text',
      '/filter/registered/from',
      '/sort/by',
      '/zone',
      '/limit',
    ]);
    expect(json.errors[3].detail).toBe('Expected an IANA time zone');
    expect(JSON.stringify(json)).not.toMatch(/Mars|xxx|=>|function/);
  });
  it('is told of its parameters, too', async () => {
    expect((await ask('GET', '/kpis?month=2026-13&zone=Nowhere')).json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/month',
      '/zone',
    ]);
    for (const bad of ['limit=0', 'limit=501', 'limit=1e2', 'limit=ten', 'offset=-1', 'by=week', 'from=2026-1-1', 'from=']) {
      expect((await ask('GET', `/users/u/views?${bad}`)).status).toBe(422);
    }
  });
  it('writes the signs of a pointer as RFC 6901 says', async () => {
    const { json } = await ask('POST', '/users/search', { filter: { customFields: { 'a/b~c': { empty: 1 } } } });
    expect(json.errors[0].pointer).toBe('/filter/customFields/a~1b~0c/empty');
  });
  it('may hold more than this version knows', async () => {
    expect((await ask('POST', '/users/search', { limit: 1, colour: 'blue' })).status).toBe(200);
  });
  it('is a 400 where it is no JSON, 415 where it does not say that it is, 413 where it is too large', async () => {
    for (const body of ['', '{', '[1,', 'NaN']) expect((await ask('POST', '/users/search', body)).status).toBe(400);
    expect((await ask('POST', '/users/search', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
    const large = JSON.stringify({ filter: { text: 'x'.repeat(5_000_000) } });
    expect((await ask('POST', '/users/search', large)).status).toBe(413);
    const counted = new Request('http://app.test/users/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit);
    const answer = await createUsersApp(SAMPLE).fetch(counted);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'application/problem+json']);
  });
  it('with a cursor of another question is a 400 that names the cursor', async () => {
    const { status, json } = await ask('POST', '/users/search', { cursor: 'nonsense' });
    expect([status, json.errors[0].pointer]).toEqual([400, '/cursor']);
  });
});

describe('a failure of the backend', () => {
  const failing = (thrown: unknown, report?: (thrown: unknown, requestId: string) => void) =>
    asking({ searchUsers: () => Promise.reject(thrown) }, report ? { report } : {})('POST', '/users/search', {});
  const statuses: readonly (readonly [FailureKind, number])[] = [
    ['offline', 503],
    ['timeout', 504],
    ['unauthorized', 401],
    ['forbidden', 403],
    ['missing', 404],
    ['conflict', 409],
    ['invalid', 422],
    ['busy', 429],
    ['server', 500],
    ['contract', 502],
  ];
  for (const [kind, status] of statuses) {
    it(`of kind ${kind} is ${status}`, async () => {
      expect((await failing(new UsersError(kind))).status).toBe(status);
    });
  }
  it('keeps the status and the problem that it has, under our request id', async () => {
    const problem = { type: 'about:blank', title: 'Later', requestId: 'inner', errors: [{ pointer: '/x', detail: 'y' }] };
    const { status, json, headers } = await failing(new UsersError('busy', { status: 503, retryAfter: 1.2, problem }));
    expect([status, headers.get('retry-after')]).toEqual([503, '2']);
    expect(json).toEqual({
      type: 'about:blank',
      title: 'Later',
      status: 503,
      requestId: 'req-1',
      errors: [{ pointer: '/x', detail: 'y' }],
    });
  });
  it('that it did not mean is a 500 that tells nothing of it, and is reported', async () => {
    const report = vi.fn<(thrown: unknown, requestId: string) => void>();
    const thrown = new Error('password=hunter2');
    const { status, text } = await failing(thrown, report);
    expect(status).toBe(500);
    expect(text).not.toMatch(/hunter2|stack/);
    expect(report).toHaveBeenCalledExactlyOnceWith(thrown, 'req-1');
    await failing(new UsersError('missing'), report);
    expect(report).toHaveBeenCalledOnce();
  });
});

describe('what a backend lacks', () => {
  const NOTHING = Object.fromEntries(CAPABILITIES.map((name) => [name, undefined]));

  it('is told with the settings, so that a client does not offer it', async () => {
    const { json } = await asking({ ...NOTHING, listViews: async () => ({}) } as never)('GET', '/settings');
    expect(json).toMatchObject({ trials: true, permissions: { edit: false } });
    expect(json.unavailable).toEqual(CAPABILITIES.filter((name) => name !== 'listViews'));
  });

  it('is a 501, before anything else is looked at', async () => {
    const none = async (...question: [string, string, unknown?, Record<string, string>?]) =>
      (await asking(NOTHING as never)(...question)).status;
    expect(await none('GET', '/kpis?month=x')).toBe(501);
    expect(await none('GET', '/users/u')).toBe(501);
    expect(await none('POST', '/users/search', {}, { accept: 'application/x-ndjson' })).toBe(501);
    for (const [method, path] of [
      ['POST', '/users'],
      ['PATCH', '/users/u'],
      ['POST', '/users/erase/plan'],
      ['POST', '/users/erase'],
      ['POST', '/users/import'],
      ['GET', '/users/import/i'],
      ['PUT', '/custom-fields/f'],
    ] as const) {
      expect(await none(method, path, method === 'GET' ? undefined : {})).toBe(501);
    }
  });
});

describe('one user', () => {
  it('comes with an ETag in the head alone, and not again while it is known', async () => {
    const one = asking({ getUser: async () => USER });
    const first = await one('GET', '/users/u1');
    expect([first.headers.get('etag'), 'etag' in first.json]).toEqual(['"v1"', false]);
    for (const known of ['"v1"', 'W/"v1"', '"v0", "v1"', '*']) {
      const again = await one('GET', '/users/u1', undefined, { 'if-none-match': known });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', '"v1"']);
    }
    expect((await one('GET', '/users/u1', undefined, { 'if-none-match': '"v2"' })).status).toBe(200);
  });
  it('is known by its whole id, whatever is in it', async () => {
    const seen: string[] = [];
    const one = asking({ getUser: async (id) => (seen.push(id), USER) });
    for (const id of ['a/b', 'ü 1', '%2F', 'x?y#z']) await one('GET', `/users/${encodeURIComponent(id)}`);
    expect(seen).toEqual(['a/b', 'ü 1', '%2F', 'x?y#z']);
  });
});

describe('every match as lines', () => {
  const ndjson = { accept: 'application/x-ndjson' };
  it('is one user a line and a last line that counts them', async () => {
    const { type, text } = await ask('POST', '/users/search', { filter: { status: ['active'] } }, ndjson);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(type).toBe('application/x-ndjson');
    expect(lines.at(-1)).toEqual({ end: true, count: lines.length - 1 });
    expect((await ask('POST', '/users/search', { filter: { status: ['active'] } })).json.total.count).toBe(lines.length - 1);
  });
  it('of nobody is the last line alone', async () => {
    expect((await ask('POST', '/users/search', { filter: { text: 'zzzzqq' } }, ndjson)).text).toBe('{"end":true,"count":0}\n');
  });
  it('says between the users where it can be taken up, and counts the users of each answer', async () => {
    const cursors: (string | undefined)[] = [];
    const telling = asking({
      async *streamUsers({ cursor }, call) {
        cursors.push(cursor);
        for (let at = 0; at < 250; at += 1) {
          if (at > 0 && at % 100 === 0) call?.onCursor?.(`after-${at}`);
          yield { ...USER, id: `u${at}` };
        }
        call?.onCursor?.('after-all');
      },
    });
    const lines = (await telling('POST', '/users/search', { cursor: 'before' }, ndjson)).text.trimEnd().split('\n');
    const told = lines.map((line) => JSON.parse(line));
    expect([100, 201, 252].map((at) => told[at])).toEqual(['after-100', 'after-200', 'after-all'].map((cursor) => ({ cursor })));
    expect(told.filter(({ id }) => id).map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, at) => `u${at}`));
    expect(told.at(-1)).toEqual({ end: true, count: 250 });
    expect(cursors).toEqual(['before']);
  });
  it('is refused as a whole where its cursor is none', async () => {
    const { status, json } = await ask('POST', '/users/search', { cursor: 'nonsense' }, ndjson);
    expect([status, json.errors[0].pointer]).toEqual([400, '/cursor']);
  });
  it('that fails before it begins is a refusal, and later says so in its last line', async () => {
    const failing = (after: number) =>
      asking({
        async *streamUsers() {
          for (let at = 0; at < after; at += 1) yield { ...USER, id: `u${at}` };
          throw new UsersError('offline');
        },
      })('POST', '/users/search', {}, ndjson);
    expect(await failing(0)).toMatchObject({ status: 503, type: 'application/problem+json' });
    const lines = (await failing(150)).text.trimEnd().split('\n');
    expect(lines).toHaveLength(151);
    expect(JSON.parse(lines[150] ?? '')).toMatchObject({ end: false, problem: { status: 503, requestId: 'req-1' } });
  });
  it('is made as it is read, and its backend is stopped when nobody reads on', async () => {
    const state = { made: 0, ended: false, stopped: false };
    const app = createUsersApp({
      ...SAMPLE,
      async *streamUsers(_, call) {
        call?.signal?.addEventListener('abort', () => (state.stopped = true));
        try {
          for (;;) yield { ...USER, id: `u${(state.made += 1)}` };
        } finally {
          state.ended = true;
        }
      },
    });
    const response = await app.request('/users/search', {
      method: 'POST',
      body: '{}',
      headers: { ...ndjson, 'content-type': 'application/json' },
    });
    const reader = response.body!.getReader();
    await reader.read();
    expect(state.made).toBeLessThan(500);
    await reader.cancel();
    expect(state).toMatchObject({ ended: true, stopped: true });
  });
});

describe('a request that is dropped', () => {
  it('stops the backend, and is reported to nobody', async () => {
    const report = vi.fn<() => void>();
    const stop = new AbortController();
    const app = createUsersApp(
      {
        searchUsers: (_, call) =>
          new Promise((_resolve, reject) => call?.signal?.addEventListener('abort', () => reject(call.signal?.reason))),
      },
      { report },
    );
    const answer = app.fetch(
      new Request('http://app.test/users/search', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
        signal: stop.signal,
      }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect((await answer).status).toBe(500);
    expect(report).not.toHaveBeenCalled();
  });
});
