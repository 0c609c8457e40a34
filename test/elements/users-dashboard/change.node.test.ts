// How a figure is compared with an earlier one.
import { describe, expect, it } from 'vitest';
import { changeOf, changeText } from '../../../src/elements/users-dashboard/change.js';
import { Format } from '../../../src/i18n/format.js';

const english = new Format('en', 'UTC', 'Invalid date');
const french = new Format('fr', 'UTC', 'Date invalide');
const text = (now: number, before: number, format = english): string => changeText(changeOf(now, before), format).replace(/\s/gu, ' ');

describe('a change', () => {
  it('is told as a rate of the earlier figure', () => {
    expect(text(1124, 1000)).toBe('+12.4%');
    expect(text(969, 1000)).toBe('-3.1%');
    expect(text(1000, 1000)).toBe('0%');
  });

  it('has no rate where there was nothing before', () => {
    expect(changeOf(7, 0)).toEqual({ direction: 'more', rate: null, difference: 7 });
    expect(text(7, 0)).toBe('+7');
    expect(text(0, 0)).toBe('0');
  });

  it('is told as a number where the rate would round to nothing', () => {
    expect(text(100_001, 100_000)).toBe('+1');
  });

  it('drops decimals from a hundred per cent on', () => {
    expect(text(3450, 1000)).toBe('+245%');
  });

  it('is told without a sign beside words', () => {
    expect(changeText(changeOf(969, 1000), english, 'never')).toBe('3.1%');
  });

  it('is written as the language does', () => {
    expect(text(1124, 1000, french)).toBe('+12,4 %');
  });
});
