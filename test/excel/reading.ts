// Gives workbooks to a reader, and compares what it tells with what the cells have to hold. Knows tables and cards, and no reader.
import type { Card, Row } from '../../src/sheet/out/table.js';
import { holding } from './holding.js';
import type { Held, ReadBook, Reader, Told } from './readers/reader.js';
import type { Book, Table, Writer } from './writers.js';

/** What the rows of a table hold, its header first. */
const tableHolding = ({ head, rows }: Table, zone: string): Held[][] => [
  head.columns.map(({ header }) => holding(header, 'text', zone)),
  ...rows.map((row: Row) => head.columns.map(({ type }, at) => holding(row[at], type, zone))),
];

const cardHolding = ({ name, lines }: Card, zone: string, titled: boolean): Held[][] => [
  ...(titled ? [[holding(name, 'text', zone)]] : []),
  ...lines.map(({ label, type, value }) => [holding(label, 'text', zone), holding(value, type, zone)]),
];

const bookHolding = ({ zone, tables, cards = [] }: Book, { titled }: Writer): Held[][][] => [
  ...tables.map((table) => tableHolding(table, zone)),
  ...cards.map((card) => cardHolding(card, zone, titled)),
];

/** Rows without the empty cells at their ends, and without the empty rows at the end: readers differ in how many of them they tell. */
function trimmed(rows: readonly (readonly Told[])[]): Told[][] {
  const all = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return all.slice(0, all.findLastIndex((row) => row.length > 0) + 1);
}

/** What a reader has to tell of a workbook's sheets, with its known mistakes. */
export const telling = (reader: Reader, writer: Writer, book: Book): Told[][][] =>
  bookHolding(book, writer).map((rows) => trimmed(rows.map((row) => row.map((held) => reader.tells(held, writer)))));

export const told = ({ sheets }: ReadBook): Told[][][] => sheets.map(({ rows }) => trimmed(rows));
