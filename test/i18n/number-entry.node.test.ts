// Numbers as people type them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellLanguages } from '../../src/i18n/languages.js';
import { readNumber, writeNumber } from '../../src/i18n/number-entry.js';

describe('a number that is typed', () => {
  it.each<[string, string, number | null]>([
    ['en', '1234.5', 1234.5],
    ['en', '1,234.5', 1234.5],
    ['en', '1,234', 1234],
    ['en', '1 234,5', 1234.5],
    ['en', '1,5', 1.5],
    ['en', '0,123', 0.123],
    ['en', "1'234'567", 1234567],
    ['en', '-7', -7],
    ['en', '−7', -7],
    ['en', '007', 7],
    ['en-IN', '12,34,567', 1234567],
    ['fr', '1 234,5', 1234.5],
    ['fr', '1\u202F234\u202F567,25', 1234567.25],
    ['fr', '1\u00A0234', 1234],
    ['fr', '1234.5', 1234.5],
    ['fr', '1,234', 1.234],
    ['en-DE', '1.234', 1234],
    ['en-DE', '1.234,5', 1234.5],
    ['en', '1,23,4', null],
    ['en', '1.2.3', null],
    ['en', '12 34', null],
    ['en', '1e5', null],
    ['en', '0x10', null],
    ['en', 'five', null],
    ['en', '5 kg', null],
    ['en', '', null],
    ['en', '.', null],
    ['en', 'Infinity', null],
    ['en', '12345678901234567', null],
    ['ar-EG', '١٫٥', 1.5],
    ['ar-EG', '1٫5', 1.5],
    ['ar-EG', '1.5', 1.5],
    ['ar-EG', '١٬٢٣٤٬٥٦٧٫٢٥', 1234567.25],
    ['ar-EG', '\u061C-١٫٥', -1.5],
    ['ar-EG', '1,234', 1234],
    ['ar-EG', '١٬٥', null],
    ['ar-EG', '١٫٢٫٣', null],
    ['ar', '١٬٢٣٤٫٥', 1234.5],
    ['de', '1٫234', 1.234],
    ['fr', '1٬234', 1234],
    ['fa', '۱٬۲۳۴٫۵', 1234.5],
    ['de-CH', "1'234.5", 1234.5],
  ])('in %s: "%s" is %d', (lang, text, number) => {
    expect(readNumber(text, lang)).toBe(number);
  });

  const LANGUAGES = ['en', ...Object.keys(shellLanguages.others), 'en-GB', 'en-DE', 'en-IN', 'fr-CH', 'fr-CA', 'de-CH', 'es-MX', 'pt-PT'];
  const SCRIPTS = ['ar-EG', 'ar-MA', 'ar-SA', 'fa', 'hi', 'mr'];

  it.each([...LANGUAGES, ...SCRIPTS])('is read in %s as it was written, with and without groups', (lang) => {
    const number = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => digits / 10 ** decimals);
    fc.assert(
      fc.property(number, (value) => {
        expect(readNumber(writeNumber(value, lang), lang)).toBe(value === 0 ? readNumber('0', lang) : value);
        if (lang === 'mr') return;
        const grouped = new Intl.NumberFormat(lang, { maximumFractionDigits: 6 }).format(value);
        expect(Math.abs(readNumber(grouped, lang) ?? NaN)).toBe(Math.abs(value));
      }),
    );
  });

  it('is shown in the digits that are typed', () => {
    expect(['en', 'fr', 'ar-EG', 'fa', 'mr'].map((lang) => writeNumber(-1.5, lang))).toEqual(['-1.5', '-1,5', '-١٫٥', '-۱٫۵', '-1.5']);
  });
});
