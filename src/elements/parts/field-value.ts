// Draws the value of a user field by its type. Knows no table and no form.
import { html, type TemplateResult } from 'lit';
import type { CustomValue } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import { fieldText, fieldTitle, type FieldWords } from '../../i18n/field-text.js';
import type { Format } from '../../i18n/format.js';
import { badge } from './badge.js';

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
