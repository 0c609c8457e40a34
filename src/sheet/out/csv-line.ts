// Writes the lines of a CSV file that spreadsheets open and this project's reader takes back as it was. Pure.
import { guarded } from '../formula-safe.js';

/** What a file begins with, so that Excel reads it as UTF-8. */
export const CSV_START = '\uFEFF';

/** One line. A comma everywhere: the reader finds it out, and so does whatever asks. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** Without zero bytes, by which a file is no text to most readers, ours among them. */
const quoted = (text: string): string => {
  const safe = guarded(text.replaceAll('\0', ''));
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
