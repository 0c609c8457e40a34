// A table that is longer than its sheets, and the sheets that it has to become.
import { CELL_TYPES, type Row } from '../../src/sheet/out/table.js';
import type { Book } from './writers.js';

const head = {
  key: 'rows',
  name: 'Long',
  columns: CELL_TYPES.map((type) => ({ key: type, header: `The ${type}`, type, width: 12 })),
};
const rowOf = (at: number): Row => [`${at}`, ['a', `${at}`], at, at % 2 === 0, `2024-03-0${at + 1}`, at * 1e11, at * 60, at / 8, at / 4];
const rows = Array.from({ length: 7 }, (_, at) => rowOf(at));

export const longBook: Book = { zone: 'Europe/Paris', tables: [{ head, rows }] };

/** On sheets of four rows, the header among them. */
export const splitBook: Book = {
  ...longBook,
  tables: [rows.slice(0, 3), rows.slice(3, 6), rows.slice(6)].map((part, at) => ({
    head: { ...head, name: at === 0 ? head.name : `${head.name} ${at + 1}` },
    rows: part,
  })),
};
