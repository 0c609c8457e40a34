// A host's own backend, whatever it does: the elements see answers of the contract, failures of the list, and no endless waits.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOwnBackend } from '../../src/backend/own.js';
import type { UsersBackend } from '../../src/contract/backend.js';
import { UsersError } from '../../src/contract/failure.js';
import { createSampleBackend } from '../../src/sample/backend.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const sample = createSampleBackend({ users: 40, now: () => NOW });
/** A backend some of whose calls are not what the types say. */
const odd = (calls: Partial<Record<keyof UsersBackend, unknown>>): UsersBackend =>
  createOwnBackend({ ...sample, ...calls } as UsersBackend, 1000);
const outcome = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a backend of a host’s own', () => {
  it('answers as it would without us', async () => {
    const own = createOwnBackend(sample);
    const query = { limit: 5, filter: { status: ['active'] } };
    expect(await own.searchUsers(query)).toEqual(await sample.searchUsers(query));
    expect(await own.getSettings!()).toEqual(await sample.getSettings!());
    expect(await own.getKpis!({})).toEqual(await sample.getKpis!({}));
    const { id } = (await own.searchUsers({})).items[0]!;
    expect(await own.getUser!(id)).toEqual(await sample.getUser!(id));
    expect(await own.listViews!(id, { by: 'title' })).toEqual(await sample.listViews!(id, { by: 'title' }));
    const streamed: string[] = [];
    for await (const user of own.streamUsers!({})) streamed.push(user.id);
    expect(streamed).toHaveLength(40);
  });

  it('has the capabilities it has, those of a class among them', async () => {
    class Backend {
      readonly #zone = 'Asia/Tokyo';
      searchUsers = sample.searchUsers;
      async getSettings() {
        return { ...(await sample.getSettings!()), zone: this.#zone };
      }
    }
    const own = createOwnBackend(new Backend());
    expect(Object.keys(own).sort()).toEqual(['getSettings', 'searchUsers']);
    expect((await own.getSettings!()).zone).toBe('Asia/Tokyo');
  });

  it.each([
    [
      'throws at once',
      'server',
      () => {
        throw new Error('boom');
      },
    ],
    ['rejects with what is no error', 'server', () => Promise.reject('no')],
    ['rejects with an abort that nobody asked for', 'server', () => Promise.reject(new DOMException('stopped', 'AbortError'))],
    [
      'throws the error of another copy of this package',
      'conflict',
      () => Promise.reject(Object.assign(new Error('conflict'), { name: 'UsersError', kind: 'conflict', status: 409 })),
    ],
    ['chooses a kind', 'forbidden', () => Promise.reject(new UsersError('forbidden'))],
    ['gives nothing', 'contract', () => Promise.resolve(undefined)],
    ['gives no promise', 'contract', () => 'later'],
    ['gives a page without items', 'contract', () => Promise.resolve({ total: { count: 1, exact: true } })],
  ])('that %s fails as %s', async (_does, kind, searchUsers) => {
    expect(await outcome(odd({ searchUsers }).searchUsers({}))).toMatchObject({ name: 'UsersError', kind });
  });

  it('that never settles is given up at the deadline, and told so by its signal', async () => {
    let told: AbortSignal | undefined;
    const backend = odd({
      searchUsers: (_query: unknown, { signal }: { signal: AbortSignal }) => {
        told = signal;
        return new Promise(() => undefined);
      },
    });
    const waiting = outcome(backend.searchUsers({}));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await waiting).toMatchObject({ kind: 'timeout' });
    expect(told?.aborted).toBe(true);
  });

  it('that does not listen to its signal is left all the same', async () => {
    const stop = new AbortController();
    const waiting = outcome(odd({ getKpis: () => new Promise(() => undefined) }).getKpis!({}, { signal: stop.signal }));
    stop.abort();
    expect(await waiting).toMatchObject({ name: 'AbortError' });
  });

  it('gives rows one by one: a bad one is marked, its neighbours are whole', async () => {
    const page = await sample.searchUsers({ limit: 3 });
    const items = page.items.map((user, at) => (at === 1 ? { id: user.id, registeredAt: 7 } : user));
    const read = await odd({ searchUsers: () => Promise.resolve({ ...page, items }) }).searchUsers({});
    expect(read.items.map(({ id }) => id)).toEqual(page.items.map(({ id }) => id));
    expect(read.items[2]).toEqual(page.items[2]);
  });

  it('says where its stream can be taken up, and takes it up: only a text is a cursor', async () => {
    const taken: unknown[] = [];
    const backend = odd({
      streamUsers: async function* ({ cursor }: { cursor?: string }, { onCursor }: { onCursor: (cursor: unknown) => void }) {
        taken.push(cursor);
        yield (await sample.searchUsers({ limit: 1 })).items[0];
        for (const told of ['here', undefined, 7]) onCursor(told);
      },
    });
    const cursors: string[] = [];
    for await (const user of backend.streamUsers!({ cursor: 'there' }, { onCursor: (cursor) => cursors.push(cursor) })) void user;
    for await (const user of backend.streamUsers!({})) void user;
    expect([cursors, taken]).toEqual([['here'], ['there', undefined]]);
  });

  it('whose stream hangs is given up part by part', async () => {
    const [first] = (await sample.searchUsers({ limit: 1 })).items;
    const backend = odd({
      streamUsers: async function* () {
        yield first;
        await new Promise(() => undefined);
      },
    });
    const seen: string[] = [];
    const reading = outcome(
      (async () => {
        for await (const user of backend.streamUsers!({})) seen.push(user.id);
      })(),
    );
    await vi.advanceTimersByTimeAsync(1000);
    expect(await reading).toMatchObject({ kind: 'timeout' });
    expect(seen).toEqual([first!.id]);
  });
});
