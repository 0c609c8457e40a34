// Which users are selected: these, or all that match a filter but these; and the range from the last ticked place to another.
// Pure; knows no element. It holds the exceptions, never everybody.
import type { UsersFilter } from '../contract/schema/index.js';

/** Everybody who matches a filter. `zone` (IANA) is that of the filter's days. */
export interface Matching {
  readonly filter: UsersFilter;
  readonly zone: string;
}

/** These users, or all that match a filter but these. */
export type Chosen = { readonly ids: readonly string[] } | (Matching & { readonly except: readonly string[] });

/** A number of users; not `exact`: about as many. */
export interface UserCount {
  readonly count: number;
  readonly exact: boolean;
}

/** Places from one to another, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export class Selection {
  /** Who is selected; of all that match, who is not. */
  readonly #ids = new Set<string>();
  #matching: Matching | null = null;
  /** Somebody who is excepted was changed and may no longer match. */
  #doubtful = false;
  #last = -1;

  get chosen(): Chosen {
    const ids = [...this.#ids];
    return this.#matching ? { ...this.#matching, except: ids } : { ids };
  }

  /** The users who are known one by one: none where all that match are selected. */
  get ids(): string[] {
    return this.#matching ? [] : [...this.#ids];
  }

  /** `total`: how many match now. */
  count(total: UserCount): UserCount {
    if (!this.#matching) return { count: this.#ids.size, exact: true };
    return { count: Math.max(0, total.count - this.#ids.size), exact: total.exact && !this.#doubtful };
  }

  /** Nobody was ever selected since the last `clear`. */
  get isEmpty(): boolean {
    return !this.#matching && this.#ids.size === 0;
  }

  has(id: string): boolean {
    return this.#ids.has(id) === (this.#matching === null);
  }

  /**
   * Ticks or unticks the row at a place; with `range`, also every row from the last ticked place to this one. Gives the part of the
   * range in which rows are not loaded, hence not ticked; `null` where there is none.
   */
  set(index: number, on: boolean, { range, idAt }: { range: boolean; idAt: (index: number) => string | undefined }): Range | null {
    const start = range && this.#last >= 0 ? this.#last : index;
    let from: number | undefined;
    let to = index;
    for (let at = Math.min(start, index); at <= Math.max(start, index); at += 1) {
      const id = idAt(at);
      if (id !== undefined) this.put([id], on);
      else [from, to] = [from ?? at, at];
    }
    this.#last = index;
    return from === undefined ? null : { from, to };
  }

  /** Selects these users, or no longer. */
  put(ids: Iterable<string>, on: boolean): void {
    for (const id of ids) {
      if (on === (this.#matching === null)) this.#ids.add(id);
      else this.#ids.delete(id);
    }
  }

  /** Selects everybody who matches. */
  takeAll(matching: Matching): void {
    this.clear();
    this.#matching = matching;
  }

  /** These users are no more: they are neither selected nor excepted. */
  leave(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.delete(id);
  }

  /** A user was changed, and may match no longer. */
  doubt(id: string): void {
    this.#doubtful ||= this.#matching !== null && this.#ids.has(id);
  }

  /** The places have changed: no range goes on from the last one. */
  forgetPlace(): void {
    this.#last = -1;
  }

  clear(): void {
    this.#ids.clear();
    this.#matching = null;
    this.#doubtful = false;
    this.#last = -1;
  }
}
