// Takes the text of a CSV file apart into rows, piece by piece. Knows no encoding and no header.
import type { Row } from '../cells.js';
import { MOST, SheetError } from '../faults.js';
import { unguarded } from '../../formula-safe.js';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const QUOTE = '"';
const [CR, LF] = [13, 10];

/** Lines end by CR, LF or CRLF; a quoted cell may hold any of them. What follows a closing quote is read as Excel reads it: as it is. */
export class CsvParser {
  readonly #delimiter: number;
  /** What has been pushed and not yet read: less than a row. */
  #text = '';
  #at = 0;
  #line = 1;
  /** Nothing more will come. */
  #ended = false;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that are whole by now; blank lines are none. */
  push(text: string): Row[] {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    const rows: Row[] = [];
    for (let row = this.#row(); row; row = this.#row()) if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    return rows;
  }

  /** The rows that are left. Throws `unclosed_quote` with its line. */
  end(): Row[] {
    this.#ended = true;
    return this.push('');
  }

  /** The next row; `null` where its end has not come yet. */
  #row(): Row | null {
    const [text, line] = [this.#text, this.#line];
    const cells: string[] = [];
    if (this.#at === text.length) return null;
    for (let [at, lines] = [this.#at, 0]; ; at += 1) {
      let cell = '';
      if (text[at] === QUOTE) {
        const quoted = quotedCell(text, at);
        if (!quoted) return this.#wait(text.length - at, 'unclosed_quote', line + lines);
        ({ cell, end: at } = quoted);
        lines += lineEnds(cell);
      }
      const from = at;
      let code = text.charCodeAt(at);
      while (at < text.length && code !== this.#delimiter && code !== CR && code !== LF) code = text.charCodeAt((at += 1));
      // The end of what is there may be the middle of a cell, and CR the first half of CRLF.
      const unsure = at === text.length || (code === CR && at + 1 === text.length);
      if (unsure && !this.#ended) return this.#wait(text.length - from, 'cell_too_long', line);
      cell += text.slice(from, at);
      if (cell.length > MOST.cell) throw new SheetError('cell_too_long', line);
      if (cells.push(unguarded(cell)) > MOST.columns) throw new SheetError('too_many_columns', line);
      if (at < text.length && code === this.#delimiter) continue;
      this.#at = Math.min(text.length, at + (code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1));
      this.#line += lines + 1;
      return { line, cells };
    }
  }

  /** More has to come, unless that would be too much. */
  #wait(length: number, fault: 'unclosed_quote' | 'cell_too_long', line: number): null {
    if (this.#ended || length > MOST.cell) throw new SheetError(fault, line);
    return null;
  }
}

/** The quoted cell that begins here, and where it ends; two quotes stand for one. */
function quotedCell(text: string, at: number): { cell: string; end: number } | null {
  let cell = '';
  for (let from = at + 1; ;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote < 0) return null;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== QUOTE) return { cell, end: quote + 1 };
    cell += QUOTE;
    from = quote + 2;
  }
}

const lineEnds = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
};
