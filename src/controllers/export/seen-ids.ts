// Remembers which ids have come, in a few bytes each, so that nobody is written twice. Knows no user.

/** Bits that stand for an id: of a million ids, two share all of them once in 10^17 times. */
const LANES = 3;
const SEEDS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d] as const;
const FIRST_SLOTS = 4096;
/** Of five slots, four are filled at most. */
const FULL = 0.8;
const GROWTH = 2;
/** Whatever is expected, room for more ids is made when they come: whoever counts may be wrong. */
const MOST_EXPECTED = 2_000_000;

export class SeenIds {
  /** Slots of three numbers. */
  #slots: Uint32Array;
  #count = 0;
  readonly #key = new Uint32Array(LANES);

  /** `expected`: so many ids will come, as far as that is known; there is room for them at once, which is less than what growing takes. */
  constructor(expected = 0) {
    this.#slots = new Uint32Array(Math.max(FIRST_SLOTS, Math.ceil(Math.min(expected, MOST_EXPECTED) / FULL) + 1) * LANES);
  }

  get size(): number {
    return this.#count;
  }

  /** Takes an id; `false` where it was there already. */
  add(id: string): boolean {
    if (this.#count >= (this.#slots.length / LANES) * FULL) this.#grow();
    this.#hash(id);
    const at = this.#find(this.#slots, this.#key);
    if (this.#isTaken(this.#slots, at)) return false;
    this.#slots.set(this.#key, at);
    this.#count += 1;
    return true;
  }

  /** The slot of a key, or the free one where it belongs. */
  #find(slots: Uint32Array, [a = 0, b = 0, c = 0]: Uint32Array): number {
    const { length } = slots;
    for (let at = Math.floor((a / 2 ** 32) * (length / LANES)) * LANES; ; at = at + LANES === length ? 0 : at + LANES) {
      if (!this.#isTaken(slots, at) || (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c)) return at;
    }
  }

  /** The last number of a key is never 0. */
  #isTaken(slots: Uint32Array, at: number): boolean {
    return slots[at + 2] !== 0;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * GROWTH);
    for (let at = 0; at < old.length; at += LANES) {
      if (!this.#isTaken(old, at)) continue;
      const key = old.subarray(at, at + LANES);
      slots.set(key, this.#find(slots, key));
    }
    this.#slots = slots;
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
    this.#key[0] = mixed(a ^ id.length);
    this.#key[1] = mixed(b);
    this.#key[2] = mixed(c) | 1;
  }
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
