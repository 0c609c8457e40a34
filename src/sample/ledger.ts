// Keeps the counts of erased people by the days of the platform's zone. Asked in another zone, a day is the day of that name.
import { type CalendarDate, dateAt, judgedAt, type Window } from '../contract/calendar.js';
import { erasedFigures, type LedgerEntry } from '../contract/erasure.js';
import type { FigureCounts } from '../contract/figures.js';

export interface Ledger {
  add(entries: readonly LedgerEntry[]): void;
  /** Their figures in a window that begins with a month, to the end of its last day. */
  erasedIn(window: Window, zone: string): FigureCounts;
  /** How many of them registered on a day. */
  registeredOn(day: CalendarDate): number;
}

export function createLedger(): Ledger {
  const kept = new Map<string, LedgerEntry>();
  const keyOf = ({ day, tile, cause }: Omit<LedgerEntry, 'amount'>): string => `${day} ${tile} ${cause ?? ''}`;
  const amountOf = (cell: Omit<LedgerEntry, 'amount'>): number => kept.get(keyOf(cell))?.amount ?? 0;
  return {
    add(entries) {
      for (const entry of entries) kept.set(keyOf(entry), { ...entry, amount: amountOf(entry) + entry.amount });
    },
    erasedIn(window, zone) {
      const [first, last] = [dateAt(window.from, zone), dateAt(judgedAt(window), zone)];
      return erasedFigures([...kept.values()].filter(({ day }) => first <= day && day <= last));
    },
    registeredOn: (day) => amountOf({ day, tile: 'registered', cause: null }),
  };
}
