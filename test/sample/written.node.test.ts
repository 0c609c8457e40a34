// What is written into the sample: whatever the order of writes and questions, it answers as a sample of the people that these make.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsersBackend } from '../../src/contract/backend.js';
import { applied, entered } from '../../src/contract/profile.js';
import { SORT_KEYS, type Figures, type UserChanges } from '../../src/contract/schema/index.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { personAt, type SamplePerson, type SampleWorld } from '../../src/sample/person.js';
import { type SampleSession, sessionsAt } from '../../src/sample/views.js';

const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const WORLD: SampleWorld = { users: 24, now: NOW };
const PEOPLE = Array.from({ length: WORLD.users }, (_, row) => personAt(row, WORLD));
const SESSIONS = new Map<string, SampleSession[]>(PEOPLE.map((person, row) => [person.id, sessionsAt(row, person, WORLD)]));

/** The sample, and beside it the people whom the writes make, as a plain list. */
class Twins {
  readonly backend = createSampleBackend({ users: WORLD.users, now: () => NOW }) as Required<UsersBackend>;
  readonly living = new Map<string, SamplePerson>(PEOPLE.map((person) => [person.id, person]));
  readonly erased: SamplePerson[] = [];
  #file = 0;

  someone(at: number): SamplePerson | undefined {
    return [...this.living.values()][at % Math.max(1, this.living.size)];
  }
  create(draft: UserChanges & { email: string }, id: string): void {
    this.living.set(id, { ...entered(draft), id, registeredAt: NOW, lastSeenAt: null, accesses: [] });
  }
  async import(user: UserChanges & { email: string }): Promise<void> {
    const digest = String((this.#file += 1)).padStart(64, '0');
    const { results } = await this.backend.importUsers({ digest, rows: [{ line: 2, user: { ...user, email: user.email } }] });
    const { id, outcome } = results[0]!;
    if (outcome === 'created') this.create(user, id!);
    const { email: _, ...changes } = user;
    if (outcome === 'updated') this.living.set(id!, applied(this.living.get(id!)!, changes, NOW));
  }
  async erase(people: readonly SamplePerson[]): Promise<void> {
    const { token, count } = await this.backend.planErase({ ids: people.map(({ id }) => id) });
    await this.backend.eraseUsers({ token, confirmedCount: count });
    for (const person of people) this.living.delete(person.id);
    this.erased.push(...people);
  }
  /** A sample of these people, in which nothing was ever written. */
  listed(people: readonly SamplePerson[]): Required<UsersBackend> {
    return createSampleBackend({ people, sessions: SESSIONS, now: () => NOW }) as Required<UsersBackend>;
  }
}

const name = fc.constantFrom('Ana', 'ána', 'Łukasz', 'Zoé', '李', 'Ömer', '', null);
const email = fc.nat({ max: 12 }).map((at) => `New.${at}@example.org`);
const changes = fc.record(
  {
    firstName: name,
    lastName: name,
    customFields: fc.record({ country: fc.constantFrom('FR', 'DE', null), profiles: fc.nat({ max: 3 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({ do: fc.constant('create' as const), email, changes }),
  fc.record({ do: fc.constant('update' as const), at: fc.nat(), email: fc.option(email), changes }),
  fc.record({ do: fc.constant('import' as const), at: fc.option(fc.nat()), email, changes }),
  fc.record({ do: fc.constant('erase' as const), at: fc.nat(), more: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('read' as const), by: fc.constantFrom(...SORT_KEYS), text: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const takenOrDone = (call: Promise<{ readonly id: string }>): Promise<string | null> =>
  call.then(
    ({ id }) => id,
    (error: unknown) => {
      expect(error).toMatchObject({ kind: 'conflict' });
      return null;
    },
  );

async function carryOut(twins: Twins, one: Step): Promise<void> {
  const { backend } = twins;
  switch (one.do) {
    case 'create': {
      const draft = { ...one.changes, email: one.email };
      const id = await takenOrDone(backend.createUser(draft));
      if (id !== null) twins.create(draft, id);
      return;
    }
    case 'update': {
      const person = twins.someone(one.at);
      if (!person) return;
      const wanted = { ...one.changes, ...(one.email !== null && { email: one.email }) };
      const id = await takenOrDone(backend.updateUser(person.id, wanted, { etag: (await backend.getUser(person.id)).etag }));
      if (id !== null) twins.living.set(id, applied(person, wanted, NOW));
      return;
    }
    case 'import':
      return twins.import({ ...one.changes, email: (one.at === null ? null : twins.someone(one.at)?.email) ?? one.email });
    case 'erase': {
      const people = [...new Set([one.at, ...Array.from({ length: one.more }, (_, at) => one.at + at)].map((at) => twins.someone(at)))];
      const found = people.filter((person) => person !== undefined);
      if (found.length > 0) await twins.erase(found);
      return;
    }
    case 'read':
      await backend.searchUsers({ sort: { by: one.by, direction: 'asc' }, ...(one.text && { filter: { text: 'a' } }) });
  }
}

const FILTERS = [
  {},
  { text: 'an' },
  { text: 'new example' },
  { status: ['registered'] },
  { updated: { from: '2026-11-17' } },
  { registered: { from: '2026-11-01' } },
  { customFields: { country: { anyOf: ['FR'] } } },
];

async function expectAlike(backend: Required<UsersBackend>, people: readonly SamplePerson[], other: Required<UsersBackend>): Promise<void> {
  for (const by of SORT_KEYS) {
    for (const direction of ['asc', 'desc'] as const) {
      for (const filter of FILTERS) {
        const query = { filter, sort: { by, direction }, limit: 7 };
        const page = await backend.searchUsers(query);
        expect(page).toEqual(await other.searchUsers(query));
        if (page.nextCursor === null) continue;
        const next = { ...query, cursor: page.nextCursor };
        expect(await backend.searchUsers(next)).toEqual(await other.searchUsers(next));
      }
    }
  }
  for (const { id } of people) {
    expect(await backend.getUser(id)).toEqual(await other.getUser(id));
    for (const call of ['listSubscriptions', 'listRentals'] as const) expect(await backend[call](id)).toEqual(await other[call](id));
    expect(await backend.listViews(id, {})).toEqual(await other.listViews(id, {}));
  }
}

const rowsBehind = ({ registered, active, inTrial, unsubscribed }: Figures) =>
  [registered, active, inTrial!, unsubscribed].map(({ count, erased }) => count - erased);

describe('after any writes, with questions between them', () => {
  it('the sample answers as one of the people that there are then, and counts the erased as one of everybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const twins = new Twins();
        for (const one of steps) await carryOut(twins, one);
        const people = [...twins.living.values()];
        const [living, everybody] = [twins.listed(people), twins.listed([...people, ...twins.erased])];
        await expectAlike(twins.backend, people, living);
        for (const { id } of twins.erased) await expect(twins.backend.getUser(id)).rejects.toMatchObject({ kind: 'missing' });
        for (const month of ['2026-11', '2026-10', '2026-01', '2024-06']) {
          const told = await twins.backend.getKpis({ month });
          const [rows, all] = [await living.getKpis({ month }), await everybody.getKpis({ month })];
          expect(rowsBehind(told.current)).toEqual(rowsBehind(rows.current));
          for (const part of ['current', 'previousMonth'] as const) expect(countsOf(told[part])).toEqual(countsOf(all[part]));
          expect(told.registrationsPerDay).toEqual(all.registrationsPerDay);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const countsOf = ({ registered, active, inTrial, unsubscribed, expired }: Figures) => ({
  counts: [registered, active, inTrial!, unsubscribed].map(({ count }) => count),
  by: unsubscribed.by,
  expired,
});
