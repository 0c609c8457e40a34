// Reads a CSV file of a published data set line by line; a line that does not fit is reported by its number and skipped.
import { readFileSync } from 'node:fs';
import { reasonOf, StartRefusal } from '../refusal.js';

/** Tells of a line that was skipped. */
export type ReportBadLine = (file: string, line: number, why: string) => void;

/** One line's values by column name. */
export interface CsvLine {
  /** The text of a column; throws where it is empty. */
  text(column: string): string;
  textOrEmpty(column: string): string;
  /** A whole number; throws where it is none. */
  whole(column: string): number;
  /** A whole number, or `null` where the column is empty. */
  wholeOrNull(column: string): number | null;
}

/** Turns each line into a value by `read`; what `read` throws makes the line a bad one. */
export function* readCsv<T>(file: string, columns: readonly string[], report: ReportBadLine, read: (line: CsvLine) => T): Generator<T> {
  const lines = textOf(file).split(/\r\n|\n/);
  const header = fieldsOf(lines[0] ?? '');
  const missing = columns.find((column) => !header.includes(column));
  if (missing !== undefined) throw new StartRefusal(`${file} has no column ${missing}`);
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line === '') continue;
    try {
      const fields = fieldsOf(line);
      if (fields.length !== header.length) throw new Error(`${fields.length} columns instead of ${header.length}`);
      yield read(lineOf(header, fields));
    } catch (error) {
      report(file, at + 1, reasonOf(error));
    }
  }
}

function lineOf(header: readonly string[], fields: readonly string[]): CsvLine {
  const valueOf = (column: string): string => fields[header.indexOf(column)] ?? '';
  const wholeOrNull = (column: string): number | null => {
    const value = valueOf(column);
    if (value === '') return null;
    if (!/^-?\d{1,15}$/.test(value)) throw new Error(`${column} is no whole number: ${value.slice(0, 40)}`);
    return Number(value);
  };
  const needed = <V>(column: string, value: V | null): V => {
    if (value === null) throw new Error(`${column} is empty`);
    return value;
  };
  return {
    text: (column) => needed(column, valueOf(column) || null),
    textOrEmpty: valueOf,
    whole: (column) => needed(column, wholeOrNull(column)),
    wholeOrNull,
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new StartRefusal(`cannot read ${file} (${reasonOf(error)})`);
  }
}

/** The fields of one line; a quoted field may hold commas and doubled quotes. */
function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  for (let rest: string | undefined = line; rest !== undefined;) {
    const [whole, quoted, plain = '']: (string | undefined)[] = /^(?:"((?:[^"]|"")*)"(?=,|$)|([^,]*))/.exec(rest) ?? [''];
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    rest = rest[whole?.length ?? 0] === ',' ? rest.slice((whole?.length ?? 0) + 1) : undefined;
  }
  return fields;
}
