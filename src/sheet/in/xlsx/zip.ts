// Reads the directory of a ZIP file, and unpacks single entries by the platform's own inflate. Knows no workbook.
import { bytesOf } from '../bytes.js';
import { MOST, SheetError } from '../faults.js';
import { pace } from '../../pace.js';
import { crc32 } from './crc.js';

export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly deflated: boolean;
  readonly crc: number;
  readonly at: number;
}

const [LOCAL, DIRECTORY, END, END_64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50];
const WIDE = 0xffffffff;
const MOST_ENTRIES = 10_000;
/** The longest end record: 22 bytes and a comment. */
const LONGEST_END = 22 + 0xffff;

const viewOf = (bytes: Uint8Array<ArrayBuffer>): DataView => new DataView(bytes.buffer);
const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** The entries by name, in small letters. Throws `damaged`, `encrypted`. */
export async function zipEntries(file: Blob): Promise<Map<string, ZipEntry>> {
  try {
    const { at, size } = await directoryOf(file);
    if (at + size > file.size || size > MOST.part) throw new SheetError('damaged');
    return entriesOf(viewOf(await bytesOf(file, at, at + size)));
  } catch (error) {
    // A number that leads out of what is there.
    throw error instanceof RangeError ? new SheetError('damaged') : error;
  }
}

async function directoryOf(file: Blob): Promise<{ at: number; size: number }> {
  const from = Math.max(0, file.size - LONGEST_END);
  const view = viewOf(await bytesOf(file, from));
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (size !== WIDE && start !== WIDE) return { at: start, size };
    // The end record of the 64-bit format lies before this one, and so does what tells where.
    const end = wide(view, at - 12);
    const record = viewOf(await bytesOf(file, end, end + 56));
    if (record.getUint32(0, true) !== END_64) break;
    return { at: wide(record, 48), size: wide(record, 40) };
  }
  throw new SheetError('damaged');
}

function entriesOf(view: DataView): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at < view.byteLength;) {
    if (view.getUint32(at, true) !== DIRECTORY || entries.size > MOST_ENTRIES) throw new SheetError('damaged');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    if (flags & 1) throw new SheetError('encrypted');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    const nameAt = at + 46;
    const name = new TextDecoder()
      .decode(new Uint8Array(view.buffer, nameAt, nameLength))
      .replaceAll('\\', '/')
      .toLowerCase();
    const numbers = { unpacked: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), at: view.getUint32(at + 42, true) };
    if (method !== 0 && method !== 8) throw new SheetError('damaged');
    entries.set(name, {
      name,
      deflated: method === 8,
      crc: view.getUint32(at + 16, true),
      ...widened(numbers, view, nameAt + nameLength, extraLength),
    });
    at = nameAt + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** Numbers too wide for their fields stand in an extra one, those that are, in this order. */
function widened<Numbers extends Record<'unpacked' | 'packed' | 'at', number>>(
  numbers: Numbers,
  view: DataView,
  start: number,
  length: number,
) {
  const result = { ...numbers };
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const key of ['unpacked', 'packed', 'at'] as const) {
      if (numbers[key] !== WIDE) continue;
      Object.assign(result, { [key]: wide(view, value) });
      value += 8;
    }
  }
  return result;
}

/** Throws `bomb` where an entry would unpack to more than `most` bytes, or to far more than a table would. */
export function refuseBomb({ packed, unpacked }: ZipEntry, most: number): void {
  if (unpacked > most || (unpacked > MOST.inflation * packed && unpacked > 1024 * 1024)) throw new SheetError('bomb');
}

/** The unpacked bytes of an entry, never more than its directory says; with pauses. */
export async function* unpacked(file: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const head = viewOf(await bytesOf(file, entry.at, entry.at + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw new SheetError('damaged');
  const start = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + entry.packed > file.size) throw new SheetError('damaged');
  const packed = file.slice(start, start + entry.packed).stream();
  const reader = (entry.deflated ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed).getReader();
  let [length, crc] = [0, 0];
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => Promise.reject(new SheetError('damaged')));
      if (done) break;
      length += value.length;
      if (length > entry.unpacked) throw new SheetError('bomb');
      crc = crc32(value, crc);
      yield value;
      await pace();
    }
  } finally {
    // Without an end of its own where nobody wants the rest.
    reader.cancel().catch(() => undefined);
  }
  if (length < entry.unpacked || crc !== entry.crc) throw new SheetError('damaged');
}
