// How every match comes as lines: as they are read, whole or not at all, and stoppable.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, PASS, refuse } from '../../mocks/faults.js';
import { createRestBackend } from '../../src/backend/rest.js';
import { faultsOf } from '../../src/contract/decode-row.js';
import type { UsersBackend } from '../../src/contract/backend.js';
import { failure, faulty, holdTime, letTimeGo, outcome } from './faulty.js';

beforeEach(holdTime);
afterEach(letTimeGo);

async function all(backend: UsersBackend, signal?: AbortSignal) {
  const users = [];
  for await (const user of backend.streamUsers!({}, signal ? { signal } : {})) users.push(user);
  return users;
}

const lines = (text: string): Fault => ({ kind: 'answer', body: text, headers: { 'content-type': 'application/x-ndjson' } });
const row = (id: string, more: object = {}): string =>
  JSON.stringify({ id, status: 'active', registeredAt: '2026-01-01T00:00:00Z', ...more });

/** A body that gives these parts, one each time it is asked. */
function inParts(parts: readonly Uint8Array[]) {
  const state = { given: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = parts[state.given];
        state.given += 1;
        if (part) controller.enqueue(part);
        else controller.close();
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const fetch = async () => new Response(stream, { headers: { 'content-type': 'application/x-ndjson' } });
  return { state, backend: createRestBackend({ baseUrl: 'https://backend.test', fetch }) };
}

describe('a stream of users', () => {
  it('gives every match once, in order', async () => {
    const { value } = await outcome(all(faulty([]).backend));
    expect(new Set(value?.map(({ id }) => id)).size).toBe(250);
  });
  it('is read wherever the network cuts it, inside a letter too', async () => {
    const bytes = new TextEncoder().encode(
      `${row('a', { firstName: 'Zoë 🎬' })}\r\n\n${row('b', { firstName: '日本' })}\n{"end":true,"count":2}\n`,
    );
    for (const size of [1, 2, 3, 7, 1000]) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size));
      const { value } = await outcome(all(inParts(parts).backend));
      expect(value?.map(({ firstName }) => firstName)).toEqual(['Zoë 🎬', '日本']);
    }
  });
  it('is read no faster than it is wanted, and let go when nobody wants more', async () => {
    const parts = Array.from({ length: 100 }, (_, at) => new TextEncoder().encode(`${row(`u${at}`)}\n`));
    const { state, backend } = inParts(parts);
    let seen = 0;
    const reading = (async () => {
      for await (const _ of backend.streamUsers!({})) if ((seen += 1) === 3) break;
    })();
    await outcome(reading);
    expect(state.given).toBe(3);
    expect(state.cancelled).toBe(true);
  });
  it('marks a row that does not fit and goes on', async () => {
    const { value } = await outcome(
      all(faulty([lines(`${row('a', { registeredAt: 'yesterday' })}\n${row('b')}\n{"end":true,"count":2}\n`)]).backend),
    );
    expect(value?.map((user) => faultsOf(user))).toEqual([['/registeredAt'], []]);
  });

  const broken: readonly (readonly [string, Fault, string])[] = [
    ['ends without its last line', lines(`${row('a')}\n`), 'offline'],
    ['ends inside a line', lines(`${row('a')}\n{"id":"b`), 'offline'],
    ['is empty', lines(''), 'offline'],
    ['loses its connection', { kind: 'cut', after: 5000 }, 'offline'],
    ['is shorter than it says', lines(`${row('a')}\n{"end":true,"count":2}\n`), 'contract'],
    ['has a line that is no JSON', lines(`${row('a')}\noops\n{"end":true,"count":2}\n`), 'contract'],
    ['has a line that is no user', lines(`null\n{"end":true,"count":1}\n`), 'contract'],
    ['is told to be broken', lines(`${row('a')}\n{"end":false,"problem":{"status":503}}\n`), 'server'],
    ['is told to be broken without a reason', lines(`{"end":false}\n`), 'server'],
    ['goes silent', { kind: 'stall', after: 5000 }, 'timeout'],
    ['never begins', { kind: 'hang' }, 'timeout'],
    ['is a page of users instead', { kind: 'answer', body: '{"items":[]}', headers: { 'content-type': 'application/json' } }, 'contract'],
    ['is refused', refuse(403), 'forbidden'],
  ];
  for (const [what, fault, kind] of broken) {
    it(`that ${what} fails as ${kind}`, async () => {
      expect(await failure(all(faulty([fault]).backend))).toMatchObject({ name: 'UsersError', kind });
    });
  }

  it('is asked for again while nothing of it came, and not after', async () => {
    const before = faulty([refuse(502), PASS]);
    expect((await outcome(all(before.backend))).value).toHaveLength(250);
    const after = faulty([{ kind: 'cut', after: 5000 }, PASS]);
    expect(await failure(all(after.backend))).toMatchObject({ kind: 'offline' });
    expect(after.requests).toHaveLength(1);
  });
  it('that is stopped rejects with the reason, also while it waits and while rows are left', async () => {
    const reason = new Error('closed');
    const waiting = new AbortController();
    setTimeout(() => waiting.abort(reason), 50);
    expect(await failure(all(faulty([{ kind: 'stall', after: 5000 }]).backend, waiting.signal))).toBe(reason);
    const stop = new AbortController();
    const { state, backend } = inParts([new TextEncoder().encode(`${row('a')}\n${row('b')}\n${row('c')}\n`)]);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const user of backend.streamUsers!({}, { signal: stop.signal })) {
        seen.push(user.id);
        stop.abort(reason);
      }
    })();
    expect(await failure(reading)).toBe(reason);
    expect(seen).toEqual(['a']);
    expect(state.cancelled).toBe(true);
  });
});
