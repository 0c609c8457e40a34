// What a reader of workbooks is to the tests, and what a cell holds. Knows no reader.

/** What a cell holds: a text, a number, a boolean, nothing, or the number of a date or a time: in days, from 30 December 1899. */
export type Held = string | number | boolean | null | { readonly serial: number };

/** What a reader tells of a cell; some make a date of such a number: ms since 1970 on the clock that it is told by. */
export type Told = Held | { readonly moment: number };

export const DAY = 86_400_000;
/** 1 January 1970, as such a number. */
export const EPOCH = 25_569;

export interface ReadSheet {
  readonly name: string;
  /** Rows from the first, cells from the first column; what is missing at an end is empty. */
  readonly rows: readonly (readonly Told[])[];
}

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  /** The formulas of all cells. */
  readonly formulas: readonly string[];
}

export interface Reader {
  readonly name: string;
  read(files: readonly Uint8Array[]): Promise<readonly ReadBook[]>;
  /**
   * What it tells of a cell that holds this: just this, but for what it is known to get wrong. `inline`: the texts stand in the cells,
   * not in a list of their own.
   */
  tells(held: Held, how: { readonly inline: boolean }): Told;
}
