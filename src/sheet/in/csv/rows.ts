// Reads the rows of a CSV file, piece by piece. Knows no header and no field.
import { bytesOf, piecesOf } from '../bytes.js';
import type { Row } from '../cells.js';
import { delimiterOf, toldDelimiter } from './delimiter.js';
import type { Encoding } from './encoding.js';
import { CsvParser } from './parser.js';

/** How the rows are written. */
export interface CsvShape {
  readonly kind: 'csv';
  readonly encoding: Encoding;
}

const BEGINNING = 64 * 1024;

/** Batches of rows in order. */
export async function* csvRows(file: Blob, { encoding }: CsvShape): AsyncGenerator<readonly Row[]> {
  const beginning = new TextDecoder(encoding).decode(await bytesOf(file, 0, Math.min(BEGINNING, file.size)), { stream: true });
  const parser = new CsvParser(delimiterOf(beginning));
  const told = toldDelimiter(beginning)?.line;
  const decoder = new TextDecoder(encoding);
  let first = true;
  for await (const piece of piecesOf(file)) {
    const rows = parser.push(decoder.decode(piece, { stream: true }));
    yield told !== undefined && first ? rows.slice(1) : rows;
    first &&= rows.length === 0;
  }
  yield parser.push(decoder.decode());
  yield parser.end();
}
