// A count as people type it: what a page shows can be typed back, in every language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedCount } from '../../../src/elements/dialogs/erase/typed-count.js';

const LANGUAGES = ['en', 'fr', 'de', 'de-CH', 'hi', 'hi-u-nu-deva', 'ar-EG', 'fa', 'bn', 'my', 'ja-u-nu-fullwide', 'en-u-nu-mathsans'];

describe('a typed count', () => {
  it('is the number that the page shows, in any language', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom(...LANGUAGES), (count, lang) => {
        expect(typedCount(new Intl.NumberFormat(lang).format(count))).toBe(count);
        expect(typedCount(` ${count} `)).toBe(count);
      }),
    );
  });

  it.each(['12,408', '12 408', '12408', '12.408', '12’408', '12\u202F408', '١٢٤٠٨', '१२,४०८'])('%s is 12408', (text) => {
    expect(typedCount(text)).toBe(12_408);
  });

  it.each(['', ' ', ',', '12x', '-12', '+12', '1e3', '½', '1234567890123456'])('"%s" is none', (text) => {
    expect(typedCount(text)).toBe(null);
  });
});
