// What becomes of the rows of an import: each outcome, and the laws that let a file be cut, repeated and tried first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/contract/fold.js';
import {
  type DoneLine,
  importOutcome,
  type ImportPlan,
  isDone,
  type ImportOutcome,
  planImport,
} from '../../src/contract/import-outcome.js';
import { entered, type Profile } from '../../src/contract/profile.js';
import type { CustomFieldDefinition, CustomValue, ImportBatchFull } from '../../src/contract/schema/index.js';

const NOW = 1_800_000_000_000;
const definition = (key: string, type: string, more: Partial<CustomFieldDefinition> = {}): CustomFieldDefinition => ({
  key,
  labels: { en: key },
  type,
  required: false,
  options: [],
  order: 0,
  archived: false,
  ...more,
});
const DEFINITIONS = [
  definition('age', 'number'),
  definition('genres', 'choices', { options: ['a', 'b'].map((value) => ({ value, labels: {} })) }),
  definition('fax', 'phone', { archived: true }),
];
type ImportedUser = ImportBatchFull['rows'][number]['user'];
const WRITE = { existing: 'update', missing: 'create' } as const;
const ANA = entered({
  email: 'Ana@example.com',
  firstName: 'Ana',
  customFields: { age: 30, genres: ['a', 'b'], fax: 'old', rank: 'gold' },
});
const outcome = (user: ImportedUser, existing: Profile | null = null, choice: typeof SKIP | typeof WRITE = WRITE) =>
  importOutcome(user, existing, DEFINITIONS, choice);
const SKIP = { existing: 'skip', missing: 'skip' } as const;

describe('a row', () => {
  it('whose e-mail nobody has creates', () => {
    const user = { email: 'ana@example.com', firstName: 'Ana', customFields: { age: 3 } };
    expect(outcome(user)).toEqual({ outcome: 'created', changes: [], errors: [], write: user });
  });

  it('whose e-mail somebody has changes what differs, field by field, and never the e-mail', () => {
    const user = { email: 'ANA@example.com', firstName: 'Anna', lastName: null, customFields: { age: 31, genres: ['b', 'a'] } };
    expect(outcome(user, ANA)).toEqual({
      outcome: 'updated',
      changes: [
        { field: 'firstName', before: 'Ana', after: 'Anna' },
        { field: 'custom:age', before: '30', after: '31' },
      ],
      errors: [],
      write: { firstName: 'Anna', customFields: { age: 31 } },
    });
  });

  it('that is empty clears, and that is absent does not', () => {
    expect(outcome({ email: 'ana@example.com', firstName: null, customFields: { genres: null } }, ANA).changes).toEqual([
      { field: 'firstName', before: 'Ana', after: null },
      { field: 'custom:genres', before: 'a, b', after: null },
    ]);
    expect(outcome({ email: 'ana@example.com' }, ANA)).toMatchObject({ outcome: 'unchanged', write: null });
  });

  it('that says what is there changes nothing, whatever the definitions say by now', () => {
    expect(outcome({ ...ANA, email: 'ana@example.com', customFields: { ...ANA.customFields } }, ANA).outcome).toBe('unchanged');
  });

  it('that is wrong is refused with a pointer and a code per fault', () => {
    const wrong = { email: 'nobody', customFields: { age: 'old', genres: ['c'], fax: '1', rank: 'x' } };
    expect(outcome(wrong).errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/email', 'email'],
      ['/customFields/age', 'number'],
      ['/customFields/genres', 'choice'],
      ['/customFields/fax', 'archived'],
      ['/customFields/rank', 'unknown_field'],
    ]);
    expect(outcome({ email: '' })).toMatchObject({ outcome: 'refused', errors: [{ pointer: '/email', code: 'required' }] });
    expect(outcome({ ...wrong, email: 'ana@example.com' }, ANA).outcome).toBe('refused');
  });

  it('is skipped where the person chose so, unless it has no e-mail to be known by', () => {
    expect(outcome({ email: 'new@example.com', customFields: { age: 'old' } }, null, SKIP).outcome).toBe('skipped');
    expect(outcome({ email: 'ana@example.com', firstName: 'Anna' }, ANA, SKIP).outcome).toBe('skipped');
    expect(outcome({ email: 'nobody' }, null, SKIP).outcome).toBe('refused');
  });
});

type Person = Profile & { readonly id: string };

