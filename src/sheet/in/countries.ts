// Countries as tables write them: by code, or by name in English or French. Knows no element.
import { fold } from '../../contract/fold.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let codes: ReadonlyMap<string, string> | undefined;

/** Every name and every code, folded. A code that another one has replaced means that one: UK is GB. */
function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const languages = ['en', 'fr'].map((lang) => new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }));
  for (const written of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const code = new Intl.Locale(`und-${written}`).region ?? written;
    const names = languages.flatMap((language) => language.of(code) ?? []);
    for (const name of names.length > 0 ? [written, ...names] : []) found.set(fold(name), code);
  }
  return found;
}

/** The code of two capital letters (ISO 3166) that a text means. */
export const countryCode = (text: string): string | undefined => (codes ??= codesByName()).get(fold(text));
