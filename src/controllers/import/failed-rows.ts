// Writes the refused rows of an import as a file that imports again as it is, once mended: the reason first, then the cells as they were.
import type { Row } from '../../sheet/in/cells.js';
import { CSV_START, csvLine } from '../../sheet/out/csv-line.js';
import type { Survey } from '../../sheet/in/survey.js';
import type { Cause, ImportReport } from './import-report.js';

export interface FailedRowsWords {
  /** Of the column with the reasons; the reader of headers knows it, and leaves it out. */
  readonly reason: string;
  readonly because: (cause: Cause) => string;
  /** Of a column that has no header in the file. */
  readonly header: (at: number) => string;
}

/** A part of the file for each batch of rows. The reason comes first, so that rows with too many or too few cells stay as they are. */
export async function* failedRows(
  rows: AsyncIterable<readonly Row[]>,
  { columns }: Survey,
  { causes }: ImportReport,
  { reason, because, header }: FailedRowsWords,
): AsyncGenerator<string> {
  yield CSV_START + csvLine([reason, ...columns.map((column, at) => column.header || header(at))]);
  for await (const batch of rows) {
    let part = '';
    for (const { line, cells } of batch) {
      const reasons = causes.filter(({ lines }) => lines.has(line)).map(because);
      if (reasons.length > 0) part += csvLine([reasons.join(' '), ...cells.map(String)]);
    }
    if (part !== '') yield part;
  }
}
