// The typed arrays behind the sample: they hold what was put in, in the order that the contract names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIntervals } from '../../src/sample/intervals.js';
import { packNumbers } from '../../src/sample/numbers.js';
import { bytesOf, packTexts } from '../../src/sample/texts.js';
import { inTurns, sortInTurns, stoppable } from '../../src/sample/turns.js';

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 60 });

describe('packed texts', () => {
  it('compare as their UTF-8 bytes do', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (list, a, b) => {
        const pack = packTexts(list.length);
        list.forEach((text, at) => pack.set(at, text));
        const [x, y] = [a % list.length, b % list.length];
        expect(Math.sign(pack.compare(x, y))).toBe(Math.sign(Buffer.compare(Buffer.from(list[x]!), Buffer.from(list[y]!))));
        expect(pack.isEmpty(x)).toBe(list[x] === '');
      }),
    );
  });

  it('hold what their text holds, and nothing of their neighbours', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), fc.nat(), (list, a, any, cut) => {
        const pack = packTexts(list.length);
        list.forEach((text, at) => pack.set(at, text));
        const row = a % list.length;
        const signs = [...list[row]!];
        for (const wanted of [any, signs.slice(cut % (signs.length + 1)).join('')])
          expect(pack.holds(row, bytesOf(wanted))).toBe(list[row]!.includes(wanted));
      }),
    );
  });

  it('hold the text that a row had last, compare with bytes as with a row, whatever was there before', () => {
    const row = fc.tuple(fc.nat(), fc.string({ unit: 'grapheme', maxLength: 20 }));
    fc.assert(
      fc.property(texts, fc.array(row, { maxLength: 30 }), fc.string({ unit: 'grapheme' }), (list, changes, other) => {
        const pack = packTexts(1);
        const now = [...list];
        list.forEach((text, at) => pack.set(at, text));
        for (const [at, text] of changes) pack.set(at % now.length, (now[at % now.length] = text));
        now.forEach((text, at) => {
          expect(pack.isEmpty(at)).toBe(text === '');
          expect(pack.compareTo(at, bytesOf(text))).toBe(0);
          expect(Math.sign(pack.compareTo(at, bytesOf(other)))).toBe(Math.sign(Buffer.compare(Buffer.from(text), Buffer.from(other))));
        });
      }),
    );
  });

  it('grow beyond what was expected', () => {
    const pack = packTexts(2);
    pack.set(0, 'é'.repeat(5000));
    pack.set(1, 'z');
    expect([pack.holds(0, bytesOf('éé')), pack.holds(1, bytesOf('z')), pack.compare(0, 1) > 0]).toEqual([true, true, true]);
  });
});

it('packed numbers come back, changed ones too, and grow', () => {
  const pack = packNumbers(1);
  for (let row = 0; row < 100; row += 1) pack.set(row, row / 2);
  pack.set(7, Infinity);
  expect([0, 7, 99, 5000].map(pack.of)).toEqual([0, Infinity, 49.5, NaN]);
});

it('packed intervals come back by row, labels and endless ones among them', () => {
  const label = fc.constantFrom('choice', 'other', null);
  const interval = fc.record({ start: fc.integer(), end: fc.oneof(fc.integer(), fc.constant(Infinity)), label });
  fc.assert(
    fc.property(fc.array(fc.array(interval, { maxLength: 30 })), (rows) => {
      const pack = packIntervals<string | null>(rows.length);
      rows.forEach((row) => pack.add(row));
      rows.forEach((row, at) => expect(pack.of(at, (start, end, kept) => ({ start, end, label: kept }))).toEqual(row));
    }),
  );
});

describe('work in turns', () => {
  it('sorts whatever the length', async () => {
    for (const length of [0, 1, 2, 16_384, 16_385, 50_001]) {
      const items = Uint32Array.from({ length }, (_, at) => (at * 2_654_435_761) % 1_000_003);
      const sorted = Uint32Array.from(items).sort();
      await sortInTurns(items, (a, b) => a - b);
      expect(items).toEqual(sorted);
    }
  });

  it('visits everything once, in order', async () => {
    const seen: number[] = [];
    await inTurns(10_000, (at) => seen.push(at));
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_, at) => at));
  });

  it('is left alone by who stops waiting for it', async () => {
    const turn = new AbortController();
    const work = Promise.resolve('done');
    turn.abort(new Error('left'));
    await expect(stoppable(work, turn.signal)).rejects.toThrow('left');
    await expect(stoppable(work, new AbortController().signal)).resolves.toBe('done');
    await expect(stoppable(Promise.reject(new Error('failed')), new AbortController().signal)).rejects.toThrow('failed');
  });
});
