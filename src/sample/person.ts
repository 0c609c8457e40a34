// One sample person as a pure function of a row number: profile and access. Knows nothing of the row before.
import type { AccessRecord } from '../contract/records.js';
import type { CustomValue } from '../contract/schema/index.js';
import { fold } from '../contract/fold.js';
import { accessesOf } from './accesses.js';
import { COUNTRIES, FIRST_NAMES, GENRES, LAST_NAMES, SOURCES } from './catalogue.js';
import { drawFor } from './random.js';
import { DAY } from './time.js';

export { DAY } from './time.js';

/** How many people there are, and the instant (Unix ms) at which their history is seen. */
export interface SampleWorld {
  readonly users: number;
  readonly now: number;
}

/** Who somebody is, without what they have access to. Instants in Unix ms. */
export interface SampleProfile {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly registeredAt: number;
  readonly updatedAt: number | null;
  readonly lastSeenAt: number | null;
}

export interface SampleHistory extends SampleProfile {
  readonly accesses: readonly AccessRecord[];
}

export interface SamplePerson extends SampleHistory {
  readonly customFields: Record<string, CustomValue>;
}

const YEAR = 365.25 * DAY;
const YEARS = 4;

/** The person of a row; the same for the same row and world. */
export const personAt = (index: number, world: SampleWorld): SamplePerson => ({
  ...historyAt(index, world),
  customFields: customFieldsOf(index),
});

/** The same person without custom fields. */
export function historyAt(index: number, world: SampleWorld): SampleHistory {
  const profile = profileAt(index, world);
  return { ...profile, accesses: accessesOf(index, profile.registeredAt, world.now) };
}

/** The same person without access and custom fields, which cost more. */
export function profileAt(index: number, { users, now }: SampleWorld): SampleProfile {
  const draw = drawFor(index, 1);
  const registeredAt = registrationOf(draw.next(), draw.below(DAY), now);
  const sinceThen = now - registeredAt;
  const named = !draw.chance(0.01);
  const first = draw.pick(FIRST_NAMES);
  const last = draw.pick(LAST_NAMES);
  const updatedAt = draw.chance(0.12) ? null : Math.floor(registeredAt + sinceThen * draw.next());
  return {
    id: idAt(index, users),
    firstName: named ? first : null,
    lastName: named ? last : null,
    email: draw.chance(0.005) ? null : `${mailNameOf(first, 'user')}.${mailNameOf(last, String(index))}.${index}@example.com`,
    registeredAt,
    updatedAt,
    lastSeenAt: draw.chance(0.1) ? null : Math.floor(registeredAt + sinceThen * Math.sqrt(draw.next())),
  };
}

/** Ids of one world are of one length, so that they sort as the rows do. */
export const idAt = (index: number, users: number): string => `u_${String(index).padStart(Math.max(6, String(users - 1).length), '0')}`;

/** Registrations of four years: they grow steadily and swell around the turn of each year. */
function registrationOf(rate: number, timeOfDay: number, now: number): number {
  const steady = now - YEARS * YEAR * (1 - Math.sqrt(rate));
  const wanted = Math.floor((steady - swell(steady) + swell(now)) / DAY) * DAY + timeOfDay;
  return wanted > now ? wanted - DAY : wanted;
}

/** How far an instant lies from where it would lie without winters; less than its neighbours' distance, so that order stays. */
const swell = (at: number): number => 9 * DAY * Math.sin((at / YEAR) * 2 * Math.PI);

/** The tables of names are small: each is folded once. */
const mailNames = new Map<string, string>();

/** A name as it stands in an e-mail address. */
function mailNameOf(name: string, otherwise: string): string {
  let plain = mailNames.get(name);
  if (plain === undefined) mailNames.set(name, (plain = fold(name).replace(/[^a-z]/g, '')));
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
