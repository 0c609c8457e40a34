// The tests that every reader is put to, by the workbooks of every writer. Knows no reader and no writer.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CELL_TYPES } from '../../src/sheet/out/table.js';
import type { ReadBook, Reader } from './readers/reader.js';
import { telling, told } from './reading.js';
import { values } from './values.js';
import type { Book, Writer } from './writers.js';

/** `read`: the workbook of all values, as the reader tells it. `skip`: the reader is not on this machine. */
export function describeValues(reader: Reader, writer: Writer, read: () => ReadBook | undefined, { skip = false } = {}): void {
  describe(`the values of ${writer.name}, read by ${reader.name}`, () => {
    it.skipIf(skip)('are no formulas', () => expect(read()?.formulas).toEqual([]));

    it.skipIf(skip).each(values.map((value, at) => ({ ...value, at })))('$type: $name', ({ type, held, at }) => {
      const [table, card] = read()?.sheets ?? [];
      const tells = reader.tells(held, writer);
      const row = CELL_TYPES.map((_, column) => table?.rows[at + 1]?.[column] ?? null);
      expect(row).toEqual(CELL_TYPES.map((column) => (column === type ? tells : null)));
      expect(card?.rows[at + (writer.titled ? 1 : 0)]?.[1] ?? null).toEqual(tells);
    });
  });
}

/** Whether all sheets of a workbook are told as they have to be; else throws, with the first that is not. */
export function expectEqual(reader: Reader, writer: Writer, book: Book, read: ReadBook | undefined): void {
  const [has, must] = [read ? told(read) : [], telling(reader, writer, book)];
  expect(has.length).toBe(must.length);
  for (const [at, sheet] of must.entries()) {
    // `expect` takes long to say that all is well.
    if (isDeepStrictEqual(has[at], sheet)) continue;
    expect({ zone: book.zone, table: book.tables[at], told: has[at] }).toEqual({ zone: book.zone, table: book.tables[at], told: sheet });
  }
  expect(read?.formulas).toEqual([]);
}
