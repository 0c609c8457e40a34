// JSON files: one object, whole or no JSON at all; every value as JSON tells it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Cell, CellType, TableHead } from '../../../src/sheet/out/table.js';
import { columnsOf, headOf, textOf } from './writing.js';

const valueOf = async (cell: Cell, type: CellType, zone = 'UTC'): Promise<unknown> => {
  const text = await textOf('json', [{ head: headOf('Users', columnsOf(type)), rows: [[cell]] }], { zone });
  return (JSON.parse(text) as { rows: Record<string, unknown>[] }).rows[0]?.[`${type}0`];
};

describe('a value in JSON', () => {
  it.each<[CellType, Cell, unknown]>([
    ['text', '=1+1 "quoted" \u2028 \0', '=1+1 "quoted" \u2028 \0'],
    ['text', '\uD83D', '\uD83D'],
    ['texts', ['a', 'b'], ['a', 'b']],
    ['number', 0.1 + 0.2, 0.1 + 0.2],
    ['number', -0, 0],
    ['number', Number.NaN, null],
    ['number', Number.POSITIVE_INFINITY, null],
    ['number', 2n ** 53n + 1n, '9007199254740993'],
    ['boolean', false, false],
    ['date', '1900-01-01', '1900-01-01'],
    ['duration', 90, 90],
    ['text', null, null],
    ['text', undefined, null],
    ['text', '', ''],
    ['instant', Number.NaN, null],
  ])('is %s %s', async (type, cell, value) => expect(await valueOf(cell, type)).toEqual(value));

  it.each([
    ['Europe/Paris', '1970-01-01T01:00:00.000+01:00'],
    ['America/St_Johns', '1969-12-31T20:30:00.000-03:30'],
    ['Asia/Kathmandu', '1970-01-01T05:30:00.000+05:30'],
    ['UTC', '1970-01-01T00:00:00.000+00:00'],
  ])('is an instant with the offset of %s', async (zone, value) => expect(await valueOf(0, 'instant', zone)).toBe(value));
});

const head: TableHead = { key: 'users', name: 'Users', columns: [{ key: '__proto__', header: 'P', type: 'text', width: 9 }] };
const card: Card = { key: 'about', name: 'About', lines: [{ key: 'made "at"', label: 'Made', type: 'instant', value: 0 }] };

describe('a JSON file', () => {
  it.each([
    ['tables and cards', [card, { head, rows: [['a'], ['b']] }, { head: { ...head, key: 'more' }, rows: [] }, { ...card, key: 'end' }]],
    ['a table', [{ head, rows: [['a']] }]],
    ['an empty table', [{ head, rows: [] }]],
    ['a card', [card]],
    ['nothing', []],
  ])('has %s, and is no JSON before its end', async (_, steps) => {
    const text = await textOf('json', steps);
    const about = { 'made "at"': '1970-01-01T00:00:00.000+00:00' };
    const rows = (list: readonly string[]): unknown[] => list.map((value) => JSON.parse(`{"__proto__":"${value}"}`));
    const told = steps.map((step) =>
      'lines' in step ? [step.key, about] : [step.head.key, rows(step.rows.map(([cell]) => String(cell)))],
    );
    expect(JSON.parse(text)).toEqual(Object.fromEntries(told));
    for (let length = 0; length < text.length - 1; length += 1) expect(() => JSON.parse(text.slice(0, length)) as unknown).toThrow();
  });

  it('gives back random tables', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (rows) => {
        const text = await textOf('json', [{ head: headOf('Users', columnsOf('text', 'number')), rows }]);
        expect(JSON.parse(text)).toEqual({ rows: rows.map(([text0, number1]) => ({ text0, number1 })) });
      }),
    );
  });
});
