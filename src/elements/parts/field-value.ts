// Draws the value of a user field by its type. Knows no table and no form.
import { html, type TemplateResult } from 'lit';
import { isEmptyValue } from '../../contract/custom-value.js';
import type { CustomValue } from '../../contract/schema/index.js';
import { labelIn, type UserField } from '../../contract/user-fields.js';
import { clipped } from '../../i18n/clipped.js';
import { type Format, NOTHING } from '../../i18n/format.js';
import type { Terms } from '../../i18n/languages.js';
import { badge } from './badge.js';
import { countryName } from './countries.js';

/** The texts that values of fields are told with. */
export type FieldWords = Pick<Terms, 'fields' | 'states' | 'yes' | 'no'>;

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
  if (Array.isArray(value)) return value.map((item) => optionLabel(field, item, format.lang)).join(', ');
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

/** What a tooltip adds: of an instant, its full date, time and zone. */
export const fieldTitle = (field: UserField, value: CustomValue, terms: FieldWords, format: Format): string =>
  field.type === 'instant' && typeof value === 'string' ? format.instant(value, 'full') : fieldText(field, value, terms, format);

export function fieldValue(field: UserField, value: CustomValue, terms: FieldWords, format: Format): TemplateResult {
  const text = fieldText(field, value, terms, format);
  if (field.type === 'status') return badge(String(value), terms);
  if (field.type === 'instant' && typeof value === 'string') {
    return html`<time datetime=${value} title=${fieldTitle(field, value, terms, format)}>${text}</time>`;
  }
  if (field.type === 'url' && typeof value === 'string' && /^https?:\/\//i.test(value)) {
    return html`<a href=${value} target="_blank" rel="noopener noreferrer"><bdi dir="ltr">${text}</bdi></a>`;
  }
  const ltr = field.type === 'phone' || field.type === 'email' || field.type === 'url';
  return ltr ? html`<bdi dir="ltr">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}
