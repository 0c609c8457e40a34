// Reads workbooks by the package read-excel-file.
import readXlsxFile from 'read-excel-file/node';
import { DAY, EPOCH, type Held, type ReadBook, type Reader, type Told } from './reader.js';

const told = (value: string | number | boolean | Date | null): Told => (value instanceof Date ? { moment: value.getTime() } : value);

async function book(file: Uint8Array): Promise<ReadBook> {
  const sheets = await readXlsxFile(file, { trim: false });
  // Of a formula it tells no more than its value.
  return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(told)) })), formulas: [] };
}

/** It takes the ms before, where a date has no whole number of them as days: most of them have none. */
export const msBefore = (serial: number): number => Math.floor((serial - EPOCH) * DAY);

export const readExcelFile: Reader = {
  name: 'read-excel-file',
  read: (files) => Promise.all(files.map(book)),
  tells: (held: Held) => (typeof held === 'object' && held !== null ? { moment: msBefore(held.serial) } : held),
};
