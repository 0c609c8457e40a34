// Keeps what sorting, filtering and counting need of every row in typed arrays: a million users without a million objects.
import { project, type Projection, type Span } from '../contract/access.js';
import type { EndCause } from '../contract/causes.js';
import { fold } from '../contract/fold.js';
import type { AccessRecord } from '../contract/records.js';
import { type Person, type Status, statusAt } from '../contract/status.js';
import { fullName } from '../contract/user-fields.js';
import { packIntervals } from './intervals.js';
import { type PackedNumbers, packNumbers } from './numbers.js';
import type { SampleProfile } from './person.js';
import type { SampleSource } from './source.js';
import { type PackedTexts, packTexts } from './texts.js';
import { inTurns } from './turns.js';

/** Somebody erased registers never: at `Infinity`. */
export interface Columns {
  readonly count: number;
  /** Unix ms. */
  readonly registeredAt: PackedNumbers;
  /** Unix ms; NaN: never. */
  readonly updatedAt: PackedNumbers;
  /** Its projection names no access. */
  person(row: number): Person;
  /** At an instant (Unix ms). */
  statusAt(row: number, t: number): Status;
  /** The offer of the subscription that runs at an instant (Unix ms). */
  offerAt(row: number, t: number): string | null;
  /** Reads a row whose profile was changed, that was erased, or that is the next one. */
  read(row: number): void;
}

/** Reads every row once. */
export async function createColumns(source: SampleSource): Promise<Columns> {
  let count = 0;
  const [registeredAt, updatedAt] = [packNumbers(source.count), packNumbers(source.count)];
  const [access, subscriptions, trials] = [packSpans(source.count), packSpans(source.count), packSpans(source.count)];
  const offers = packIntervals<string | null>(source.count);
  const readProfile = (row: number, profile: SampleProfile): void => {
    registeredAt.set(row, profile.registeredAt);
    updatedAt.set(row, profile.updatedAt ?? NaN);
  };
  const append = (row: number): void => {
    const person = source.history(row);
    const projection = project(person.accesses);
    readProfile(row, person);
    access.add(projection.access);
    subscriptions.add(projection.subscriptions);
    trials.add(projection.trials);
    offers.add(offersOf(projection, person.accesses));
    count += 1;
  };
  await inTurns(source.count, append);
  return {
    get count() {
      return count;
    },
    registeredAt,
    updatedAt,
    person: (row) => ({
      registeredAt: registeredAt.of(row),
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
    // What a written row has access to is what it had.
    read: (row) => (row < count ? readProfile(row, source.profile(row)) : append(row)),
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
  /** Reads a row that was changed or erased, or that is the next one. */
  read(row: number): void;
}

export async function createTextColumns(source: SampleSource): Promise<TextColumns> {
  const [name, email] = [packTexts(source.count), packTexts(source.count)];
  const read = (row: number): void => {
    const profile = source.profile(row);
    name.set(row, fold(fullName(profile)));
    email.set(row, fold(profile.email ?? ''));
  };
  await inTurns(source.count, read);
  return { name, email, read };
}
