// Random writes in any order: the database holds what the pure functions say, answers as they say, and what it keeps beside users is
// what it would be if they had been loaded so.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import { peopleOf } from '../../demo/server/backend/user-sql.js';
import type { Database } from '../../demo/server/db/database.js';
import { load } from '../../demo/server/seed/load.js';
import { fold } from '../../src/contract/fold.js';
import { type DoneLine, type ImportOutcome, isDone, planImport } from '../../src/contract/import-outcome.js';
import { applied, differing, entered, type Profile } from '../../src/contract/profile.js';
import type { CustomFieldDefinition, CustomValue, ImportBatchFull, UserChanges, UserDraft } from '../../src/contract/schema/index.js';
import { checkUser } from '../../src/contract/user-checks.js';
import { personAt } from '../../src/sample/person.js';
import { sampleSettings } from '../../src/sample/settings.js';
import { writtenBackend, type WrittenBackend } from '../backend-suite/written.js';
import { derivedRows } from './derived-rows.js';
import { STORES } from './stores.js';

const RUNS = 25;
const NOW = Date.parse('2026-11-17T10:20:30.456Z');
const WORLD = { users: 12, now: NOW };
const PEOPLE = Array.from({ length: WORLD.users }, (_, row) => personAt(row, WORLD));
const DEFINITIONS: readonly CustomFieldDefinition[] = sampleSettings(NOW).customFields;

type Person = Profile & { readonly id: string };

/** What there is, as the pure functions leave it. */
interface Model {
  readonly people: Map<string, Person>;
  readonly lines: Map<string, DoneLine>;
}

/** Answers by the database and by the model. */
type Write = (backend: WrittenBackend, model: Model) => Promise<readonly [unknown, unknown]>;

const ownerOf = ({ people }: Model, email: string | null | undefined): Person | undefined =>
  [...people.values()].filter((person) => fold(person.email ?? '') === fold(email ?? '')).sort((a, b) => (a.id < b.id ? -1 : 1))[0];

/** How a call ends: by its result, or by the kind of its refusal with the user that it names. */
const ending = <T>(call: Promise<T>, tell: (answer: T) => unknown): Promise<unknown> =>
  call.then(tell, ({ kind, problem }: { kind: string; problem?: { userId?: string } }) => [kind, problem?.userId]);

const creating =
  (draft: UserDraft): Write =>
  async (backend, model) => {
    let id = '';
    const told = await ending(backend.createUser(draft), (user) => ((id = user.id), 'created'));
    if (checkUser(draft, DEFINITIONS, { creating: true }).length > 0) return [told, ['invalid', undefined]];
    const owner = ownerOf(model, draft.email);
    if (owner) return [told, ['conflict', owner.id]];
    model.people.set(id, { ...entered(draft), id });
    return [told, 'created'];
  };

const changing =
  (row: number, changes: UserChanges, fresh: boolean): Write =>
  async (backend, model) => {
    const person = [...model.people.values()][row % model.people.size]!;
    const { etag } = await backend.getUser(person.id);
    const told = await ending(backend.updateUser(person.id, changes, { etag: fresh ? etag : '"an.older"' }), ({ id }) => id);
    if (!fresh) return [told, ['conflict', undefined]];
    const different = differing(person, changes);
    if (checkUser(different, DEFINITIONS, { creating: false }).length > 0) return [told, ['invalid', undefined]];
    const owner = ownerOf(model, different.email);
    if (owner && owner.id !== person.id) return [told, ['conflict', owner.id]];
    model.people.set(person.id, applied(person, different, NOW));
    return [told, person.id];
  };

