// Remembers which ids have come, in a few bytes each, so that nobody is written twice. Knows no user.

/** Bits that stand for an id: of a million ids, two share all of them once in 10^17 times. */
const LANES = 3;
const SEEDS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d] as const;
const FIRST_SLOTS = 4096;
/** Of four slots, three are filled at most. */
const FULL = 0.75;

export class SeenIds {
  /** Slots of three numbers. */
  #slots = new Uint32Array(FIRST_SLOTS * LANES);
  #count = 0;
  readonly #key = new Uint32Array(LANES);

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
    const mask = slots.length / LANES - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const at = slot * LANES;
      if (!this.#isTaken(slots, at) || (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c)) return at;
    }
  }

  /** The last number of a key is never 0. */
  #isTaken(slots: Uint32Array, at: number): boolean {
    return slots[at + 2] !== 0;
  }

  #grow(): void {
    const old = this.#slots;
    // Slots are a power of two.
    const slots = new Uint32Array(old.length * 2);
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
