// Lets LibreOffice open workbooks and save them again, and reads what it saved: its own understanding of each cell.
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type RawCell, rawSheets, unescaped } from '../parts.js';
import type { Held, ReadBook, Reader } from './reader.js';

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** LibreOffice's program; `undefined` where this machine has none. SOFFICE, when set, is taken without a search. */
export function findSoffice(): string | undefined {
  const chosen = process.env['SOFFICE'];
  if (chosen !== undefined) return isProgram(chosen) ? chosen : undefined;
  const names = ['soffice', 'libreoffice', 'soffice.exe'];
  return [
    ...(process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    '/usr/lib/libreoffice/program/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ].find(isProgram);
}

/** It keeps a boolean as the formula that makes it. */
const isBoolean = ({ type, formula }: RawCell): boolean => type === 'b' && (formula === 'TRUE()' || formula === 'FALSE()');

/**
 * It opens texts that look like escapes as they are. Where it saves them, it escapes none that overlaps with one before, and takes
 * `_x0020_`, and `_x005F_` before what looks like one, for escapes of its own.
 */
export const losesEscapes = (text: string): string =>
  unescaped(
    text.replace(/(_x005F_x[0-9A-Fa-f]{4}_)|_x0020_|_x[0-9A-Fa-f]{4}_/g, (found, escaped?: string) =>
      escaped || found === '_x0020_' ? found : `_x005F${found}`,
    ),
  );

/** It saves numbers with 15 digits, as many as Excel shows: those of the shortest decimal fraction that means the number, rounded. */
export function digits15(value: number): number {
  const [, sign = '', first = '', rest = '', exponent = ''] = /^(-?)(\d)\.?(\d*)e(.+)$/.exec(value.toExponential()) ?? [];
  if (rest.length < 15) return value;
  const digits = (BigInt(first + rest.slice(0, 15)) + 5n) / 10n;
  const short = Number(`${sign}${digits}e${Number(exponent) - 14}`);
  return Number.isFinite(short) ? short : value;
}

const isMoment = (format: string): boolean => /yy|h|:ss/.test(format);

function held({ type, text, format }: RawCell): Held {
  if (type === 's') return text === '' ? null : text;
  if (type === 'b') return text === '1';
  if (text === '') return null;
  return isMoment(format) ? { serial: Number(text) } : Number(text);
}

function placed(cells: readonly RawCell[]): Held[][] {
  const rows: Held[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row] ?? [];
    while (row.length <= cell.column) row.push(null);
    row[cell.column] = held(cell);
  }
  return rows;
}

function book(file: Uint8Array): ReadBook {
  const sheets = rawSheets(file);
  const cells = sheets.flatMap((sheet) => sheet.cells);
  return {
    sheets: sheets.map((sheet) => ({ name: sheet.name, rows: placed(sheet.cells) })),
    formulas: cells.filter((cell) => !isBoolean(cell)).flatMap(({ formula }) => formula ?? []),
  };
}

async function saved(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const soffice = findSoffice();
  if (!soffice) throw new Error('LibreOffice was not found');
  const folder = await mkdtemp(join(tmpdir(), 'ott-users-office-'));
  try {
    const names = files.map((_, at) => `${at}.xlsx`);
    await Promise.all(files.map((file, at) => writeFile(join(folder, names[at] ?? ''), file)));
    await promisify(execFile)(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'saved'),
        ...names.map((name) => join(folder, name)),
      ],
      // Only there to end what hangs.
      { timeout: 240_000, maxBuffer: 64 * 1024 * 1024 },
    );
    return await Promise.all(names.map((name) => readFile(join(folder, 'saved', name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const libreoffice: Reader = {
  name: 'LibreOffice',
  read: async (files) => (await saved(files)).map(book),
  tells: (held) => {
    if (typeof held === 'number') return digits15(held);
    if (typeof held === 'string') return losesEscapes(held);
    return typeof held === 'object' && held !== null ? { serial: digits15(held.serial) } : held;
  },
};
