// The names of files are names on every system.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/controllers/export/file-name.js';

const when = { at: Date.parse('2026-11-26T23:30:00Z'), zone: 'Europe/Paris', format: 'xlsx' } as const;

describe('the name of a file', () => {
  it('says what it is, and the day and time in the zone', () => {
    expect(fileName(['example.com', 'users', 'active'], when)).toBe('example.com users active 2026-11-27 0030.xlsx');
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['one\ntwo\u202Egpj', 'one two gpj'],
    ['..hidden. ', 'hidden'],
    ['con', 'con_'],
    ['', '_'],
    ['é'.normalize('NFD'), 'é'],
    ['half \uD83D', 'half'],
  ])('of %j begins with %j', (told, name) => {
    expect(fileName([told], when)).toBe(`${name} 2026-11-27 0030.xlsx`);
  });

  it('is legal and short, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }), (parts) => {
        const name = fileName(parts, when);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+ 2026-11-27 0030\.xlsx$/u);
        expect(name).not.toMatch(/^[. ]/);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
        expect(encodeURIComponent(name)).toBeTruthy();
      }),
    );
  });
});
