// Reads a projection at an instant or in a window: status, why, and what the tiles count. Knows nothing else of a person.
import type { Access, Projection, Span } from './access.js';
import type { ChurnCause, EndCause, ExpiryCause } from './causes.js';
import { CHURN_CAUSES, EXPIRY_CAUSES } from './causes.js';
import { judgedAt, type Window } from './calendar.js';

/** The statuses that this version knows, in the order in which they are offered. */
export const STATUSES = ['registered', 'active', 'canceled'] as const;
export type Status = (typeof STATUSES)[number];

/** The access that decides a status. */
export interface Why {
  /** `running`: access runs. `never`: none ever ran. `scheduled`: none ever ran, one will. Else the cause of the last end. */
  readonly cause: 'running' | 'never' | 'scheduled' | EndCause;
  /** The access that decides; `null` when there is none. */
  readonly access: Access | null;
  /** The end that decides, the start of what is scheduled, or `null`: no end, or nothing to tell. Unix ms. */
  readonly at: number | null;
}

/** The span that began last, among those that began by t (Unix ms). */
export function lastBegun(spans: readonly Span[], t: number): Span | undefined {
  let found: Span | undefined;
  for (const span of spans) {
    if (span.start > t) break;
    found = span;
  }
  return found;
}

/** Status at an instant (Unix ms): access runs, else access ever ran, else only an account. */
export function statusAt(projection: Projection, t: number): Status {
  const last = lastBegun(projection.access, t);
  if (!last) return 'registered';
  return last.end > t ? 'active' : 'canceled';
}

/** Why the status is what it is at an instant (Unix ms). */
export function whyAt(projection: Projection, t: number): Why {
  const last = lastBegun(projection.access, t);
  if (!last) {
    const next = projection.runs.find((access) => access.start > t) ?? null;
    return { cause: next ? 'scheduled' : 'never', access: next, at: next?.start ?? null };
  }
  if (last.end > t) {
    const access = leading(projection.runs.filter((run) => run.start <= t && (run.end ?? Infinity) > t));
    return { cause: 'running', access, at: access?.end ?? null };
  }
  const access = projection.runs.find((run) => run.id === last.accessId) ?? null;
  return { cause: last.cause ?? 'unknown', access, at: last.end };
}

/** The subscription that runs at an instant (Unix ms): the current offer. */
export const currentSubscription = (projection: Projection, t: number): Access | null =>
  leading(projection.runs.filter((run) => run.kind === 'subscription' && run.start <= t && (run.end ?? Infinity) > t));

/** Of those that run together, a subscription leads, then the one that ends last, then the one that began last, then the greater id. */
function leading(running: readonly Access[]): Access | null {
  const [first, ...rest] = running;
  if (!first) return null;
  return rest.reduce((best, access) => (rank(access, best) > 0 ? access : best), first);
}

function rank(a: Access, b: Access): number {
  const subscription = Number(a.kind === 'subscription') - Number(b.kind === 'subscription');
  if (subscription !== 0) return subscription;
  const [x, y] = [a.end ?? Infinity, b.end ?? Infinity];
  if (x !== y) return x > y ? 1 : -1;
  return a.start - b.start || (a.id > b.id ? 1 : -1);
}

/** What the tiles need of a person. */
export interface Person {
  /** Unix ms. */
  readonly registeredAt: number;
  readonly projection: Projection;
}

/** A person who registered after the window does not exist in it. */
const exists = (person: Person, window: Window): boolean => person.registeredAt < window.to;

/** An empty window has no moment at which anything could run. */
const overlaps = (spans: readonly Span[], { from, to }: Window): boolean =>
  from < to && spans.some((span) => span.start < to && span.end > from);

/** The account was created in the window. */
export const registeredIn = ({ registeredAt }: Person, { from, to }: Window): boolean => registeredAt >= from && registeredAt < to;

/** Access ran at some moment of the window. */
export const hadAccessIn = (person: Person, window: Window): boolean =>
  exists(person, window) && overlaps(person.projection.access, window);

/** A trial ran at some moment of the window. */
export const hadTrialIn = (person: Person, window: Window): boolean => exists(person, window) && overlaps(person.projection.trials, window);

/** Why the person's last subscription ended in the window with none running at its last moment; `null` where that is not so. */
export function unsubscribedIn(person: Person, window: Window): ChurnCause | null {
  const cause = lostIn(person, person.projection.subscriptions, window);
  return CHURN_CAUSES.find((known) => known === cause) ?? null;
}

/** Which rental, free copy or gift ended the person's last access of any kind in the window; `null` where that is not so. */
export function accessExpiredIn(person: Person, window: Window): ExpiryCause | null {
  const cause = lostIn(person, person.projection.access, window);
  return EXPIRY_CAUSES.find((known) => known === cause) ?? null;
}

function lostIn(person: Person, spans: readonly Span[], window: Window): EndCause | null {
  if (!exists(person, window) || window.to <= window.from) return null;
  const last = lastBegun(spans, judgedAt(window));
  return last && last.end >= window.from && last.end < window.to ? last.cause : null;
}
