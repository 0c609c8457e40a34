// An order that is kept while rows change is the one that would be made anew.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SORT_KEYS } from '../../src/contract/schema/index.js';
import { createColumns, createTextColumns } from '../../src/sample/columns.js';
import { orderBy, reorder } from '../../src/sample/orders.js';
import { overlayOf } from '../../src/sample/overlay.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { listedSource } from '../../src/sample/source.js';

const text = fc.constantFrom('a', 'B', 'é', 'ee', null);
const profile = fc.record({
  firstName: text,
  lastName: text,
  email: text,
  updatedAt: fc.option(fc.nat({ max: 3 })),
  customFields: fc.constant({}),
});
const person: fc.Arbitrary<SamplePerson> = fc
  .tuple(fc.uuid(), profile, fc.nat({ max: 3 }))
  .map(([id, kept, registeredAt]) => ({ ...kept, id, registeredAt, lastSeenAt: null, accesses: [] }));
const people = (minLength: number) => fc.uniqueArray(person, { selector: ({ id }) => id, minLength, maxLength: 12 });

it('of rows that are changed, added and erased, in any order of doing so', async () => {
  const write = fc.record({ do: fc.constantFrom('put', 'add', 'erase'), at: fc.nat(), person });
  await fc.assert(
    fc.asyncProperty(people(1), fc.array(write, { maxLength: 10 }), fc.constantFrom(...SORT_KEYS), async (listed, writes, by) => {
      const source = overlayOf(listedSource(listed));
      const [columns, texts] = [await createColumns(source), await createTextColumns(source)];
      const ordering = { columns, texts: async () => texts, compareIds: source.compareIds, now: 5 };
      const before = await orderBy(by, ordering);
      const changed = new Set<number>();
      for (const one of writes) {
        const at = one.at % source.count;
        if (one.do !== 'add' && source.isErased(at)) continue;
        if (one.do === 'put') source.put(at, { ...source.person(at), ...one.person, id: source.person(at).id });
        if (one.do === 'erase') source.erase(at);
        const row = one.do === 'add' ? source.add(one.person) : at;
        columns.read(row);
        texts.read(row);
        changed.add(row);
      }
      const after = await reorder(before, changed, by, ordering);
      expect(after).toEqual(await orderBy(by, ordering));
      expect([...after.rows].sort((a, b) => a - b)).toEqual(
        Array.from({ length: source.count }, (_, row) => row).filter((row) => !source.isErased(row)),
      );
    }),
  );
});
