// Reads back what a writer of workbooks has made, down to its parts. Knows ZIP and the little XML that is needed; nothing of the writers.
import { inflateRawSync } from 'node:zlib';

export interface Part {
  readonly path: string;
  readonly xml: string;
  /** Of the ZIP format, as its entry says: 20 is 2.0. */
  readonly version: number;
}

export interface ReadCell {
  readonly value: string | number | boolean;
  readonly format: string;
}

/** The parts by the ZIP's directory. */
export function partsIn(file: Uint8Array): readonly Part[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const end = bytes.length - 22;
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [version, packed, name, extra, comment, local] = [
      bytes.readUInt16LE(at + 6),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const xml = inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8');
    parts.push({ path: bytes.toString('utf8', at + 46, at + 46 + name), xml, version });
    at += 46 + name + extra + comment;
  }
  return parts;
}

const entity: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What a reader of workbooks makes of the text of an element. */
const textOf = (xml: string): string =>
  xml
    .replace(/&(\w+);/g, (_, name: string) => entity[name] ?? '?')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
const all = (xml: string, find: RegExp): readonly RegExpMatchArray[] => [...xml.matchAll(find)];
const attribute = (xml: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1];

const builtIn: Readonly<Record<string, string>> = { 0: 'General', 4: '#,##0.00', 9: '0%', 49: '@' };

/** The cells of every sheet that hold something, row by row, by the sheet's name. */
export function sheetsIn(file: Uint8Array): ReadonlyMap<string, readonly (readonly ReadCell[])[]> {
  const parts = new Map(partsIn(file).map(({ path, xml }) => [path, xml]));
  const styles = parts.get('xl/styles.xml') ?? '';
  const named = new Map(
    all(styles, /<numFmt [^>]*>/g).map(([tag]) => [attribute(tag, 'numFmtId'), textOf(attribute(tag, 'formatCode') ?? '')]),
  );
  const formats = all(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '', /<xf\b[^>]*>/g).map(([tag]) => {
    const id = attribute(tag, 'numFmtId') ?? '0';
    return named.get(id) ?? builtIn[id] ?? id;
  });
  const strings = all(parts.get('xl/sharedStrings.xml') ?? '', /<si><t[^>]*>([^<]*)<\/t><\/si>/g).map(([, text]) => textOf(text ?? ''));
  const names = all(parts.get('xl/workbook.xml') ?? '', /<sheet [^>]*>/g).map(([tag]) => textOf(attribute(tag, 'name') ?? ''));

  const cellOf = (tag: string, inner: string): ReadCell[] => {
    const format = formats[Number(attribute(tag, 's') ?? 0)] ?? 'General';
    const type = attribute(tag, 't');
    const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
    if (type === 'inlineStr') return [{ value: textOf(/<t[^>]*>([^<]*)<\/t>/.exec(inner)?.[1] ?? ''), format }];
    if (type === 's') return [{ value: strings[Number(value)] ?? '?', format }];
    if (type === 'b') return [{ value: value === '1', format }];
    return value === '' ? [] : [{ value: Number(value), format }];
  };
  return new Map(
    names.map((name, at) => [
      name,
      all(parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '', /<row [^>]*>([\s\S]*?)<\/row>/g).map(([, row]) =>
        all(row ?? '', /<c (?:[^>]*\/>|([^>]*)>([\s\S]*?)<\/c>)/g).flatMap(([, tag, inner]) => (tag ? cellOf(` ${tag}`, inner ?? '') : [])),
      ),
    ]),
  );
}
