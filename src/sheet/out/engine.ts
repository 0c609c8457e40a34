// Makes the engine of a format, and gathers the pieces that it makes into larger ones. Knows no page, no worker and no file.
import { UsersError } from '../../contract/failure.js';
import { CsvEngine } from './csv.js';
import type { OpenGzip } from './gzip/gzip.js';
import { JsonEngine } from './json.js';
import type { Emit, FileFormat, FileSpec, TableEngine } from './table.js';
import { WorkbookEngine } from './xlsx/workbook.js';

type Make = new (spec: FileSpec, emit: Emit, pause: () => Promise<void>, gzip?: OpenGzip) => TableEngine;

const ENGINES: Readonly<Record<FileFormat, Make>> = { xlsx: WorkbookEngine, csv: CsvEngine, json: JsonEngine };

/** `pause`: gives the thread back in between, where somebody else needs it; `gzip`: what compresses, here where it is left out. Throws `offline` where code that comes late did not come. */
export async function createEngine(spec: FileSpec, emit: Emit, pause: () => Promise<void>, gzip?: OpenGzip): Promise<TableEngine> {
  const Engine = spec.designed && spec.format === 'xlsx' ? await loadDesigned() : ENGINES[spec.format];
  return new Engine(spec, emit, pause, gzip);
}

const loadDesigned = (): Promise<Make> =>
  import('./designed/designed-workbook.js').then(
    ({ DesignedEngine }) => DesignedEngine,
    (cause: unknown) => Promise.reject(new UsersError('offline', { cause })),
  );

/** Bytes of a piece: few enough pieces to pass on, each small enough to keep. */
const GATHERED = 1024 * 1024;

/** Passes small pieces on as larger ones; `flush` passes on the rest. */
export function gathering(emit: Emit): { readonly emit: Emit; readonly flush: () => void } {
  let kept = new Uint8Array(GATHERED);
  let length = 0;
  const flush = (): void => {
    if (length === 0) return;
    const piece = length === GATHERED ? kept : kept.slice(0, length);
    kept = new Uint8Array(GATHERED);
    length = 0;
    emit(piece);
  };
  return {
    emit: (piece) => {
      for (let at = 0; at < piece.length;) {
        const part = piece.subarray(at, at + GATHERED - length);
        kept.set(part, length);
        length += part.length;
        at += part.length;
        if (length === GATHERED) flush();
      }
    },
    flush,
  };
}
