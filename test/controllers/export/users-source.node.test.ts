// The reading of a list for a file: each user once, in the order of the list, whatever fails or is changed meanwhile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsersSource, type UsersQuestion } from '../../../src/controllers/export/users-source.js';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { isAbort, UsersError } from '../../../src/contract/failure.js';
import { SORT_KEYS, type User, type UsersSort } from '../../../src/contract/schema/index.js';
import { createSampleBackend } from '../../../src/sample/backend.js';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const NEWEST: UsersSort = { by: 'registeredAt', direction: 'desc' };
type Full = Required<UsersBackend>;

function people(count = 120): Full {
  let now = NOW;
  // Each write has a moment of its own, as on a server.
  return createSampleBackend({ users: count, now: () => (now += 1), streamTurn: 5 }) as Full;
}

const paged = (backend: Full): UsersBackend => ({ ...backend, streamUsers: undefined as never });
const question = (sort = NEWEST): UsersQuestion => ({ filter: {}, sort, zone: 'UTC' });

/** Reads all; after a failure it reads on, as somebody would who presses a button. */
async function all(source: UsersSource, between: (batch: number) => Promise<void> = async () => {}): Promise<User[]> {
  const users: User[] = [];
  let batch = 0;
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      for await (const some of source.batches(new AbortController().signal)) {
        users.push(...some);
        await between((batch += 1));
      }
      return users;
    } catch (error) {
      if (!(error instanceof UsersError) || isAbort(error)) throw error;
    }
  }
  throw new Error('it never ends');
}

const idsOf = (users: readonly User[]): string[] => users.map(({ id }) => id);

async function listed(backend: Full, sort: UsersSort, filter = {}): Promise<string[]> {
  return idsOf((await backend.searchUsers({ filter, sort, zone: 'UTC', limit: 500 })).items);
}

