// Reads workbooks by the package exceljs.
import exceljs from 'exceljs';
import { DAY, EPOCH, type ReadBook, type Reader, type Told } from './reader.js';

const told = (value: unknown): Told => {
  if (value instanceof Date) return { moment: value.getTime() };
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Told;
  throw new TypeError(`exceljs tells ${JSON.stringify(value)}`);
};
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

async function book(file: Uint8Array): Promise<ReadBook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(file);
  const formulas: string[] = [];
  const sheets = workbook.worksheets.map((sheet) => {
    const cells = upTo(sheet.rowCount).map((row) => upTo(sheet.columnCount).map((column) => sheet.getRow(row).getCell(column)));
    formulas.push(...cells.flat().flatMap(({ formula }) => formula ?? []));
    return { name: sheet.name, rows: cells.map((row) => row.map(({ value }) => told(value))) };
  });
  return { sheets, formulas };
}

/** It does not undo the escape of a text that looks like an escape, where the text stands in its cell. */
export const leavesEscapes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{1,4}_)/g, '_x005F_');

export const exceljsReader: Reader = {
  name: 'exceljs',
  read: (files) => Promise.all(files.map(book)),
  tells: (held, { inline }) => {
    if (typeof held === 'string') return inline ? leavesEscapes(held) : held;
    return typeof held === 'object' && held !== null ? { moment: Math.round((held.serial - EPOCH) * DAY) } : held;
  },
};
