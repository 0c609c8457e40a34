// Puts the rows in the order of a sort. Rows stand in the order of their ids, so the row itself settles ties.
import type { SortKey, UsersSort } from '../contract/schema/index.js';
import { type Status } from '../contract/status.js';
import type { Columns, TextColumns } from './columns.js';
import { inTurns, sortInTurns } from './turns.js';

/** Rows upwards; those without a value stand behind `filled`, upwards by row. */
export interface Order {
  readonly rows: Uint32Array;
  readonly filled: number;
}

const RANKS: Record<Status, number> = { active: 0, canceled: 1, registered: 2 };

/** The upward order by a key; status is judged at `now` (Unix ms). */
export async function orderBy(by: SortKey, columns: Columns, texts: () => Promise<TextColumns>, now: number): Promise<Order> {
  switch (by) {
    case 'registeredAt':
    case 'updatedAt':
      return byNumber(columns[by]);
    case 'status': {
      const ranks = new Float64Array(columns.count);
      await inTurns(columns.count, (row) => {
        ranks[row] = RANKS[columns.statusAt(row, now)];
      });
      return byNumber(ranks);
    }
    case 'name':
    case 'email': {
      const keys = (await texts())[by];
      return ordered(columns.count, (row) => keys.isEmpty(row), keys.compare);
    }
  }
}

const byNumber = (values: Float64Array): Promise<Order> => {
  const valueOf = (row: number): number => values[row] ?? NaN;
  return ordered(
    values.length,
    (row) => Number.isNaN(valueOf(row)),
    (a, b) => valueOf(a) - valueOf(b),
  );
};

async function ordered(count: number, isEmpty: (row: number) => boolean, compare: (a: number, b: number) => number): Promise<Order> {
  const rows = new Uint32Array(count);
  let filled = 0;
  for (let row = 0; row < count; row += 1) if (!isEmpty(row)) rows[filled++] = row;
  for (let row = 0, at = filled; row < count; row += 1) if (isEmpty(row)) rows[at++] = row;
  await sortInTurns(rows.subarray(0, filled), (a, b) => compare(a, b) || a - b);
  return { rows, filled };
}

/** The row at a place of the sorted list; empty values come last in both directions, downwards by row when it goes down. */
export function rowAt({ rows, filled }: Order, at: number, direction: UsersSort['direction']): number {
  if (direction === 'asc') return rows[at] ?? 0;
  return (at < filled ? rows[filled - 1 - at] : rows[rows.length - 1 - (at - filled)]) ?? 0;
}
