// What a table is made of that is written to a file, whatever the format. Knows no format and no language.

/**
 * What the cells of a column are, and so how they look:
 * - `text`: a string, kept as it is typed · `texts`: several, as one text in a sheet · `number` · `boolean`
 * - `date`: a calendar date, YYYY-MM-DD, that no zone shifts · `instant`: Unix ms, shown in the zone of the file
 * - `duration`: seconds · `rate`: 0 to 1 · `amount`: money, in units of its currency
 *
 * A value that is none of its column's type (a date that the calendar lacks, a number in a column of dates) is written as what it is.
 */
export const CELL_TYPES = ['text', 'texts', 'number', 'boolean', 'date', 'instant', 'duration', 'rate', 'amount'] as const;
export type CellType = (typeof CELL_TYPES)[number];

export interface Column {
  /** The name of the value where columns have no header: in JSON. */
  readonly key: string;
  readonly header: string;
  readonly type: CellType;
  /** In characters. */
  readonly width: number;
}

/** `null`: nothing is known. */
export type Cell = string | number | bigint | boolean | null | undefined | readonly string[];
export type Row = readonly Cell[];

export interface TableHead {
  /** The name of the list of rows in JSON. */
  readonly key: string;
  /** The name of the sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
}

/** A value with its label. */
export interface CardLine {
  /** The name of the value in JSON. */
  readonly key: string;
  readonly label: string;
  readonly type: CellType;
  readonly value: Cell;
  /** What this line and those after it are about, as a line of its own above them, where a workbook is designed. */
  readonly section?: string;
}

/** Values of one thing, each of a type of its own: a person's profile, what a file says about itself. */
export interface Card {
  readonly key: string;
  /** The name of the sheet. */
  readonly name: string;
  /** What stands above the lines where a workbook is designed; by default the name. */
  readonly title?: string;
  /** It tells about the file, not about what is in it: a designed workbook says it in small. */
  readonly note?: boolean;
  readonly lines: readonly CardLine[];
}

export const FORMATS = ['xlsx', 'csv', 'json'] as const;
export type FileFormat = (typeof FORMATS)[number];

export interface FileSpec {
  readonly format: FileFormat;
  /** The IANA zone of instants. */
  readonly zone: string;
  readonly direction: 'ltr' | 'rtl';
  /** A workbook that is made to be looked at: of at most `DESIGNED_ROWS` rows in all. Means nothing to other formats. */
  readonly designed?: boolean;
}

/** Beyond, a designed workbook is refused by a `RangeError`: it is gathered as a whole. A streamed one has the same values. */
export const DESIGNED_ROWS = 20_000;

/** Takes tables row by row, and cards; what it makes of them comes out in pieces, in order. Nothing is a file before `end` has settled. */
export interface TableEngine {
  /** Begins a table; the one before has ended. */
  table(head: TableHead): Promise<void>;
  /** Rows of the table that was begun last. */
  rows(rows: readonly Row[]): Promise<void>;
  card(card: Card): Promise<void>;
  end(): Promise<void>;
}

/** Where the pieces of a file go. */
export type Emit = (piece: Uint8Array<ArrayBuffer>) => void;
