// Draws the value of a user field by its type. Knows no table and no form.
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomValue } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import { fieldText, type FieldWords } from '../../i18n/field-text.js';
import type { Format } from '../../i18n/format.js';
import { badge } from './badge.js';

/** `box`: the class of a value's own box, in a list that titles what lies under the pointer. */
export function fieldValue(
  field: UserField,
  value: CustomValue,
  terms: FieldWords,
  format: Format,
  box: string | typeof nothing = nothing,
): TemplateResult {
  const text = fieldText(field, value, terms, format);
  if (field.type === 'status') return badge(String(value), terms);
  if (field.type === 'instant' && typeof value === 'string') {
    return html`<time class=${box} datetime=${value} title=${box === nothing ? format.instant(value, 'full') : nothing}>${text}</time>`;
  }
  if (field.type === 'url' && typeof value === 'string' && /^https?:\/\//i.test(value)) {
    return html`<a href=${value} target="_blank" rel="noopener noreferrer"><bdi dir="ltr">${text}</bdi></a>`;
  }
  const dir = field.type === 'phone' || field.type === 'email' || field.type === 'url' ? 'ltr' : nothing;
  return html`<bdi class=${box} dir=${dir}>${text}</bdi>`;
}