const importing =
  (batch: ImportBatchFull): Write =>
  async (backend, model) => {
    const { results } = await backend.importUsers(batch);
    const ids = results.filter(({ outcome, line }) => outcome === 'created' && !model.lines.has(batch.digest + line)).map(({ id }) => id);
    const store = {
      find: (key: string) => ownerOf(model, key),
      make: (profile: Profile): Person => ({ ...profile, id: ids.shift() ?? 'of a dry run' }),
      done: (line: number) => model.lines.get(batch.digest + line),
    };
    const plan = planImport(batch, DEFINITIONS, store, NOW);
    if (!batch.dryRun) {
      for (const person of [...plan.created, ...plan.updated]) model.people.set(person.id, person);
      for (const { line, outcome, id } of plan.results)
        if (isDone(outcome as ImportOutcome)) model.lines.set(batch.digest + line, { outcome, id });
    }
    return [results, plan.results];
  };

const emails = [
  'a@x.test',
  'A@X.test',
  'é@x.test',
  'e@x.test',
  'b@x.test',
  'broken',
  ...PEOPLE.slice(0, 5).map(({ email }) => email ?? 'c@x.test'),
];
const email = fc.constantFrom(...emails);
const text = fc.constantFrom('Ana', 'Ána', 'Björn', '', null);
const customFields: fc.Arbitrary<Record<string, CustomValue>> = fc.record(
  {
    country: fc.constantFrom<CustomValue[]>('FR', 'SE', 'France', null),
    genres: fc.constantFrom<CustomValue[]>(['drama'], ['drama', 'comedy'], ['comedy', 'drama'], [], null),
    profiles: fc.constantFrom<CustomValue[]>(1, 2.5, 'two'),
    note: fc.constantFrom<CustomValue[]>('"quoted\\"\n{}', 'a\0b', 'NULL', ''),
    nothing: fc.constant<CustomValue>('unknown'),
  },
  { requiredKeys: [] },
);
const fields = { firstName: text, lastName: text, customFields };
const draft = fc.record({ email, ...fields }, { requiredKeys: ['email'] });
const changes = fc.record({ email: fc.oneof(email, fc.constant(null)), ...fields }, { requiredKeys: [] });
const batch = fc.record({
  digest: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  dryRun: fc.boolean(),
  existing: fc.constantFrom('update' as const, 'skip' as const),
  missing: fc.constantFrom('create' as const, 'skip' as const),
  rows: fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.array(draft, { maxLength: 6 }))
    .map(([first, users]) => users.map((user, at) => ({ line: first + at, user }))),
});
const write: fc.Arbitrary<Write> = fc.oneof(
  draft.map(creating),
  fc.tuple(fc.nat(), changes, fc.integer({ min: 0, max: 4 })).map(([row, change, fresh]) => changing(row, change, fresh > 0)),
  batch.map(importing),
);

describe.each(STORES)('random writes on $name', (store) => {
  let db: Database;
  beforeAll(async () => {
    db = await store.open();
  }, 60_000);
  afterAll(() => db.close());

  const fill = (people: Parameters<typeof load>[1]['people']): Promise<number> =>
    load(db, { name: 'people', settings: sampleSettings(NOW), titles: [], people, frozenAt: NOW });
  const all = async (): Promise<unknown[]> => [await db.query('SELECT * FROM users ORDER BY id'), ...(await derivedRows(db))];

  it('leave what the pure functions say, and beside it what follows from it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
        await fill(PEOPLE);
        const backend = writtenBackend(createSqlBackend(db, { now: () => NOW }));
        const model: Model = { people: new Map(PEOPLE.map((person) => [person.id, person])), lines: new Map() };
        for (const one of writes) {
          const [told, expected] = await one(backend, model);
          expect(told).toEqual(expected);
        }
        const stored = await peopleOf(db, [...model.people.keys()]);
        const profile = ({ id, email: address, firstName, lastName, customFields: custom, updatedAt }: Person) => [
          [id, address, firstName, lastName, updatedAt],
          custom,
        ];
        expect(stored.map(profile)).toEqual([...model.people.values()].map(profile));
        const kept = await all();
        await fill(stored);
        expect(await all()).toEqual(kept);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 240_000);
});
