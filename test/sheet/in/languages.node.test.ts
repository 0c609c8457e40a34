// Files that were made in any language of the program: by its own words, and by those of tables.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import type { CustomFieldDefinition } from '../../../src/contract/schema/index.js';
import { userFields } from '../../../src/contract/user-fields.js';
import { everyField } from '../../../src/controllers/export/tables/user-table.js';
import { allLanguages } from '../../../src/i18n/all-languages.js';
import { exportLanguages } from '../../../src/i18n/export-languages.js';
import { fieldLabel } from '../../../src/i18n/field-text.js';
import { importLanguages } from '../../../src/i18n/import-languages.js';
import { booleanOf } from '../../../src/sheet/in/booleans.js';
import { recognised, tellsReasons } from '../../../src/sheet/in/columns.js';
import { countryCode } from '../../../src/sheet/in/countries.js';
import { HEADER_WORDS, REASON_WORDS } from '../../../src/sheet/in/header-words.js';
import { plainWords } from '../../../src/sheet/in/plain-words.js';

const languages = ['en', ...Object.keys(importLanguages.others)];
const termsIn = async (lang: string) => (await allLanguages.others[lang]?.())?.terms ?? allLanguages.en;
const exportsIn = async (lang: string) => ((await exportLanguages.others[lang]?.())?.terms ?? exportLanguages.en).exports;
const importsIn = async (lang: string) => ((await importLanguages.others[lang]?.())?.terms ?? importLanguages.en).imports;

const TYPES = { phone: 'phone', country: 'country', birthDate: 'date', website: 'url', note: 'long_text' } as const;
const GROUPS = Object.keys(HEADER_WORDS).filter((group) => !['email', 'firstName', 'lastName'].includes(group));
/** One custom field for each group of words, with a label in English alone. */
const customFields = GROUPS.map((group, order): CustomFieldDefinition => ({
  key: group.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  type: TYPES[group as keyof typeof TYPES] ?? 'text',
  labels: { en: plainWords(group.replace(/[A-Z]/g, ' $&')) },
  required: false,
  options: [],
  order,
  archived: false,
}));
const fields = userFields({ ...DEFAULT_SETTINGS, customFields });
const entered = fields.filter((field) => field.entered);
const keyOf = (group: string): string => (GROUPS.includes(group) ? `custom:${customFields[GROUPS.indexOf(group)]?.key}` : group);

const targetsOf = (...headers: string[]): string[] =>
  recognised(
    headers.map((header) => ({ header, content: 'text', samples: ['Ann Example'], order: null, decimal: null })),
    entered,
  );

it('speaks of every language of the program', () => {
  const told = [REASON_WORDS, ...Object.values(HEADER_WORDS)].map((words) => Object.keys(words).sort());
  for (const those of told) expect(those).toEqual([...languages].sort());
});

describe.each(languages)('a file in %s', (lang) => {
  it('that is the template of the program is known column by column', async () => {
    const { fields: terms } = await termsIn(lang);
    expect(targetsOf(...entered.map((field) => fieldLabel(field, { fields: terms }, lang)))).toEqual(entered.map(({ key }) => key));
  });

  it('that the program exported is known column by column, and what nobody enters goes nowhere', async () => {
    const { fields: terms } = await termsIn(lang);
    const { fields: more } = await exportsIn(lang);
    const written = everyField(fields);
    const headers = written.map((field) => fieldLabel(field, { fields: terms }, lang));
    const expected = written.map((field) => (field.entered ? field.key : ''));
    expect(targetsOf(...headers, more.labels, more.id)).toEqual([...expected, '', '']);
  });

  it('that is the list of the program has whole names', async () => {
    const { fields: terms } = await termsIn(lang);
    expect(targetsOf(terms.name, terms.status, terms.email, terms.offer)).toEqual(['name', '', 'email', '']);
  });

  it('that holds refused rows keeps its reasons to itself', async () => {
    const { refused } = await importsIn(lang);
    expect(REASON_WORDS[lang as keyof typeof REASON_WORDS]).toBe(plainWords(refused.reason));
    expect(tellsReasons(refused.reason)).toBe(true);
  });

  it('says yes and no in the words of the program', async () => {
    const { yes, no } = await termsIn(lang);
    expect([yes, no, yes.toUpperCase(), no.toUpperCase()].map(booleanOf)).toEqual([true, false, true, false]);
  });

  it('names every country', () => {
    const names = new Intl.DisplayNames(lang, { type: 'region' });
    for (const code of ['AE', 'BA', 'BR', 'CI', 'CD', 'DE', 'EG', 'ES', 'FR', 'GB', 'HK', 'IT', 'MA', 'NL', 'PT', 'SA', 'US', 'ZA']) {
      const name = names.of(code) ?? '';
      expect([name, name.toUpperCase(), name.replaceAll('’', "'")].map(countryCode)).toEqual([code, code, code]);
    }
  });
});

describe('a word above a column', () => {
  const words = Object.entries(HEADER_WORDS).flatMap(([group, lines]) =>
    Object.entries(lines).flatMap(([lang, line]) => line.split('|').map((word) => ({ group, lang, word }))),
  );

  it('leads to its field, in every language', () => {
    for (const { group, lang, word } of words) expect([lang, word, ...targetsOf(word)]).toEqual([lang, word, keyOf(group)]);
  });

  it('leads to one field alone', () => {
    const groups = new Map<string, Set<string>>();
    for (const { group, word } of words) groups.set(word, (groups.get(word) ?? new Set()).add(group));
    expect([...groups].filter(([, { size }]) => size > 1)).toEqual([]);
  });

  it('may be spelt as Arabic typists do', () => {
    expect(targetsOf('المدينه', 'الدوله', 'البريـــد الإلكترونى')).toEqual(['custom:city', 'custom:country', 'email']);
  });
});

it('takes no country for another one, in any language', () => {
  const names = languages.map((lang) => new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const own = codes.filter((code) => new Intl.Locale(`und-${code}`).region === code);
  const told = own.flatMap((code) => names.flatMap((name) => name.of(code) ?? []).map((name) => ({ name, code })));
  expect(told.length).toBeGreaterThan(1_500);
  expect(told.filter(({ name, code }) => countryCode(name) !== code)).toEqual([]);
});
