// Says the name and the value of a user's field in words, by its type. Knows no table and no form.
import { isEmptyValue } from '../contract/custom-value.js';
import type { CustomValue } from '../contract/schema/index.js';
import { labelIn, type UserField } from '../contract/user-fields.js';
import { clipped } from './clipped.js';
import { countryName } from './countries.js';
import { type Format, NOTHING } from './format.js';
import type { Terms } from './languages.js';

/** The texts that values of fields are told with. */
export type FieldWords = Pick<Terms, 'fields' | 'states' | 'yes' | 'no' | 'listed'>;

/** The word for a status, label or state. */
export const stateText = (state: string, terms: Pick<Terms, 'states'>): string => wordFor(terms.states, state);

/** The word for a kind of device; a dash where it is not known. */
export function deviceText(device: string | null, { detail }: Pick<Terms, 'detail'>): string {
  if (device === null || device === '') return NOTHING;
  return wordFor(detail.views.devices, device);
}

/** The word for what a backend tells; what has none stands for itself. */
export const wordFor = (words: Readonly<Record<string, string>>, told: string): string =>
  (Object.hasOwn(words, told) ? words[told] : undefined) ?? told;

/** A field's label in a language. */
export const fieldLabel = ({ label }: UserField, terms: Pick<Terms, 'fields'>, lang: string): string =>
  'term' in label ? terms.fields[label.term] : labelIn(label.texts, lang, label.fallback);

/** The label of a choice's value. */
export function optionLabel({ definition }: UserField, value: string, lang: string): string {
  const option = definition?.options.find((one) => one.value === value);
  return option ? labelIn(option.labels, lang, option.value) : value;
}

/** A value in words, as long as a place on screen takes; a dash where there is none. */
export const fieldText = (field: UserField, value: CustomValue, terms: FieldWords, format: Format): string =>
  clipped(wholeText(field, value, terms, format));

/** A value in words, however long. */
export function wholeText(field: UserField, value: CustomValue, terms: FieldWords, format: Format): string {
  if (isEmptyValue(value)) return NOTHING;
  if (Array.isArray(value)) return terms.listed(value.map((item) => optionLabel(field, item, format.lang)));
  switch (field.type) {
    case 'instant':
      return format.instant(String(value), 'date');
    case 'date':
      return format.day(String(value));
    case 'boolean':
      return value === true ? terms.yes : value === false ? terms.no : String(value);
    case 'number':
      return typeof value === 'number' ? format.number(value) : String(value);
    case 'choice':
      return optionLabel(field, String(value), format.lang);
    case 'country':
      return countryName(String(value), format.lang);
    default:
      return String(value);
  }
}
