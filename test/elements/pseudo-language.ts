// English with each text between ⟦ and ⟧, as a language: what a person reads outside of them was written elsewhere. Knows no element.
import { type AddedTerms, addLanguage } from '../../src/i18n/added.js';
import { terms as erase } from '../../src/i18n/en/erase.js';
import { terms as exports } from '../../src/i18n/en/export.js';
import { terms as form } from '../../src/i18n/en/form.js';
import { terms as imports } from '../../src/i18n/en/import.js';
import { terms as all } from '../../src/i18n/en/index.js';
import { terms as keys } from '../../src/i18n/en/keys.js';

/** A language that we do not speak, and whose dates, numbers, units and countries have no Latin letters. */
export const PSEUDO = 'ja';

/** The start of a marked text: what a button's name begins with. */
export const marked = (text: string): string => `⟦${text}`;

/** What stands outside of the marks. */
export const unmarked = (text: string): string => text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');

type Speak = (...given: unknown[]) => unknown;
/** Found in what a term says, it tells that a value was said, and not looked at alone. */
const PROBE = '\uE000';

const around = (value: unknown, before: string, after: string): unknown => {
  if (typeof value === 'string') return value === '' ? value : `${before}${value}${after}`;
  if (Array.isArray(value)) return value.map((one) => around(one, before, after));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, around(one, before, after)]));
};

/** Marks what a term says; what is said of given values stands outside of the marks. */
const speaking =
  (speak: Speak): Speak =>
  (...given) => {
    const said = given.map((value, at) =>
      String(speak(...given.with(at, around(value, PROBE, PROBE)))).includes(PROBE) ? around(value, '⟧', '⟦') : value,
    );
    return `⟦${String(speak(...said))}⟧`;
  };

const pseudo = (terms: unknown): unknown => {
  if (typeof terms === 'function') return speaking(terms as Speak);
  if (typeof terms === 'object' && terms !== null) {
    return Object.fromEntries(Object.entries(terms).map(([key, term]) => [key, pseudo(term)]));
  }
  return around(terms, '⟦', '⟧');
};

export const addPseudo = (): void =>
  addLanguage(PSEUDO, pseudo({ ...all, ...form, ...imports, ...exports, ...erase, ...keys }) as AddedTerms);
