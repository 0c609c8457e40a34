// The texts of lines are what a TextDecoder makes of the same bytes, however these are cut into pieces.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineText } from '../../src/backend/line-text.js';

/** The lines of some pieces, each of which is written over when it was taken. */
function linesOf(pieces: readonly Uint8Array[]): string[] {
  const text = new LineText();
  return pieces.flatMap((piece) => {
    const place = Uint8Array.from(piece);
    const lines = [...text.take(place)].flatMap((some) => some.split('\n'));
    place.fill(0x3f);
    return lines;
  });
}

/** What has ended, line by line, as the platform decodes it. */
const decoded = (bytes: Uint8Array): string[] => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n').slice(0, -1);

const cutAt = (bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, at) => bytes.subarray(places[at], place));
};

const line = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('a', 'é', 'م', '王', '👩‍👧', '\r', '')),
});
const cuts = fc.array(fc.nat(), { maxLength: 6 });

describe('the text of lines', () => {
  it('is that of the bytes, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.array(line), cuts, (lines, places) => {
        const bytes = new TextEncoder().encode(lines.map((each) => `${each.replaceAll('\n', '')}\n`).join(''));
        expect(linesOf(cutAt(bytes, places))).toEqual(decoded(bytes));
      }),
    );
  });

  it('is as broken as a TextDecoder makes it, where the bytes are no UTF-8', () => {
    const byte = fc.oneof(fc.constantFrom(0x0a, 0x61, 0x80, 0xbf, 0xc0, 0xc3, 0xe0, 0xed, 0xa0, 0xf0, 0xf4, 0xff), fc.nat(255));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), cuts, (told, places) => {
        const bytes = Uint8Array.from(told);
        // Each line by itself: what is broken before its end does not spoil the next one.
        const expected = decoded(bytes).map((each) => each.replace(/^\uFEFF/, ''));
        expect(linesOf(cutAt(bytes, places)).map((each) => each.replace(/^\uFEFF/, ''))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([16_383, 16_384, 16_385, 40_000, 300_000])('is whole where a line has %i letters', (length) => {
    const lines = ['first', 'é'.repeat(length), `${'a'.repeat(length)}王`, 'last'];
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    expect(linesOf([bytes])).toEqual(lines);
    expect(linesOf(cutAt(bytes, [length, length * 2 + 1, 7]))).toEqual(lines);
  });

  it('has many lines at a time, and none that has not ended', () => {
    const text = new LineText();
    const bytes = new TextEncoder().encode(`${'{"id":"é"}\n'.repeat(10_000)}{"id":`);
    const texts = [...text.take(bytes)];
    expect(texts.flatMap((some) => some.split('\n'))).toHaveLength(10_000);
    expect(texts.length).toBeLessThan(20);
    expect(text.waiting).toBe('{"id":'.length);
  });
});
