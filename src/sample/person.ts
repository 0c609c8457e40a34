// One sample person as a pure function of a row number: profile and access. Knows nothing of the row before.
import { addDays, dateAt, instantOf, wallClock } from '../contract/calendar.js';
import type { AccessRecord } from '../contract/records.js';
import type { CustomValue } from '../contract/schema/index.js';
import { accessesOf } from './accesses.js';
import { COUNTRIES, FIRST_NAMES, GENRES, LAST_NAMES, SOURCES } from './catalogue.js';
import { drawFor } from './random.js';

/** How many people there are, and the instant (Unix ms) at which their history is seen. */
export interface SampleWorld {
  readonly users: number;
  readonly now: number;
}

/** Instants in Unix ms. */
export interface SamplePerson {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly registeredAt: number;
  readonly updatedAt: number | null;
  readonly lastSeenAt: number | null;
  readonly customFields: Record<string, CustomValue>;
  readonly accesses: readonly AccessRecord[];
}

export const DAY = 86_400_000;
const YEARS = 4;

/** The person of a row; the same for the same row and world. */
export function personAt(index: number, world: SampleWorld): SamplePerson {
  const draw = drawFor(index, 1);
  const registeredAt = registrationOf(draw.next(), draw.below(DAY), world.now);
  const named = !draw.chance(0.01);
  const first = draw.pick(FIRST_NAMES);
  const last = draw.pick(LAST_NAMES);
  const updated = draw.chance(0.12) ? null : Math.floor(registeredAt + (world.now - registeredAt) * draw.next());
  const accesses = accessesOf(index, registeredAt, world.now);
  return {
    id: `u_${String(index).padStart(6, '0')}`,
    firstName: named ? first : null,
    lastName: named ? last : null,
    email: draw.chance(0.005) ? null : `${asciiOf(first, 'user')}.${asciiOf(last, String(index))}.${index}@example.com`,
    registeredAt,
    updatedAt: updated,
    lastSeenAt: draw.chance(0.1) ? null : Math.floor(registeredAt + (world.now - registeredAt) * Math.sqrt(draw.next())),
    customFields: customFieldsOf(index),
    accesses,
  };
}

/** Registrations grow over the years and swell in winter. */
function registrationOf(rate: number, timeOfDay: number, now: number): number {
  const span = YEARS * 365 * DAY;
  const age = span * (1 - Math.sqrt(rate));
  const wave = Math.sin((age / (365 * DAY)) * 2 * Math.PI) * 9 * DAY;
  const at = now - Math.max(0, age + wave);
  const wanted = Math.floor(at / DAY) * DAY + timeOfDay;
  return wanted > now ? wanted - DAY : wanted;
}

function asciiOf(name: string, otherwise: string): string {
  const plain = name.normalize('NFD').toLowerCase().replace(/[^a-z]/g, '');
  return plain === '' ? otherwise : plain;
}

/** The custom fields of a row. */
export function customFieldsOf(index: number): Record<string, CustomValue> {
  const draw = drawFor(index, 2);
  const has = (rate: number): boolean => draw.chance(rate);
  const year = 1945 + draw.below(62);
  const day = `${year}-${String(1 + draw.below(12)).padStart(2, '0')}-${String(1 + draw.below(28)).padStart(2, '0')}`;
  const values: Record<string, CustomValue> = {
    birth_date: has(0.7) ? day : null,
    country: draw.pick(COUNTRIES),
    phone: has(0.4) ? `+33 6 ${String(10000000 + draw.below(89999999)).replace(/(..)(..)(..)(..)/, '$1 $2 $3 $4')}` : null,
    newsletter: has(0.8) ? draw.chance(0.45) : null,
    source: has(0.85) ? draw.pick(SOURCES) : null,
    genres: GENRES.filter(() => draw.chance(0.3)),
    profiles: 1 + draw.below(5),
    website: has(0.08) ? `https://example.com/u/${index}` : null,
    note: has(0.06) ? 'Called about the invoice.\nPrefers to be written to.' : null,
    reference: String(draw.below(1_000_000)).padStart(7, '0'),
    loyalty: has(0.3) ? `tier:${1 + draw.below(3)}` : null,
    fax: has(0.01) ? '+33 1 00 00 00 00' : null,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** The instant a number of calendar months later, at the same UTC day and time, clamped to the month's end. */
export function monthsLater(instant: number, months: number): number {
  const { date, clockMs } = wallClock(instant, 'UTC');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return instantOf({ date: addDays(dateAt(first.getTime(), 'UTC'), Math.min(day, lastDay) - 1), clockMs }, 'UTC');
}
