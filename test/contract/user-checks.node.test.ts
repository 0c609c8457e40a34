// What is wrong with the fields of a user that is to be written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomFieldDefinition, CustomValue } from '../../src/contract/schema/index.js';
import { CUSTOM_FIELD_TYPES } from '../../src/contract/schema/index.js';
import { checkUser, FAULT_CODES, faultErrors, LONGEST } from '../../src/contract/user-checks.js';

const field = (type: string, more: Partial<CustomFieldDefinition> = {}): CustomFieldDefinition => ({
  key: 'x',
  labels: {},
  type,
  required: false,
  options: [
    { value: 'a', labels: {} },
    { value: 'b', labels: {} },
  ],
  order: 0,
  archived: false,
  ...more,
});
const codeOf = (definition: CustomFieldDefinition, value: CustomValue): string =>
  checkUser({ customFields: { x: value } }, [definition], { creating: false })[0]?.code ?? 'fine';

describe('the check of a user to be written', () => {
  it('asks for an e-mail to create, and lets nobody take one away', () => {
    const required = [{ pointer: '/email', code: 'required' }];
    expect(checkUser({}, [], { creating: true })).toEqual(required);
    expect(checkUser({}, [], { creating: false })).toEqual([]);
    expect(checkUser({ email: null }, [], { creating: false })).toEqual(required);
    expect(checkUser({ email: '' }, [], { creating: false })).toEqual(required);
  });

  it.each([
    ['a@b', 'fine'],
    ['a.b+c@example.com', 'fine'],
    ['a b@example.com', 'email'],
    ['example.com', 'email'],
    ['a@b@c', 'email'],
    [`${'a'.repeat(LONGEST.email)}@b`, 'too_long'],
  ])('takes the e-mail %s for %s', (email, code) => {
    expect(checkUser({ email }, [], { creating: true })[0]?.code ?? 'fine').toBe(code);
  });

  it.each<[string, CustomValue, string]>([
    ['text', 'anything', 'fine'],
    ['text', 5, 'text'],
    ['text', 'x'.repeat(LONGEST.text + 1), 'too_long'],
    ['long_text', 'x'.repeat(LONGEST.text + 1), 'fine'],
    ['number', 1.5, 'fine'],
    ['number', '1.5', 'number'],
    ['number', Infinity, 'number'],
    ['boolean', false, 'fine'],
    ['boolean', 'yes', 'boolean'],
    ['date', '2024-02-29', 'fine'],
    ['date', '2023-02-29', 'date'],
    ['date', '29/02/2024', 'date'],
    ['choice', 'a', 'fine'],
    ['choice', 'c', 'choice'],
    ['choices', ['a', 'b'], 'fine'],
    ['choices', ['a', 'a'], 'choice'],
    ['choices', 'a', 'choice'],
    ['url', 'https://example.com/a?b=c', 'fine'],
    ['url', 'example.com', 'url'],
    ['url', 'javascript:alert(1)', 'url'],
    ['url', 'https://', 'url'],
    ['phone', '+33 6 12 34 56 78', 'fine'],
    ['phone', '(020) 7946-0000 ext 12', 'fine'],
    ['phone', 'call me', 'phone'],
    ['country', 'FR', 'fine'],
    ['country', 'fr', 'country'],
    ['country', 'France', 'country'],
    ['loyalty_tier', { gold: true } as unknown as CustomValue, 'fine'],
  ])('takes in a field of type %s the value %o for %s', (type, value, code) => {
    expect(codeOf(field(type), value)).toBe(code);
  });

  it('lets every field be emptied but a required one', () => {
    for (const type of CUSTOM_FIELD_TYPES) {
      for (const nothing of [null, '', []]) {
        expect(codeOf(field(type), nothing)).toBe('fine');
        expect(codeOf(field(type, { required: true }), nothing)).toBe('required');
        expect(codeOf(field(type, { required: true, archived: true }), nothing)).toBe('fine');
      }
    }
  });

  it('asks for required fields when a user is created, archived ones left out', () => {
    const check = (definition: CustomFieldDefinition) => checkUser({ email: 'a@b' }, [definition], { creating: true });
    expect(check(field('text', { required: true }))).toEqual([{ pointer: '/customFields/x', code: 'required' }]);
    expect(check(field('text', { required: true, archived: true }))).toEqual([]);
  });

  it('refuses new values of archived fields and fields that nobody defined, whatever they are called', () => {
    expect(codeOf(field('text', { archived: true }), 'new')).toBe('archived');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        fc.pre(key !== 'x');
        const customFields = Object.fromEntries([[key, 'value']]);
        const [fault] = checkUser({ customFields }, [field('text')], { creating: false });
        expect(fault?.code).toBe('unknown_field');
      }),
    );
    const inherited = checkUser({ email: 'a@b', customFields: {} }, [field('text', { key: 'constructor' })], { creating: true });
    expect(inherited).toEqual([]);
  });

  it('refuses texts that not every store can keep: NUL, and halves of a character', () => {
    for (const text of ['a\0b', 'a\uD83D', '\uDE00b']) {
      expect(checkUser({ email: `${text}@b`, firstName: text, lastName: text }, [], { creating: true }).map(({ code }) => code)).toEqual([
        'text',
        'text',
        'text',
      ]);
      for (const type of ['text', 'long_text', 'loyalty_tier']) expect(codeOf(field(type), text)).toBe('text');
    }
    expect(checkUser({ firstName: 'a😀' }, [], { creating: false })).toEqual([]);
  });

  it('tells no more than a hundred faults, so that no answer is longer than its question', () => {
    const customFields = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`key${at}`, 1]));
    const faults = checkUser({ customFields }, [], { creating: false });
    expect([faults.length, faultErrors(faults).length]).toEqual([5000, 100]);
  });

  it('names every fault for the people of the backend', () => {
    const told = faultErrors(FAULT_CODES.map((code) => ({ pointer: '/x', code })));
    for (const { detail } of told) expect(detail).toMatch(/^Expected /);
  });
});
