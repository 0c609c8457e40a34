// What a form makes of a user: laws over any user, any entries, and any changes of somebody else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.js';
import { applied, sameValue } from '../../src/contract/profile.js';
import type { CustomFieldDefinition, CustomValue, User } from '../../src/contract/schema/index.js';
import { changesOf, clashesOf, type FormValues, merged, usualSide, valuesOf } from '../../src/contract/user-change.js';
import { userFields } from '../../src/contract/user-fields.js';

const definition = (key: string, type: string, archived = false): CustomFieldDefinition => ({
  key,
  labels: {},
  type,
  required: false,
  options: [],
  order: 0,
  archived,
});
const fields = userFields({
  ...DEFAULT_SETTINGS,
  customFields: [
    definition('note', 'text'),
    definition('constructor', 'number'),
    definition('genres', 'choices'),
    definition('tier', 'loyalty_tier'),
    definition('fax', 'phone', true),
  ],
});

const value: fc.Arbitrary<CustomValue> = fc.oneof(
  fc.constantFrom(null, '', 'a', 'b', false, 0, 1),
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
);
const text = fc.constantFrom('Ana', 'Bo', null);
const user: fc.Arbitrary<User> = fc
  .record({
    email: text,
    firstName: text,
    lastName: text,
    customFields: fc.dictionary(fc.constantFrom('note', 'constructor', 'genres', 'tier', 'fax', 'nobody_defined'), value),
  })
  .map((given) => ({
    id: 'u1',
    status: 'active',
    labels: [],
    registeredAt: '2026-01-01T00:00:00Z',
    updatedAt: null,
    offer: null,
    ...given,
  }));
const entries = fc.record(
  Object.fromEntries(fields.filter(({ entered }) => entered).map(({ key, definition: custom }) => [key, custom ? value : text])),
  { requiredKeys: [] },
);
const draft = fc.tuple(user, entries).map(([before, entered]) => {
  const values = valuesOf(before, fields);
  return { before, values, entered: { ...values, ...entered } as FormValues };
});
const same = (a: FormValues, b: FormValues): boolean => fields.every(({ key, entered }) => !entered || sameValue(a[key], b[key]));

describe('the changes of a form', () => {
  it('are none where nothing says something else', () => {
    fc.assert(fc.property(user, (who) => changesOf(valuesOf(who, fields), valuesOf(who, fields), fields) === null));
  });

  it('lead to what was entered, and to nothing else', () => {
    fc.assert(
      fc.property(draft, ({ before, values, entered }) => {
        const changes = changesOf(values, entered, fields);
        const after = applied({ ...before, updatedAt: null }, changes ?? {}, 1);
        expect(same(valuesOf({ ...before, ...after, updatedAt: null }, fields), entered)).toBe(true);
        for (const key of ['nobody_defined', 'tier', 'fax']) expect(after.customFields[key]).toEqual(before.customFields[key]);
      }),
    );
  });

  it('name each field that changed and no other', () => {
    fc.assert(
      fc.property(draft, ({ values, entered }) => {
        const { customFields = {}, ...own } = changesOf(values, entered, fields) ?? {};
        const sent = [...Object.keys(own), ...Object.keys(customFields).map((key) => `custom:${key}`)];
        const changed = fields.filter((field) => field.entered && !sameValue(values[field.key], entered[field.key]));
        expect(sent.sort()).toEqual(changed.map(({ key }) => key).sort());
      }),
    );
  });

  it('leave out what nobody enters: status and dates, archived fields, and types that this version does not know', () => {
    expect(fields.filter(({ entered }) => entered).map(({ key }) => key)).toEqual([
      'firstName',
      'lastName',
      'email',
      'custom:note',
      'custom:constructor',
      'custom:genres',
    ]);
    const after = Object.fromEntries(fields.map(({ key }) => [key, 'changed']));
    expect(changesOf({}, after, fields)).toEqual({
      firstName: 'changed',
      lastName: 'changed',
      email: 'changed',
      customFields: { note: 'changed', constructor: 'changed', genres: 'changed' },
    });
  });
});

describe('the changes of two people', () => {
  const both = fc.tuple(draft, entries).map(([mine, entered]) => ({ ...mine, theirs: { ...mine.values, ...entered } as FormValues }));

  it('are told from either side alike', () => {
    const mirror = { mine: 'theirs', theirs: 'mine', alike: 'alike', both: 'both' } as const;
    fc.assert(
      fc.property(both, ({ values, entered, theirs }) => {
        const one = clashesOf(values, entered, theirs, fields);
        const other = clashesOf(values, theirs, entered, fields);
        expect(one.map(({ field, by }) => [field.key, by])).toEqual(other.map(({ field, by }) => [field.key, mirror[by]]));
      }),
    );
  });

  it('are all kept, unless both changed a field: then the person has to choose', () => {
    fc.assert(
      fc.property(both, ({ values, entered, theirs }) => {
        const clashes = clashesOf(values, entered, theirs, fields);
        const result = merged(theirs, clashes, usualSide);
        for (const { key } of fields) {
          const by = clashes.find(({ field }) => field.key === key)?.by;
          expect(sameValue(result[key], by === 'mine' ? entered[key] : theirs[key])).toBe(true);
        }
        expect(clashes.filter((clash) => usualSide(clash) === undefined).every(({ by }) => by === 'both')).toBe(true);
      }),
    );
  });

  it('come out as the person chooses', () => {
    fc.assert(
      fc.property(both, ({ values, entered, theirs }) => {
        const clashes = clashesOf(values, entered, theirs, fields);
        expect(
          same(
            merged(theirs, clashes, () => 'theirs'),
            theirs,
          ),
        ).toBe(true);
        expect(
          same(
            merged(theirs, clashes, () => 'mine'),
            entered,
          ),
        ).toBe(true);
      }),
    );
  });
});
