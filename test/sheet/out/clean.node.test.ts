// Cleaned texts: what every workbook can hold; and the bytes that a sheet is written in, which mean just that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, LONGEST } from '../../../src/sheet/out/clean.js';
import { ByteText } from '../../../src/sheet/out/xlsx/byte-text.js';
import { cleaned } from '../../excel/holding.js';

/** Of texts that lean towards what has to be cleaned. */
const texts = fc.oneof(
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom('_x', '0041', '_', '_x005F_', '\r', '\n', '\0', '\uFFFE', '\uD83D', '\uDE00', '😀', 'a', '&', '<', '>', 'é', '漢'),
      {
        maxLength: 20,
      },
    )
    .map((pieces) => pieces.join('')),
);
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('a cleaned text', () => {
  it.each([
    ['is left as it is', 'Zoë 😀 =1+1 \t\n "x" _x_ _xy_ _X0041_', 'Zoë 😀 =1+1 \t\n "x" _x_ _xy_ _X0041_'],
    ['has no control characters', 'a\0b\u0001c\u001Fd', 'abcd'],
    ['has nothing that is no sign', 'a\uFFFEb\uFFFFc', 'abc'],
    ['has no half of a pair', '\uD83D-\uDE00-😀', '\uFFFD-\uFFFD-😀'],
    ['has no halves that met', '\uD83D\u0001\uDE00', '\uFFFD\uFFFD'],
    ['has the line ends of a cell', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['has its look-alikes escaped', '_x0041_ _x005f_ _x0041_x0042_', '_x005F_x0041_ _x005F_x005f_ _x005F_x0041_x005F_x0042_'],
    ['has escaped what only some take for an escape', '_x9_ _x1F_ _x_ _x00041_', '_x005F_x9_ _x005F_x1F_ _x_ _x00041_'],
    ['has its look-alikes escaped that come out of cleaning', '_\u0001x0041_', '_x005F_x0041_'],
  ])('%s', (_, text, clean) => expect(cleanText(text)).toBe(clean));

  it('is as long as a cell may be', () => {
    expect(cleanText('x'.repeat(LONGEST))).toBe('x'.repeat(LONGEST));
    expect(cleanText('x'.repeat(LONGEST + 1))).toBe(`${'x'.repeat(LONGEST - 1)}…`);
    expect(cleanText(`${'x'.repeat(LONGEST - 2)}😀y`)).toBe(`${'x'.repeat(LONGEST - 2)}…`);
    expect(cleanText(`${'\0'.repeat(9)}${'x'.repeat(LONGEST)}`)).toBe('x'.repeat(LONGEST));
  });

  it('means what the rules say, whatever it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unescaped(cleanText(text))).toBe(cleaned(text));
      }),
    );
  });
});

describe('the bytes of a text', () => {
  const written = (text: string, capacity: number): string => {
    const bytes = new ByteText(capacity);
    bytes.text(text);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.bytes);
  };
  const escaped = (text: string): string => cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  it('are those of the cleaned text, escaped, however much room there was', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, capacity) => {
        expect(written(text, capacity)).toBe(escaped(text));
      }),
    );
  });

  it('are those of a text of any length', () => {
    for (const text of ['漢'.repeat(LONGEST), '>'.repeat(LONGEST), '_x0041_'.repeat(6000)]) expect(written(text, 1)).toBe(escaped(text));
  });

  it('come after one another, until they are cleared', () => {
    const bytes = new ByteText(1);
    bytes.raw(new Uint8Array([60]));
    bytes.ascii('A1');
    bytes.text('é\u0001&');
    expect(new TextDecoder().decode(bytes.bytes)).toBe('<A1é&amp;');
    bytes.clear();
    expect(bytes.bytes).toHaveLength(0);
  });
});
