// Numbers as people type them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  ])('in %s: "%s" is %d', (lang, text, number) => {
    expect(readNumber(text, lang)).toBe(number);
  });

  it('is read as it was written, in every language, with and without groups', () => {
    const number = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => digits / 10 ** decimals);
    fc.assert(
      fc.property(number, fc.constantFrom('en', 'en-GB', 'en-DE', 'en-IN', 'fr', 'fr-CH', 'fr-CA'), (value, lang) => {
        expect(readNumber(writeNumber(value, lang), lang)).toBe(value === 0 ? readNumber('0', lang) : value);
        const grouped = new Intl.NumberFormat(lang, { maximumFractionDigits: 6 }).format(value);
        expect(Math.abs(readNumber(grouped, lang) ?? NaN)).toBe(Math.abs(value));
      }),
    );
  });
});
