// What the tests use of packages that are installed only when they run. Types alone: nothing else in the project knows these packages.
declare module 'exceljs' {
  interface Cell {
    readonly value: unknown;
    readonly numFmt?: string;
    readonly formula?: string;
    readonly font?: { readonly bold?: boolean };
  }
  interface Worksheet {
    readonly name: string;
    readonly rowCount: number;
    readonly columnCount: number;
    readonly views: readonly { readonly state: string; readonly ySplit?: number; readonly rightToLeft?: boolean }[];
    readonly autoFilter: unknown;
    getRow(number: number): { getCell(column: number): Cell };
    getColumn(number: number): { readonly width?: number };
  }
  class Workbook {
    readonly worksheets: readonly Worksheet[];
    readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> };
  }
  const exceljs: { readonly Workbook: typeof Workbook };
  export default exceljs;
}

declare module 'read-excel-file/node' {
  type CellValue = string | number | boolean | Date | null;
  interface Sheet {
    readonly sheet: string;
    readonly data: readonly (readonly CellValue[])[];
  }
  const readXlsxFile: (file: Uint8Array, options?: { readonly trim?: boolean }) => Promise<readonly Sheet[]>;
  export default readXlsxFile;
}

declare module 'saxes' {
  interface Tag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }
  export class SaxesParser {
    on(event: 'error', listen: (error: Error) => void): void;
    on(event: 'text' | 'cdata', listen: (text: string) => void): void;
    on(event: 'opentag' | 'closetag', listen: (tag: Tag) => void): void;
    write(text: string): this;
    close(): this;
  }
}
