// How much room a text takes in a sheet: columns are told in characters, rows in points, and neither fits itself to what it holds. Pure.
import type { SheetValue } from '../cell-value.js';
import type { CellType } from '../table.js';

/** Signs that are two characters wide: those of East Asia. What lies beyond 16 bits counts as two anyway. */
const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/g;

const widthOfLine = (line: string): number => line.length + (line.match(WIDE)?.length ?? 0);

/** A character of a width is a digit; most of a text is narrower. */
const NARROW = /[\p{Ll}\p{Lo}\s\p{P}]/gu;
const NARROWER = 0.2;

/** Lines that a text takes which is wrapped at `widest`: where words are too long for what is left of a line, a part of it stays empty. */
function wrappedLines(line: string, widest: number): number {
  const width = widthOfLine(line) - NARROWER * (line.replace(WIDE, '').match(NARROW)?.length ?? 0);
  return Math.max(1, Math.ceil(width / (widest - 1) + 0.05));
}

/** What Excel lets a row have. */
const TALLEST = 409;

/** Of the text that may be as wide as a column may become. */
export interface Extent {
  readonly width: number;
  /** 1 where it stands in one line. */
  readonly lines: number;
}

/** `widest`: a text past it is wrapped there. Longer than what the tallest row shows nothing is measured. */
export function extentOf(text: string, widest: number): Extent {
  if (text.length <= widest && !text.includes('\n')) {
    const width = widthOfLine(text);
    if (width <= widest) return { width, lines: 1 };
  }
  const lines = text.slice(0, widest * TALLEST).split('\n');
  return {
    width: Math.min(widest, Math.max(...lines.map(widthOfLine))),
    lines: lines.reduce((sum, line) => sum + (widthOfLine(line) <= widest ? 1 : wrappedLines(line, widest)), 0),
  };
}

/** Of a row of so many lines, at `line` points each, where one line is `single` points tall. */
export const heightOf = (lines: number, line: number, single: number): number =>
  lines === 1 ? single : Math.min(TALLEST, lines * line + (single - line));

const WIDTHS: Readonly<Partial<Record<CellType, number>>> = { date: 10, instant: 19, duration: 9, rate: 6 };

/** Of a value as it is shown. */
export const extentOfValue = (value: SheetValue | null, widest: number): Extent => {
  if (value === null) return { width: 0, lines: 1 };
  if (value.is === 'text') return extentOf(value.value, widest);
  if (value.is === 'boolean') return { width: 5, lines: 1 };
  const digits =
    value.type === 'amount' ? Math.trunc(value.value).toLocaleString('en').length + 3 : Math.min(12, String(value.value).length);
  return { width: WIDTHS[value.type] ?? digits, lines: 1 };
};
