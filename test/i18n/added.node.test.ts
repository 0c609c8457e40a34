// A host's own words: a new language, and other words for one that is there.
import { describe, expect, it } from 'vitest';
import { addLanguage, onAdded, withAdded } from '../../src/i18n/added.js';
import { terms as english } from '../../src/i18n/en/list.js';
import { directionOf, servedBy, shellLanguages } from '../../src/i18n/languages.js';

describe('a language that a host adds', () => {
  it('serves its tags from then on, and tells who listens', () => {
    expect(servedBy('he-IL', shellLanguages)).toBe('en-IL');
    let told = 0;
    const stop = onAdded(() => (told += 1));
    addLanguage('he', { close: 'סגירה', table: { search: 'חיפוש' } });
    stop();
    addLanguage('xx', {});
    expect(told).toBe(1);
    expect(servedBy('he-IL', shellLanguages)).toBe('he-IL');
    expect(directionOf(servedBy('he-IL', shellLanguages))).toBe('rtl');
  });

  it('is English where it says nothing, and says nothing of what was not asked', () => {
    const terms = withAdded(english, 'he');
    expect([terms.close, terms.table.search, terms.cancel, terms.table.status]).toEqual(['סגירה', 'חיפוש', 'Cancel', 'Status']);
    addLanguage('he', { erase: { title: 'מחיקה' } } as never);
    expect(withAdded(english, 'he')).toEqual(english);
  });

  it('leaves English itself as it was', () => {
    addLanguage('en', { table: { erase: 'Remove for good' } });
    expect(withAdded(english, 'en').table.erase).toBe('Remove for good');
    expect(english.table.erase).toBe('Delete');
  });
});
