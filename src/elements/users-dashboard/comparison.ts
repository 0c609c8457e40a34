// Compares a figure with a baseline: how it is written, and what it says. Pure.
import type { Format } from '../../i18n/format.js';

export interface Comparison {
  readonly direction: 'more' | 'fewer' | 'same';
  /** "+12.4 %", or "+7" where the baseline is 0. */
  readonly text: string;
}

/** A figure against a baseline. There is no percentage of nothing. */
export function compare(figure: number, baseline: number, format: Format): Comparison {
  const difference = figure - baseline;
  const direction = difference > 0 ? 'more' : difference < 0 ? 'fewer' : 'same';
  const signed: Intl.NumberFormatOptions = { signDisplay: 'exceptZero', maximumFractionDigits: 1 };
  const text = baseline === 0 ? format.number(difference, signed) : format.percent(difference / baseline, signed);
  return { direction, text };
}

/** The corners of a line through values, in a box of `width` × `height`, as SVG points. */
export function linePoints(values: readonly number[], width: number, height: number): string {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.map((value, at) => `${(at * step).toFixed(1)},${(height - (value / most) * height).toFixed(1)}`).join(' ');
}
