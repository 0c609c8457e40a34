// Makes texts of bytes in UTF-8, some whole lines at a time. The texts of a TextDecoder lie outside of an engine's heap and are freed
// late, all together; those that are made here are freed with its youngest objects. Knows no JSON.

const LINE_END = 0x0a;
const BOM_BEGINS = 0xef;
/** Bytes of some lines: a longer text outlives the lines that are cut from it, and takes the memory of many. */
const SLICE = 16 * 1024;

const decoder = new TextDecoder();

export class LineText {
  readonly #units = new Uint16Array(SLICE * 2);
  /** Bytes of the line that has not ended. */
  #rest: Uint8Array = new Uint8Array(0);

  /** Bytes of the line that has not ended. */
  get waiting(): number {
    return this.#rest.length;
  }

  /** Whole lines without the end of the last one, several in one text. The bytes may be written over afterwards. */
  *take(bytes: Uint8Array): Generator<string, void, undefined> {
    let from = 0;
    if (this.#rest.length > 0) {
      const end = bytes.indexOf(LINE_END);
      this.#keep(end < 0 ? bytes : bytes.subarray(0, end));
      if (end < 0) return;
      yield this.#textOf(this.#rest);
      this.#rest = new Uint8Array(0);
      from = end + 1;
    }
    const last = bytes.lastIndexOf(LINE_END);
    while (from <= last) {
      const within = bytes.subarray(from, from + SLICE).lastIndexOf(LINE_END);
      const end = within < 0 ? bytes.indexOf(LINE_END, from + SLICE) : from + within;
      yield this.#textOf(bytes.subarray(from, end));
      from = end + 1;
    }
    this.#keep(bytes.subarray(from));
  }

  #keep(bytes: Uint8Array): void {
    const kept = new Uint8Array(this.#rest.length + bytes.length);
    kept.set(this.#rest);
    kept.set(bytes, this.#rest.length);
    this.#rest = kept;
  }

  /** As a TextDecoder has it; where the bytes are no UTF-8, or very many, by one. */
  #textOf(bytes: Uint8Array): string {
    const length = bytes.length <= this.#units.length && bytes[0] !== BOM_BEGINS ? unitsOf(bytes, this.#units) : undefined;
    return length === undefined ? decoder.decode(bytes) : String.fromCharCode.apply(null, this.#units.subarray(0, length) as never);
  }
}

/** Writes the UTF-16 units of a text in UTF-8 and tells how many; `undefined` where it is none. */
function unitsOf(bytes: Uint8Array, units: Uint16Array): number | undefined {
  const { length } = bytes;
  let to = 0;
  for (let at = 0; at < length; at += 1) {
    const first = bytes[at] as number;
    if (first < 0x80) {
      units[to++] = first;
      continue;
    }
    const more = first < 0xc2 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : 0;
    if (more === 0 || at + more >= length) return undefined;
    let code = first & (0x3f >> more);
    for (let next = at + 1; next <= at + more; next += 1) {
      const byte = bytes[next] as number;
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    at += more;
    if (code < (LEAST[more] as number) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    if (code < 0x10000) {
      units[to++] = code;
    } else {
      units[to++] = 0xd800 + ((code - 0x10000) >> 10);
      units[to++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    }
  }
  return to;
}

/** The least code that needs so many more bytes. */
const LEAST = [0, 0x80, 0x800, 0x10000] as const;
