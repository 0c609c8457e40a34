// Countries by name: all of them, none twice, in the order of the language.
import { describe, expect, it } from 'vitest';
import { countries, countryName } from '../../src/i18n/countries.js';

describe('countries', () => {
  it('are those that there are', () => {
    const codes = countries('en').map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(230);
    expect(codes.length).toBeLessThan(275);
    expect(codes).toEqual(expect.arrayContaining(['FR', 'SN', 'GB', 'XK']));
    for (const none of ['EU', 'ZZ', 'SU', 'DD', 'UK', 'XA']) expect(codes).not.toContain(none);
  });

  it('stand in the order of the language', () => {
    const names = countries('fr').map(({ name }) => name);
    expect(names.indexOf('Éthiopie')).toBeLessThan(names.indexOf('France'));
    expect(countryName('de', 'fr')).toBe('Allemagne');
    expect(countryName('nowhere', 'fr')).toBe('nowhere');
  });
});
