// Random tables: columns of every type, values of their type and of others, texts that lean towards what breaks files.
import fc from 'fast-check';
import { type Cell, CELL_TYPES, type CellType } from '../../src/sheet/out/table.js';
import type { Book, Table } from './writers.js';
import { ZONES } from './zones.js';

const PIECES = [
  [
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    '<',
    '>',
    '&',
    ']]>',
    '&amp;',
    '_',
    '_x',
    'x0041_',
    '_x005F_',
    '_x000D_',
    '_x0041',
    '_x9_',
    '_x1f_',
    '\\',
    '/',
    '#N/A',
  ],
  [' ', '  ', '\n', '\r', '\r\n', '\t', '\u00A0', '\u2028', '\u0085', '\uFEFF', '\u200F', '\0', '\u0001', '\u001F', '\u007F'],
  ['\uFFFE', '\uFFFF', '\uFFFD', '\uD83D', '\uDE00', '😀', 'e\u0301', 'א', 'ب', '漢', 'Straße', '00', '12', '1E5', 'TRUE', '2024-01-01'],
  ['constructor', '__proto__', 'toString', 'null', 'NaN'],
].flat();

const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)) },
);
const number = fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger(), fc.double({ min: -1000, max: 1000 }), fc.bigInt());
const date = fc.oneof(
  { weight: 4, arbitrary: fc.date({ min: new Date('1890-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map(dayOf) },
  { weight: 1, arbitrary: fc.constantFrom('1900-02-28', '1900-02-29', '1900-03-01', '2023-02-29', '0000-01-01', '2024-00-00', '') },
);
const instant = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) }) },
  { weight: 2, arbitrary: fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(10_050, 0) }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0, -1, 9e15) },
);

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

const cells: Readonly<Record<CellType, fc.Arbitrary<Cell>>> = {
  text,
  texts: fc.array(text, { maxLength: 3 }),
  number,
  boolean: fc.boolean(),
  date,
  instant,
  duration: fc.oneof(
    fc.integer({ min: -1000, max: 1e7 }),
    fc.integer({ min: 0, max: 1e6 }).map((eighths) => eighths / 8),
  ),
  rate: fc.double({ min: 0, max: 1 }),
  amount: fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
};

const cellOf = (type: CellType): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 8, arbitrary: cells[type] },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, '') },
    { weight: 1, arbitrary: fc.oneof(text, fc.boolean(), fc.bigInt()) },
  );

const table: fc.Arbitrary<Table> = fc
  .array(fc.tuple(fc.constantFrom(...CELL_TYPES), text), { minLength: 1, maxLength: 5 })
  .chain((columns) =>
    fc.record({
      head: fc.constant({
        key: 'rows',
        name: 'Random',
        columns: columns.map(([type, header], at) => ({ key: `c${at}`, header, type, width: 10 })),
      }),
      rows: fc.array(fc.tuple(...columns.map(([type]) => cellOf(type))), { maxLength: 5 }),
    }),
  );

/** A workbook of so many tables, each on a sheet of its own. */
export const bookOf = (tables: number): fc.Arbitrary<Book> =>
  fc.record({ zone: fc.constantFrom(...ZONES), tables: fc.array(table, { minLength: tables, maxLength: tables, size: 'max' }) });
