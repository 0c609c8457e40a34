// What defining a custom field makes of a platform's fields, and what is refused.
import { describe, expect, it } from 'vitest';
import { MOST_DEFINED, withField } from '../../src/contract/field-definition.js';
import type { UsersError } from '../../src/contract/failure.js';
import type { CustomFieldDefinition } from '../../src/contract/schema/index.js';

const definition = (more: Partial<CustomFieldDefinition> = {}): CustomFieldDefinition => ({
  key: 'shoe_size',
  labels: { en: 'Shoe size', fr: 'Pointure' },
  type: 'number',
  required: false,
  options: [],
  order: 1,
  archived: false,
  ...more,
});
const option = (value: string) => ({ value, labels: { en: value } });
const refusal = (fields: readonly CustomFieldDefinition[], wanted: CustomFieldDefinition): readonly unknown[] => {
  try {
    withField(fields, wanted);
    return [];
  } catch (error) {
    const { kind, problem } = error as UsersError;
    return [kind, ...(problem?.errors ?? []).map(({ pointer }) => pointer)];
  }
};

describe('defining a custom field', () => {
  const others = [definition({ key: 'a' }), definition(), definition({ key: 'b' })];

  it('adds one that is new behind the others', () => {
    expect(withField(others.slice(0, 1), definition())).toEqual(others.slice(0, 2));
  });

  it('changes one that exists in its place', () => {
    const changed = definition({ labels: { en: 'Size' }, required: true, archived: true, order: 9 });
    expect(withField(others, changed)).toEqual([others[0], changed, others[2]]);
  });

  it('changes no type: the values that users have are of the old one', () => {
    expect(refusal(others, definition({ type: 'text' }))).toEqual(['conflict', '/type']);
  });

  it('keeps a key and a type that it would not make, where they exist', () => {
    const odd = definition({ key: 'shoe size!', type: 'cobbler' });
    expect(withField([odd], { ...odd, archived: true })).toHaveLength(1);
    expect(refusal([], odd)).toEqual(['invalid', '/key', '/type']);
  });

  it('looks at no more options than there may be', () => {
    const options = Array.from({ length: MOST_DEFINED.options }, (_, at) => option(`${at}`));
    expect(refusal([], definition({ type: 'choice', options: [...options, ...options] }))).toEqual(['invalid', '/options']);
  });

  it.each<[string, Partial<CustomFieldDefinition>, string]>([
    ['a key that no column can have', { key: '__proto__' }, '/key'],
    ['a key that a decoder leaves out', { key: 'constructor' }, '/key'],
    ['no label', { labels: {} }, '/labels'],
    ['an empty label', { labels: { en: ' ' } }, '/labels/en'],
    ['a long label', { labels: { fr: 'x'.repeat(MOST_DEFINED.label + 1) } }, '/labels/fr'],
    ['a label that cannot be kept', { labels: { en: 'a\0b' } }, '/labels/en'],
    ['a label in no language', { labels: { 'not a tag': 'x' } }, '/labels/not a tag'],
    ['a choice among nothing', { type: 'choice' }, '/options'],
    ['an option twice', { type: 'choices', options: [option('a'), option('a')] }, '/options/1/value'],
    ['an option without a value', { type: 'choice', options: [{ value: '', labels: {} }] }, '/options/0/value'],
    ['an order that is no place', { order: Infinity }, '/order'],
  ])('refuses %s', (_, more, pointer) => {
    expect(refusal([], definition(more))).toEqual(['invalid', pointer]);
  });

  it('refuses more fields than a form can hold, but not a change to one of them', () => {
    const many = Array.from({ length: MOST_DEFINED.fields }, (_, at) => definition({ key: `f${at}` }));
    expect(refusal(many, definition())).toEqual(['invalid', '/key']);
    expect(refusal(many, definition({ key: 'f1', archived: true }))).toEqual([]);
  });
});
