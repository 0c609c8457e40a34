// Writes a ZIP file, entry after entry, compressed as it comes. Version 2.0: nothing in it is past 4 GiB.
// Knows no workbook.
import { WriteError } from '../faults.js';
import { type Gzip, gzipHere, type OpenGzip } from '../gzip/gzip.js';
import type { Emit } from '../table.js';

const [LOCAL, DESCRIPTOR, DIRECTORY, END] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
/** Sizes and checksum stand behind the bytes; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** What a field of 32 bits holds; all ones stand for "see elsewhere". */
const MOST = 0xffff_fffe;

function refuseBeyond(bytes: number, most: number): void {
  if (bytes > most) throw new RangeError('past what a ZIP file of version 2.0 can tell');
}

/** 1 January 1980: when a file was made stands in the file, where it has a zone. */
const DATE = 0x0021;

/** A number and how many bytes it takes, smallest first. */
type Field = readonly [value: number, bytes: 2 | 4];

function record(...fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

export class ZipWriter {
  readonly #emit: Emit;
  readonly #entries: Entry[] = [];
  #length = 0;
  readonly #gzip: OpenGzip;
  readonly #most: number;
  #open: OpenEntry | undefined;
  #head: { readonly name: Uint8Array<ArrayBuffer>; readonly at: number } | undefined;

  /** Any of its methods throws `RangeError` where the file, or an entry as it was, has grown past `most` bytes. */
  constructor(emit: Emit, gzip: OpenGzip = gzipHere, most = MOST) {
    this.#gzip = gzip;
    this.#most = most;
    this.#emit = (piece) => {
      this.#length += piece.length;
      refuseBeyond(this.#length, most);
      emit(piece);
    };
  }

  /** Bytes of the file so far. */
  get length(): number {
    return this.#length;
  }

  /** Begins an entry; the one before has ended. */
  begin(path: string): void {
    const name = new TextEncoder().encode(path);
    this.#head = { name, at: this.#length };
    this.#emit(
      record([LOCAL, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DATE, 2], [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]),
    );
    this.#emit(name);
    this.#open = new OpenEntry(this.#emit, this.#most, this.#gzip());
  }

  /** Settles when the bytes were read, and more may be written. */
  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#open?.write(bytes);
  }

  async end(): Promise<void> {
    if (!this.#open || !this.#head) return;
    const sums = await this.#open.end();
    this.#emit(record([DESCRIPTOR, 4], [sums.crc, 4], [sums.packed, 4], [sums.unpacked, 4]));
    this.#entries.push({ ...this.#head, ...sums });
    this.#open = this.#head = undefined;
  }

  /** A whole entry. */
  async add(path: string, text: string): Promise<void> {
    this.begin(path);
    await this.write(new TextEncoder().encode(text));
    await this.end();
  }

  /** The directory; then the file is whole. */
  finish(): void {
    const start = this.#length;
    for (const { name, at, crc, packed, unpacked } of this.#entries) {
      this.#emit(
        record(
          [DIRECTORY, 4],
          [VERSION, 2],
          [VERSION, 2],
          [FLAGS, 2],
          [DEFLATED, 2],
          [0, 2],
          [DATE, 2],
          [crc, 4],
          [packed, 4],
          [unpacked, 4],
          [name.length, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [at, 4],
        ),
      );
      this.#emit(name);
    }
    const { length } = this.#entries;
    this.#emit(record([END, 4], [0, 2], [0, 2], [length, 2], [length, 2], [this.#length - start, 4], [start, 4], [0, 2]));
  }
}

/** The head of a gzip stream without a name; behind its bytes stand the checksum and the length of what went in. */
const [GZIP_HEAD, GZIP_TAIL] = [10, 8];

/**
 * Deflates by `gzip`, whose tail has the checksum that a ZIP file needs, made by the platform: in JavaScript it takes a third as long
 * as the compression itself.
 */
class OpenEntry {
  readonly #emit: Emit;
  readonly #most: number;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly #read: Promise<void>;
  #headLeft = GZIP_HEAD;
  /** The last bytes so far, which may be the tail. */
  #held = new Uint8Array(0);
  #packed = 0;
  #unpacked = 0;

  constructor(emit: Emit, most: number, { readable, writable }: Gzip) {
    this.#emit = emit;
    this.#most = most;
    this.#writer = writable.getWriter();
    this.#read = this.#drain(readable.getReader());
    // Told by `write` and `end`: once nobody reads any more, they fail.
    this.#read.catch(() => undefined);
  }

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#unpacked += bytes.length;
    refuseBeyond(this.#unpacked, this.#most);
    await this.#whileRead(this.#writer.write(bytes));
  }

  async end(): Promise<Pick<Entry, 'crc' | 'packed' | 'unpacked'>> {
    await this.#whileRead(this.#writer.close());
    await this.#read;
    const tail = new DataView(this.#held.buffer, this.#held.byteOffset);
    if (this.#held.length !== GZIP_TAIL || tail.getUint32(4, true) !== this.#unpacked % 2 ** 32)
      throw new WriteError('failed', { cause: new Error('no gzip stream') });
    return { crc: tail.getUint32(0, true), packed: this.#packed, unpacked: this.#unpacked };
  }

  /** The same, or why nobody reads any more. */
  #whileRead(written: Promise<void>): Promise<void> {
    return written.catch(async (error: unknown) => {
      await this.#read;
      throw error;
    });
  }

  async #drain(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Promise<void> {
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        const skip = Math.min(this.#headLeft, value.length);
        this.#headLeft -= skip;
        this.#take(value.subarray(skip));
      }
    } catch (error) {
      // Else whoever writes waits for ever.
      void reader.cancel(error).catch(() => undefined);
      throw error;
    }
  }

  /** Keeps back what may be the tail. */
  #take(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length < GZIP_TAIL) {
      const both = new Uint8Array(this.#held.length + bytes.length);
      both.set(this.#held);
      both.set(bytes, this.#held.length);
      const known = Math.max(0, both.length - GZIP_TAIL);
      this.#pass(both.subarray(0, known));
      this.#held = both.slice(known);
    } else {
      this.#pass(this.#held);
      this.#pass(bytes.subarray(0, -GZIP_TAIL));
      this.#held = bytes.slice(-GZIP_TAIL);
    }
  }

  #pass(bytes: Uint8Array<ArrayBuffer>): void {
    this.#packed += bytes.length;
    if (bytes.length > 0) this.#emit(bytes);
  }
}
