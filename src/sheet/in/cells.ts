// What a table is made of, whatever file it came from. Knows no format.

/** A date is its text, YYYY-MM-DD, perhaps with a time; what is empty is ''. Text files have texts only. */
export type Cell = string | number | boolean;

export interface Row {
  /** As a person counts in the file: the line on which the row begins, the number of the row in the sheet. From 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export const isBlank = ({ cells }: Row): boolean => cells.every((cell) => cell === '');
