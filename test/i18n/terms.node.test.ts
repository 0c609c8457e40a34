// What the type of the texts cannot hold: that they are translated, that no value gets lost in them, that each plural form is there.
import { describe, expect, it } from 'vitest';
import { allLanguages } from '../../src/i18n/all-languages.js';
import { eraseLanguages } from '../../src/i18n/erase-languages.js';
import { exportLanguages } from '../../src/i18n/export-languages.js';
import { formLanguages } from '../../src/i18n/form-languages.js';
import { importLanguages } from '../../src/i18n/import-languages.js';
import { keysLanguages } from '../../src/i18n/keys-languages.js';
import { same } from './same-as-english.js';

const sets = [allLanguages, eraseLanguages, exportLanguages, formLanguages, importLanguages, keysLanguages];

/** Every term of a language by its path. */
async function termsOf(lang: string): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  const visit = (path: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) visit(`${path}.${key}`, inner);
    else found.set(path.slice(1), value);
  };
  for (const { en, others } of sets) visit('', lang === 'en' ? en : (await others[lang]?.())?.terms);
  return found;
}

type Say = (...given: unknown[]) => unknown;

/** Stands for the value of a place; where an object is expected, each of its properties is such a value too. */
const marked = (at: number): unknown => {
  const text = `\u27EA${at}\u27EB`;
  return new Proxy(Object(text) as object, {
    get: (target, key) =>
      typeof key === 'string' && !(key in String.prototype)
        ? `\u27EA${at}${key}\u27EB`
        : ((value: unknown) => (typeof value === 'function' ? value.bind(text) : value))(Reflect.get(target, key, target)),
  });
};

/** What a term says when each place is given something that can be found again. */
function said(term: unknown): string {
  if (typeof term !== 'function') return String(term);
  const given = Array.from({ length: term.length }, (_, at) => marked(at));
  try {
    return String((term as Say)(...given));
  } catch {
    // A list of texts.
    return String((term as Say)(['\u27EA0\u27EB', '\u27EA1\u27EB']));
  }
}

const markers = (text: string): string[] => text.match(/\u27EA[^\u27EB]*\u27EB/g) ?? [];
const languages = Object.keys(allLanguages.others);
const english = await termsOf('en');

describe.each(languages)('the texts in %s', (lang) => {
  it('have the terms of English, and no others', async () => {
    expect([...(await termsOf(lang)).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are not English, but for words that are the same', async () => {
    const left = [...(await termsOf(lang))].filter(([path, term]) => said(term) === said(english.get(path)) && /\p{L}/u.test(said(term)));
    expect(left.map(([path]) => path).sort()).toEqual([...(same[lang] ?? [])].sort());
  });

  it('lose no value', async () => {
    const lost = [...(await termsOf(lang))].flatMap(([path, term]) => {
      const kept = markers(said(term));
      const missing = markers(said(english.get(path))).filter((marker) => !kept.includes(marker));
      return missing.length > 0 ? [`${path}: ${said(term)}`] : [];
    });
    expect(lost).toEqual([]);
  });

  it('say something for each number', async () => {
    const numbers = [0, 1, 2, 3, 6, 11, 21, 100, 1_000_000];
    const odd = [...(await termsOf(lang))].flatMap(([path, term]) => {
      if (typeof term !== 'function' || term.length !== 2) return [];
      return numbers
        .map((count) => String((term as Say)(count, `<${count}>`)))
        .filter((text) => text.trim() === '' || /undefined|NaN|\[object/.test(text))
        .map((text) => `${path}: ${text}`);
    });
    expect(odd).toEqual([]);
  });
});
