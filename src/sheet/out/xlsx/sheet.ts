// Writes the XML of one sheet: what stands before the rows, the rows, what stands after them. Knows no ZIP and no other part.
import { sheetValue } from '../cell-value.js';
import type { ZoneClock } from '../serial.js';
import { CELL_TYPES, type CellType, type Column, type Row } from '../table.js';
import { bytesOfText, type ByteText } from './byte-text.js';
import { MAIN, XML } from './names.js';
import { STYLE, styleOf } from './styles.js';

/** Rows of a sheet, the header among them. */
export const SHEET_ROWS = 1_048_576;

/** A..Z, AA.. for a column from 0. */
export const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);

const ROW = bytesOfText('<row r="');
const ROW_OPEN = bytesOfText('">');
const ROW_END = bytesOfText('</row>');
const VALUE_END = bytesOfText('</v></c>');
const TEXT_END = bytesOfText('</t></is></c>');
const TRUE = bytesOfText('" t="b"><v>1</v></c>');
const FALSE = bytesOfText('" t="b"><v>0</v></c>');

/** How a number of each type begins, behind its address. */
const NUMBER_OPEN = Object.fromEntries(
  CELL_TYPES.map((type) => {
    const style = styleOf(type);
    return [type, bytesOfText(style === STYLE.plain ? '"><v>' : `" s="${style}"><v>`)];
  }),
) as Readonly<Record<CellType, Uint8Array>>;

const SPACED = ' xml:space="preserve"';
/** Begins or ends with a space, or with a sign that is left out, behind which there may be one. */
const isSpaced = (text: string): boolean => mayBeSpace(text.charCodeAt(0)) || mayBeSpace(text.charCodeAt(text.length - 1));
const mayBeSpace = (code: number): boolean => code <= 32 || code >= 0xfffe;
const textOpen = (style: number, space = ''): Uint8Array => bytesOfText(`" s="${style}" t="inlineStr"><is><t${space}>`);

/** From here on, two neighbouring numbers of 64 bits are more than 10^-12 apart. */
const LARGE = 8192;

/** How a cell of a column begins. */
interface CellOpen {
  readonly address: Uint8Array;
  readonly text: Uint8Array;
  readonly spacedText: Uint8Array;
}

export interface SheetShape {
  readonly columns: readonly Column[];
  /** With a header that stays in view and a filter over it. */
  readonly table: boolean;
  readonly rightToLeft: boolean;
  /** The look of the texts of each column, where it is not the usual one. */
  readonly textStyles?: readonly number[];
}

export class SheetXml {
  readonly #shape: SheetShape;
  readonly #clock: ZoneClock;
  readonly #text: ByteText;
  readonly #types: readonly CellType[];
  readonly #opens: readonly CellOpen[];
  /** Rows written so far, the header among them. */
  rows = 0;

  /** Begins the sheet in `text`, where whoever writes it takes the bytes away from time to time. */
  constructor(shape: SheetShape, clock: ZoneClock, text: ByteText) {
    this.#shape = shape;
    this.#clock = clock;
    this.#text = text;
    this.#types = shape.columns.map(({ type }) => type);
    this.#opens = shape.columns.map((_, at) => {
      const style = shape.textStyles?.[at] ?? STYLE.text;
      return { address: bytesOfText(`<c r="${lettersOf(at)}`), text: textOpen(style), spacedText: textOpen(style, SPACED) };
    });
    this.#begin();
    if (shape.table) this.#header();
  }

  /** The area of all rows, as `A1:C9`. */
  get area(): string {
    return `A1:${lettersOf(this.#shape.columns.length - 1)}${Math.max(1, this.rows)}`;
  }

  /** `types`: those of this row's cells, where they are not those of the columns. */
  row(row: Row, types = this.#types): void {
    const text = this.#text;
    const number = (this.rows += 1);
    text.raw(ROW);
    text.whole(number);
    text.raw(ROW_OPEN);
    for (let at = 0; at < types.length; at += 1) {
      const type = types[at] as CellType;
      const value = sheetValue(row[at], type, this.#clock);
      if (value === null) continue;
      const open = this.#opens[at] as CellOpen;
      text.raw(open.address);
      text.whole(number);
      if (value.is === 'text') {
        text.raw(isSpaced(value.value) ? open.spacedText : open.text);
        text.text(value.value);
        text.raw(TEXT_END);
      } else if (value.is === 'boolean') {
        text.raw(value.value ? TRUE : FALSE);
      } else {
        text.raw(NUMBER_OPEN[value.type]);
        this.#number(value.value, value.type);
        text.raw(VALUE_END);
      }
    }
    text.raw(ROW_END);
  }

  #number(value: number, type: CellType): void {
    if (value === (value | 0) && value >= 0) this.#text.whole(value);
    // Of a number that large, twelve decimals tell every bit; unlike the shortest text, an engine keeps none of them.
    else this.#text.ascii(type === 'instant' && value >= LARGE ? value.toFixed(12) : String(value));
  }

  /** Of a table, with a filter, and without the mark that Excel gives to texts that look like numbers. */
  end(): void {
    const { area } = this;
    const rest = `<autoFilter ref="${area}"/><ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
    this.#text.raw(bytesOfText(`</sheetData>${this.#shape.table ? rest : ''}</worksheet>`));
  }

  #begin(): void {
    const { columns, table, rightToLeft } = this.#shape;
    const view = `<sheetView${rightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0"`;
    const pane = '><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
    const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
    const views = `<sheetViews>${view}${table ? pane : '/>'}</sheetViews>`;
    this.#text.raw(
      bytesOfText(`${XML}<worksheet xmlns="${MAIN}">${views}<sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`),
    );
  }

  #header(): void {
    this.rows = 1;
    const text = this.#text;
    text.raw(bytesOfText('<row r="1">'));
    for (const [at, { header }] of this.#shape.columns.entries()) {
      text.raw(bytesOfText(`<c r="${lettersOf(at)}1" s="${STYLE.header}" t="inlineStr"><is><t${SPACED}>`));
      text.text(header);
      text.raw(TEXT_END);
    }
    text.raw(ROW_END);
  }
}
