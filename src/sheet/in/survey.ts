// Looks a whole file over once: what it is, its columns with samples, how many rows, its digest. The rows are then read again.
import { piecesOf } from './bytes.js';
import { type Row, isBlank } from './cells.js';
import { type ColumnContent, ContentSearch } from './contents.js';
import { type CsvShape, csvRows } from './csv/rows.js';
import { EncodingSearch } from './csv/encoding.js';
import { Digest } from './digest.js';
import { MOST, SheetError } from './faults.js';
import { kindOf } from './kind.js';
import { openWorkbook } from './xlsx/workbook.js';
import { xlsxRows } from './xlsx/rows.js';

/** How to read the file again. */
export type SheetShape = (CsvShape | { readonly kind: 'xlsx' }) & {
  /** The line of the header; 0: there is none. */
  readonly headerLine: number;
  /** How many columns there are. */
  readonly width: number;
};

export interface SurveyedColumn extends ColumnContent {
  /** As it stands in the file; '' where there is none. */
  readonly header: string;
}

export interface Survey {
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly digest: string;
  readonly shape: SheetShape;
  readonly columns: readonly SurveyedColumn[];
  /** Rows below the header. */
  readonly rows: number;
}

/** Tells how many rows it has seen, and at last what it has found. Throws a `SheetError`. */
export async function* survey(file: Blob): AsyncGenerator<number | Survey> {
  if (file.size > MOST.bytes) throw new SheetError('too_large');
  const kind = await kindOf(file);
  // What is refused without reading it is refused at once.
  if (kind === 'xlsx') await openWorkbook(file);
  const { digest, encoding } = await bytesSurvey(file, kind === 'csv');
  yield 0;
  const read = kind === 'csv' ? { kind, encoding } : { kind };
  const columns: ContentSearch[] = [];
  let header: Row | undefined;
  let rows = 0;
  let width = 0;
  for await (const batch of kind === 'csv' ? csvRows(file, { kind, encoding }) : xlsxRows(file)) {
    for (const row of batch) {
      if (isBlank(row)) continue;
      // The cells of a workbook have places; a line of text with more cells than the header has lost its order.
      if (!header || kind === 'xlsx') width = Math.max(width, row.cells.length);
      if (!header) {
        header = isHeader(row) ? row : { line: 0, cells: [] };
        if (header === row) continue;
      }
      if ((rows += 1) > MOST.rows) throw new SheetError('too_many_rows');
      if (row.cells.length <= width) for (const [at, cell] of row.cells.entries()) (columns[at] ??= new ContentSearch()).look(cell);
    }
    yield rows;
  }
  if (!header || rows === 0) throw new SheetError('no_rows');
  const { line, cells } = header;
  yield {
    digest,
    shape: { ...read, headerLine: line, width },
    columns: Array.from({ length: width }, (_, at) => ({
      header: String(cells[at] ?? '').trim(),
      ...(columns[at] ?? new ContentSearch()).result(),
    })),
    rows,
  };
}

/** A first row with an e-mail address is a person already. */
const isHeader = ({ cells }: Row): boolean => !cells.some((cell) => /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(String(cell)));

async function bytesSurvey(file: Blob, isText: boolean) {
  const digest = new Digest();
  const encoding = new EncodingSearch();
  for await (const piece of piecesOf(file)) {
    digest.add(piece);
    if (isText) encoding.look(piece);
  }
  return { digest: digest.hex(), encoding: isText ? encoding.end() : 'utf-8' } as const;
}