describe.each(['stream', 'pages'] as const)('a list that is read as %s', (way) => {
  const over = (backend: Full): UsersBackend => (way === 'stream' ? backend : paged(backend));

  it.each(SORT_KEYS.flatMap((by) => (['asc', 'desc'] as const).map((direction) => ({ by, direction }))))(
    'comes as it stands on the screen, sorted by $by, $direction',
    async (sort) => {
      const backend = people();
      const source = new UsersSource(over(backend), question(sort), 7, 8);
      expect(idsOf(await all(source))).toEqual(await listed(backend, sort));
    },
  );

  it('holds those alone who are wanted', async () => {
    const backend = people();
    const wanted = new Set((await listed(backend, NEWEST)).filter((_, at) => at % 3 === 0));
    const source = new UsersSource(over(backend), { ...question(), wants: (id) => wanted.has(id) }, 7, 8);
    expect(new Set(idsOf(await all(source)))).toEqual(wanted);
  });

  it('goes on after each of many failures where it stood, and tells nobody twice', async () => {
    const backend = people();
    let calls = 0;
    let told = 0;
    const failing: UsersBackend = {
      searchUsers: (query, call) => ((calls += 1) % 3 === 0 ? Promise.reject(new UsersError('offline')) : backend.searchUsers(query, call)),
      ...(way === 'stream' && {
        streamUsers: async function* (query, call) {
          for await (const user of backend.streamUsers(query, call)) {
            if ((told += 1) % 31 === 0) throw new UsersError('offline');
            yield user;
          }
        },
      }),
    };
    const sort: UsersSort = { by: 'name', direction: 'asc' };
    expect(idsOf(await all(new UsersSource(failing, question(sort), 7, 8)))).toEqual(await listed(backend, sort));
    // Taken up where it was cut, not from the beginning.
    expect(told).toBeLessThan(200);
  });

  it('begins anew where a cursor is refused, without those who have come', async () => {
    const backend = people();
    let refused = 0;
    const forgetful: UsersBackend = {
      ...paged(backend),
      searchUsers: (query, call) =>
        query.cursor !== undefined && (refused += 1) === 4
          ? Promise.reject(new UsersError('invalid', { status: 400 }))
          : backend.searchUsers(query, call),
    };
    expect(idsOf(await all(new UsersSource(forgetful, question(), 7)))).toEqual(await listed(backend, NEWEST));
  });

  const edit = fc.oneof(
    fc.record({ kind: fc.constant('rename' as const), whom: fc.nat(), to: fc.constantFrom('Aaron', 'Mia', 'Zoe', '') }),
    fc.record({ kind: fc.constant('mail' as const), whom: fc.nat(), to: fc.constantFrom('a', 'm', 'z') }),
    fc.record({ kind: fc.constant('create' as const), to: fc.constantFrom('a', 'm', 'z') }),
    fc.record({ kind: fc.constant('erase' as const), whom: fc.nat() }),
  );

  it('holds everybody who was there from beginning to end once, and nobody twice, whoever is changed meanwhile', async () => {
    const story = fc.record({
      sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), direction: fc.constantFrom('asc' as const, 'desc' as const) }),
      edits: fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), fc.array(edit, { minLength: 1, maxLength: 4 })),
      failures: fc.uniqueArray(fc.nat(20)),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ sort, edits, failures }) => {
        const backend = people(80);
        const there = new Set(await listed(backend, sort));
        let calls = 0;
        let made = 0;
        let told = 0;
        const searchUsers: UsersBackend['searchUsers'] = (query, call) =>
          failures.includes((calls += 1)) ? Promise.reject(new UsersError('timeout')) : backend.searchUsers(query, call);
        const change = async (batch: number): Promise<void> => {
          for (const one of edits[batch] ?? []) {
            const ids = await listed(backend, NEWEST);
            const id = 'whom' in one ? ids[one.whom % ids.length] : undefined;
            if (one.kind === 'create') await backend.createUser({ email: `${one.to}${(made += 1)}@example.org`, firstName: one.to });
            else if (id && one.kind === 'erase') {
              const { token, count } = await backend.planErase({ ids: [id] });
              await backend.eraseUsers({ token, confirmedCount: count });
              there.delete(id);
            } else if (id) {
              const { etag } = await backend.getUser(id);
              const to =
                one.kind === 'rename'
                  ? { firstName: one.to || null }
                  : { email: `${one.kind === 'mail' ? one.to : ''}${(made += 1)}@example.org` };
              await backend.updateUser(id, to, { etag });
            }
          }
        };
        const streamUsers: Full['streamUsers'] = async function* (query, call) {
          for await (const user of backend.streamUsers(query, call)) {
            if (failures.includes(Math.floor((told += 1) / 13)) && told % 13 === 0) throw new UsersError('timeout');
            yield user;
          }
        };
        const source = new UsersSource({ searchUsers, ...(way === 'stream' && { streamUsers }) }, question(sort), 9, 9);
        const ids = idsOf(await all(source, change));
        expect(new Set(ids).size).toBe(ids.length);
        expect([...there].filter((id) => !ids.includes(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('pages', () => {
  it('are of the size that the backend allows, and asked one after the other', async () => {
    const backend = people(50);
    const asked: (number | undefined)[] = [];
    let open = 0;
    const searchUsers: UsersBackend['searchUsers'] = async (query, call) => {
      expect((open += 1)).toBe(1);
      asked.push(query.limit);
      const page = await backend.searchUsers(query, call);
      open -= 1;
      return page;
    };
    await all(new UsersSource({ searchUsers }, question(), 20));
    expect(asked).toEqual([20, 20, 20]);
  });

  it('hold everybody once, however often statuses change meanwhile in a list that is sorted by them', async () => {
    const users = (await people(60).searchUsers({ filter: {}, sort: NEWEST, zone: 'UTC', limit: 60 })).items;
    const move = fc.record({ whom: fc.nat(59), to: fc.constantFrom('registered', 'active', 'canceled') });
    const story = fc.record({
      direction: fc.constantFrom('asc' as const, 'desc' as const),
      moves: fc.array(fc.array(move, { minLength: 20, maxLength: 30 }), { minLength: 24, maxLength: 24 }),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ direction, moves }) => {
        const statuses = new Map(users.map(({ id, status }) => [id, status]));
        const searchUsers: UsersBackend['searchUsers'] = async ({ sort = NEWEST, limit = 50, cursor }) => {
          const sign = sort.direction === 'asc' ? 1 : -1;
          const keyOf = ({ id, registeredAt }: User): string => `${sort.by === 'status' ? statuses.get(id) : registeredAt} ${id}`;
          const after = users
            .map((user) => ({ user, key: keyOf(user) }))
            .filter(({ key }) => cursor === undefined || ((key > cursor ? sign : -sign) > 0 && key !== cursor))
            .sort((a, b) => (a.key > b.key ? sign : -sign));
          return {
            items: after.slice(0, limit).map(({ user }) => user),
            total: { count: users.length, exact: true },
            counts: {},
            previousCursor: null,
            nextCursor: after.length > limit ? after[limit - 1]!.key : null,
          };
        };
        const change = async (batch: number): Promise<void> => {
          for (const { whom, to } of moves[batch - 1] ?? []) statuses.set(users[whom]!.id, to);
        };
        const ids = idsOf(await all(new UsersSource({ searchUsers }, question({ by: 'status', direction }), 5), change));
        expect(ids.toSorted()).toEqual(idsOf(users).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('stop with the signal', async () => {
    const stop = new AbortController();
    const source = new UsersSource(paged(people(50)), question(), 20);
    const batches = source.batches(stop.signal);
    await batches.next();
    stop.abort();
    await expect(batches.next()).rejects.toThrow();
  });
});
