// What the bench uses of packages that are installed by it alone: types for a tree in which they are not.

declare module 'exceljs/dist/exceljs.min.js' {
  interface Sheet {
    addRow(values: readonly unknown[]): void;
  }
  interface Workbook {
    addWorksheet(name: string, options: object): Sheet;
    readonly xlsx: { writeBuffer(): Promise<ArrayBuffer> };
  }
  const excel: { readonly Workbook: new () => Workbook };
  // oxlint-disable-next-line import/no-default-export
  export default excel;
}

declare module 'xlsx' {
  export const utils: {
    book_new(): object;
    book_append_sheet(book: object, sheet: object, name: string): void;
    aoa_to_sheet(rows: readonly (readonly unknown[])[], options: object): object;
  };
  export function write(book: object, options: object): ArrayBuffer;
}
