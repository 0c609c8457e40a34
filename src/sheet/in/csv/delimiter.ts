// Finds out what stands between the cells of a CSV file. Pure.
import { MOST } from '../faults.js';
import { CsvParser, DELIMITERS, type Delimiter } from './parser.js';

/** Rows that are looked at. */
const LOOKED_AT = 50;

/** The first line of a file may say it, for Excel: `sep=;`. */
export const toldDelimiter = (text: string): { delimiter: Delimiter; line: string } | null => {
  const [line = '', sign] = /^sep=([,;\t])(?:\r\n|\r|\n)/i.exec(text) ?? [];
  const delimiter = DELIMITERS.find((known) => known === sign);
  return delimiter ? { delimiter, line } : null;
};

/** The delimiter by which most rows of the beginning of a file have as many cells as the first one; then the one that makes most cells. */
export function delimiterOf(beginning: string): Delimiter {
  const told = toldDelimiter(beginning);
  if (told) return told.delimiter;
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, ...scoreOf(beginning, delimiter) }));
  return scores.sort((a, b) => b.alike - a.alike || b.cells - a.cells)[0]?.delimiter ?? ',';
}

function scoreOf(beginning: string, delimiter: Delimiter): { alike: number; cells: number } {
  try {
    const rows = new CsvParser(delimiter).push(`${beginning}\n`).slice(0, LOOKED_AT);
    const cells = rows[0]?.cells.length ?? 1;
    return { alike: cells > 1 ? rows.filter((row) => row.cells.length === cells).length : 0, cells };
  } catch {
    // More columns than anything has: it is for the reader of the rows to refuse them.
    return { alike: LOOKED_AT, cells: MOST.columns };
  }
}
