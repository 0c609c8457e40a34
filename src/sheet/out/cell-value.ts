// What a cell is in a workbook: a number with a look, a boolean, or a text. One meaning for both writers of workbooks. Pure.
import type { Cell, CellType } from './table.js';
import { serialOfDate, type ZoneClock } from './serial.js';

const DAY_SECONDS = 86_400;

/** A value and whether it has the look of its column's type; `null`: an empty cell. */
export type SheetValue =
  | { readonly is: 'number'; readonly value: number; readonly type: CellType }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'text'; readonly value: string };

/** Several texts as one. */
export const joined = (texts: readonly string[]): string => texts.join('; ');

export function sheetValue(cell: Cell, type: CellType, clock: ZoneClock): SheetValue | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return numberValue(cell, type, clock);
  if (typeof cell === 'boolean') return { is: 'boolean', value: cell };
  if (typeof cell === 'string') {
    const serial = type === 'date' ? serialOfDate(cell) : null;
    return serial === null ? { is: 'text', value: cell } : { is: 'number', value: serial, type };
  }
  const value = typeof cell === 'bigint' ? String(cell) : joined(cell);
  return value === '' ? null : { is: 'text', value };
}

function numberValue(cell: number, type: CellType, clock: ZoneClock): SheetValue | null {
  if (!Number.isFinite(cell)) return null;
  switch (type) {
    case 'instant': {
      const serial = clock.serial(cell);
      if (serial !== null) return { is: 'number', value: serial, type };
      const text = clock.text(cell);
      return text === '' ? null : { is: 'text', value: text };
    }
    case 'duration':
      return { is: 'number', value: cell / DAY_SECONDS, type };
    case 'rate':
    case 'amount':
      return { is: 'number', value: cell, type };
    default:
      return { is: 'number', value: Object.is(cell, -0) ? 0 : cell, type: 'number' };
  }
}
