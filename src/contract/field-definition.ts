// What defining a custom field makes of a platform's fields, and what is wrong with a definition. Pure; for every store.
import { pointerTo } from './pointer.js';
import { otherType, wrongFields } from './refusals.js';
import { CUSTOM_FIELD_TYPES, type CustomFieldDefinition, type Labels, type Problem } from './schema/index.js';
import { isKeepable } from './user-checks.js';

/** The most fields, options of a field, and characters of a label or of an option's value. */
export const MOST_DEFINED = { fields: 200, options: 500, label: 100 } as const;

/** No name that a decoder leaves out of every object, so that nobody could have a value. */
const KEY = /^(?!(constructor|prototype)$)[a-z][a-z0-9_]{0,63}$/i;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * The fields with this one made or changed. Throws `invalid` with pointers into the definition, and `conflict` where the key exists
 * with another type: the values that users have would be of the wrong one.
 */
export function withField(fields: readonly CustomFieldDefinition[], definition: CustomFieldDefinition): CustomFieldDefinition[] {
  const existing = fields.find(({ key }) => key === definition.key);
  const errors = definitionErrors(definition, existing !== undefined);
  if (!existing && fields.length >= MOST_DEFINED.fields) {
    errors.push({ pointer: '/key', detail: `Expected no more than ${MOST_DEFINED.fields} fields`, code: 'too_many' });
  }
  if (errors.length > 0) throw wrongFields(errors);
  if (existing && existing.type !== definition.type) throw otherType();
  return existing ? fields.map((field) => (field === existing ? definition : field)) : [...fields, definition];
}

/** A field that exists keeps its key and its type, whatever they are. */
function definitionErrors({ key, type, labels, options, order }: CustomFieldDefinition, exists: boolean): Problem['errors'] {
  const errors: Problem['errors'] = [];
  const expect = (holds: boolean, code: string, detail: string, ...path: unknown[]): void => {
    if (!holds) errors.push({ pointer: pointerTo(...path), detail: `Expected ${detail}`, code });
  };
  const expectLabels = (texts: Labels, ...path: unknown[]): void => {
    for (const [language, text] of Object.entries(texts)) {
      expect(LANGUAGE.test(language), 'language', 'a language tag', ...path, language);
      expect(isLabel(text), 'label', `a text of 1 to ${MOST_DEFINED.label} characters`, ...path, language);
    }
  };
  expect(exists || KEY.test(key), 'key', 'a letter, then letters, digits and underscores, 64 at most', 'key');
  expect(exists || CUSTOM_FIELD_TYPES.some((known) => known === type), 'type', 'a known type', 'type');
  expect(Object.keys(labels).length > 0, 'required', 'a label in one language at least', 'labels');
  expectLabels(labels, 'labels');
  expect(Number.isFinite(order), 'number', 'a finite number', 'order');
  const chosen = type === 'choice' || type === 'choices';
  expect(!chosen || options.length > 0, 'required', 'an option at least', 'options');
  expect(options.length <= MOST_DEFINED.options, 'too_many', `no more than ${MOST_DEFINED.options} options`, 'options');
  for (const [at, { value, labels: texts }] of options.slice(0, MOST_DEFINED.options).entries()) {
    expect(isLabel(value), 'label', `a text of 1 to ${MOST_DEFINED.label} characters`, 'options', at, 'value');
    expect(options.findIndex((option) => option.value === value) === at, 'repeated', 'each value once', 'options', at, 'value');
    expectLabels(texts, 'options', at, 'labels');
  }
  return errors;
}

/** Says something, not too much, and only what every store can keep. */
const isLabel = (text: string): boolean => text.trim() !== '' && text.length <= MOST_DEFINED.label && isKeepable(text);
