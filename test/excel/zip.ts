// Takes a ZIP file apart, record by record, and tells what each record says. Trusts nothing: sizes, checksums and places must agree.
import { crc32, inflateRawSync } from 'node:zlib';

const [LOCAL, DIRECTORY, END] = ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06'];

export interface ZipPart {
  readonly name: string;
  readonly text: string;
  /** The versions that its records ask for: made by, needed, needed by the entry. */
  readonly versions: readonly number[];
  /** Bytes of extra fields, in both records: where the 64-bit format would stand. */
  readonly extra: number;
}

const must = (right: boolean, what: string): void => {
  if (!right) throw new Error(`ZIP: ${what}`);
};

/** The parts in the order of the directory. Throws where anything does not fit together, or stands between the records. */
export function zipParts(bytes: Uint8Array): ZipPart[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const signature = (at: number): string => file.toString('latin1', at, at + 4);
  const end = file.length - 22;
  must(signature(end) === END, 'no end record at the end');
  const [count, size, start] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  must(start + size === end, 'something between the directory and its end');
  const parts: ZipPart[] = [];
  let at = start;
  let next = 0;
  while (parts.length < count) {
    must(signature(at) === DIRECTORY, 'no directory record');
    const [flags, crc, packed, unpacked] = [at + 8, at + 16, at + 20, at + 24].map((place, field) =>
      field === 0 ? file.readUInt16LE(place) : file.readUInt32LE(place),
    ) as [number, number, number, number];
    const nameLength = file.readUInt16LE(at + 28);
    const rest = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    const local = file.readUInt32LE(at + 42);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    must(local === next && signature(local) === LOCAL, `${name} does not begin where the one before ends`);
    must(file.toString('utf8', local + 30, local + 30 + file.readUInt16LE(local + 26)) === name, `${name} has two names`);
    must(file.readUInt16LE(local + 6) === flags && file.readUInt16LE(at + 10) === 8, `${name} has other flags, or another method`);
    const extra = file.readUInt16LE(local + 28);
    const data = local + 30 + nameLength + extra;
    const content = inflateRawSync(file.subarray(data, data + packed));
    must(content.length === unpacked && crc32(content) === crc, `${name} has another size or checksum`);
    next = data + packed;
    if ((flags & 8) !== 0) {
      const told = [4, 8, 12].map((place) => file.readUInt32LE(next + place));
      must(signature(next) === 'PK\x07\x08' && told.join() === [crc, packed, unpacked].join(), `${name} is described in two ways`);
      next += 16;
    }
    const versions = [file.readUInt16LE(at + 4) & 0xff, file.readUInt16LE(at + 6), file.readUInt16LE(local + 4)];
    parts.push({ name, text: content.toString('utf8'), versions, extra: extra + rest });
    at += 46 + nameLength + rest;
  }
  must(next === start && at === end, 'something between the parts');
  return parts;
}
