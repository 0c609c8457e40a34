// What an erased person leaves behind: counts by day, and viewing sessions that name nobody. Pure: no clock, no store.
import { addDays, addMonths, type CalendarDate, dateAt, type Month, monthAt, startOfDay } from './calendar.js';
import { CHURN_CAUSES, type EndCause, EXPIRY_CAUSES } from './causes.js';
import { completionRate } from './completion.js';
import { countFigures, type FigureCounts, noFigures } from './figures.js';
import type { SessionRecord } from './session-record.js';
import type { Person } from './status.js';

/** What a figure counts: a tile, or the line beneath it; `cause` tells the parts of `unsubscribed` and `expired`. */
export interface LedgerCell {
  readonly tile: 'registered' | 'active' | 'inTrial' | 'unsubscribed' | 'expired';
  readonly cause: EndCause | null;
  /** People; less than nothing where somebody no longer counts. */
  readonly amount: number;
}

/** By how much a figure changes on a day of its month. */
export interface LedgerEntry extends LedgerCell {
  readonly day: CalendarDate;
}

/**
 * The counts that a person leaves when they are erased at `now` (Unix ms), by the days of a zone. A month's entries up to and
 * with a day add up to what `countFigures` said of the person from the month's start to that day's end: to the end of `now`, in
 * the month that runs. Nothing is left for the months after it.
 */
export function ledgerOf(person: Person, now: number, zone: string): LedgerEntry[] {
  let before = noFigures();
  return daysOfChange(person, now, zone).flatMap((day) => {
    if (day.endsWith('-01')) before = noFigures();
    const window = { from: startOfDay(`${day.slice(0, 7)}-01`, zone), to: Math.min(startOfDay(addDays(day, 1), zone), now + 1) };
    const figures = countFigures([person], window);
    const entries = difference(figures, before).map((cell): LedgerEntry => ({ day, ...cell }));
    before = figures;
    return entries;
  });
}

/** The days on which figures of the person may change, in order: the first of each month, and wherever something begins or ends. */
function daysOfChange({ registeredAt, projection: { access, subscriptions, trials } }: Person, now: number, zone: string): CalendarDate[] {
  if (registeredAt > now) return [];
  const edges = [...access, ...subscriptions, ...trials].flatMap(({ start, end }) => [start, end]);
  const changes = edges.filter((at) => at > registeredAt && at <= now).map((at) => dateAt(at, zone));
  return [
    ...new Set([...monthsBetween(registeredAt, now, zone).map((month) => `${month}-01`), dateAt(registeredAt, zone), ...changes]),
  ].sort();
}

function monthsBetween(from: number, to: number, zone: string): Month[] {
  const [months, last] = [[monthAt(from, zone)], monthAt(to, zone)];
  for (let month = months[0]; month !== undefined && month < last;) months.push((month = addMonths(month, 1)));
  return months;
}

const difference = (figures: FigureCounts, before: FigureCounts): LedgerCell[] => {
  const earlier = cellsOf(before);
  return cellsOf(figures)
    .map((cell, at) => ({ ...cell, amount: cell.amount - (earlier[at]?.amount ?? 0) }))
    .filter(({ amount }) => amount !== 0);
};

const cellsOf = ({ registered, active, inTrial, unsubscribedBy, expiredBy }: FigureCounts): LedgerCell[] => [
  { tile: 'registered', cause: null, amount: registered },
  { tile: 'active', cause: null, amount: active },
  { tile: 'inTrial', cause: null, amount: inTrial },
  ...CHURN_CAUSES.map((cause) => ({ tile: 'unsubscribed' as const, cause, amount: unsubscribedBy[cause] })),
  ...EXPIRY_CAUSES.map((cause) => ({ tile: 'expired' as const, cause, amount: expiredBy[cause] })),
];

/** The entries of a month's days added up: the figures of the people who were erased. */
export function erasedFigures(cells: Iterable<LedgerCell>): FigureCounts {
  const figures = noFigures();
  for (const { tile, cause, amount } of cells) {
    if (tile !== 'expired') figures[tile] += amount;
    for (const churn of CHURN_CAUSES) if (tile === 'unsubscribed' && churn === cause) figures.unsubscribedBy[churn] += amount;
    for (const expiry of EXPIRY_CAUSES) if (tile === 'expired' && expiry === cause) figures.expiredBy[expiry] += amount;
  }
  return figures;
}

/** What stays of a viewing session. The store gives it an id of chance, which nothing else has. */
export interface KeptSession {
  readonly titleId: string | null;
  /** The name, where the catalogue has no entry. */
  readonly title: string | null;
  readonly day: CalendarDate;
  /** Whole minutes really played. */
  readonly minutes: number | null;
  /** Completion in whole per cent. */
  readonly percent: number | null;
  readonly device: DeviceKind | null;
}

/** Kinds of devices, and the words for them: no model, no name that somebody gave. */
const DEVICE_KINDS = {
  tv: ['tv', 'box', 'cast', 'console'],
  phone: ['phone', 'mobile'],
  tablet: ['tablet'],
  computer: ['computer', 'desktop', 'web'],
} as const satisfies Record<string, readonly string[]>;
export type DeviceKind = keyof typeof DEVICE_KINDS | 'other';

function deviceKind(device: string | null): DeviceKind | null {
  if (device === null || device === '') return null;
  for (const kind of Object.keys(DEVICE_KINDS) as (keyof typeof DEVICE_KINDS)[]) {
    if (DEVICE_KINDS[kind].some((word) => word === device.toLowerCase())) return kind;
  }
  return 'other';
}

type Watched = Pick<SessionRecord, 'titleId' | 'title' | 'live' | 'startedAt' | 'playedMs' | 'furthestMs' | 'durationMs' | 'device'>;

/** What stays of a session, its day taken in a zone. */
export function keptSession(
  { titleId, title, live, startedAt, playedMs, furthestMs, durationMs, device }: Watched,
  zone: string,
): KeptSession {
  const rate = completionRate(furthestMs, durationMs, live);
  return {
    titleId,
    title: titleId === null ? title : null,
    day: dateAt(startedAt, zone),
    minutes: playedMs === null ? null : Math.round(playedMs / 60_000),
    percent: rate === null ? null : Math.round(rate * 100),
    device: deviceKind(device),
  };
}
