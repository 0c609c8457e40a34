// Writes the text of XML straight into bytes: most of what a workbook costs is texts that are put together and taken apart again.
// Knows no workbook.
import { cleanText, LONGEST } from '../clean.js';

const encoder = new TextEncoder();
export const bytesOfText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** What a sign below 128 is: written as it is, by a name, or not without a look at its neighbours. */
const [PLAIN, NAMED, LOOK] = [0, 1, 2];
const KIND = new Uint8Array(128);
KIND.fill(LOOK, 0, 32).fill(PLAIN, 9, 11);
KIND[0x5f] = LOOK;
const NAMES: Readonly<Record<number, Uint8Array>> = { 0x26: bytesOfText('&amp;'), 0x3c: bytesOfText('&lt;'), 0x3e: bytesOfText('&gt;') };
for (const sign of Object.keys(NAMES)) KIND[Number(sign)] = NAMED;

const X = 0x78;
/** UTF-8 has at most three bytes for a UTF-16 unit; a name has five. */
const MOST_BYTES = 5;
const MOST_DIGITS = 10;

/** Bytes that grow at their end. */
export class ByteText {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** What was written since the last `clear`; its bytes stand until more is written after that. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  /** Bytes as they are. */
  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    const target = this.#bytes;
    let at = this.length;
    // Shorter than what a call of `set` costs.
    for (let from = 0; from < bytes.length; from += 1) target[at++] = bytes[from] as number;
    this.length = at;
  }

  /** A whole number from 0 to 2^31-1. As a text an engine would keep it, for whoever needs the same one again. */
  whole(value: number): void {
    this.#reserve(MOST_DIGITS);
    const target = this.#bytes;
    let length = 1;
    for (let power = 10; power <= value; power *= 10) length += 1;
    let rest = value;
    for (let at = this.length + length - 1; at >= this.length; at -= 1) {
      const tens = (rest / 10) | 0;
      target[at] = 0x30 + rest - tens * 10;
      rest = tens;
    }
    this.length += length;
  }

  /** A text of signs below 128 that need no escape. */
  ascii(text: string): void {
    const { length } = text;
    this.#reserve(length);
    const target = this.#bytes;
    const start = this.length;
    for (let at = 0; at < length; at += 1) target[start + at] = text.charCodeAt(at);
    this.length = start + length;
  }

  /** A text of a cell, cleaned (clean.ts) and escaped. */
  text(text: string): void {
    const { length } = text;
    if (length > LONGEST) return this.#clean(text);
    this.#reserve(length * MOST_BYTES);
    const target = this.#bytes;
    const start = this.length;
    let to = start;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x80) {
        const kind = KIND[code];
        if (kind === PLAIN) target[to++] = code;
        else if (kind === NAMED) to = this.#name(code, to);
        else if (code === 0x5f && text.charCodeAt(at + 1) !== X) target[to++] = code;
        else return this.#clean(text);
      } else if (code < 0x800) {
        target[to++] = 0xc0 | (code >> 6);
        target[to++] = 0x80 | (code & 63);
      } else if (code < 0xd800 || (code >= 0xe000 && code < 0xfffe)) {
        target[to++] = 0xe0 | (code >> 12);
        target[to++] = 0x80 | ((code >> 6) & 63);
        target[to++] = 0x80 | (code & 63);
      } else {
        const low = code < 0xdc00 ? text.charCodeAt(at + 1) : 0;
        // Half a pair, or no sign at all.
        if (!(low >= 0xdc00 && low < 0xe000)) return this.#clean(text);
        const sign = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
        target[to++] = 0xf0 | (sign >> 18);
        target[to++] = 0x80 | ((sign >> 12) & 63);
        target[to++] = 0x80 | ((sign >> 6) & 63);
        target[to++] = 0x80 | (sign & 63);
        at += 1;
      }
    }
    this.length = to;
  }

  /** What cannot be written as it stands: cleaned by the one who does that for every writer. Nothing of it was counted yet. */
  #clean(text: string): void {
    const escaped = cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    this.#reserve(escaped.length * 3);
    this.length += encoder.encodeInto(escaped, this.#bytes.subarray(this.length)).written;
  }

  #name(code: number, to: number): number {
    const name = NAMES[code] as Uint8Array;
    this.#bytes.set(name, to);
    return to + name.length;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}
