// CSV files: opened as they are by our own reader and by Papa Parse, with nothing in them that is taken for a formula.
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../../src/sheet/formula-safe.js';
import type { Cell, CellType, Row } from '../../../src/sheet/out/table.js';
import { fileOf as blobOf, tableOf } from '../in/reading.js';
import { columnsOf, fileOf, headOf, type Step, textOf } from './writing.js';

const papa = createRequire(import.meta.url)('papaparse') as { parse(text: string): { readonly data: readonly (readonly string[])[] } };

const table = (rows: readonly Row[], ...types: readonly CellType[]): Step => ({ head: headOf('Users', columnsOf(...types)), rows });
const lineOf = async (cell: Cell, type: CellType, zone = 'UTC'): Promise<string> =>
  (await textOf('csv', [table([[cell]], type)], { zone })).split('\r\n')[1] ?? '';

describe('a line of CSV', () => {
  it.each<[CellType, Cell, string]>([
    ['text', 'plain', 'plain'],
    ['text', 'a "b", c', '"a ""b"", c"'],
    ['text', 'two\r\nlines', '"two'],
    ['text', ' spaced', '" spaced"'],
    ['text', '=1+1', "'=1+1"],
    ['text', '+33612345678', "'+33612345678"],
    ['text', '@x', "'@x"],
    ['text', "'=1", "''=1"],
    ['text', '-5', '-5'],
    ['text', '-1e-7', '-1e-7'],
    ['text', '-1e-7+1', "'-1e-7+1"],
    ['text', '-5+1', "'-5+1"],
    ['text', '00123', '00123'],
    ['text', 'a\0b', 'ab'],
    ['text', '\uD83D', '\uFFFD'],
    ['texts', ['a', '=b'], '"a; =b"'],
    ['texts', ['=a'], "'=a"],
    ['number', -1.5, '-1.5'],
    ['number', -0, '0'],
    ['number', Number.NaN, ''],
    ['number', 2n ** 64n, '18446744073709551616'],
    ['boolean', true, 'true'],
    ['date', '2024-01-01', '2024-01-01'],
    ['duration', 90, '90'],
    ['rate', 0.5, '0.5'],
    ['instant', Number.NaN, ''],
    ['text', null, ''],
    ['text', undefined, ''],
  ])('has %s %s', async (type, cell, line) => expect(await lineOf(cell, type)).toBe(line));

  it('tells instants by the clocks of the zone, which its header names', async () => {
    const text = await textOf('csv', [table([[0], [1]], 'instant')], { zone: 'Asia/Kathmandu' });
    expect(text).toBe('\uFEFFThe instant (Asia/Kathmandu)\r\n1970-01-01 05:30:00\r\n1970-01-01 05:30:00.001\r\n');
  });
});

it('leaves cards out', async () => {
  const card = { key: 'about', name: 'About', lines: [{ key: 'a', label: 'A', type: 'text', value: 'x' }] } as const;
  expect(await textOf('csv', [card, table([['x']], 'text'), card])).toBe('\uFEFFThe text\r\nx\r\n');
});

describe('random texts', () => {
  const cell = fc.oneof(
    fc
      .array(
        fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          '\t',
          '\r',
          '\n',
          ' ',
          '\0',
          '1',
          '.',
          'a',
          'é',
          '😀',
          '\uFEFF',
          '＝',
          '\uD83D',
        ),
        {
          maxLength: 6,
        },
      )
      .map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  const tables = fc.array(fc.tuple(cell, cell, fc.constant('.')), { minLength: 1, maxLength: 12 });
  /** What a file in UTF-8 can hold. */
  const held = (text: string): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text.replaceAll('\0', '')));

  it('come back as they were by our own reader', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const read = await tableOf(blobOf(await fileOf('csv', [table(rows, 'text', 'text', 'text')])));
        expect(read.rows).toEqual(rows.map((row) => row.map(held)));
      }),
    );
  });

  it('come back guarded by Papa Parse', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const { data } = papa.parse(await textOf('csv', [table(rows, 'text', 'text', 'text')]));
        expect(data.slice(1, -1)).toEqual(rows.map((row) => row.map((text) => guarded(held(text)))));
      }),
    );
  });

  it('are never taken for formulas', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const { data } = papa.parse(await textOf('csv', [table(rows, 'text', 'text', 'text')]));
        for (const text of data.slice(1).flat()) expect(text).not.toMatch(/^[=+@\t\r\n]|^-(?!\d+(?:[.,]\d+)?$)/);
      }),
    );
  });
});
