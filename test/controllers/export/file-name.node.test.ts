// The names of files are names on every system.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/controllers/export/file-name.js';

/** What Windows takes for no file, whatever stands behind its first dot. */
const DEVICES = ['con', 'prn', 'aux', 'nul', 'conin$', 'conout$'].concat(
  [...'0123456789¹²³'].flatMap((digit) => [`com${digit}`, `lpt${digit}`]),
);
const part = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', ' ', '.'),
        fc.constantFrom(...DEVICES, ...DEVICES.map((device) => device.toUpperCase())),
        fc.constantFrom('', '.tv', ' .tv', '..', '?.tv', '-tv'),
      )
      .map((pieces) => pieces.join('')),
  },
);

const when = { at: Date.parse('2026-11-26T23:30:00Z'), zone: 'Europe/Paris', format: 'xlsx' } as const;

describe('the name of a file', () => {
  it('says what it is, and the day and time in the zone', () => {
    expect(fileName(['example.com', 'users', 'active'], when)).toBe('example.com users active 2026-11-27 0030.xlsx');
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['one\ntwo\u202Egpj', 'one two gpj'],
    ['..hidden. ', 'hidden'],
    ['con', '_con'],
    ['con.example.com', '_con.example.com'],
    ['AUX.tv', '_AUX.tv'],
    ['. nul .tv', '_nul .tv'],
    ['conin$.tv', '_conin$.tv'],
    ['CONOUT$.tv', '_CONOUT$.tv'],
    ['com0.tv', '_com0.tv'],
    ['lpt9.tv', '_lpt9.tv'],
    ['com¹.tv', '_com¹.tv'],
    ['Lpt³.tv', '_Lpt³.tv'],
    ['com10.tv', 'com10.tv'],
    ['com.tv', 'com.tv'],
    ['lpta.tv', 'lpta.tv'],
    ['con-fetti.tv', 'con-fetti.tv'],
    ['example.con.tv', 'example.con.tv'],
    ['', '_'],
    ['é'.normalize('NFD'), 'é'],
    ['half \uD83D', 'half'],
  ])('of %j begins with %j', (told, name) => {
    expect(fileName([told], when)).toBe(`${name} 2026-11-27 0030.xlsx`);
  });

  it('is legal and short, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const name = fileName(parts, when);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+ 2026-11-27 0030\.xlsx$/u);
        expect(name).not.toMatch(/^[. ]/);
        expect(DEVICES).not.toContain(name.split('.')[0]?.trimEnd().toLowerCase());
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
        expect(encodeURIComponent(name)).toBeTruthy();
      }),
    );
  });
});
