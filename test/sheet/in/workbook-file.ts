// Makes workbooks for the tests, good and bad ones, byte by byte. Knows nothing of the reader.
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says instead of the truth. */
  readonly told?: { readonly unpacked?: number; readonly packed?: number; readonly flags?: number };
  readonly stored?: boolean;
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** A ZIP file. `wide`: with the numbers in the extra fields of the 64-bit format. */
export function zip(parts: readonly Part[], { wide = false } = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, told = {}, stored = false } of parts) {
    const bytes = bytesOf(content);
    const packed = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const sizes = { packed: told.packed ?? packed.length, unpacked: told.unpacked ?? bytes.length };
    const extra = Buffer.alloc(wide ? 28 : 0);
    if (wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      for (const [field, value] of [sizes.unpacked, sizes.packed, at].entries()) extra.writeBigUInt64LE(BigInt(value), 4 + field * 8);
    }
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(told.flags ?? 0, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(wide ? 0xffffffff : sizes.packed, 14);
    common.writeUInt32LE(wide ? 0xffffffff : sizes.unpacked, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name)]);
    common.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(wide ? 0xffffffff : at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, rest, Buffer.from(name), extra);
    files.push(local, packed);
    at += local.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(wide ? 0xffffffff : at, 12);
  return Buffer.concat([...files, listing, ...(wide ? [end64(listing.length, at)] : []), Buffer.from('PK\x05\x06'), end]);
}

function end64(size: number, start: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.write('PK\x06\x06', 0, 'latin1');
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.write('PK\x06\x07', 56, 'latin1');
  record.writeBigUInt64LE(BigInt(start + size), 56 + 8);
  return record;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (targets: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface Book {
  /** The inside of `sheetData`. */
  readonly rows: string;
  readonly texts?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  /** `hidden` hides it. */
  readonly state?: string;
}

/** The parts of a workbook with one sheet. */
export const bookParts = ({ rows, texts, styles, date1904 = false, state = 'visible' }: Book): Part[] => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: '_rels/.rels', content: relations({ officeDocument: 'xl/workbook.xml' }) },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="People" sheetId="1" state="${state}" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: relations({ worksheet: 'worksheets/sheet1.xml', sharedStrings: 'sharedStrings.xml', styles: '/xl/styles.xml' }),
  },
  { name: 'xl/worksheets/sheet1.xml', content: `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ...(texts === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst>${texts}</sst>` }]),
  ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` }]),
];

export const book = (given: Book): Uint8Array => zip(bookParts(given));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Rows of texts, as inline ones. */
export const inlineRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
