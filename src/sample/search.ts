// Answers the list's question over the columns: which rows, in which order, which page.
import { daysWindow, type Window } from '../contract/calendar.js';
import { fulfils } from '../contract/custom-condition.js';
import { searchWords } from '../contract/fold.js';
import { instantMs, type UsersFilter, type UsersQueryFull, type UsersSort, type WindowText } from '../contract/schema/index.js';
import { hadAccessIn, hadTrialIn, registeredIn, type Status, unsubscribedIn } from '../contract/status.js';
import type { Columns } from './columns.js';
import type { SampleSource } from './source.js';

/** The rows that match, in order, and the number per status under the same filter without its `status`. */
export interface Matches {
  readonly rows: Uint32Array;
  readonly counts: Record<string, number>;
}

/** What a search looks at. `offerAt` tells the offer that a row runs now. */
export interface SearchSpace {
  readonly source: SampleSource;
  readonly columns: Columns;
  readonly now: number;
  readonly offerAt: (row: number) => string | null;
}

type Test = (row: number) => boolean;

export const windowOf = ({ from, to }: WindowText): Window => ({ from: instantMs(from), to: instantMs(to) });

/** Users who register after now do not exist. */
export function findMatches(space: SearchSpace, { filter, sort }: Pick<UsersQueryFull, 'filter' | 'sort'>, zone: string): Matches {
  const { columns, now } = space;
  const tests = testsOf(space, filter, zone);
  const wanted = filter.status && new Set<string>(filter.status);
  const counts: Record<string, number> = {};
  const found: number[] = [];
  for (const row of rowsInOrder(columns, sort, now)) {
    if ((columns.registeredAt[row] ?? NaN) > now || !tests.every((test) => test(row))) continue;
    const status = columns.statusAt(row, now);
    counts[status] = (counts[status] ?? 0) + 1;
    if (!wanted || wanted.has(status)) found.push(row);
  }
  return { rows: Uint32Array.from(found), counts };
}

/** Every row in the order of a sort. Rows stand in the order of their ids, so the row itself settles ties. */
function rowsInOrder(columns: Columns, { by, direction }: UsersSort, now: number): Uint32Array {
  if (by === 'status') {
    const rank: Record<Status, number> = { active: 0, canceled: 1, registered: 2 };
    const ranks = Uint8Array.from({ length: columns.count }, (_, row) => rank[columns.statusAt(row, now)]);
    const rows = Uint32Array.from(ranks, (_, row) => row).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
    return direction === 'asc' ? rows : rows.reverse();
  }
  const { rows, filled } = columns.order(by);
  if (direction === 'asc') return rows;
  const reversed = new Uint32Array(rows.length);
  reversed.set(rows.slice(0, filled).reverse());
  reversed.set(rows.slice(filled).reverse(), filled);
  return reversed;
}

function testsOf({ source, columns, offerAt }: SearchSpace, filter: UsersFilter, zone: string): Test[] {
  const tests: Test[] = [];
  const within = (values: Float64Array, { from, to }: Window): Test => (row) => (values[row] ?? NaN) >= from && (values[row] ?? NaN) < to;
  if (filter.registered) tests.push(within(columns.registeredAt, daysWindow(filter.registered.from, filter.registered.to, zone)));
  if (filter.updated) tests.push(within(columns.updatedAt, daysWindow(filter.updated.from, filter.updated.to, zone)));
  for (const word of searchWords(filter.text ?? '')) tests.push((row) => columns.searchKey(row).includes(word));
  const { offer } = filter;
  if (offer) tests.push((row) => offer.includes(offerAt(row) ?? ''));
  for (const [key, condition] of Object.entries(filter.customFields ?? {})) {
    tests.push((row) => fulfils(source.customFields(row)[key], condition));
  }
  if (filter.registeredIn) {
    const window = windowOf(filter.registeredIn);
    tests.push((row) => registeredIn(columns.person(row), window));
  }
  if (filter.hadAccessIn) {
    const window = windowOf(filter.hadAccessIn);
    tests.push((row) => hadAccessIn(columns.person(row), window));
  }
  if (filter.hadTrialIn) {
    const window = windowOf(filter.hadTrialIn);
    tests.push((row) => hadTrialIn(columns.person(row), window));
  }
  if (filter.unsubscribedIn) {
    const { cause } = filter.unsubscribedIn;
    const window = windowOf(filter.unsubscribedIn);
    tests.push((row) => {
      const left = unsubscribedIn(columns.person(row), window);
      return left !== null && (cause === undefined || left === cause);
    });
  }
  return tests;
}

