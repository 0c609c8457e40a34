// Puts the rows in the order of a sort, and keeps them so while a few change. Who was erased stands nowhere.
import type { SortKey, UsersSort } from '../contract/schema/index.js';
import type { Status } from '../contract/status.js';
import type { Columns, TextColumns } from './columns.js';
import { type PackedNumbers, packNumbers } from './numbers.js';
import { inTurns, sortInTurns } from './turns.js';

/** Rows upwards; those without a value stand behind `filled`, upwards by id. */
export interface Order {
  readonly rows: Uint32Array;
  readonly filled: number;
}

/** What rows are ordered by. */
export interface Ordering {
  readonly columns: Columns;
  readonly texts: () => Promise<TextColumns>;
  /** Settles ties. */
  readonly compareIds: (a: number, b: number) => number;
  /** Unix ms. */
  readonly now: number;
}

/** How rows stand by a key. Those without a value stand alike. */
interface Key {
  isEmpty(row: number): boolean;
  compare(a: number, b: number): number;
}

const RANKS: Record<Status, number> = { active: 0, canceled: 1, registered: 2 };

async function keyOf(by: SortKey, { columns, texts, now }: Ordering): Promise<Key> {
  switch (by) {
    case 'registeredAt':
    case 'updatedAt':
      return byNumber(columns[by]);
    case 'status': {
      const ranks = packNumbers(columns.count);
      await inTurns(columns.count, (row) => ranks.set(row, RANKS[columns.statusAt(row, now)]));
      return byNumber(ranks);
    }
    case 'name':
    case 'email':
      return (await texts())[by];
  }
}

const byNumber = (values: PackedNumbers): Key => ({
  isEmpty: (row) => Number.isNaN(values.of(row)),
  // Of two without a number: not a number, which is neither more nor less.
  compare: (a, b) => values.of(a) - values.of(b) || 0,
});

const exists = ({ columns }: Ordering, row: number): boolean => columns.registeredAt.of(row) < Infinity;

/** The upward order by a key; status is judged at now. */
export async function orderBy(by: SortKey, ordering: Ordering): Promise<Order> {
  const { isEmpty, compare } = await keyOf(by, ordering);
  const { columns, compareIds } = ordering;
  const rows = new Uint32Array(columns.count);
  let size = 0;
  const append = (empty: boolean): void => {
    for (let row = 0; row < columns.count; row += 1) if (exists(ordering, row) && isEmpty(row) === empty) rows[size++] = row;
  };
  append(false);
  const filled = size;
  append(true);
  await sortInTurns(rows.subarray(0, filled), (a, b) => compare(a, b) || compareIds(a, b));
  await sortInTurns(rows.subarray(filled, size), compareIds);
  return { rows: rows.subarray(0, size), filled };
}

/** An order by the same key in which these rows, changed, new or erased, stand where they belong now. */
export async function reorder(order: Order, changed: ReadonlySet<number>, by: SortKey, ordering: Ordering): Promise<Order> {
  const { isEmpty, compare } = await keyOf(by, ordering);
  const before = (a: number, b: number): number => Number(isEmpty(a)) - Number(isEmpty(b)) || compare(a, b) || ordering.compareIds(a, b);
  const staying = order.rows.filter((row) => !changed.has(row));
  const placed = [...changed].filter((row) => exists(ordering, row)).sort(before);
  const rows = new Uint32Array(staying.length + placed.length);
  let from = 0;
  for (const [at, row] of placed.entries()) {
    const to = firstWhere(staying, (other) => before(other, row) > 0, from);
    rows.set(staying.subarray(from, to), from + at);
    rows[to + at] = row;
    from = to;
  }
  rows.set(staying.subarray(from), from + placed.length);
  return { rows, filled: firstWhere(rows, isEmpty) };
}

/** The first place from which on every row passes; the rows' number where none does. */
export function firstWhere(rows: Uint32Array, passes: (row: number) => boolean, from = 0): number {
  let [low, high] = [from, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(rows[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The row at a place of the sorted list; empty values come last in both directions, downwards by row when it goes down. */
export function rowAt({ rows, filled }: Order, at: number, direction: UsersSort['direction']): number {
  if (direction === 'asc') return rows[at] ?? 0;
  return (at < filled ? rows[filled - 1 - at] : rows[rows.length - 1 - (at - filled)]) ?? 0;
}
