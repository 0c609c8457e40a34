// Time zones whose clocks are hard to follow, and for each the instants at which they are: around its own changes of the clock, at leap days, at
// the ends of months and years, and at half hours. Knows no database.
import { offsetAt } from '../../src/contract/calendar.js';

export const ZONES = [
  // Whole hours, without and with summer time in both hemispheres.
  ['UTC', 'Asia/Tokyo', 'Europe/Paris', 'Europe/London', 'America/New_York', 'America/Los_Angeles'],
  ['Australia/Sydney', 'Pacific/Auckland'],
  // Half hours and quarters, some with summer time.
  ['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Kabul', 'Asia/Yangon', 'Australia/Darwin', 'Australia/Eucla', 'Pacific/Marquesas'],
  ['Asia/Tehran', 'Australia/Adelaide', 'Pacific/Chatham', 'America/St_Johns'],
  // Zones that moved by half an hour: each summer, or once.
  ['Australia/Lord_Howe', 'America/Caracas', 'Asia/Pyongyang', 'Asia/Colombo', 'Pacific/Norfolk'],
  // Summer time that begins or ends at midnight.
  ['America/Asuncion', 'America/Havana', 'America/Santiago', 'America/Sao_Paulo', 'Africa/Cairo'],
  ['Asia/Beirut', 'Asia/Amman', 'Asia/Damascus', 'Atlantic/Azores'],
  // Two hours at once, and a pause in Ramadan.
  ['Antarctica/Troll', 'Africa/Casablanca'],
  // Days that never were.
  ['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Kwajalein'],
  // Winter time as the exception, and a summer time that stayed.
  ['Europe/Dublin', 'Europe/Istanbul'],
].flat();
export const INSTANTS_PER_ZONE = 400;

const HALF_HOUR = 30 * 60_000;
const DAY = 48 * HALF_HOUR;
/** Between looks for a change of the clock: shorter than any time between two of them. */
const STEP = 7 * DAY;
/** Half hours from one to the next: a prime number comes by all times of the day and of the year. */
const STRIDE = 40_009;

/** The first instants (Unix ms) at which the clock of a zone goes otherwise. */
function changesOf(zone: string, from: number, until: number): number[] {
  const changes: number[] = [];
  for (let start = from; start < until; start += STEP) {
    let [low, high] = [start, Math.min(start + STEP, until)];
    const before = offsetAt(low, zone);
    if (offsetAt(high, zone) === before) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle, zone) === before) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

/** At most `count` of a list, from all of it. */
const some = (list: readonly number[], count: number): number[] =>
  list.filter((_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length));

const around = (instants: readonly number[], distances: readonly number[]): number[] =>
  instants.flatMap((instant) => distances.map((distance) => instant + distance));

/** Instants (Unix ms) of a zone; one whose clock changes less has more half hours. `from` is a half hour itself. */
export function instantsOf(zone: string, from: number, until: number): number[] {
  const [first, last] = [new Date(from).getUTCFullYear() + 1, new Date(until).getUTCFullYear()];
  const years = Array.from({ length: last - first }, (_, year) => first + year);
  /** About a local midnight: what the zone's offset is then, as UTC tells it. */
  const midnight = (year: number, month: number, day: number): number => {
    const utc = Date.UTC(year, month, day);
    return utc - offsetAt(utc, zone);
  };
  const changes = changesOf(zone, from, until);
  const leapDays = years.filter((year) => year % 4 === 0).flatMap((year) => [midnight(year, 1, 29), midnight(year, 2, 1)]);
  const months = years.flatMap((year) => Array.from({ length: 11 }, (_, month) => midnight(year, month + 1, 1)));
  const instants = new Set([
    ...around(changes, [-1, 0]),
    ...around(some(changes, 20), [-2 * HALF_HOUR, -HALF_HOUR, HALF_HOUR, 2 * HALF_HOUR]),
    ...around(leapDays, [-1, 0]),
    ...around(
      years.map((year) => midnight(year, 0, 1)),
      [-1, 0],
    ),
    ...around(some(months, 20), [-1, 0]),
  ]);
  const halfHours = Math.floor((until - from) / HALF_HOUR);
  for (let step = 0; instants.size < INSTANTS_PER_ZONE; step += 1) instants.add(from + ((step * STRIDE) % halfHours) * HALF_HOUR);
  return [...instants];
}
