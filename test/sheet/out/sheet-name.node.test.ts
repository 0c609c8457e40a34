// Names of sheets that Excel takes, each only once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetName } from '../../../src/sheet/out/xlsx/parts.js';

describe('the name of a sheet', () => {
  it.each([
    ['is what was wanted', 'Users', [], 'Users'],
    ['is another one where it is taken', 'Users', ['users', 'USERS 2'], 'Users 3'],
    ['has no sign of an address', 'a:b\\c/d?e*f[g]h\ti\nj', [], 'a b c d e f g h i j'],
    ['stands in no quotes', "''it's''", [], "it's"],
    ['stands in no quotes where it is cut', `${'x'.repeat(30)}'yz`, [], 'x'.repeat(30)],
    ['is as long as one may be', 'x'.repeat(40), [], 'x'.repeat(31)],
    ['leaves room for its number', 'x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(29)} 2`],
    ['is not cut within a pair', `${'x'.repeat(30)}😀y`, [], 'x'.repeat(30)],
    ['is none that Excel keeps to itself', 'history', [], 'history 2'],
    ['is never empty', " '\0' ", [], 'Sheet'],
    ['may be in any script', 'المستخدمون', [], 'المستخدمون'],
  ])('%s', (_, wanted, taken, name) => expect(sheetName(wanted, taken)).toBe(name));

  it('is taken by Excel, whatever was wanted', () => {
    const wanted = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.constantFrom("'", ' ', '/', '[', 'x', 'X', '😀', '\n', 'History'), { maxLength: 40 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 8 }), (names) => {
        const given: string[] = [];
        for (const name of names) given.push(sheetName(name, given));
        for (const name of given) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
          expect(name).not.toMatch(/^['\s]|['\s]$|^history$|[\uD800-\uDFFF]/iu);
        }
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
