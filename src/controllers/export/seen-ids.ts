// Remembers which ids have come, in a few bytes each, so that nobody is written twice. Knows no user.

/**
 * Bits that stand for an id, besides those of its place: of a million ids, two share all of them, and lie near enough to be taken
 * for one, once in 10^11 times.
 */
const LANES = 2;
const SEEDS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d] as const;
const FIRST_SLOTS = 4096;
/** Of ten slots, nine are filled at most. */
const FULL = 0.9;
const GROWTH = 2;
/** Whatever is expected, room for more ids is made when they come: whoever counts may be wrong. */
const MOST_EXPECTED = 2_000_000;

export class SeenIds {
  /** Tables of slots of two numbers, each larger than the one before, which is full: what lies in it is never moved. */
  readonly #tables: Uint32Array[];
  /** Ids in the last table. */
  #filled = 0;
  #size = 0;
  #place = 0;
  readonly #key = new Uint32Array(LANES);

  /** `expected`: so many ids will come, as far as that is known; there is room for them at once, in one table. */
  constructor(expected = 0) {
    this.#tables = [new Uint32Array(Math.max(FIRST_SLOTS, Math.ceil(Math.min(expected, MOST_EXPECTED) / FULL) + 1) * LANES)];
  }

  get size(): number {
    return this.#size;
  }

  /** Takes an id; `false` where it was there already. */
  add(id: string): boolean {
    this.#hash(id);
    let last = this.#tables.at(-1) as Uint32Array;
    let at = 0;
    for (const table of this.#tables) {
      at = this.#find(table);
      if (isTaken(table, at)) return false;
    }
    if (this.#filled >= (last.length / LANES) * FULL) {
      this.#tables.push((last = new Uint32Array(last.length * GROWTH)));
      this.#filled = 0;
      at = this.#find(last);
    }
    last.set(this.#key, at);
    this.#filled += 1;
    this.#size += 1;
    return true;
  }

  /** The slot of the key, or the free one where it belongs. */
  #find(table: Uint32Array): number {
    const { length } = table;
    const { 0: a, 1: b } = this.#key;
    for (let at = Math.floor((this.#place / 2 ** 32) * (length / LANES)) * LANES; ; at = at + LANES === length ? 0 : at + LANES) {
      if (!isTaken(table, at) || (table[at] === a && table[at + 1] === b)) return at;
    }
  }

  /** Three hashes of a text by multiplication, each with a seed and a finish of its own. */
  #hash(id: string): void {
    let [a, b, c] = SEEDS as readonly number[] as [number, number, number];
    for (let at = 0; at < id.length; at += 1) {
      const code = id.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b) + a;
      c = Math.imul(c ^ (code + at), 0xc2b2ae35) + b;
    }
    this.#place = mixed(a ^ id.length) >>> 0;
    this.#key[0] = mixed(b);
    this.#key[1] = mixed(c) | 1;
  }
}

/** The last number of a key is never 0. */
const isTaken = (table: Uint32Array, at: number): boolean => table[at + 1] !== 0;

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
