// Reads a file piece by piece, with pauses. Knows no format.
import { SheetError } from './faults.js';
import { pace } from '../pace.js';

const PIECE = 128 * 1024;

/** The bytes from `start` to before `end`. */
export async function bytesOf(file: Blob, start = 0, end = file.size): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch {
    throw new SheetError('unreadable');
  }
}

/** The whole file in order. */
export async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield await bytesOf(file, at, Math.min(at + PIECE, file.size));
    await pace();
  }
}
