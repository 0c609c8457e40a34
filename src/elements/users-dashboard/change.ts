// Compares a figure with an earlier one. Pure: says what changed and by how much, never whether that is good.
import type { Format } from '../../i18n/format.js';

export interface Change {
  readonly direction: 'more' | 'fewer' | 'same';
  /** Of the earlier figure, 0.124 for +12.4 %; `null` where there is no base, or the rate would round to nothing. */
  readonly rate: number | null;
  readonly difference: number;
}

/** The least rate that is told as a rate. */
const LEAST = 0.0005;

export function changeOf(now: number, before: number): Change {
  const difference = now - before;
  const rate = before === 0 ? null : difference / before;
  return {
    direction: difference > 0 ? 'more' : difference < 0 ? 'fewer' : 'same',
    rate: rate === null || (rate !== 0 && Math.abs(rate) < LEAST) ? null : rate,
    difference,
  };
}

/** "+12.4 %", "−3", "0 %"; without a sign where words tell the direction. */
export function changeText({ rate, difference }: Change, format: Format, signDisplay: 'exceptZero' | 'never' = 'exceptZero'): string {
  if (rate === null) return format.number(difference, { signDisplay });
  const digits = rate !== 0 && Math.abs(rate) < 1 ? 1 : 0;
  return format.percent(rate, { signDisplay, minimumFractionDigits: digits, maximumFractionDigits: digits });
}
