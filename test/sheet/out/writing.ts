// Writes whole files for the tests, by the engines as they are.
import { createEngine } from '../../../src/sheet/out/engine.js';
import type { Card, CellType, Column, FileFormat, FileSpec, Row, TableEngine, TableHead } from '../../../src/sheet/out/table.js';
import { WorkbookEngine, type WorkbookLimits } from '../../../src/sheet/out/xlsx/workbook.js';
import { type ZipPart, zipParts } from '../../excel/zip.js';

export const noPause = (): Promise<void> => Promise.resolve();

export const columnsOf = (...types: readonly CellType[]): Column[] =>
  types.map((type, at) => ({ key: `${type}${at}`, header: `The ${type}`, type, width: 12 }));

export const headOf = (name: string, columns: readonly Column[]): TableHead => ({ key: 'rows', name, columns });

export type Step = { readonly head: TableHead; readonly rows: readonly Row[] } | Card;

async function carriedOut(engine: TableEngine, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('lines' in step) await engine.card(step);
    else {
      await engine.table(step.head);
      await engine.rows(step.rows);
    }
  }
  await engine.end();
}

/** The bytes of a file in UTC, or in another zone. */
export async function fileOf(format: FileFormat, steps: readonly Step[], more: Partial<FileSpec> = {}): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const engine = await createEngine({ format, zone: 'UTC', direction: 'ltr', ...more }, (piece) => pieces.push(piece), noPause);
  await carriedOut(engine, steps);
  return Buffer.concat(pieces);
}

export const textOf = async (format: FileFormat, steps: readonly Step[], more?: Partial<FileSpec>): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fileOf(format, steps, more));

/** The parts of a workbook, by their paths, with limits of its sheets. */
export async function partsOf(
  steps: readonly Step[],
  { limits, ...spec }: Partial<FileSpec> & { readonly limits?: WorkbookLimits } = {},
): Promise<ReadonlyMap<string, string>> {
  const pieces: Uint8Array[] = [];
  const engine = new WorkbookEngine(
    { format: 'xlsx', zone: 'UTC', direction: 'ltr', ...spec },
    (piece) => pieces.push(piece),
    noPause,
    undefined,
    limits,
  );
  await carriedOut(engine, steps);
  return new Map(zipParts(Buffer.concat(pieces)).map(({ name, text }: ZipPart) => [name, text]));
}
