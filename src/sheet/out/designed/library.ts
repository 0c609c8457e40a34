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
  readonly alignVertical: 'center';
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

interface Options<Sheet extends LibrarySheet> {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly features: readonly LibraryFeature<Sheet>[];
}

type MakeParts = <Sheet extends LibrarySheet>(
  sheets: readonly Sheet[],
  options: Options<Sheet>,
) => Generator<string, Readonly<Record<string, string>>>;

/** As it is published and typed, it packs a file; patched (build/slices.ts), it makes pieces, and then the parts that they belong to. */
const makeParts = writeXlsxFile as unknown as MakeParts;

/** A part of a workbook, as pieces of XML to be written one behind the other. */
export interface Part {
  readonly path: string;
  readonly xml: readonly string[];
}

/** Makes the parts of a workbook; `pause` is called in between. */
export async function partsOf<Sheet extends LibrarySheet>(
  sheets: readonly Sheet[],
  options: Options<Sheet>,
  pause: () => Promise<void>,
): Promise<readonly Part[]> {
  const pieces: string[] = [];
  const making = makeParts(sheets, options);
  let step = making.next();
  for (; !step.done; step = making.next()) {
    pieces.push(step.value);
    await pause();
  }
  let used = 0;
  const taken = (count: string): readonly string[] => pieces.slice(used, (used += Number(count)));
  // Of what is split, every second is a number; no text of a cell has a `<`.
  return Object.entries(step.value).map(([path, xml]) => ({
    path,
    xml: xml.split(/<!--(\d+)-->/).flatMap((piece, at) => (at % 2 === 0 ? piece : taken(piece))),
  }));
}
