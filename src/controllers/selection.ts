// The selected rows by their ids, and the range from the last ticked place to another. Pure; knows no element.

export class Selection {
  readonly #ids = new Set<string>();
  #last = -1;

  get ids(): string[] {
    return [...this.#ids];
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Ticks or unticks the row at a place; with `range`, also every loaded row from the last ticked place to this one. */
  set(index: number, on: boolean, { range, idAt }: { range: boolean; idAt: (index: number) => string | undefined }): void {
    const from = range && this.#last >= 0 ? this.#last : index;
    for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
      const id = idAt(at);
      if (id === undefined) continue;
      if (on) this.#ids.add(id);
      else this.#ids.delete(id);
    }
    this.#last = index;
  }

  /** The places have changed: no range goes on from the last one. */
  forgetPlace(): void {
    this.#last = -1;
  }

  clear(): void {
    this.#ids.clear();
    this.#last = -1;
  }
}
