// What a list does when one of its users was written: whether the row may move, where it is replaced, who stands in a range.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.js';
import type { User, UsersQuery } from '../../src/contract/schema/index.js';
import { createPageStore } from '../../src/controllers/broker/page-store.js';
import { mayMove } from '../../src/controllers/moved-row.js';
import { OnDemand } from '../../src/controllers/on-demand.js';
import { idsBetween } from '../../src/controllers/range-ids.js';
import { EMPTY_QUERY, type TableQuery, withFilter } from '../../src/controllers/table-query.js';
import { person } from '../elements/users-table/people.js';

const before = person(1);
const named: User = { ...before, firstName: 'Other', updatedAt: '2026-11-23T12:00:00Z' };

describe('a changed user', () => {
  const sortedBy = (by: TableQuery['sort']['by']): TableQuery => ({ ...EMPTY_QUERY, sort: { by, direction: 'asc' } });

  it.each([
    ['stays in a list by the day of registration', EMPTY_QUERY, false],
    ['may move in a list by name', sortedBy('name'), true],
    ['may move in a list by the last update', sortedBy('updatedAt'), true],
    ['stays in a list by e-mail', sortedBy('email'), false],
    ['may match a search no longer', withFilter(EMPTY_QUERY, { text: 'person' }), true],
    ['may fall out of a period of updates', withFilter(EMPTY_QUERY, { updated: { to: '2026-11-20' } }), true],
    ['stays in a period of registrations', withFilter(EMPTY_QUERY, { registered: { to: '2026-11-20' } }), false],
    [
      'stays where a field is filtered that did not change',
      withFilter(EMPTY_QUERY, { customFields: { country: { anyOf: ['FR'] } } }),
      false,
    ],
  ])('%s', (_, query, moves) => {
    expect(mayMove(query, before, named)).toBe(moves);
  });

  it('may move where a filtered custom field changed', () => {
    const query = withFilter(EMPTY_QUERY, { customFields: { country: { anyOf: ['FR'] } } });
    expect(mayMove(query, before, { ...before, customFields: { ...before.customFields, country: 'BE' } })).toBe(true);
  });

  it('whom the list does not hold may stand anywhere', () => {
    expect(mayMove(EMPTY_QUERY, undefined, named)).toBe(true);
  });
});

describe('a kept page', () => {
  const store = () => {
    const made = createPageStore<User>({ pageSize: 2, keep: 2, idOf: ({ id }) => id });
    const page = (first: number) => ({
      rows: [person(first), person(first + 1)],
      total: 10,
      exact: true,
      next: String(first + 2),
      previous: null,
    });
    for (const at of [0, 1]) made.put(at, page(2 * at), { chain: 1, joins: at > 0 ? -1 : null }, []);
    return { made, page };
  };

  it('shows a row as it was written, in its place, and gives the one before', () => {
    const { made } = store();
    expect(made.replace({ ...person(3), firstName: 'Other' })).toEqual(person(3));
    expect(made.get(1)?.rows.map(({ firstName }) => firstName)).toEqual(['Person', 'Other']);
    expect(made.indexOf('u3')).toBe(3);
    expect(made.replace(person(9))).toBeUndefined();
  });

  it('is kept no longer for it', () => {
    const { made, page } = store();
    made.replace({ ...person(0), firstName: 'Other' });
    made.put(2, page(4), { chain: 1, joins: -1 }, []);
    made.trim([]);
    expect([made.get(0), made.get(1)?.rows.length]).toEqual([undefined, 2]);
  });
});

describe('a range that is not loaded', () => {
  const asked: UsersQuery[] = [];
  const start = {
    query: EMPTY_QUERY,
    fromTop: true,
    connection: {
      settings: { ...DEFAULT_SETTINGS, limits: { pageSize: 40, importBatch: 1 } },
      zone: 'Europe/Paris',
      now: () => 0,
      asOf: undefined,
      backend: {
        searchUsers: async (query: UsersQuery) => {
          asked.push(query);
          const { offset = 0, limit = 0 } = query;
          const items = Array.from({ length: limit }, (_, at) => person(offset + at));
          return { items, total: { count: 500, exact: true }, counts: {}, nextCursor: null, previousCursor: null };
        },
      },
    },
  };

  it('is asked in pages of the size that the backend allows, to its last row and no further', async () => {
    const ids = await idsBetween(start, { from: 10, to: 99 }, new AbortController().signal);
    expect(ids).toEqual(Array.from({ length: 90 }, (_, at) => `u${at + 10}`));
    expect(asked.map(({ offset, limit }) => [offset, limit])).toEqual([
      [10, 40],
      [50, 40],
      [90, 10],
    ]);
  });
});

describe('code that comes on demand', () => {
  const host = { updates: 0, requestUpdate: () => void (host.updates += 1) };
  const given = (loads: (() => Promise<string>)[]) =>
    new OnDemand(host as never, () => loads.shift()?.() ?? Promise.reject(new Error('no more')));

  it('is asked once', async () => {
    const code = given([async () => 'code']);
    expect(await Promise.all([code.need(), code.need()])).toEqual(['code', 'code']);
    expect(code.code).toBe('code');
  });

  it('that failed is not asked ahead again, but when it is needed', async () => {
    const code = given([() => Promise.reject(new Error('offline')), async () => 'code']);
    expect(await code.need()).toBeUndefined();
    code.ahead();
    expect([code.code, code.failed]).toEqual([undefined, true]);
    expect(await code.need()).toBe('code');
    expect(code.failed).toBe(false);
  });
});
