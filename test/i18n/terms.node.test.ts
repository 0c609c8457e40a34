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

const NUMBERS = [0, 1, 2, 3, 5, 6, 11, 21, 100, 1_000_000];
/** A number of each plural form that a language has for whole numbers. */
const numbersOf = (lang: string): Iterable<number> => {
  const rules = new Intl.PluralRules(lang);
  return new Map(NUMBERS.toReversed().map((count) => [rules.select(count), count])).values();
};

/** All that a term says of these numbers, each given at every place where a number may be wanted. */
function saidOf(term: unknown, counts: Iterable<number>): string[] {
  if (typeof term !== 'function' || term.length < 2) return [];
  return [...counts].flatMap((count) =>
    Array.from({ length: term.length - 1 }, (_, place) => {
      const given = Array.from({ length: term.length }, (_one, at) => (at === place ? count : marked(at)));
      return String((term as Say)(...given));
    }),
  );
}

/** How many users, by plural form, as the list and an export say it; `⟪1⟫` stands for the number as it is written. */
const USERS: Readonly<Record<string, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  en: { one: '⟪1⟫ user', other: '⟪1⟫ users' },
  fr: { one: '⟪1⟫ utilisateur', many: '⟪1⟫ d’utilisateurs', other: '⟪1⟫ utilisateurs' },
  es: { one: '⟪1⟫ usuario', many: '⟪1⟫ de usuarios', other: '⟪1⟫ usuarios' },
  de: { one: '⟪1⟫ Nutzer', other: '⟪1⟫ Nutzer' },
  it: { one: '⟪1⟫ utente', many: '⟪1⟫ di utenti', other: '⟪1⟫ utenti' },
  pt: { one: '⟪1⟫ cliente', many: '⟪1⟫ de clientes', other: '⟪1⟫ clientes' },
  ar: {
    one: 'مستخدم واحد',
    two: 'مستخدمان',
    few: '⟪1⟫ مستخدمين',
    many: '⟪1⟫ مستخدمًا',
    other: '⟪1⟫ مستخدم',
  },
};
/** The title of an erasure, of which Arabic has another case. */
const ERASED: Readonly<Record<string, (users: string) => string>> = {
  en: (users) => `Erase ${users}?`,
  fr: (users) => `Effacer ${users} ?`,
  es: (users) => `¿Eliminar ${users}?`,
  de: (users) => `${users} löschen?`,
  it: (users) => `Eliminare ${users}?`,
  pt: (users) => `Apagar ${users}?`,
  ar: (users) => `محو ${users.replace('مستخدمان', 'مستخدمَين اثنين')}؟`,
};

describe.each(['en', ...languages])('a number of users in %s', (lang) => {
  it.each([1, 2, 5, 21, 1_000_000])('is said in the form of its own: %d', async (count) => {
    const terms = await termsOf(lang);
    const say = (path: string): string => (terms.get(path) as Say)(count, '⟪1⟫') as string;
    const users = USERS[lang]?.[new Intl.PluralRules(lang).select(count)] ?? 'no such form';
    expect(say('table.matches')).toBe(users);
    expect(say('exports.what.users')).toBe(users);
    expect(say('erase.titleMany').replaceAll(' ', ' ').replaceAll(' ', ' ')).toBe(ERASED[lang]?.(users));
  });
});

it('a million users are “d’utilisateurs”, “de usuarios”, “di utenti” and “de clientes”', async () => {
  const million = async (lang: string): Promise<unknown> => ((await termsOf(lang)).get('table.matches') as Say)(1_000_000, '1M');
  expect(await Promise.all(['fr', 'es', 'it', 'pt'].map(million))).toEqual([
    '1M d’utilisateurs',
    '1M de usuarios',
    '1M di utenti',
    '1M de clientes',
  ]);
});

describe.each(languages)('the texts in %s', (lang) => {
  it('have the terms of English, and no others', async () => {
    expect([...(await termsOf(lang)).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are not English, but for words that are the same', async () => {
    const left = [...(await termsOf(lang))].filter(([path, term]) => said(term) === said(english.get(path)) && /\p{L}/u.test(said(term)));
    expect(left.map(([path]) => path).sort()).toEqual([...(same[lang] ?? [])].sort());
  });

  it('are not English in any plural form', async () => {
    const left = [...(await termsOf(lang))].filter(([path, term]) => {
      const theirs = saidOf(english.get(path), NUMBERS).filter((text) => /\p{L}/u.test(text));
      return saidOf(term, numbersOf(lang)).some((text) => theirs.includes(text));
    });
    expect(left.map(([path]) => path).filter((path) => !same[lang]?.includes(path))).toEqual([]);
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
    const odd = [...(await termsOf(lang))].flatMap(([path, term]) => {
      if (typeof term !== 'function' || term.length !== 2) return [];
      return NUMBERS.map((count) => String((term as Say)(count, `<${count}>`)))
        .filter((text) => text.trim() === '' || /undefined|NaN|\[object/.test(text))
        .map((text) => `${path}: ${text}`);
    });
    expect(odd).toEqual([]);
  });
});
