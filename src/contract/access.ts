// Knows what access (an entitlement) is, and folds one person's access into merged spans. Pure: no clock, no store.
import type { EndCause } from './causes.js';

/** What gives access. An unknown kind counts as access that is no subscription. */
export type AccessKind = 'subscription' | 'rental' | 'purchase' | 'free_copy' | 'gift';

/** One access of a person, its instants in Unix milliseconds. It runs at t when `start <= t < end`, whatever its state is called. */
export interface Access {
  readonly id: string;
  readonly kind: AccessKind;
  /** The offer's or the title's name. */
  readonly title: string;
  readonly start: number;
  /** `null`: for ever. An end at or before the start: it never ran. */
  readonly end: number | null;
  /** Why it ended, as recorded: `voluntary`, `nonpayment`, another word, or `null` when nobody knows. */
  readonly endReason: string | null;
  /** The trial inside a subscription; what reaches outside it is cut off. */
  readonly trial: { readonly start: number; readonly end: number } | null;
}

/** A stretch of time without a gap, `end` excluded; `Infinity` is for ever. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Why it ended: the cause of the access that ended last; `null` when it never ends. */
  readonly cause: EndCause | null;
  /** The access that ended last. */
  readonly accessId: string;
}

/** A person's access, folded. Spans of one kind are disjoint, do not touch, and stand in order of time. */
export interface Projection {
  readonly access: readonly Span[];
  readonly subscriptions: readonly Span[];
  readonly trials: readonly Span[];
  /** The accesses that run at some time, by start, then id: what names a span's access. */
  readonly runs: readonly Access[];
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly access: Access;
}

const endOf = (access: Access): number => access.end ?? Infinity;

/** Folds a person's access. The order in which the accesses come does not matter. */
export function project(accesses: readonly Access[]): Projection {
  const runs = accesses.filter((access) => endOf(access) > access.start).sort((a, b) => a.start - b.start || compareIds(a, b));
  const whole = runs.map((access): Run => ({ start: access.start, end: endOf(access), access }));
  return {
    access: merge(whole),
    subscriptions: merge(whole.filter(({ access }) => access.kind === 'subscription')),
    trials: merge(runs.flatMap(trialRun)),
    runs,
  };
}

function trialRun(access: Access): Run[] {
  if (access.kind !== 'subscription' || access.trial === null) return [];
  const start = Math.max(access.start, access.trial.start);
  const end = Math.min(endOf(access), access.trial.end);
  return end > start ? [{ start, end, access }] : [];
}

/** Merges runs that overlap or touch. Runs come by start. */
function merge(runs: readonly Run[]): Span[] {
  const spans: Span[] = [];
  let [start, last]: [number, Run | undefined] = [0, undefined];
  const close = (): void => {
    if (last) spans.push({ start, end: last.end, cause: last.end === Infinity ? null : causeOf(last.access), accessId: last.access.id });
  };
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    if (last && run.start <= last.end) {
      last = endsLater(run, last) ? run : last;
    } else {
      close();
      [start, last] = [run.start, run];
    }
  }
  close();
  return spans;
}

/** Of two that end together, a subscription explains the end, then the one that began later, then the greater id. */
function endsLater(a: Run, b: Run): boolean {
  if (a.end !== b.end) return a.end > b.end;
  const [x, y] = [a.access, b.access];
  if ((x.kind === 'subscription') !== (y.kind === 'subscription')) return x.kind === 'subscription';
  return x.start !== y.start ? x.start > y.start : compareIds(x, y) > 0;
}

const compareIds = (a: Access, b: Access): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A subscription that ends while its trial runs is a trial that was not converted, whoever ended it. */
function causeOf(access: Access): EndCause {
  switch (access.kind) {
    case 'rental':
    case 'purchase':
      return 'rental_over';
    case 'free_copy':
      return 'free_copy_over';
    case 'gift':
      return 'gift_over';
    case 'subscription':
      break;
  }
  if (access.trial && access.trial.start < endOf(access) && access.trial.end >= endOf(access)) return 'trial_not_converted';
  switch (access.endReason) {
    case 'voluntary':
      return 'choice';
    case 'nonpayment':
      return 'nonpayment';
    case null:
      return 'unknown';
    default:
      return 'other';
  }
}
