// Writes tables as one JSON object: a list of rows by its columns' keys for each, an object for each card. Instants are
// RFC 3339 with the zone's offset. A file that is cut off is no JSON. Knows no page.
import { ZoneClock } from './serial.js';
import type { Card, Cell, CellType, Column, Emit, FileSpec, Row, TableEngine, TableHead } from './table.js';

export class JsonEngine implements TableEngine {
  readonly #emit: Emit;
  readonly #clock: ZoneClock;
  readonly #pause: () => Promise<void>;
  readonly #encoder = new TextEncoder();
  #columns: readonly Column[] = [];
  #members = 0;
  /** The member before is a list that goes on. */
  #open = false;
  #rows = 0;

  constructor({ zone }: FileSpec, emit: Emit, pause: () => Promise<void>) {
    this.#emit = emit;
    this.#clock = new ZoneClock(zone);
    this.#pause = pause;
  }

  table({ key, columns }: TableHead): Promise<void> {
    this.#member(key, '[');
    this.#open = true;
    this.#rows = 0;
    this.#columns = columns;
    return this.#pause();
  }

  rows(rows: readonly Row[]): Promise<void> {
    const lines = rows.map((row) => {
      const members = this.#columns.map(({ key, type }, at) => `${JSON.stringify(key)}:${this.#value(row[at], type)}`);
      this.#rows += 1;
      return `${this.#rows === 1 ? '' : ','}\n{${members.join()}}`;
    });
    this.#write(lines.join(''));
    return this.#pause();
  }

  card({ key, lines }: Card): Promise<void> {
    const members = lines.map(({ key: name, type, value }) => `${JSON.stringify(name)}:${this.#value(value, type)}`);
    this.#member(key, `{${members.join()}}`);
    return this.#pause();
  }

  end(): Promise<void> {
    this.#write(`${this.#open ? '\n]' : ''}${this.#members === 0 ? '{' : ''}\n}\n`);
    return this.#pause();
  }

  #member(key: string, value: string): void {
    const before = this.#members === 0 ? '{' : this.#open ? '\n],' : ',';
    this.#write(`${before}\n${JSON.stringify(key)}: ${value}`);
    this.#members += 1;
    this.#open = false;
  }

  #write(text: string): void {
    this.#emit(this.#encoder.encode(text));
  }

  /** What JSON has no word for is `null`; a number that it would round is a text. */
  #value(cell: Cell, type: CellType): string {
    if (cell === null || cell === undefined) return 'null';
    if (typeof cell === 'bigint') return `"${cell}"`;
    if (typeof cell === 'number' && type === 'instant') return JSON.stringify(this.#clock.rfc3339(cell) || null);
    return JSON.stringify(cell);
  }
}
