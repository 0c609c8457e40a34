// Draws the input of a field by its type, and reads it. Knows no form.
import { html, nothing, type TemplateResult } from 'lit';
import { isCalendarDate } from '../../../contract/calendar.js';
import type { CustomValue } from '../../../contract/schema/index.js';
import type { FieldType, UserField } from '../../../contract/user-fields.js';
import { readNumber, writeNumber } from '../../../i18n/number-entry.js';
import { countries } from '../../../i18n/countries.js';
import { defined, one, several, yesOrNo } from './choices.js';
import { type Control, onInput } from './control.js';

/** Stands for a date of which only a part is typed: the browser keeps the parts to itself. */
const PART_OF_A_DATE = '…';

const trimmed = (text: string): CustomValue => text.trim() || null;

interface Line {
  readonly type?: 'text' | 'url' | 'tel';
  readonly mode?: 'email' | 'decimal';
  /** Written from left to right in every language. */
  readonly ltr?: true;
  readonly read?: (text: string, lang: string) => CustomValue;
}

// What a browser keeps of entries, it would offer on the next person's form: no autocomplete.
const line =
  ({ type = 'text', mode, ltr, read = trimmed }: Line) =>
  ({ id, value, wrong, described, lang, enter }: Control): TemplateResult =>
    html`<input
      id=${id}
      type=${type}
      inputmode=${mode ?? nothing}
      dir=${ltr ? 'ltr' : 'auto'}
      autocomplete="off"
      autocapitalize=${ltr ? 'none' : nothing}
      spellcheck=${ltr ? 'false' : nothing}
      aria-invalid=${wrong}
      aria-describedby=${described}
      .defaultValue=${typeof value === 'number' ? writeNumber(value, lang) : String(value ?? '')}
      @input=${onInput(enter, (text) => read(text, lang))}
    />`;

const lines = ({ id, value, wrong, described, enter }: Control): TemplateResult =>
  html`<textarea
    id=${id}
    rows="3"
    dir="auto"
    autocomplete="off"
    aria-invalid=${wrong}
    aria-describedby=${described}
    .defaultValue=${String(value ?? '')}
    @input=${onInput(enter, (text) => (text.trim() === '' ? null : text))}
  ></textarea>`;

const date = ({ field, id, value, wrong, described, enter }: Control): TemplateResult => {
  // An empty input says nothing of a value that it cannot show.
  const kept = isShowable(field, value) ? null : value;
  const read = (event: Event): void => {
    const { value: typed, validity } = event.target as HTMLInputElement;
    enter(validity.badInput ? PART_OF_A_DATE : typed || kept);
  };
  // Not every part that is typed is told as input, but every key is.
  return html`<input
    id=${id}
    type="date"
    max="9999-12-31"
    autocomplete="off"
    aria-invalid=${wrong}
    aria-describedby=${described}
    .defaultValue=${typeof value === 'string' && isCalendarDate(value) ? value : ''}
    @input=${read}
    @keyup=${read}
  />`;
};

// A browser rewrites what is typed into type="email" (domains beyond ASCII): plain text serves better.
const CONTROLS: Partial<Readonly<Record<FieldType, (control: Control) => TemplateResult>>> = {
  text: line({}),
  email: line({ mode: 'email', ltr: true }),
  number: line({ mode: 'decimal', read: (text, lang) => readNumber(text, lang) ?? trimmed(text) }),
  url: line({ type: 'url', ltr: true }),
  phone: line({ type: 'tel', ltr: true }),
  long_text: lines,
  date,
  boolean: yesOrNo,
  choice: one(defined),
  choices: several,
  country: one(({ lang }) => countries(lang).map(({ code, name }) => ({ value: code, label: name }))),
};

/** Several inputs make up these fields. */
const GROUPS: ReadonlySet<FieldType> = new Set<FieldType>(['boolean', 'choices']);
export const isGroup = ({ type }: UserField): boolean => GROUPS.has(type);

export const control = (of: Control): TemplateResult | typeof nothing => CONTROLS[of.field.type]?.(of) ?? nothing;

/** Whether the input of a field can show this value. */
export function isShowable({ type }: UserField, value: CustomValue): boolean {
  if (value === null || value === '') return true;
  if (type === 'date') return typeof value === 'string' && (isCalendarDate(value) || value === PART_OF_A_DATE);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'choices') return Array.isArray(value);
  return type === 'number' || typeof value === 'string';
}
