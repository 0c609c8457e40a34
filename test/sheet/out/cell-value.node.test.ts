// What a value is in a workbook: a number with a look, a boolean, a text, or nothing.
import { describe, expect, it } from 'vitest';
import { sheetValue } from '../../../src/sheet/out/cell-value.js';
import { ZoneClock } from '../../../src/sheet/out/serial.js';
import type { Cell, CellType } from '../../../src/sheet/out/table.js';

const clock = new ZoneClock('Asia/Tokyo');
const value = (cell: Cell, type: CellType): unknown => sheetValue(cell, type, clock);

describe('a value of its column', () => {
  it.each<[CellType, Cell, unknown]>([
    ['text', '00123', { is: 'text', value: '00123' }],
    ['texts', ['a', 'b'], { is: 'text', value: 'a; b' }],
    ['number', 1.5, { is: 'number', value: 1.5, type: 'number' }],
    ['boolean', false, { is: 'boolean', value: false }],
    ['date', '2024-01-01', { is: 'number', value: 45_292, type: 'date' }],
    ['instant', Date.parse('2024-01-01T03:00:00Z'), { is: 'number', value: 45_292.5, type: 'instant' }],
    ['duration', 43_200, { is: 'number', value: 0.5, type: 'duration' }],
    ['rate', 0.25, { is: 'number', value: 0.25, type: 'rate' }],
    ['amount', 12.99, { is: 'number', value: 12.99, type: 'amount' }],
  ])('is one of %s', (type, cell, is) => expect(value(cell, type)).toEqual(is));
});

describe('a value that is none of its column', () => {
  it.each<[CellType, Cell, unknown]>([
    ['date', '2023-02-29', { is: 'text', value: '2023-02-29' }],
    ['date', '1900-01-01', { is: 'text', value: '1900-01-01' }],
    ['date', 7, { is: 'number', value: 7, type: 'number' }],
    ['instant', Date.parse('1850-06-01T00:00:00Z'), { is: 'text', value: '1850-06-01 09:18:59' }],
    ['instant', 'soon', { is: 'text', value: 'soon' }],
    ['number', 2n ** 53n + 1n, { is: 'text', value: '9007199254740993' }],
    ['number', '12', { is: 'text', value: '12' }],
    ['amount', true, { is: 'boolean', value: true }],
    ['text', 12, { is: 'number', value: 12, type: 'number' }],
    ['boolean', 1, { is: 'number', value: 1, type: 'number' }],
  ])('stays what it is: %s %s', (type, cell, is) => expect(value(cell, type)).toEqual(is));
});

describe('nothing', () => {
  it.each<[CellType, Cell]>([
    ['text', null],
    ['text', undefined],
    ['text', ''],
    ['texts', []],
    ['texts', ['']],
    ['date', ''],
    ['number', Number.NaN],
    ['amount', Number.POSITIVE_INFINITY],
    ['instant', Number.NaN],
    ['duration', Number.NEGATIVE_INFINITY],
  ])('is %s %s', (type, cell) => expect(value(cell, type)).toBe(null));

  it('has no sign', () => expect(value(-0, 'number')).toEqual({ is: 'number', value: 0, type: 'number' }));
});
