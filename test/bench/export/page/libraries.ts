// The libraries that write workbooks, each by the way that its own documentation shows for many rows.
import { cellsOf, HEADERS, KINDS } from '../people.js';

type Emit = (piece: Uint8Array<ArrayBuffer>) => void;

const dateOf = (serial: number): Date => new Date(Math.round((serial - 25_569) * 86_400_000));
const FORMATS = { date: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm:ss' } as const;

/** A row with dates as the libraries take them. */
const valuesOf = (at: number): (string | number | boolean | Date | null)[] =>
  cellsOf(at).map((cell, column) => (typeof cell === 'number' && KINDS[column] !== 'number' ? dateOf(cell) : cell));

export async function writeExcelFile(rows: number, emit: Emit): Promise<void> {
  const { default: write } = await import('write-excel-file/browser');
  const formatOf = (column: number): string | undefined => (FORMATS as Partial<Record<string, string>>)[KINDS[column] ?? ''];
  const data = [
    HEADERS.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...Array.from({ length: rows }, (_, at) =>
      valuesOf(at).map((value, column) => {
        const format = formatOf(column);
        return value === null ? null : format ? { value, format } : { value };
      }),
    ),
  ];
  const file = await write(data as never, { stickyRowsCount: 1 } as never).toBlob();
  emit(new Uint8Array(await file.arrayBuffer()));
}

export async function exceljs(rows: number, emit: Emit): Promise<void> {
  const { default: Excel } = await import('exceljs/dist/exceljs.min.js');
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('Users', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(HEADERS);
  for (let at = 0; at < rows; at += 1) sheet.addRow(valuesOf(at));
  emit(new Uint8Array(await book.xlsx.writeBuffer()));
}

export async function sheetJs(rows: number, emit: Emit): Promise<void> {
  const { utils, write } = await import('xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([HEADERS, ...Array.from({ length: rows }, (_, at) => valuesOf(at))], { dense: true }),
    'Users',
  );
  emit(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true })));
}
