// The list: every sort, whole and without repeat, by offset, by cursor and as a stream.
import { describe, expect, it } from 'vitest';
import type { UsersQuery } from '../../src/contract/schema/index.js';
import { idsOf, rowOf, SORTS } from './expected.js';
import type { Reading } from './reading.js';
import { PEOPLE } from './world.js';

export function describeList(backend: Reading): void {
  const everybody = (sort: (typeof SORTS)[number]): string[] => idsOf(() => true, sort);
  const page = async (query: UsersQuery) => {
    const { items, ...rest } = await backend().searchUsers(query);
    return { ids: items.map(({ id }) => id), ...rest };
  };

  describe('lists users', () => {
    it('each in full, as a row', async () => {
      const { items } = await backend().searchUsers({ limit: 500 });
      for (const user of items) expect(user).toEqual(rowOf(PEOPLE.find(({ id }) => id === user.id)!));
    });

    for (const sort of SORTS) {
      it(`by ${sort.by} ${sort.direction}, by offset: whole and without repeat, empty values last`, async () => {
        const ids: string[] = [];
        for (let offset = 0; offset < PEOPLE.length; offset += 97) ids.push(...(await page({ sort, offset, limit: 97 })).ids);
        expect(ids).toEqual(everybody(sort));
      });

      it(`by ${sort.by} ${sort.direction}, by cursor: there and back over the same pages`, async () => {
        const forward: string[][] = [];
        let at = await page({ sort, limit: 150 });
        expect(at.previousCursor).toBeNull();
        for (;;) {
          forward.push(at.ids);
          if (at.nextCursor === null) break;
          at = await page({ sort, limit: 150, cursor: at.nextCursor });
        }
        expect(forward.flat()).toEqual(everybody(sort));
        const backward: string[][] = [];
        while (at.previousCursor !== null) {
          at = await page({ sort, limit: 150, cursor: at.previousCursor });
          backward.unshift(at.ids);
        }
        expect(backward).toEqual(forward.slice(0, -1));
      });
    }

    it('jumps by offset and goes on by cursor, both ways', async () => {
      const sort = { by: 'name', direction: 'asc' } as const;
      const ids = everybody(sort);
      const jumped = await page({ sort, offset: 300, limit: 20 });
      expect(jumped.ids).toEqual(ids.slice(300, 320));
      expect((await page({ sort, limit: 20, cursor: jumped.nextCursor ?? '' })).ids).toEqual(ids.slice(320, 340));
      expect((await page({ sort, limit: 20, cursor: jumped.previousCursor ?? '' })).ids).toEqual(ids.slice(280, 300));
    });

    it('gives what there is before a row near the start, and no cursor behind it', async () => {
      const sort = { by: 'email', direction: 'desc' } as const;
      const near = await page({ sort, offset: 7, limit: 50 });
      const start = await page({ sort, limit: 50, cursor: near.previousCursor ?? '' });
      expect([start.ids, start.previousCursor]).toEqual([everybody(sort).slice(0, 7), null]);
      expect((await page({ sort, limit: 3, cursor: start.nextCursor ?? '' })).ids).toEqual(everybody(sort).slice(7, 10));
    });

    it('gives no row and no next cursor behind the end, with the same total', async () => {
      const { ids, nextCursor, total } = await page({ offset: 10_000, limit: 10 });
      expect([ids, nextCursor, total]).toEqual([[], null, { count: PEOPLE.length, exact: true }]);
    });

    it('gives no next cursor on a page that ends with the list', async () => {
      expect((await page({ offset: PEOPLE.length - 10, limit: 10 })).nextCursor).toBeNull();
    });

    it('by registration, newest first, when nothing is asked', async () => {
      expect((await page({})).ids).toEqual(everybody({ by: 'registeredAt', direction: 'desc' }).slice(0, 50));
    });

    it('refuses a cursor of another filter or sort, and one that is none', async () => {
      const cursor = (await page({ limit: 5 })).nextCursor ?? '';
      const questions: UsersQuery[] = [
        { cursor, sort: { by: 'name', direction: 'asc' } },
        { cursor, sort: { by: 'registeredAt', direction: 'asc' } },
        { cursor, filter: { status: ['active'] } },
        { cursor: 'nonsense' },
        { cursor: '' },
        { cursor: `${cursor}x` },
      ];
      for (const question of questions)
        await expect(backend().searchUsers({ limit: 5, ...question })).rejects.toMatchObject({ kind: 'invalid' });
    });

    it('refuses a question that the contract does not allow', async () => {
      const questions: UsersQuery[] = [
        { limit: 0 },
        { limit: 501 },
        { offset: -1 },
        { zone: 'Mars/Olympus' },
        { filter: { registered: { from: '2026-02-30' } } },
      ];
      for (const question of questions) await expect(backend().searchUsers(question)).rejects.toMatchObject({ kind: 'invalid' });
    });

    it('streams every match in the order of the sort, whatever page is named', async () => {
      const sort = { by: 'updatedAt', direction: 'desc' } as const;
      const ids: string[] = [];
      for await (const user of backend().streamUsers({ sort, offset: 20, limit: 5 })) ids.push(user.id);
      expect(ids).toEqual(everybody(sort));
    });
  });
}
