// Ten thousand random tables, written by us and read back equal by readers that we did not write.
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { expectEqual } from './judging.js';
import { packages } from './readers/all.js';
import type { Reader } from './readers/reader.js';
import { bookOf } from './tables.js';
import { type Writer, writers, written } from './writers.js';

/** In a workbook: most of the time goes into what every workbook has. */
const TABLES = 100;

describe('random tables', () => {
  const all = fc.sample(bookOf(TABLES), Math.max(...writers.map(({ books }) => books)));

  describe.each(writers)(`of $name, $books times ${TABLES},`, (writer: Writer) => {
    const books = all.slice(0, writer.books);
    let files: readonly Uint8Array[] = [];
    beforeAll(async () => void (files = await Promise.all(books.map((book) => written(writer, book)))));

    it.each(packages)('are read back equal by $name', async (reader: Reader) => {
      for (const [at, book] of books.entries()) {
        const [read] = await reader.read(files.slice(at, at + 1));
        expectEqual(reader, writer, book, read);
      }
    });
  });
});
