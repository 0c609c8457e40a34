// The compact set of ids tells apart what a set of texts tells apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenIds } from '../../../src/controllers/export/seen-ids.js';

describe('the ids that have come', () => {
  it('are told from new ones as a set of texts does', () => {
    const id = fc.oneof(fc.string(), fc.uuid(), fc.nat(50).map(String), fc.constantFrom('', '\0', '\0\0', '__proto__', 'é', '👩‍👩‍👧'));
    fc.assert(
      fc.property(fc.array(id, { maxLength: 300 }), (ids) => {
        const [compact, texts] = [new SeenIds(), new Set<string>()];
        for (const one of ids) {
          expect(compact.add(one)).toBe(!texts.has(one));
          texts.add(one);
        }
        expect(compact.size).toBe(texts.size);
      }),
    );
  });

  it.each([0, 1, 5000, 1e12])('are told from new ones whatever number was expected: %s', (expected) => {
    const ids = new SeenIds(expected);
    for (let at = 0; at < 20_000; at += 1) if (!ids.add(String(at))) throw new Error(`${at} is taken for another id`);
    for (let at = 0; at < 20_000; at += 1) if (ids.add(String(at))) throw new Error(`${at} is new once more`);
    expect(ids.size).toBe(20_000);
  });

  it.each([
    ['numbers', (at: number) => String(at)],
    ['numbers with zeros before them', (at: number) => `user-${String(at).padStart(8, '0')}`],
    ['the same signs in another order', (at: number) => `${at % 1000}-${Math.floor(at / 1000)}`],
    ['long ids that differ at their beginning', (at: number) => `${at}${'x'.repeat(40)}`],
  ])('are all told apart among a million: %s', (_, idOf) => {
    const ids = new SeenIds();
    for (let at = 0; at < 1_000_000; at += 1) if (!ids.add(idOf(at))) throw new Error(`${idOf(at)} is taken for another id`);
    expect(ids.size).toBe(1_000_000);
    expect([ids.add(idOf(0)), ids.add(idOf(999_999))]).toEqual([false, false]);
  });
});
