// Writes a workbook as a stream: tables of any length, each on as many sheets as it needs, and cards.
import type { OpenGzip } from '../gzip/gzip.js';
import { ZoneClock } from '../serial.js';
import type { Card, Column, Emit, FileSpec, Row, TableEngine, TableHead } from '../table.js';
import { ByteText } from './byte-text.js';
import { partsOf, pathOfSheet, sheetName, type WrittenSheet } from './parts.js';
import { SHEET_ROWS, type SheetShape, SheetXml } from './sheet.js';
import { STYLE } from './styles.js';
import { ZipWriter } from './zip.js';

export interface WorkbookLimits {
  /** Rows of a sheet, the header among them. */
  readonly rows: number;
  /** Bytes of a sheet's XML: well before a part would need the 64-bit format. */
  readonly bytes: number;
}

/** Of Excel and of ZIP 2.0, with room for the last row of a part. */
export const LIMITS: WorkbookLimits = { rows: SHEET_ROWS, bytes: 0xf000_0000 };
/** Bytes of XML that are compressed at a time. */
const PIECE = 64 * 1024;
/** A label and a value. */
const CARD_COLUMNS: readonly Column[] = [
  { key: 'label', header: '', type: 'text', width: 28 },
  { key: 'value', header: '', type: 'text', width: 90 },
];

export class WorkbookEngine implements TableEngine {
  readonly #spec: FileSpec;
  readonly #zip: ZipWriter;
  readonly #clock: ZoneClock;
  readonly #limits: WorkbookLimits;
  readonly #text = new ByteText(PIECE * 2);
  readonly #sheets: WrittenSheet[] = [];
  readonly #pause: () => Promise<void>;
  #head: TableHead | undefined;
  #sheet: SheetXml | undefined;
  /** The sheet is one of a table. */
  #table = false;
  /** Bytes of the sheet's XML so far. */
  #bytes = 0;

  /** `pause`: gives the thread back where somebody else needs it. */
  constructor(spec: FileSpec, emit: Emit, pause: () => Promise<void>, gzip?: OpenGzip, limits: WorkbookLimits = LIMITS) {
    this.#spec = spec;
    this.#zip = new ZipWriter(emit, gzip);
    this.#clock = new ZoneClock(spec.zone);
    this.#pause = pause;
    this.#limits = limits;
  }

  async table(head: TableHead): Promise<void> {
    await this.#endSheet(this.#head?.name);
    this.#head = head;
    this.#begin({ columns: head.columns, table: true });
  }

  async rows(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      if (!this.#sheet || !this.#head) return;
      if (this.#sheet.rows >= this.#limits.rows || this.#bytes >= this.#limits.bytes) await this.table(this.#head);
      this.#sheet.row(row);
      if (this.#text.length >= PIECE) await this.#flush();
    }
  }

  async card({ name, lines }: Card): Promise<void> {
    await this.#endSheet(this.#head?.name);
    this.#begin({ columns: CARD_COLUMNS, table: false, textStyles: [STYLE.header, STYLE.note] });
    for (const { label, type, value } of lines) this.#sheet?.row([label, value], ['text', type]);
    await this.#endSheet(name);
  }

  async end(): Promise<void> {
    await this.#endSheet(this.#head?.name);
    for (const [path, xml] of partsOf(this.#sheets)) await this.#zip.add(path, xml);
    this.#zip.finish();
  }

  #begin(shape: Omit<SheetShape, 'rightToLeft'>): void {
    this.#zip.begin(pathOfSheet(this.#sheets.length));
    this.#bytes = 0;
    this.#table = shape.table;
    this.#sheet = new SheetXml({ ...shape, rightToLeft: this.#spec.direction === 'rtl' }, this.#clock, this.#text);
  }

  async #endSheet(wanted: string | undefined): Promise<void> {
    const sheet = this.#sheet;
    if (!sheet) return;
    sheet.end();
    await this.#flush();
    await this.#zip.end();
    const taken = this.#sheets.map(({ name }) => name);
    this.#sheets.push({ name: sheetName(wanted ?? '', taken), filtered: this.#table ? sheet.area : null });
    this.#sheet = undefined;
  }

  async #flush(): Promise<void> {
    // Compressed where they lie: a copy of each piece costs half as much as its compression.
    const { bytes } = this.#text;
    this.#bytes += bytes.length;
    await this.#zip.write(bytes);
    this.#text.clear();
    await this.#pause();
  }
}
