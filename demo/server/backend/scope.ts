// Tells which part of the list a question is about: statuses, orders and their parts, a range that the counts of lists
// know, and the table that rows are found in. Asks no database.
import { daysWindow } from '../../../src/contract/calendar.js';
import { searchWords } from '../../../src/contract/fold.js';
import type { SortKey, UsersFilter, UsersSort } from '../../../src/contract/schema/index.js';
import { STATUSES } from '../../../src/contract/status.js';
import { type List, LISTS } from '../db/lists.js';
import { storableMs } from '../db/storable.js';

/**
 * How the rows of a page are found. `gather`: the matches are few, are found by indexes of their own, and sorted.
 * `walk`: they are many, and the index of the order is read until there are enough, or for as long as gathering would take.
 * `through`: it is read until there are enough, by whoever goes on to its end anyway.
 */
export type Way = 'gather' | 'walk' | 'through';

/** A question with all that it is judged by. `now` in Unix ms; statuses are stored as they are at it. */
export interface Question {
  readonly filter: UsersFilter;
  readonly sort: UsersSort;
  readonly zone: string;
  readonly now: number;
  readonly way: Way;
  /** About how many match, and how many users there are, where the sample told it. */
  readonly told?: { readonly matches: number; readonly users: number };
  /** The statuses of those who match, where they were counted: for another, its whole order would be read in vain. */
  readonly present?: readonly string[] | undefined;
}

/**
 * What users are found in, as `u`. `searched_users` has indexes of words; it and the sample have what lists are ordered
 * and filtered by, but no custom fields.
 */
export type Source = 'users' | 'searched_users' | 'user_sample';

export const hasWords = ({ filter }: Question): boolean => searchWords(filter.text ?? '').length > 0;

/** Where the rows of a question are found. */
export const sourceOf = (question: Question): Source => (question.way === 'gather' && hasWords(question) ? 'searched_users' : 'users');

/** A part of the list that is in one order: its statuses, by the list's column and the id. */
export interface Part {
  readonly list: List;
  readonly statuses: readonly string[];
  /** The value of the sort key that all of the part have; `undefined`: that of the list's column. */
  readonly key: string | null | undefined;
}

const PARTS: Readonly<Record<Exclude<SortKey, 'status'>, readonly [List] | readonly [List, List]>> = {
  registeredAt: [LISTS.registeredAt],
  updatedAt: [LISTS.updatedAt, LISTS.noUpdate],
  name: [LISTS.name, LISTS.noName],
  email: [LISTS.email, LISTS.noEmail],
};

/** The statuses that a filter lets through. */
export const statusesOf = (filter: UsersFilter): string[] => STATUSES.filter((status) => filter.status?.includes(status) ?? true);

/** The parts of the list in the order of the sort; who has no value is in the last one, in both directions. */
export function partsOf({ filter, sort }: Question): Part[] {
  const statuses = statusesOf(filter);
  if (sort.by === 'status') {
    const inOrder = [...statuses].sort();
    if (sort.direction === 'desc') inOrder.reverse();
    return inOrder.map((status) => ({ list: LISTS.id, statuses: [status], key: status }));
  }
  return PARTS[sort.by].map((list) => ({ list, statuses, key: list.emptyOf === null ? undefined : null }));
}

/** A range of a list, its bounds in Unix ms, `to` excluded; without bounds: everybody. */
export interface CountedRange {
  readonly list: List;
  readonly bounds: { readonly from: number; readonly to: number } | null;
}

/** Whom a filter, its `status` aside, selects, where that is everybody or one period; otherwise `null`. */
export function countedRange({ filter, zone }: Question): CountedRange | null {
  const { status: _, ...others } = filter;
  const given = Object.entries(others).filter(
    ([, part]) => part !== undefined && !(typeof part === 'object' && isEmpty(part)) && part !== '',
  );
  const [only] = given;
  if (!only) return { list: LISTS.id, bounds: null };
  if (given.length > 1 || (only[0] !== 'registered' && only[0] !== 'updated')) return null;
  const period = filter[only[0]];
  if (!period) return null;
  const { from, to } = daysWindow(period.from, period.to, zone);
  const list = only[0] === 'registered' ? LISTS.registeredAt : LISTS.updatedAt;
  return { list, bounds: { from: storableMs(from), to: storableMs(to) } };
}

/** Says nothing: `{}`, or an object of which every value is undefined. An empty list of offers says: nobody. */
const isEmpty = (part: object): boolean => !Array.isArray(part) && Object.values(part).every((value) => value === undefined);
