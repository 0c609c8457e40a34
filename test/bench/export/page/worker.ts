// Runs the floor or a library in a worker, as a careful page would, and hands the pieces of the file over.
import { floor } from './floor.js';
import { exceljs, sheetJs, writeExcelFile } from './libraries.js';

const writers = { floor, 'write-excel-file': writeExcelFile, exceljs, sheetjs: sheetJs };

globalThis.addEventListener('message', ({ data }: MessageEvent<{ name: keyof typeof writers; rows: number }>) => {
  const emit = (piece: Uint8Array<ArrayBuffer>): void => globalThis.postMessage(piece, { transfer: [piece.buffer] });
  writers[data.name](data.rows, emit).then(
    () => globalThis.postMessage('done'),
    (error: unknown) => globalThis.postMessage(String(error)),
  );
});
