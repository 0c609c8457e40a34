// A stream while others write, and one that is cut and taken up again: whoever matches throughout comes, and nobody who never did.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsersFilter, UsersQuery } from '../../src/contract/schema/index.js';
import { SORTS, ZONE } from './expected.js';
import { NOW, PEOPLE } from './world.js';
import { newEmail, usersIn, type Written, type WrittenBackend } from './written.js';

const RUNS = 10;
const DAY = 86_400_000;

const named = fc
  .uniqueArray(fc.nat(PEOPLE.length - 1), { minLength: 60, maxLength: 200 })
  .map((rows) => rows.map((row) => PEOPLE[row]!.id));
const filter: fc.Arbitrary<UsersFilter> = fc.oneof(
  fc.constantFrom<UsersFilter>(
    {},
    { status: ['active'] },
    { status: ['canceled', 'registered'] },
    { text: 'an' },
    { text: 'e', status: ['active', 'canceled'] },
    { updated: { to: '2026-06-30' } },
    { registered: { from: '2025-03-01' } },
    { customFields: { newsletter: { anyOf: [true] } } },
  ),
  named.map((ids) => ({ ids })),
);
/** Whoever is called so moves to the beginning, to the end or somewhere else, by name as by e-mail; all move by their last update. */
const name = fc.constantFrom('a', 'a', 'ele', 'm', 'ran', 'z', 'z', null);
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('move' as const), whom: fc.nat(), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('create' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), whom: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 90 }) }) },
);
const step = fc.record({
  read: fc.nat(150),
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  /** Taken up again from one of the last cursors that were told. */
  cut: fc.option(fc.nat(2), { freq: 3 }),
});

/** Sets the clock of a backend (Unix ms); without one, its statuses stand still. */
export type SetClock = ((now: number) => void) | undefined;

export function describeStreaming(backend: Written, clock: () => SetClock): void {
  const idsOf = async (query: UsersQuery): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await backend().searchUsers({ ...query, limit: 500, ...(cursor !== undefined && { cursor }) });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return ids;
  };

  describe('streams users', () => {
    it('whole, while others write and wherever it is cut and taken up again', async () => {
      let cuts = 0;
      let now = NOW;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...SORTS), filter, fc.array(step, { minLength: 1, maxLength: 4 }), async (sort, wanted, steps) => {
          const query = { filter: wanted, sort, zone: ZONE };
          let throughout = await idsOf(query);
          const ever = new Set(throughout);
          const told = new Set<string>();
          const cursors: string[] = [];
          const open = (cursor?: string) =>
            backend()
              .streamUsers(cursor === undefined ? query : { ...query, cursor }, { onCursor: (one) => cursors.push(one) })
              [Symbol.asyncIterator]();
          const read = async (most: number): Promise<void> => {
            for (let count = 0; count < most; count += 1) {
              const { done, value } = await users.next();
              if (done) return;
              told.add(value.id);
            }
          };
          let users = open();
          await read(1);
          for (const { read: most, edits, cut } of steps) {
            await read(most);
            for (const one of edits) {
              // Those who have not come yet are the ones who can be missed.
              const waiting = throughout.filter((id) => !told.has(id));
              const whom = 'whom' in one ? (waiting[one.whom % waiting.length] ?? throughout[one.whom % throughout.length]) : undefined;
              if (one.do === 'wait') clock()?.((now += one.days * DAY));
              else if (one.do === 'create') await backend().createUser({ email: emailOf(one.name), firstName: one.name });
              else if (whom !== undefined && one.do === 'erase') await erase(backend(), whom);
              else if (whom !== undefined && one.do === 'move') await rename(backend(), whom, one.name);
              const matching = new Set(await idsOf(query));
              throughout = throughout.filter((id) => matching.has(id));
              for (const id of matching) ever.add(id);
            }
            const cursor = cut === null ? undefined : cursors.at(-1 - cut);
            if (cursor === undefined) continue;
            cuts += 1;
            await users.return?.(undefined);
            users = open(cursor);
          }
          await read(Infinity);
          expect(throughout.filter((id) => !told.has(id))).toEqual([]);
          expect([...told].filter((id) => !ever.has(id))).toEqual([]);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
      expect(cuts).toBeGreaterThan(0);
      clock()?.(NOW);
    }, 120_000);

    it.each(SORTS)('once each and in order, where nobody writes: by $by, $direction', async (sort) => {
      const ids: string[] = [];
      for await (const { id } of backend().streamUsers({ sort })) ids.push(id);
      expect(ids).toEqual(await idsOf({ sort }));
      expect(ids).toHaveLength(await usersIn(backend()));
    });

    it('by a cursor of this question and of a stream alone', async () => {
      const sort = { by: 'name', direction: 'asc' } as const;
      const cursors: string[] = [];
      for await (const user of backend().streamUsers({ sort }, { onCursor: (one) => cursors.push(one) })) void user;
      const all = async (query: UsersQuery): Promise<number> => {
        let count = 0;
        for await (const user of backend().streamUsers(query)) count += user.id === '' ? 0 : 1;
        return count;
      };
      const [first] = cursors;
      expect(await all({ sort, cursor: first! })).toBeLessThan(await usersIn(backend()));
      const page = (await backend().searchUsers({ sort, limit: 5 })).nextCursor!;
      for (const refused of [
        { sort, cursor: page },
        { sort, cursor: 'nonsense' },
        { sort, cursor: '' },
        { sort, cursor: `${first}x` },
        { sort: { by: 'email', direction: 'asc' } as const, cursor: first! },
        { sort, filter: { text: 'an' }, cursor: first! },
      ])
        await expect(all(refused)).rejects.toMatchObject({ kind: 'invalid', problem: { errors: [{ pointer: '/cursor' }] } });
      await expect(backend().searchUsers({ sort, cursor: first! })).rejects.toMatchObject({ kind: 'invalid' });
    });
  });
}

const emailOf = (called: string | null): string => `${called ?? 'nn'}.${newEmail()}`;

async function rename(backend: WrittenBackend, id: string, called: string | null): Promise<void> {
  const { etag } = await backend.getUser(id);
  await backend.updateUser(id, { firstName: called, lastName: called, email: emailOf(called) }, { etag });
}

async function erase(backend: WrittenBackend, id: string): Promise<void> {
  const { token, count } = await backend.planErase({ ids: [id] });
  await backend.eraseUsers({ token, confirmedCount: count });
}