/** A store in memory, the smallest there can be. */
class Memory {
  readonly people = new Map<string, Person>();
  readonly lines = new Map<number, DoneLine>();
  #ids = 0;

  import(batch: ImportBatchFull): ImportPlan<Person> {
    const plan = planImport(
      batch,
      DEFINITIONS,
      {
        find: (key) => this.people.get(key),
        make: (profile) => ({ ...profile, id: `n${(this.#ids += 1)}` }),
        done: (line) => this.lines.get(line),
      },
      NOW,
    );
    if (batch.dryRun) return plan;
    for (const person of [...plan.created, ...plan.updated]) this.people.set(fold(person.email ?? ''), person);
    for (const { line, outcome: told, id } of plan.results) if (isDone(told as ImportOutcome)) this.lines.set(line, { outcome: told, id });
    return plan;
  }

  /** Everybody, whatever their ids. */
  get state(): unknown {
    return [...this.people].map(([key, { firstName, lastName, customFields }]) => [key, firstName, lastName, customFields]);
  }
}

const user: fc.Arbitrary<ImportedUser> = fc.record(
  {
    email: fc.constantFrom('a@x', 'A@X', 'b@x', 'c@x', 'd@x', 'broken', ''),
    firstName: fc.constantFrom('Ana', 'Bo', null),
    lastName: fc.constantFrom('Kim', ''),
    customFields: fc.record(
      { age: fc.constantFrom(1, 2, 'old', null), genres: fc.constantFrom<CustomValue[]>(['a'], ['b', 'a'], ['a', 'b'], null) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['email'] },
);
const choice = fc.record({ existing: fc.constantFrom('update', 'skip'), missing: fc.constantFrom('create', 'skip') });
const file = fc.array(user, { maxLength: 20 }).map((users) => users.map((one, at) => ({ line: at + 2, user: one })));
const batchOf = (
  rows: ImportBatchFull['rows'],
  chosen: Pick<ImportBatchFull, 'existing' | 'missing'>,
  dryRun = false,
): ImportBatchFull => ({
  digest: 'd'.repeat(64),
  dryRun,
  rows,
  ...chosen,
});

describe('the rows of a file', () => {
  it('come to the same however the file is cut into batches', () => {
    fc.assert(
      fc.property(file, choice, fc.integer({ min: 1, max: 7 }), (rows, chosen, size) => {
        const [whole, cut] = [new Memory(), new Memory()];
        const { results } = whole.import(batchOf(rows, chosen));
        const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, at * size + size));
        expect(parts.flatMap((part) => cut.import(batchOf(part, chosen)).results)).toEqual(results);
        expect(cut.state).toEqual(whole.state);
      }),
    );
  });

  it('a second time write nothing, and those that are done are told as the first time', () => {
    fc.assert(
      fc.property(file, choice, (rows, chosen) => {
        const store = new Memory();
        const first = store.import(batchOf(rows, chosen));
        const second = store.import(batchOf(rows, chosen));
        expect([second.created, second.updated]).toEqual([[], []]);
        const told = (plan: typeof first) =>
          plan.results.filter(({ line }) => store.lines.has(line)).map(({ outcome: one, id }) => [one, id]);
        expect(told(second)).toEqual(told(first));
      }),
    );
  });

  it('tried first tell what then becomes of them, and write nothing', () => {
    fc.assert(
      fc.property(file, choice, (rows, chosen) => {
        const store = new Memory();
        store.import(batchOf(rows.slice(0, 3), chosen));
        const before = structuredClone([store.state, [...store.lines]]);
        const { results: tried } = store.import(batchOf(rows.slice(3), chosen, true));
        expect([store.state, [...store.lines]]).toEqual(before);
        const { results, created } = store.import(batchOf(rows.slice(3), chosen));
        const ids = new Set(created.map(({ id }) => id));
        expect(tried).toEqual(results.map((result) => (ids.has(result.id ?? '') ? { ...result, id: null } : result)));
      }),
    );
  });

  it('that are done would change nothing in a trial', () => {
    const store = new Memory();
    const rows = [{ line: 2, user: { email: 'a@x', firstName: 'Ana' } }];
    store.import(batchOf(rows, WRITE));
    store.import(batchOf([{ line: 9, user: { email: 'a@x', firstName: 'Bo' } }], WRITE));
    expect(store.import(batchOf(rows, WRITE, true)).results).toMatchObject([{ line: 2, outcome: 'unchanged', changes: [] }]);
  });
});
