// The bare floor: rows as XML in chunks, the platform's deflate, a ZIP around them. It cleans nothing, checks nothing, cannot be stopped.
import { cellsOf, HEADERS, KINDS } from '../people.js';

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const letters = HEADERS.map((_, at) => String.fromCharCode(65 + at));
const styles = KINDS.map((kind) => ({ text: 2, date: 3, instant: 4, number: 0, boolean: 0 })[kind]);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function rowXml(cells: readonly (string | number | boolean | null)[], number: number): string {
  let xml = `<row r="${number}">`;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === null || cell === undefined) continue;
    const open = `<c r="${letters[at]}${number}"`;
    if (typeof cell === 'string') xml += `${open} s="2" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
    else if (typeof cell === 'boolean') xml += `${open} t="b"><v>${cell ? 1 : 0}</v></c>`;
    else xml += styles[at] === 0 ? `${open}><v>${cell}</v></c>` : `${open} s="${styles[at]}"><v>${cell}</v></c>`;
  }
  return `${xml}</row>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Users" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
];

/** Writes `rows` rows; each piece of the file goes to `emit`. */
export async function floor(rows: number, emit: (piece: Uint8Array<ArrayBuffer>) => void): Promise<void> {
  const encoder = new TextEncoder();
  const entries: { name: string; crc: number; packed: number; unpacked: number; at: number }[] = [];
  let length = 0;
  const put = (piece: Uint8Array<ArrayBuffer>): void => {
    length += piece.length;
    emit(piece);
  };
  const numbers = (...fields: [number, number][]): Uint8Array<ArrayBuffer> => {
    const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, size]) => sum + size, 0)));
    let at = 0;
    for (const [value, size] of fields) {
      if (size === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += size;
    }
    return new Uint8Array(view.buffer);
  };
  const entry = async (name: string, chunks: Iterable<string>): Promise<void> => {
    const at = length;
    const path = encoder.encode(name);
    put(numbers([0x04034b50, 4], [20, 2], [8, 2], [8, 2], [0, 4], [0, 4], [0, 4], [0, 4], [path.length, 2], [0, 2]));
    put(path);
    const { readable, writable } = new CompressionStream('deflate-raw');
    let packed = 0;
    const drained = (async () => {
      const reader = readable.getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        packed += read.value.length;
        put(read.value as Uint8Array<ArrayBuffer>);
      }
    })();
    const writer = writable.getWriter();
    let [crc, unpacked] = [~0, 0];
    for (const chunk of chunks) {
      const bytes = encoder.encode(chunk);
      for (let place = 0; place < bytes.length; place += 1) crc = (CRC[(crc ^ bytes[place]!) & 255] ?? 0) ^ (crc >>> 8);
      unpacked += bytes.length;
      await writer.write(bytes);
    }
    await writer.close();
    await drained;
    put(numbers([0x08074b50, 4], [~crc >>> 0, 4], [packed, 4], [unpacked, 4]));
    entries.push({ name, crc: ~crc >>> 0, packed, unpacked, at });
  };
  await entry(
    'xl/worksheets/sheet1.xml',
    (function* () {
      yield `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${HEADERS.map((text, at) => `<c r="${letters[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
      let chunk = '';
      for (let row = 0; row < rows; row += 1) {
        chunk += rowXml(cellsOf(row), row + 2);
        if (chunk.length > 65_536) {
          yield chunk;
          chunk = '';
        }
      }
      yield `${chunk}</sheetData></worksheet>`;
    })(),
  );
  for (const [name, xml] of PARTS) await entry(name, [xml]);
  const start = length;
  for (const { name, crc, packed, unpacked, at } of entries) {
    const path = encoder.encode(name);
    put(
      numbers(
        [0x02014b50, 4],
        [20, 2],
        [20, 2],
        [8, 2],
        [8, 2],
        [0, 4],
        [crc, 4],
        [packed, 4],
        [unpacked, 4],
        [path.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [at, 4],
      ),
    );
    put(path);
  }
  put(numbers([0x06054b50, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [length - start, 4], [start, 4], [0, 2]));
}
