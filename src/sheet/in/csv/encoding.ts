// Finds out how the text of a file is encoded. Knows bytes only.
import { SheetError } from '../faults.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Looks at a file piece by piece: what is UTF-8 to its end is that, other bytes are Windows-1252. */
export class EncodingSearch {
  #found: Encoding | undefined;
  #begun = false;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });

  /** Throws `not_a_table` where the bytes are no text. */
  look(piece: Uint8Array): void {
    if (!this.#begun) this.#found = utf16(piece);
    this.#begun = true;
    if (this.#found?.startsWith('utf-16')) return;
    if (piece.includes(0)) throw new SheetError('not_a_table');
    if (!this.#found) this.#try(() => this.#utf8.decode(piece, { stream: true }));
  }

  /** After the last piece. */
  end(): Encoding {
    if (!this.#found) this.#try(() => this.#utf8.decode());
    return this.#found ?? 'utf-8';
  }

  #try(decode: () => void): void {
    try {
      decode();
    } catch {
      this.#found = 'windows-1252';
    }
  }
}

/** UTF-16 by its mark, or by the zero bytes that Latin text has in it. */
function utf16(piece: Uint8Array): Encoding | undefined {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  const [even, odd] = [0, 0];
  const zeros = [even, odd];
  const length = Math.min(piece.length, 4096) & ~1;
  for (let at = 0; at < length; at += 1) if (piece[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (low > length / 8 && high < low / 8) return 'utf-16le';
  if (high > length / 8 && low < high / 8) return 'utf-16be';
  return undefined;
}
