// Goes through XML piece by piece and tells tags and texts. Knows the language of XML, as far as a workbook uses it, and no sheet.
import { MOST, SheetError } from '../faults.js';

export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
}

export interface XmlReader {
  opened?(tag: XmlTag): void;
  closed?(name: string): void;
  /** Perhaps in several parts. */
  text?(text: string): void;
}

const [SPACE, DOUBLE, SINGLE, CLOSE] = [32, 34, 39, 62];
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const BLOCKS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Reads a document that comes in pieces. A document type, by which entities could be made, is refused with everything malformed. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  for await (const _ of xmlSteps(pieces, reader));
}

/** The same step by step: one for each piece. */
export async function* xmlSteps(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): AsyncGenerator<void> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  let depth = 0;
  let met = false;
  const told: XmlReader = {
    ...reader,
    opened: (tag) => {
      met = true;
      depth += 1;
      reader.opened?.(tag);
    },
    closed: (name) => {
      depth -= 1;
      reader.closed?.(name);
    },
    text: (text) => reader.text?.(text),
  };
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = rest + decoder.decode(piece, { stream: true });
    rest = text.slice(readPart(text, told));
    if (rest.length > MOST.cell * 10) throw new SheetError('damaged');
    yield;
  }
  if (!met || depth !== 0 || rest.trim() !== '') throw new SheetError('damaged');
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/** Reads what is whole, and tells where it ended. */
function readPart(text: string, reader: XmlReader): number {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return at;
    if (open > at) reader.text?.(unescaped(text.slice(at, open)));
    at = open;
    const end = text[at + 1] === '!' || text[at + 1] === '?' ? readBlock(text, at, reader) : readTag(text, at, reader);
    if (end < 0) return at;
    at = end;
  }
}

/** What is neither tag nor text. */
function readBlock(text: string, at: number, reader: XmlReader): number {
  for (const [start, stop] of BLOCKS) {
    if (!text.startsWith(start, at)) continue;
    const end = text.indexOf(stop, at + start.length);
    if (end < 0) return -1;
    if (start === '<![CDATA[') reader.text?.(text.slice(at + start.length, end));
    return end + stop.length;
  }
  if (text.length - at < 9) return -1;
  throw new SheetError('damaged');
}

function readTag(text: string, at: number, reader: XmlReader): number {
  const end = tagEnd(text, at);
  if (end < 0) return -1;
  const closing = text[at + 1] === '/';
  const empty = text[end - 1] === '/';
  const start = at + (closing ? 2 : 1);
  const last = empty ? end - 1 : end;
  let stop = start;
  while (stop < last && text.charCodeAt(stop) > SPACE) stop += 1;
  const name = withoutPrefix(text.slice(start, stop));
  if (closing) {
    reader.closed?.(name);
  } else {
    reader.opened?.({ name, attribute: (wanted) => attributeOf(text.slice(stop, last), wanted) });
    if (empty) reader.closed?.(name);
  }
  return end + 1;
}

/** Where a tag ends; what stands in quotes does not end it. */
function tagEnd(text: string, at: number): number {
  for (let place = at; place < text.length; place += 1) {
    const sign = text.charCodeAt(place);
    if (sign === CLOSE) return place;
    if (sign !== DOUBLE && sign !== SINGLE) continue;
    place = text.indexOf(sign === DOUBLE ? '"' : "'", place + 1);
    if (place < 0) return -1;
  }
  return -1;
}

/** No expression: a sheet has millions of them. */
function attributeOf(text: string, wanted: string): string | undefined {
  for (let at = 0; ;) {
    const equals = text.indexOf('=', at);
    if (equals < 0) return undefined;
    let start = equals + 1;
    while (text.charCodeAt(start) <= SPACE) start += 1;
    const quote = text[start];
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, start + 1) : -1;
    if (end < 0) return undefined;
    if (text.slice(at, equals).trim() === wanted) return unescaped(text.slice(start + 1, end));
    at = end + 1;
  }
}

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name: string | undefined) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      })
    : text;
