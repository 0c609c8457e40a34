// The plans of the hot questions, asked of the backend itself: none reads all users, accesses, spans or sessions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import { SIZES } from '../../demo/server/backend/match-counts.js';
import { changesSoFar } from '../../demo/server/db/changes.js';
import type { Database } from '../../demo/server/db/database.js';
import { seedCrowd } from '../../demo/server/seed/crowd.js';
import { SORT_KEYS, type UsersQuery } from '../../src/contract/schema/index.js';
import { STATUSES } from '../../src/contract/status.js';
import { changedBehind, writeStreamCursor } from '../../src/contract/stream-cursor.js';
import { readingBackend } from '../backend-suite/reading.js';
import { type WrittenBackend, writtenBackend } from '../backend-suite/written.js';
import { type Asked, recording, tablesReadWhole, wayOf } from './recording.js';
import { STORES } from './stores.js';

const USERS = 20_000;
const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const LARGE = ['users', 'user_search', 'user_change', 'access', 'access_span', 'viewing_session'];

const LISTS: readonly (readonly [string, UsersQuery])[] = [
  ...SORT_KEYS.flatMap((by) =>
    (['asc', 'desc'] as const).flatMap((direction): (readonly [string, UsersQuery])[] => [
      [`the first page by ${by} ${direction}`, { sort: { by, direction } }],
      [`a page in the middle by ${by} ${direction}`, { sort: { by, direction }, offset: USERS / 2 }],
      [`active users by ${by} ${direction}`, { sort: { by, direction }, filter: { status: ['active'] } }],
    ]),
  ),
  ['the users of a month', { filter: { registered: { from: '2026-03-01', to: '2026-03-31' } } }],
  ['the users who changed in a year', { filter: { updated: { from: '2025-01-01', to: '2025-12-31' } } }],
  [
    'the active users of a year, from the middle',
    { filter: { status: ['active'], registered: { from: '2025-01-01', to: '2025-12-31' } }, offset: 500 },
  ],
  ['a name', { filter: { text: 'dvorak' } }],
  ['a name with a part of an e-mail', { filter: { text: 'dvorak .1' }, sort: { by: 'email', direction: 'desc' } }],
  ['a rare pair of letters', { filter: { text: 'zx' } }],
  ['a rare letter', { filter: { text: '王' } }],
];

const MONTH = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };
const DAY = 86_400_000;

/** Rows of an import, each of somebody new. */
const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => ({ line: at + 2, user: { email: `${at}@plans.test` } }));

