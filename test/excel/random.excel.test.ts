// Random tables, written by us and read back equal by readers that we did not write: each reader that comes by npm gets 10,000 of the
// streaming writer and 2,000 of the writer of designed workbooks, LibreOffice 200 of each (office.excel.test.ts). Of all 12,000, every part
// is well-formed, and none is past ZIP 2.0.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectEqual } from './judging.js';
import { packages } from './readers/all.js';
import type { Reader } from './readers/reader.js';
import { bookOf } from './tables.js';
import { type Writer, writers, written } from './writers.js';
import { xmlOf } from './xml.js';
import { zipParts } from './zip.js';

/** In a workbook: most of the time goes into what every workbook has. */
const TABLES = 100;

describe('random tables', () => {
  const all = fc.sample(bookOf(TABLES), Math.max(...writers.map(({ books }) => books)));

  describe.each(writers)(`of $name, $books times ${TABLES},`, (writer: Writer) => {
    const books = all.slice(0, writer.books);
    let files: readonly Uint8Array[] = [];
    beforeAll(async () => void (files = await Promise.all(books.map((book) => written(writer, book)))));

    it('are parts of well-formed XML, in ZIP files of version 2.0 without fields of 64 bits', () => {
      for (const file of files) {
        const parts = zipParts(file);
        expect(parts.length).toBeGreaterThan(TABLES);
        for (const { text } of parts) xmlOf(text);
        expect(parts.filter(({ extra, versions }) => extra > 0 || versions.some((version) => version !== 20))).toEqual([]);
      }
    });

    it.each(packages)('are read back equal by $name', async (reader: Reader) => {
      for (const [at, book] of books.entries()) {
        const [read] = await reader.read(files.slice(at, at + 1));
        expectEqual(reader, writer, book, read);
      }
    });
  });
});
