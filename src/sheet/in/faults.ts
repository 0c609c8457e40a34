// The closed list of what a file can be refused for, and how much one may hold. Knows no words.

/**
 * - `too_large`, `too_many_rows`, `too_many_columns`, `cell_too_long`: more than `MOST`
 * - `not_a_table`: neither CSV nor XLSX · `old_excel`: XLS · `encrypted`: asks a password
 * - `bomb`: unpacks to far more than a table would · `damaged`: cut off or not what it says · `no_sheet`: no visible sheet
 * - `unclosed_quote`: a quoted cell has no end; `line` is where it begins · `no_rows`: nothing below the header
 * - `unreadable`: the file can no longer be read, or was changed meanwhile
 */
export const SHEET_FAULTS = [
  'too_large',
  'too_many_rows',
  'too_many_columns',
  'cell_too_long',
  'not_a_table',
  'old_excel',
  'encrypted',
  'bomb',
  'damaged',
  'no_sheet',
  'unclosed_quote',
  'no_rows',
  'unreadable',
] as const;
export type SheetFault = (typeof SHEET_FAULTS)[number];

export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly fault: SheetFault;
  readonly line: number | undefined;

  constructor(fault: SheetFault, line?: number) {
    super(fault);
    this.fault = fault;
    this.line = line;
  }
}

const MB = 1024 * 1024;

/** How much a file may hold. */
export const MOST = {
  bytes: 256 * MB,
  /** As many as a sheet of Excel has. */
  rows: 1_048_576,
  columns: 500,
  /** Characters of one cell. */
  cell: 100_000,
  /** Unpacked bytes of a sheet, of all its texts, of any other part. */
  sheet: 1024 * MB,
  texts: 256 * MB,
  part: 16 * MB,
  /** Unpacked bytes for each packed one, in a part of more than 1 MB: what no table comes near. */
  inflation: 100,
} as const;
