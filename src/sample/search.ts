// Answers the list's question over the columns: which rows match, in which order.
import { daysWindow, type Window } from '../contract/calendar.js';
import { fulfils } from '../contract/custom-condition.js';
import { searchWords } from '../contract/fold.js';
import { customValue } from '../contract/profile.js';
import { instantMs, type UsersFilter, type UsersQueryFull, type WindowText } from '../contract/schema/index.js';
import { hadAccessIn, hadTrialIn, type Person, registeredIn, unsubscribedIn } from '../contract/status.js';
import type { Columns, TextColumns } from './columns.js';
import type { PackedNumbers } from './numbers.js';
import { type Order, rowAt } from './orders.js';
import type { SampleSource } from './source.js';
import { bytesOf } from './texts.js';
import { inTurns } from './turns.js';

/** The rows that match, in order, and the number per status under the same filter without its `status`. */
export interface Matches {
  readonly rows: Uint32Array;
  readonly counts: Readonly<Record<string, number>>;
  /** The instant (Unix ms) at which status was judged. */
  readonly now: number;
}

/** What a search looks at. */
export interface SearchSpace {
  readonly source: SampleSource;
  readonly columns: Columns;
  /** Only where the filter has a text. */
  readonly texts: TextColumns | undefined;
  readonly order: Order;
  readonly now: number;
}

type Test = (row: number) => boolean;

/** Users who register after now do not exist. */
export async function findMatches(
  space: SearchSpace,
  { filter, sort }: UsersQueryFull,
  zone: string,
  signal?: AbortSignal,
): Promise<Matches> {
  const { columns, now, order } = space;
  const tests = testsOf(space, filter, zone);
  const wanted = filter.status && new Set<string>(filter.status);
  const counts: Record<string, number> = {};
  const rows = new Uint32Array(order.rows.length);
  let found = 0;
  await inTurns(
    order.rows.length,
    (at) => {
      const row = rowAt(order, at, sort.direction);
      if (columns.registeredAt.of(row) > now || !tests.every((test) => test(row))) return;
      const status = columns.statusAt(row, now);
      counts[status] = (counts[status] ?? 0) + 1;
      if (!wanted || wanted.has(status)) rows[found++] = row;
    },
    signal,
  );
  return { rows: rows.slice(0, found), counts, now };
}

/** The cheap tests come first. */
function testsOf({ source, columns, texts, now }: SearchSpace, filter: UsersFilter, zone: string): Test[] {
  const tests: Test[] = [];
  const named = filter.ids && new Set(filter.ids.map(source.rowOf));
  if (named) tests.push((row) => named.has(row));
  const days = (period: UsersFilter['registered'], values: PackedNumbers): void => {
    if (period) tests.push(within(values, daysWindow(period.from, period.to, zone)));
  };
  const tile = (bounds: WindowText | undefined, holds: (person: Person, window: Window) => boolean): void => {
    if (!bounds) return;
    const window = { from: instantMs(bounds.from), to: instantMs(bounds.to) };
    tests.push((row) => holds(columns.person(row), window));
  };
  days(filter.registered, columns.registeredAt);
  days(filter.updated, columns.updatedAt);
  tile(filter.registeredIn, registeredIn);
  if (texts) {
    for (const wanted of searchWords(filter.text ?? '').map(bytesOf))
      tests.push((row) => texts.name.holds(row, wanted) || texts.email.holds(row, wanted));
  }
  tile(filter.hadAccessIn, hadAccessIn);
  tile(filter.hadTrialIn, hadTrialIn);
  const cause = filter.unsubscribedIn?.cause;
  tile(filter.unsubscribedIn, (person, window) => {
    const left = unsubscribedIn(person, window);
    return left !== null && (cause === undefined || left === cause);
  });
  const { offer } = filter;
  if (offer) tests.push((row) => offer.includes(columns.offerAt(row, now) ?? ''));
  for (const [key, condition] of Object.entries(filter.customFields ?? {})) {
    tests.push((row) => fulfils(customValue({ customFields: source.customFields(row) }, key), condition));
  }
  return tests;
}

const within =
  (values: PackedNumbers, { from, to }: Window): Test =>
  (row) => {
    const value = values.of(row);
    return value >= from && value < to;
  };
