// Reads the rows of a workbook's first visible sheet, piece by piece. Knows no header and no field.
import type { Cell, Row } from '../cells.js';
import { MOST, SheetError } from '../faults.js';
import { dateOfSerial } from './dates.js';
import { dateStyles, plainText, sharedTexts } from './shared.js';
import { openWorkbook } from './workbook.js';
import { type XmlReader, type XmlTag, xmlSteps } from './xml.js';
import { unpacked } from './zip.js';

/** Batches of rows in order; a row without cells is none. */
export async function* xlsxRows(file: Blob): AsyncGenerator<readonly Row[]> {
  const workbook = await openWorkbook(file);
  const { system1904 } = workbook;
  const sheet = new SheetRows({ texts: await sharedTexts(file, workbook), dates: await dateStyles(file, workbook), system1904 });
  for await (const _ of xmlSteps(unpacked(file, workbook.sheet), sheet)) yield sheet.take();
}

interface CellFacts {
  readonly texts: readonly string[];
  /** By style. */
  readonly dates: readonly boolean[];
  readonly system1904: boolean;
}

class SheetRows implements XmlReader {
  readonly #facts: CellFacts;
  #rows: Row[] = [];
  #line = 0;
  #cells: Cell[] = [];
  #column = 0;
  #cell: XmlTag | null = null;
  #value = '';
  /** Inside of what holds the value. */
  #reading = false;
  #phonetic = false;

  constructor(facts: CellFacts) {
    this.#facts = facts;
  }

  take(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  opened(tag: XmlTag): void {
    if (tag.name === 'row') this.#openRow(Number(tag.attribute('r') ?? this.#line + 1));
    else if (tag.name === 'c') this.#openCell(tag);
    else if (tag.name === 'rPh') this.#phonetic = true;
    else this.#reading = this.#cell !== null && !this.#phonetic && (tag.name === 'v' || tag.name === 't');
  }

  text(text: string): void {
    if (!this.#reading) return;
    this.#value += text;
    if (this.#value.length > MOST.cell) throw new SheetError('cell_too_long', this.#line);
  }

  closed(name: string): void {
    this.#reading = false;
    if (name === 'rPh') this.#phonetic = false;
    if (name === 'c') this.#closeCell();
    if (name === 'row' && this.#cells.length > 0) this.#rows.push({ line: this.#line, cells: this.#cells });
  }

  #openRow(line: number): void {
    if (!(line > this.#line)) throw new SheetError('damaged', this.#line);
    if (line > MOST.rows) throw new SheetError('too_many_rows');
    this.#line = line;
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(cell: XmlTag): void {
    const letters = /^[A-Z]{1,3}/.exec(cell.attribute('r') ?? '')?.[0];
    this.#column = letters ? columnOf(letters) : this.#column + 1;
    this.#cell = cell;
    this.#value = '';
  }

  #closeCell(): void {
    const value = this.#cell ? this.#read(this.#cell) : '';
    this.#cell = null;
    if (value === '') return;
    if (this.#column > MOST.columns) throw new SheetError('too_many_columns', this.#line);
    if (this.#column <= this.#cells.length) throw new SheetError('damaged', this.#line);
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells.push(value);
  }

  #read({ attribute }: XmlTag): Cell {
    const text = this.#value;
    if (text === '') return '';
    switch (attribute('t') ?? 'n') {
      case 's': {
        const shared = this.#facts.texts[Number(text)];
        if (shared === undefined) throw new SheetError('damaged', this.#line);
        return shared;
      }
      case 'b':
        return text === '1';
      case 'd':
        return text.replace(/T00:00:00(?:\.0+)?$/, '');
      case 'n':
        return this.#number(text, Number(attribute('s') ?? 0));
      default:
        return plainText(text);
    }
  }

  #number(text: string, style: number): Cell {
    const number = Number(text);
    if (Number.isNaN(number)) return text;
    const date = this.#facts.dates[style] ? dateOfSerial(number, this.#facts.system1904) : null;
    // As many digits as Excel keeps.
    return date ?? (Number.isInteger(number) ? number : Number(number.toPrecision(15)));
  }
}

/** `A` is 1. */
const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
