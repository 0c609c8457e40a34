// The writers of workbooks that are judged, and how one is given what it writes. A further one is a further line.
import { createEngine } from '../../src/sheet/out/engine.js';
import type { Card, Emit, FileSpec, Row, TableEngine, TableHead } from '../../src/sheet/out/table.js';
import { WorkbookEngine } from '../../src/sheet/out/xlsx/workbook.js';

export interface Writer {
  readonly name: string;
  /** Workbooks of random tables that it is given: the one that writes tables of any length gets most. */
  readonly books: number;
  /** Its texts stand in the cells. */
  readonly inline: boolean;
  /** It writes the title of a card above its lines. */
  readonly titled: boolean;
  readonly engine: (spec: FileSpec, emit: Emit) => Promise<TableEngine>;
}

const noPause = (): Promise<void> => Promise.resolve();

export const writers: readonly Writer[] = [
  { name: 'the streaming writer', books: 100, inline: true, titled: false, engine: (spec, emit) => createEngine(spec, emit, noPause) },
  {
    name: 'the writer of designed workbooks',
    books: 20,
    inline: false,
    titled: true,
    engine: (spec, emit) => createEngine({ ...spec, designed: true }, emit, noPause),
  },
];

/** The streaming writer where a sheet is full with four rows, its header among them. */
export const shortSheets: Writer = {
  name: 'the streaming writer, with short sheets,',
  books: 0,
  inline: true,
  titled: false,
  engine: (spec, emit) => Promise.resolve(new WorkbookEngine(spec, emit, noPause, undefined, { rows: 4, bytes: 1e9 })),
};

export interface Table {
  readonly head: TableHead;
  readonly rows: readonly Row[];
}

export interface Book {
  readonly zone: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly tables: readonly Table[];
  readonly cards?: readonly Card[];
}

/** The bytes of a workbook. */
export async function written(writer: Writer, { zone, direction = 'ltr', tables, cards = [] }: Book): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const engine = await writer.engine({ format: 'xlsx', zone, direction }, (piece) => pieces.push(piece));
  for (const { head, rows } of tables) {
    await engine.table(head);
    await engine.rows(rows);
  }
  for (const card of cards) await engine.card(card);
  await engine.end();
  return Buffer.concat(pieces);
}
