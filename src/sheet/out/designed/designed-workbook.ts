// Writes a workbook that is made to be looked at, of one thing that is told whole: a person's file. Takes what the streaming writer takes,
// and writes the same values; keeps everything until its end.
import { ZoneClock } from '../serial.js';
import { type Card, DESIGNED_ROWS, type Emit, type FileSpec, type Row, type TableEngine, type TableHead } from '../table.js';
import { sheetName } from '../xlsx/parts.js';
import { lettersOf } from '../xlsx/sheet.js';
import type { OpenGzip } from '../gzip/gzip.js';
import { ZipWriter } from '../xlsx/zip.js';
import { layOutCard } from './card-sheet.js';
import { partsOf, type SheetCell } from './library.js';
import { FONT, Looks } from './looks.js';
import { type FramedSheet, sheetFrame } from './sheet-frame.js';
import { TableSheet } from './table-sheet.js';

/** Signs of all texts of tables: what 20,000 rows of long titles have, many times over. */
const TEXT_SIGNS = 16_000_000;
/** Rows that are laid out between two pauses. */
const SOME_ROWS = 32;

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
  readonly table: boolean;
}

export class DesignedEngine implements TableEngine {
  readonly #spec: FileSpec;
  readonly #emit: Emit;
  readonly #pause: () => Promise<void>;
  readonly #gzip: OpenGzip | undefined;
  readonly #clock: ZoneClock;
  readonly #looks: Looks;
  readonly #encoder = new TextEncoder();
  readonly #sheets: Sheet[] = [];
  #open: TableSheet | undefined;
  #rows = 0;
  #signs = 0;

  /** `pause`: gives the thread back where somebody else needs it. */
  constructor(spec: FileSpec, emit: Emit, pause: () => Promise<void>, gzip?: OpenGzip) {
    this.#spec = spec;
    this.#emit = emit;
    this.#pause = pause;
    this.#gzip = gzip;
    this.#clock = new ZoneClock(spec.zone);
    this.#looks = new Looks(spec.direction);
  }

  async table(head: TableHead): Promise<void> {
    this.#open = new TableSheet(head, this.#looks, this.#clock);
    const { name, rows, widths } = this.#open;
    this.#sheets.push({ name, rows, widths, table: true });
    await this.#pause();
  }

  /** Throws `RangeError` past the bounds. */
  async rows(rows: readonly Row[]): Promise<void> {
    if (!this.#open) return;
    this.#rows += rows.length;
    if (this.#rows > DESIGNED_ROWS) throw new RangeError(`a designed workbook has at most ${DESIGNED_ROWS} rows`);
    for (const [at, row] of rows.entries()) {
      this.#signs += this.#open.add(row);
      if (this.#signs > TEXT_SIGNS) throw new RangeError(`a designed workbook has at most ${TEXT_SIGNS} signs of text`);
      if (at % SOME_ROWS === 0) await this.#pause();
    }
  }

  async card(card: Card): Promise<void> {
    this.#open = undefined;
    this.#sheets.push({ name: card.name, ...layOutCard(card, this.#looks, this.#clock), table: false });
    await this.#pause();
  }

  async end(): Promise<void> {
    const parts = await partsOf(this.#framed(), { ...FONT, features: [sheetFrame] }, this.#pause);
    const zip = new ZipWriter(this.#emit, this.#gzip);
    for (const { path, xml } of parts) {
      zip.begin(path);
      for (const piece of xml) await this.#pack(zip, piece);
      await zip.end();
    }
    zip.finish();
    await this.#pause();
  }

  #framed(): readonly FramedSheet[] {
    const taken: string[] = [];
    return this.#sheets.splice(0).map(({ name, rows, widths, table }) => {
      const sheet = sheetName(name, taken);
      taken.push(sheet);
      return {
        sheet,
        data: rows,
        columns: widths.map((width) => ({ width })),
        showGridLines: false,
        rightToLeft: this.#spec.direction === 'rtl',
        area: `A1:${lettersOf(widths.length - 1)}${rows.length}`,
        table,
      };
    });
  }

  async #pack(zip: ZipWriter, xml: string): Promise<void> {
    await zip.write(this.#encoder.encode(xml));
    await this.#pause();
  }
}
