// Countries as tables write them: by code, or by name in a language of the program. Knows no element.
import { plainWords } from './plain-words.js';

const LANGUAGES = ['en', 'fr', 'es', 'de', 'it', 'pt', 'ar'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let codes: ReadonlyMap<string, string> | undefined;

/** Every name and every code. A code that another one has replaced means that one: UK is GB. */
function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const languages = LANGUAGES.map((lang) => new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }));
  for (const written of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const code = new Intl.Locale(`und-${written}`).region ?? written;
    const names = languages.flatMap((language) => language.of(code) ?? []);
    for (const name of names.length > 0 ? [written, ...names] : []) found.set(plainWords(name), code);
  }
  return found;
}

/** The code of two capital letters (ISO 3166) that a text means. */
export const countryCode = (text: string): string | undefined => (codes ??= codesByName()).get(plainWords(text));
