// The SHA-256 of what comes in pieces: the browser's own wants all at once, and is missing on pages without HTTPS. Owner of @noble/hashes.
import { sha256 } from '@noble/hashes/sha2.js';

export class Digest {
  readonly #hash = sha256.create();

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
  }

  hex(): string {
    return [...this.#hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

/** Of a text, as UTF-8. */
export function digestOf(text: string): string {
  const digest = new Digest();
  digest.add(new TextEncoder().encode(text));
  return digest.hex();
}
