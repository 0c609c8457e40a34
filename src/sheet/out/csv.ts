// Writes one table as CSV: UTF-8 with a byte order mark, lines by RFC 4180, texts kept from being taken for formulas. Instants are told
// on the clocks of the zone, which the header names. Knows no page.
import { joined } from './cell-value.js';
import { CSV_START, csvLine } from './csv-line.js';
import { ZoneClock } from './serial.js';
import type { Cell, CellType, Column, Emit, FileSpec, Row, TableEngine, TableHead } from './table.js';

export class CsvEngine implements TableEngine {
  readonly #emit: Emit;
  readonly #zone: string;
  readonly #clock: ZoneClock;
  readonly #pause: () => Promise<void>;
  readonly #encoder = new TextEncoder();
  #columns: readonly Column[] = [];

  constructor({ zone }: FileSpec, emit: Emit, pause: () => Promise<void>) {
    this.#emit = emit;
    this.#zone = zone;
    this.#clock = new ZoneClock(zone);
    this.#pause = pause;
  }

  table({ columns }: TableHead): Promise<void> {
    this.#columns = columns;
    this.#write(CSV_START + csvLine(columns.map(({ header, type }) => (type === 'instant' ? `${header} (${this.#zone})` : header))));
    return this.#pause();
  }

  rows(rows: readonly Row[]): Promise<void> {
    const lines = rows.map((row) => csvLine(this.#columns.map(({ type }, at) => this.#text(row[at], type))));
    this.#write(lines.join(''));
    return this.#pause();
  }

  /** A file of lines has no place for a card. */
  card(): Promise<void> {
    return this.#pause();
  }

  end(): Promise<void> {
    return this.#pause();
  }

  #write(text: string): void {
    this.#emit(this.#encoder.encode(text));
  }

  #text(cell: Cell, type: CellType): string {
    if (cell === null || cell === undefined) return '';
    if (typeof cell === 'number') return type === 'instant' ? this.#clock.text(cell) : numberText(cell);
    if (typeof cell === 'object') return joined(cell);
    return String(cell);
  }
}

const numberText = (value: number): string => (Number.isFinite(value) ? String(Object.is(value, -0) ? 0 : value) : '');
