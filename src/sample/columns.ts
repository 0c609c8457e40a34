// Keeps what sorting, filtering and counting need of every row in typed arrays: a million users without a million objects.
import { project, type Projection, type Span } from '../contract/access.js';
import type { EndCause } from '../contract/causes.js';
import { fold } from '../contract/fold.js';
import type { AccessRecord } from '../contract/records.js';
import { type Person, type Status, statusAt } from '../contract/status.js';
import { fullName } from '../contract/user-fields.js';
import { packIntervals } from './intervals.js';
import type { SampleSource } from './source.js';
import { type PackedTexts, packTexts } from './texts.js';
import { inTurns } from './turns.js';

export interface Columns {
  readonly count: number;
  /** Unix ms. */
  readonly registeredAt: Float64Array;
  /** Unix ms; NaN: never. */
  readonly updatedAt: Float64Array;
  /** Its projection names no access. */
  person(row: number): Person;
  /** At an instant (Unix ms). */
  statusAt(row: number, t: number): Status;
  /** The offer of the subscription that runs at an instant (Unix ms). */
  offerAt(row: number, t: number): string | null;
}

/** Reads every row once. */
export async function createColumns(source: SampleSource): Promise<Columns> {
  const { count } = source;
  const registeredAt = new Float64Array(count);
  const updatedAt = new Float64Array(count);
  const [access, subscriptions, trials] = [packSpans(count), packSpans(count), packSpans(count)];
  const offers = packIntervals<string | null>(count);
  await inTurns(count, (row) => {
    const person = source.history(row);
    const projection = project(person.accesses);
    registeredAt[row] = person.registeredAt;
    updatedAt[row] = person.updatedAt ?? NaN;
    access.add(projection.access);
    subscriptions.add(projection.subscriptions);
    trials.add(projection.trials);
    offers.add(offersOf(projection, person.accesses));
  });
  return {
    count,
    registeredAt,
    updatedAt,
    person: (row) => ({
      registeredAt: registeredAt[row] ?? NaN,
      projection: { access: access.of(row), subscriptions: subscriptions.of(row), trials: trials.of(row), runs: [] },
    }),
    statusAt: (row, t) => statusAt({ access: access.of(row), subscriptions: [], trials: [], runs: [] }, t),
    offerAt: (row, t) => {
      const running = offers.of(row, (start, end, offer) => ({ start, end, offer })).filter(({ start, end }) => start <= t && t < end);
      // As `currentSubscription` chooses: the last end, then the last in the order of start and id.
      return (
        running.reduce<(typeof running)[number] | undefined>((best, run) => (best && best.end > run.end ? best : run), undefined)?.offer ??
        null
      );
    },
  };
}

function packSpans(rows: number) {
  const packed = packIntervals<EndCause | null>(rows);
  return {
    add: (spans: readonly Span[]): void => packed.add(spans.map(({ start, end, cause }) => ({ start, end, label: cause }))),
    of: (row: number): Span[] => packed.of(row, (start, end, cause) => ({ start, end, cause, accessId: '' })),
  };
}

/** The subscriptions that ran, by start, then id, with the offer of each. */
const offersOf = ({ runs }: Projection, accesses: readonly AccessRecord[]) =>
  runs
    .filter(({ kind }) => kind === 'subscription')
    .map(({ id, start, end }) => ({ start, end: end ?? Infinity, label: accesses.find((access) => access.id === id)?.offerId ?? null }));

/** Folded names and e-mails: what is searched in and what text sorts by. */
export interface TextColumns {
  readonly name: PackedTexts;
  readonly email: PackedTexts;
}

export async function createTextColumns(source: SampleSource): Promise<TextColumns> {
  const [name, email] = [packTexts(source.count), packTexts(source.count)];
  await inTurns(source.count, (row) => {
    const profile = source.profile(row);
    name.add(fold(fullName(profile)));
    email.add(fold(profile.email ?? ''));
  });
  return { name, email };
}