describe.each(STORES)('the plans on $name', (store) => {
  let db: Database;
  let backend: WrittenBackend;
  const asked: Asked[] = [];

  beforeAll(async () => {
    db = await store.open();
    await seedCrowd(db, { users: USERS, now: NOW, frozenAt: NOW });
    backend = writtenBackend(createSqlBackend(recording(db, asked), { now: () => NOW }));
  }, 300_000);
  afterAll(() => db.close());

  /** The large tables that the statements behind a call read whole. */
  const readWhole = async (call: () => Promise<unknown>): Promise<string[]> => {
    asked.length = 0;
    await call();
    expect(asked.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const statement of asked) {
      const tables = (await tablesReadWhole(db, statement)).filter((table) => LARGE.includes(table));
      found.push(...tables.map((table) => `${table}: ${statement.sql}`));
    }
    return found;
  };

  for (const [what, query] of LISTS) {
    it(`read no table whole for ${what}, and for the pages before and after it`, async () => {
      let cursors: (string | null)[] = [];
      expect(
        await readWhole(async () => {
          const { previousCursor, nextCursor } = await backend.searchUsers(query);
          cursors = [previousCursor, nextCursor];
        }),
      ).toEqual([]);
      for (const cursor of cursors.filter((known) => known !== null))
        expect(await readWhole(() => backend.searchUsers({ ...query, offset: undefined, cursor }))).toEqual([]);
    });
  }

  it.each([
    ['updatedAt', 'users_list_updated'],
    ['name', 'users_list_name'],
    ['email', 'users_list_email'],
  ] as const)('walk those who have no %s in the order that its index has them in: %s', async (by, index) => {
    for (const direction of ['asc', 'desc'] as const) {
      asked.length = 0;
      await backend.searchUsers({ sort: { by, direction }, offset: USERS - 60 });
      const walks = asked.filter(({ sql }) => sql.startsWith('SELECT u.id') && sql.includes(' IS NULL'));
      expect(walks.length).toBeGreaterThan(0);
      for (const walk of walks) expect(await wayOf(db, walk)).toEqual({ indexes: [index], sorts: false });
    }
  });

  it.each(['registeredIn', 'hadAccessIn', 'hadTrialIn', 'unsubscribedIn'] as const)(
    'read no table whole for the rows behind a tile: %s',
    async (tile) => {
      expect(await readWhole(() => backend.searchUsers({ filter: { [tile]: MONTH } }))).toEqual([]);
    },
  );

  it('read no table whole for a common word, whose matches nobody gathers', async () => {
    const walking = readingBackend(
      createSqlBackend(recording(db, asked), {
        now: () => NOW,
        sizes: { ...SIZES, countedUsers: 0, gathered: { ofWords: 0, ofPeriod: 0 } },
      }),
    );
    for (const by of SORT_KEYS)
      expect(await readWhole(() => walking.searchUsers({ filter: { text: 'example' }, sort: { by, direction: 'asc' } }))).toEqual([]);
    expect(asked.some(({ sql }) => sql.includes('FROM searched_users'))).toBe(false);
  });

  it('walk through nobody of a status of whom none matches', async () => {
    asked.length = 0;
    const { counts, items } = await backend.searchUsers({ filter: { hadAccessIn: MONTH } });
    expect([items.length, Object.keys(counts).sort()]).toEqual([50, ['active', 'canceled']]);
    const [walk] = asked.filter(({ sql }) => sql.includes('ORDER BY u.registered_at'));
    expect(STATUSES.filter((status) => walk?.values.includes(status))).toEqual(['active', 'canceled']);
  });

  it('read no table whole for a stream, wherever it is, nor for whom it catches up with', async () => {
    const sizes = { ...SIZES, streamed: { ...SIZES.streamed, lot: 500, batch: 100 } };
    const streaming = writtenBackend(createSqlBackend(recording(db, asked), { now: () => NOW, sizes }));
    const sorts = SORT_KEYS.map((by): UsersQuery => ({ sort: { by, direction: 'desc' } }));
    for (const query of [...sorts, { filter: { text: 'dvorak' } }, { filter: { ids: ['u_000000007', 'u_000000011'] } }]) {
      const read = async (cursor: string | undefined): Promise<void> => {
        let count = 0;
        for await (const user of streaming.streamUsers({ ...query, cursor })) if ((count += user.id === '' ? 0 : 1) === 700) break;
      };
      expect(await readWhole(() => read(undefined))).toEqual([]);
      // Among many who were changed before, a few since.
      await db.query(`INSERT INTO user_change SELECT id, 0 FROM users ON CONFLICT DO NOTHING`);
      const start = { since: await changesSoFar(db), at: NOW };
      const { etag } = await backend.getUser('u_000000007');
      await backend.updateUser('u_000000007', { firstName: query.sort?.by ?? 'Ann' }, { etag });
      const { filter = {}, sort = { by: 'registeredAt', direction: 'desc' } as const } = query;
      const walked = writeStreamCursor({ ...start, changed: changedBehind(start) }, filter, sort);
      expect(await readWhole(() => read(walked))).toEqual([]);
      expect(asked.some(({ sql }) => sql.includes('FROM user_change'))).toBe(true);
    }
  });

  it('read no table whole for the figures of a month', async () => {
    expect(await readWhole(() => backend.getKpis({ month: '2026-05', zone: 'Europe/Paris' }))).toEqual([]);
  });

  it('read no table whole for one user, with subscriptions, rentals and views', async () => {
    const id = 'u_000000007';
    const calls = [
      () => backend.getUser(id),
      () => backend.listSubscriptions(id),
      () => backend.listRentals(id),
      ...(['session', 'title', 'day'] as const).map((by) => () => backend.listViews(id, { by })),
    ];
    for (const call of calls) expect(await readWhole(call)).toEqual([]);
  });

  it('read no table whole for creating, changing, importing and erasing users', async () => {
    const [first, second] = ['a', 'b'].map((name) => `${name}@plans.test`);
    let made = { id: '', etag: '' };
    const calls = [
      async () => (made = await backend.createUser({ email: first! }, { idempotencyKey: 'plans' })),
      () => backend.updateUser(made.id, { email: second!, firstName: 'Plan' }, made),
      () => backend.importUsers({ digest: 'd'.repeat(64), rows: rowsOf(20) }),
      async () => {
        const { token, count } = await backend.planErase({ ids: [made.id, 'u_000000007'] });
        return backend.eraseUsers({ token, confirmedCount: count });
      },
    ];
    for (const call of calls) expect(await readWhole(call)).toEqual([]);
  });

  it('read no table whole for a day’s change of statuses, which a question brings up to date first', async () => {
    const tomorrow = readingBackend(createSqlBackend(recording(db, asked), { now: () => NOW + DAY }));
    expect(await readWhole(() => tomorrow.searchUsers({}))).toEqual([]);
    const judged = asked.filter(({ sql }) => sql.includes('UPDATE users SET status'));
    expect(judged.map(({ values }) => (values[1] as string[]).length)).toEqual([expect.toSatisfy((due: number) => due >= 20)]);
    expect(await readWhole(() => backend.searchUsers({}))).toEqual([]);
  });

  it('would be told apart: a condition without an index, and a list without its index', async () => {
    expect(await tablesReadWhole(db, { sql: 'SELECT count(*) FROM users WHERE length(email) > 3', values: [] })).toEqual(['users']);
    await db.script('DROP INDEX users_list_name');
    const found = await readWhole(() => backend.searchUsers({ sort: { by: 'name', direction: 'asc' } }));
    expect(found[0]).toMatch(/^users: /);
  });
});
