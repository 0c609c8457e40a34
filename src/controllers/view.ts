// Knows which places of a list are on screen, and tells them once a frame after they changed. Knows no rows.

/** Whatever shows a row: it counts as long as it is in the document. */
export interface Sight {
  readonly isConnected: boolean;
}

export class View {
  readonly #places = new Map<Sight, number>();
  readonly #tell: (indexes: readonly number[]) => void;
  readonly #frame: (run: () => void) => void;
  #waits = false;

  /** `tell` gets the places on screen; `frame` runs something at the next frame and is replaced by tests. */
  constructor(tell: (indexes: readonly number[]) => void, frame: (run: () => void) => void = (run) => void requestAnimationFrame(run)) {
    this.#tell = tell;
    this.#frame = frame;
  }

  /** A sight shows this place now, and no longer the one that it showed before. */
  see(sight: Sight, index: number): void {
    this.#places.set(sight, index);
    if (this.#waits) return;
    this.#waits = true;
    this.#frame(() => {
      this.#waits = false;
      this.#tell(this.indexes());
    });
  }

  /** The places on screen, in order. */
  indexes(): number[] {
    for (const sight of this.#places.keys()) if (!sight.isConnected) this.#places.delete(sight);
    return [...this.#places.values()].sort((a, b) => a - b);
  }
}
