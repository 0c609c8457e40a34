// Collects the values of one statement and hands out their placeholders. No value ever becomes part of the text.
import { storable, storableMs } from '../db/storable.js';

export class Params {
  readonly values: unknown[] = [];

  text(value: string): string {
    return this.#add(storable(value), 'text');
  }
  texts(values: readonly string[]): string {
    return this.#add(values.map(storable), 'text[]');
  }
  /** Unix ms; what is infinite becomes the farthest instant. */
  instant(ms: number): string {
    return this.#add(storableMs(ms), 'bigint');
  }
  instants(values: readonly number[]): string {
    return this.#add(values.map(storableMs), 'bigint[]');
  }
  count(value: number): string {
    return this.#add(value, 'bigint');
  }
  /** JSON text. */
  json(text: string): string {
    return this.#add(text, 'jsonb');
  }

  #add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** A LIKE pattern for texts that hold `word`. */
export const holding = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
