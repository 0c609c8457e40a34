// Days and months for generated histories, in UTC. Knows no zone and no clock.

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The instant (Unix ms) a number of calendar months later, at the same UTC day and time, clamped to the month's end. */
export function monthsLater(instant: number, months: number): number {
  const at = new Date(instant);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, lastDay));
  return at.getTime();
}
