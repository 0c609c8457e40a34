// How much of a title was seen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionRate } from '../../src/contract/completion.js';

const number = fc.option(fc.double());

describe('completion', () => {
  it('is the furthest position over the duration', () => {
    expect(completionRate(45, 60)).toBe(0.75);
    expect(completionRate(0, 60)).toBe(0);
  });

  it('never passes the whole, however long somebody watched', () => {
    expect(completionRate(75, 60)).toBe(1);
    expect(completionRate(-5, 60)).toBe(0);
  });

  it('is not known for live content, an unknown duration or no position', () => {
    expect([completionRate(30, 60, true), completionRate(30, null), completionRate(null, 60), completionRate(30, 0)]).toEqual([null, null, null, null]);
  });

  it('is nothing else than a rate or not known, whatever comes', () => {
    fc.assert(fc.property(number, number, fc.boolean(), (furthest, duration, live) => {
      const rate = completionRate(furthest, duration, live);
      expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
    }));
  });
});
