// What LibreOffice makes of our workbooks: the values that are known to break them, some hundreds of random tables, and one that is longer
// than a sheet. It is asked once: its start takes longest. Where it is not found, its tests are left out, and counted as such.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeValues, expectEqual } from './judging.js';
import { longBook, splitBook } from './long.js';
import { digits15, findSoffice, libreoffice, losesEscapes } from './readers/libreoffice.js';
import type { ReadBook } from './readers/reader.js';
import { bookOf } from './tables.js';
import { valuesBook } from './values.js';
import { type Book, shortSheets, type Writer, writers, written } from './writers.js';

const skip = findSoffice() === undefined;
const [BOOKS, TABLES] = [2, 100];

const books: readonly Book[] = [valuesBook, ...fc.sample(bookOf(TABLES), BOOKS)];
const jobs = [
  ...(writers as readonly Writer[]).flatMap((writer) => books.map((book) => ({ writer, book }))),
  { writer: shortSheets, book: longBook },
];
let read: readonly ReadBook[] = [];

beforeAll(async () => {
  if (!skip) read = await libreoffice.read(await Promise.all(jobs.map(({ writer, book }) => written(writer, book))));
});

describe('the mistakes of LibreOffice that are expected', () => {
  it('are few: it saves some texts without their escapes', () => {
    expect(['_x0041_', '_x005F_'].map(losesEscapes)).toEqual(['_x0041_', '_x005F_']);
    expect(['_x005F_x0041_', '_x0041_x0042_', '_x0020_'].map(losesEscapes)).toEqual(['_x0041_', '_x0041B', ' ']);
  });

  it('are few: it saves 15 digits', () => {
    expect([0.1 + 0.2, 2 ** 53, 12.99, -1 / 3].map(digits15)).toEqual([0.3, 9_007_199_254_740_990, 12.99, -0.333_333_333_333_333]);
  });
});

for (const [at, { writer, book }] of jobs.entries()) {
  if (book === valuesBook) describeValues(libreoffice, writer, () => read[at], { skip });
  else if (book === longBook)
    it.skipIf(skip)('reads on, sheet after sheet, what is longer than one', () => {
      expect(read[at]?.sheets.map(({ name }) => name)).toEqual(['Long', 'Long 2', 'Long 3']);
      expectEqual(libreoffice, writer, splitBook, read[at]);
    });
  else
    it.skipIf(skip)(`tells the ${TABLES} random tables of ${writer.name} as they are`, () =>
      expectEqual(libreoffice, writer, book, read[at]),
    );
}
