// Which language serves a tag: texts, dates and numbers are of one.
import { describe, expect, it } from 'vitest';
import { directionOf, servedBy, shellLanguages } from '../../src/i18n/languages.js';

describe('a language tag', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr-CA'],
    ['en-GB', 'en-GB'],
    ['nl', 'en'],
    ['nl-BE', 'en-BE'],
    ['zh-Hant-TW', 'en-TW'],
    ['es-419', 'es-419'],
    ['fil-419', 'en-419'],
    ['ar', 'ar'],
    ['', 'en'],
  ])('%s is served in %s', (tag, served) => {
    expect(servedBy(tag, shellLanguages)).toBe(served);
    expect(() => new Intl.DateTimeFormat(served)).not.toThrow();
  });

  it('is written from right to left in its own texts alone', () => {
    expect(directionOf('ar-EG')).toBe('rtl');
    expect(directionOf(servedBy('he-IL', shellLanguages))).toBe('ltr');
    expect(directionOf(servedBy('ar-EG', shellLanguages))).toBe('rtl');
  });
});
