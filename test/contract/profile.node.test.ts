// What a change makes of a profile: laws over any profile and any change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, differing, entered, type Profile, sameValue } from '../../src/contract/profile.js';
import type { CustomValue, UserChanges } from '../../src/contract/schema/index.js';

const NOW = 1_800_000_000_000;

const value: fc.Arbitrary<CustomValue> = fc.oneof(
  fc.constantFrom(null, '', 'a', 'b'),
  fc.boolean(),
  fc.integer({ min: 0, max: 2 }),
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
);
const customFields = fc.dictionary(fc.constantFrom('x', 'y', 'z', 'constructor', '__proto__'), value, { maxKeys: 4 });
const text = fc.constantFrom('Ana', 'Bo', null);
const profile: fc.Arbitrary<Profile> = fc.record({
  email: text,
  firstName: text,
  lastName: text,
  customFields,
  updatedAt: fc.option(fc.integer({ min: 0, max: NOW - 1 })),
});
const given = fc.constantFrom('Ana', 'Bo', '', null);
const changes: fc.Arbitrary<UserChanges> = fc.record(
  { email: given, firstName: given, lastName: given, customFields },
  { requiredKeys: [] },
);

describe('a value', () => {
  it('that is empty says the same as any other that is empty', () => {
    for (const a of [null, undefined, '', []]) for (const b of [null, undefined, '', []]) expect(sameValue(a, b)).toBe(true);
    for (const a of [false, 0, 'a', ['a']]) expect(sameValue(a, null)).toBe(false);
  });
  it('of several choices says the same in any order', () => {
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(sameValue(['a', 'a'], ['a', 'b'])).toBe(false);
  });
  it('is not the same as one of another type', () => {
    expect(sameValue('1', 1)).toBe(false);
    expect(sameValue(['a'], 'a')).toBe(false);
  });
});

describe('changes to a profile', () => {
  it('are all said afterwards, and a second time change nothing', () => {
    fc.assert(
      fc.property(profile, changes, (before, change) => {
        const after = applied(before, change, NOW);
        expect(differing(after, change)).toEqual({});
        expect(applied(after, change, NOW + 1)).toBe(after);
      }),
    );
  });

  it('move the last update if and only if something differs', () => {
    fc.assert(
      fc.property(profile, changes, (before, change) => {
        const after = applied(before, change, NOW);
        const differ = Object.keys(differing(before, change)).length > 0;
        expect(after.updatedAt).toBe(differ ? NOW : before.updatedAt);
        if (!differ) expect(after).toBe(before);
      }),
    );
  });

  it('leave alone what they do not name, unknown custom fields among it', () => {
    fc.assert(
      fc.property(profile, changes, (before, change) => {
        const after = applied(before, change, NOW);
        for (const field of ['email', 'firstName', 'lastName'] as const)
          if (change[field] === undefined) expect(after[field]).toBe(before[field]);
        for (const [key, kept] of Object.entries(before.customFields))
          if (!Object.hasOwn(change.customFields ?? {}, key)) expect(after.customFields[key]).toBe(kept);
      }),
    );
  });

  it('keep what a profile holds besides', () => {
    expect(applied({ ...entered({ email: 'a@b' }), id: 'u1' }, { firstName: 'Ana' }, NOW)).toMatchObject({ id: 'u1', firstName: 'Ana' });
  });
});

describe('somebody who is entered', () => {
  it('has what was given, nothing that is empty, and no update yet', () => {
    expect(entered({ email: 'a@b', firstName: '', customFields: { x: '', y: [], z: 1 } })).toEqual({
      email: 'a@b',
      firstName: null,
      lastName: null,
      customFields: { z: 1 },
      updatedAt: null,
    });
  });
});
