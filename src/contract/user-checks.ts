// What is wrong with the fields of a user that is to be written: asked by the form before it sends, and by every store before it
// writes, so that both say the same. Pure; knows no words and no store. Who has an e-mail already, only a store knows.
import { isCalendarDate } from './calendar.js';
import { isEmptyValue } from './custom-value.js';
import { pointerTo } from './pointer.js';
import type { CustomFieldDefinition, CustomValue, UserChanges } from './schema/index.js';
import { MOST_ERRORS, type Problem } from './schema/problem.js';

/** The ways in which a field can be wrong. */
export const FAULT_CODES = [
  'required',
  'too_long',
  'email',
  'text',
  'number',
  'boolean',
  'date',
  'choice',
  'url',
  'phone',
  'country',
  'unknown_field',
  'archived',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One wrong field. The pointer leads to it in the changes: `/email`, `/customFields/birth_date`. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: FaultCode;
}

/** The most characters (UTF-16 units) of each kind of text. */
export const LONGEST = { email: 320, name: 200, text: 2_000, long_text: 20_000 } as const;

const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** Whether every store can keep a text: no NUL, no halves of a character. */
export const isKeepable = (text: string): boolean => !/[\0\uD800-\uDFFF]/u.test(text);
/** A number as people write it: digits, the signs between them, perhaps an extension. */
const PHONE = /^\+?[\d\s().\-/]{3,30}(\s?(ext|x|#)\.?\s?\d{1,6})?$/i;

/**
 * What is wrong with the changes, field by field, in the order of the form; nothing: they may be written. `creating`: what is
 * required must be there; else only what is given is looked at, and an absent field stays as it is.
 */
export function checkUser(
  changes: UserChanges,
  definitions: readonly CustomFieldDefinition[],
  { creating }: { readonly creating: boolean },
): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (code: FaultCode | null, ...path: string[]): void => {
    if (code) faults.push({ pointer: pointerTo(...path), code });
  };
  add(textFault(changes.firstName, LONGEST.name), 'firstName');
  add(textFault(changes.lastName, LONGEST.name), 'lastName');
  add(emailFault(changes.email, creating), 'email');
  const given = changes.customFields ?? {};
  for (const definition of definitions) {
    const value = Object.hasOwn(given, definition.key) ? given[definition.key] : undefined;
    if (value !== undefined || (creating && definition.required && !definition.archived)) {
      add(customFault(value, definition), 'customFields', definition.key);
    }
  }
  for (const key of Object.keys(given)) {
    if (!definitions.some((definition) => definition.key === key)) add('unknown_field', 'customFields', key);
  }
  return faults;
}

/** The faults as a problem document tells them. */
export const faultErrors = (faults: readonly FieldFault[]): Problem['errors'] =>
  faults.slice(0, MOST_ERRORS).map(({ pointer, code }) => ({ pointer, code, detail: DETAILS[code] }));

/** For the people of the backend; what a person reads is made from the code. */
const DETAILS: Readonly<Record<FaultCode, string>> = {
  required: 'Expected a value',
  too_long: 'Expected a shorter text',
  email: 'Expected an e-mail address',
  text: 'Expected a text',
  number: 'Expected a finite number',
  boolean: 'Expected true or false',
  date: 'Expected a date that the calendar has, YYYY-MM-DD',
  choice: 'Expected one of the options',
  url: 'Expected an address that begins with http:// or https://',
  phone: 'Expected a phone number',
  country: 'Expected a country code of two capital letters (ISO 3166)',
  unknown_field: 'Expected the key of a custom field',
  archived: 'Expected no new value for an archived field',
};

function textFault(value: CustomValue | undefined, longest: number): FaultCode | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return 'text';
  if (value.length > longest) return 'too_long';
  return isKeepable(value) ? null : 'text';
}

/** Required to create; who has one keeps one. */
function emailFault(email: string | null | undefined, creating: boolean): FaultCode | null {
  if (email === undefined && !creating) return null;
  if (isEmptyValue(email)) return 'required';
  return textFault(email, LONGEST.email) ?? (EMAIL.test(email ?? '') ? null : 'email');
}

function customFault(value: CustomValue | undefined, { type, required, archived, options }: CustomFieldDefinition): FaultCode | null {
  if (isEmptyValue(value)) return required && !archived ? 'required' : null;
  if (archived) return 'archived';
  const known = (option: unknown): boolean => options.some((one) => one.value === option);
  const text = typeof value === 'string' ? value : '';
  switch (type) {
    case 'text':
      return textFault(value, LONGEST.text);
    case 'long_text':
      return textFault(value, LONGEST.long_text);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'number';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'boolean';
    case 'date':
      return isCalendarDate(text) ? null : 'date';
    case 'choice':
      return known(value) ? null : 'choice';
    case 'choices':
      return Array.isArray(value) && value.every(known) && new Set(value).size === value.length ? null : 'choice';
    case 'url':
      return textFault(value, LONGEST.text) ?? (isWebAddress(text) ? null : 'url');
    case 'phone':
      return PHONE.test(text) ? null : 'phone';
    case 'country':
      return /^[A-Z]{2}$/.test(text) ? null : 'country';
    default:
      // A type that this version does not know: whatever the backend takes.
      return isKeepable([value].flat().join(' ')) ? null : 'text';
  }
}

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text);
