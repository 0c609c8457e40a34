// Lays out a table, row by row: a quiet header, hairlines, figures at the end, columns as wide as what they hold. Knows no workbook.
import { sheetValue } from '../cell-value.js';
import { cleanText } from '../clean.js';
import type { ZoneClock } from '../serial.js';
import type { Column, Row, TableHead } from '../table.js';
import { cleaned } from './card-sheet.js';
import { extentOf, extentOfValue, heightOf } from './extent.js';
import type { SheetCell } from './library.js';
import type { Looks } from './looks.js';

/** Of a column, in characters. */
const WIDEST = 56;
/** Room beside a text: the indent, and what the font takes that is wider than a digit. */
const BESIDE = 3;
/** Room beside a header, where the button of the filter stands. */
const FILTER = 6;
const [HEADER, ROW, LINE] = [26, 20, 15];

export class TableSheet {
  readonly name: string;
  readonly rows: (readonly SheetCell[])[];
  readonly widths: number[];
  readonly #columns: readonly Column[];
  readonly #looks: Looks;
  readonly #clock: ZoneClock;

  constructor({ name, columns }: TableHead, looks: Looks, clock: ZoneClock) {
    this.name = name;
    this.#columns = columns;
    this.#looks = looks;
    this.#clock = clock;
    const headers = columns.map(({ header }) => cleanText(header));
    const extents = headers.map((header) => extentOf(header, WIDEST - FILTER));
    const lines = Math.max(1, ...extents.map((extent) => extent.lines));
    const height = heightOf(lines, LINE, HEADER);
    this.widths = columns.map(({ width }, at) => Math.min(WIDEST, Math.max(width, (extents[at]?.width ?? 0) + FILTER)));
    this.rows = [
      columns.map(({ type }, at) => ({
        value: headers[at] || null,
        look: looks.of('header', { column: type, wrapped: lines > 1 }),
        height,
      })),
    ];
  }

  /** Signs of the texts that were added. */
  add(row: Row): number {
    let lines = 1;
    let signs = 0;
    const values = this.#columns.map(({ type }, at) => {
      const value = cleaned(sheetValue(row[at], type, this.#clock));
      if (value?.is === 'text') signs += value.value.length;
      const extent = extentOfValue(value, WIDEST - BESIDE);
      lines = Math.max(lines, extent.lines);
      this.widths[at] = Math.max(this.widths[at] ?? 0, extent.width + BESIDE);
      return value;
    });
    const height = heightOf(lines, LINE, ROW);
    this.rows.push(
      this.#columns.map(({ type: column }, at) => {
        const value = values[at] ?? null;
        const shown = value === null ? column : value.is === 'number' ? value.type : value.is;
        const look = this.#looks.of('cell', { column, shown, wrapped: lines > 1 && value?.is === 'text' });
        return at === 0 ? { value: value && value.value, look, height } : { value: value && value.value, look };
      }),
    );
    return signs;
  }
}
