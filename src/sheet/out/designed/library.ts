// The one door to write-excel-file, as our build patches it (build/): it makes the parts of a workbook, with pauses. Knows no table.
import writeXlsxFile from 'write-excel-file/universal';

/** How a cell looks. One object for all cells that look alike: it is known again by identity. */
export interface Look {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight?: 'bold';
  readonly textColor: string;
  readonly backgroundColor?: string;
  readonly bottomBorderColor?: string;
  readonly bottomBorderStyle?: 'thin' | 'medium';
  readonly align: 'left' | 'right';
  readonly alignVertical: 'top' | 'center' | 'bottom';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly format?: string;
}

export interface SheetCell {
  /** Texts are cleaned (../clean.ts); `null`: an empty cell that has a look. */
  readonly value: string | number | boolean | null;
  readonly look: Look;
  /** Of its row, in points. */
  readonly height?: number;
}

/** What `build/` keeps of a sheet's options is handed to features as it is. */
export interface LibrarySheet {
  readonly sheet: string;
  readonly data: readonly (readonly SheetCell[])[];
  readonly columns: readonly { readonly width: number }[];
  readonly showGridLines: false;
  readonly rightToLeft: boolean;
}

export interface LibraryFeature<Sheet extends LibrarySheet> {
  readonly files: {
    readonly transform: {
      readonly 'xl/workbook.xml': { transform(xml: string, sheets: readonly Sheet[]): string };
      readonly 'xl/worksheets/sheet{id}.xml': { transform(xml: string, sheet: Sheet, place: { readonly sheetIndex: number }): string };
    };
  };
}

type MakeParts = <Sheet extends LibrarySheet>(
  sheets: readonly Sheet[],
  options: { readonly fontFamily: string; readonly fontSize: number; readonly features: readonly LibraryFeature<Sheet>[] },
) => Generator<undefined, Readonly<Record<string, string>>>;

/** Makes the parts of a workbook by their paths: a slice of the work at each step. */
export const makeParts = writeXlsxFile as unknown as MakeParts;
