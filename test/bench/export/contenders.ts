// Who writes a workbook, in the order of the table.

export interface Writer {
  readonly name: string;
  readonly label: string;
  /** The most rows that it is asked for: past them it fails, or takes minutes and gigabytes. */
  readonly most: number;
}

export const writers: readonly Writer[] = [
  { name: 'ours', label: 'ott-users', most: Infinity },
  { name: 'ours-here', label: 'ott-users without a worker', most: Infinity },
  { name: 'floor', label: 'bare floor', most: Infinity },
  { name: 'write-excel-file', label: 'write-excel-file', most: 300_000 },
  { name: 'exceljs', label: 'exceljs', most: 300_000 },
  { name: 'sheetjs', label: 'SheetJS', most: 300_000 },
];
