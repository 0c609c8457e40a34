// Reads the rows of a file that was surveyed, below its header, blank ones left out.
import { type Row, isBlank } from './cells.js';
import { csvRows } from './csv/rows.js';
import { SheetError } from './faults.js';
import type { SheetShape } from './survey.js';
import { xlsxRows } from './xlsx/rows.js';

/** Batches of rows in order. Throws a `SheetError`. */
export async function* rows(file: Blob, shape: SheetShape): AsyncGenerator<readonly Row[]> {
  for await (const batch of shape.kind === 'csv' ? csvRows(file, shape) : xlsxRows(file)) {
    yield batch.filter((row) => row.line !== shape.headerLine && !isBlank(row)).map((row) => squared(row, shape));
  }
}

/** Cells that a workbook leaves out at the end of a row are empty. */
function squared(row: Row, { kind, width }: SheetShape): Row {
  if (kind === 'csv' || row.cells.length === width) return row;
  if (row.cells.length > width) throw new SheetError('unreadable');
  return { line: row.line, cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => '')] };
}
