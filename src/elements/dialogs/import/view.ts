// What the steps of the import are drawn from.
import { html, type TemplateResult } from 'lit';
import type { Cause } from '../../../controllers/import/import-report.js';
import type { ImportSession } from '../../../controllers/import/import-session.js';
import { type Format, NOTHING } from '../../../i18n/format.js';
import type { ImportTerms } from '../../../i18n/import-languages.js';
import { fieldLabel, wholeText } from '../../../i18n/field-text.js';
import type { RefusedFile } from './refused-file.js';

export interface ImportView {
  readonly session: ImportSession;
  readonly terms: ImportTerms;
  readonly format: Format;
  readonly refused: RefusedFile;
}

/** The heading of a step, which gets the focus when the step begins. */
export const heading = (text: string): TemplateResult => html`<h3 class="import-head" tabindex="-1">${text}</h3>`;

/** How far something is that counts rows. */
export const progress = (label: string, done: number, total: number, said: string): TemplateResult =>
  html`<div class="import-progress">
    <progress aria-label=${label} .max=${total} .value=${done}></progress>
    <span>${said}</span>
  </div>`;

/** The label of a field of the list of user fields; its key where the list has it no longer. */
export const labelOf = ({ session, terms, format }: ImportView, key: string): string => {
  const field = session.fields.find((one) => one.key === key);
  return field ? fieldLabel(field, terms, format.lang) : key.replace(/^custom:/, '');
};

/** A value that the backend tells as text, as its field shows it. */
export function valueText({ session, terms, format }: ImportView, key: string, text: string | null): string {
  const field = session.fields.find((one) => one.key === key);
  if (!field || text === null) return text ?? NOTHING;
  const { type } = field;
  const value = type === 'boolean' ? text === 'true' : type === 'number' ? Number(text) : type === 'choices' ? text.split(', ') : text;
  return wholeText(field, value, terms, format);
}

/** The header of a column, or its number. */
export const columnName = ({ session, terms, format }: ImportView, at: number): string =>
  session.survey?.columns[at]?.header || terms.imports.columns.unnamed(format.number(at + 1));

/** Why rows are refused, in words: ours by the code, else the backend's. */
export function because(view: ImportView, { field, code, detail }: Cause): string {
  const { causes, ofField } = view.terms.imports.refused;
  const text = Object.hasOwn(causes, code) ? causes[code as keyof typeof causes] : (detail ?? causes.refused);
  return field === null ? text : ofField(labelOf(view, field), text);
}
