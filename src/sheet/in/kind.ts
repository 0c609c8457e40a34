// Tells by its first bytes what kind of file it is, whatever its name says; refuses what holds no table that can be read.
import { bytesOf } from './bytes.js';
import { SheetError } from './faults.js';

/** By what other kinds of file begin with. */
const OTHERS = [
  '%PDF',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  '\x1f\x8b',
  'Rar!',
  '7z\xbc\xaf',
  'BZh',
  '\x7fELF',
  'MZ\x90',
  '{\\rtf',
  'SQLite',
];
const ZIP = 'PK\x03\x04';
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

export async function kindOf(file: Blob): Promise<'csv' | 'xlsx'> {
  const start = latin(await bytesOf(file, 0, Math.min(512, file.size)));
  if (start.startsWith(ZIP)) return 'xlsx';
  if (start.startsWith(OLE)) throw new SheetError(await oleFault(file));
  if (OTHERS.some((other) => start.startsWith(other)) || /^\s*<(?:!doctype|html|\?xml)/i.test(start)) throw new SheetError('not_a_table');
  return 'csv';
}

/** A workbook with a password lies inside of the container that older Excel used for everything. */
async function oleFault(file: Blob): Promise<'encrypted' | 'old_excel'> {
  const head = new DataView((await bytesOf(file, 0, Math.min(512, file.size))).buffer);
  if (head.byteLength < 512) return 'old_excel';
  const sector = 2 ** Math.min(16, head.getUint16(30, true));
  const directory = (head.getUint32(48, true) + 1) * sector;
  const names = latin(await bytesOf(file, Math.min(directory, file.size), Math.min(directory + 4096, file.size))).replaceAll('\0', '');
  return names.includes('EncryptedPackage') ? 'encrypted' : 'old_excel';
}
