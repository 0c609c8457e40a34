// Somebody who has a copy of the database, and knows some titles that a person watched, with their days to a few days. Tries to
// find that person's other sessions by every column that a row has, those of the system included.
import type { Queries } from '../../demo/server/db/database.js';

/** A kept session with all its columns as text. */
export type Row = Readonly<Record<string, string>>;

/** All rows, with their place in the table and the transaction that wrote them. */
export async function rowsOf(db: Queries): Promise<Row[]> {
  const rows = await db.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(k) || jsonb_build_object('ctid', ctid::text, 'xmin', xmin::text, 'cmin', cmin::text) AS row FROM kept_session k`,
  );
  return rows.map(({ row }) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])));
}

/** What is known of a session: its title, and its day (since 1970), which may be off by so many. */
export interface Known {
  readonly title: string;
  readonly day: number;
}
export const OFF = 3;

export const dayNumber = (row: Row): number => Date.parse(`${row['day']}T00:00:00Z`) / 86_400_000;

/** Rows that stand so near in an order are taken for neighbours. */
const NEAR = 20;

/** The rows, by their places in `rows`, that a row leads to, each with how much: all with the same value, or its neighbours in order. */
type Way = (row: number) => readonly (readonly [number, number])[];

/** Every way from a row to others that the columns offer. */
export function waysOf(rows: readonly Row[]): Map<string, Way> {
  const ways = new Map<string, Way>();
  const all = rows.map((_, at) => at);
  for (const column of Object.keys(rows[0] ?? {})) {
    const values = rows.map((row) => (row[column] ?? '').replace(/\d+/g, (digits) => digits.padStart(12, '0')));
    const groups = new Map<string, number[]>();
    for (const at of all) groups.set(values[at] ?? '', [...(groups.get(values[at] ?? '') ?? []), at]);
    ways.set(`same ${column}`, (row) => {
      const group = groups.get(values[row] ?? '') ?? [];
      // What most have in common tells nothing.
      return group.length > rows.length / 2 ? [] : group.map((other) => [other, 1 / group.length]);
    });
    const order = all.toSorted((a, b) => ((values[a] ?? '') < (values[b] ?? '') ? -1 : 1));
    const place = new Map(order.map((row, at) => [row, at]));
    ways.set(`next by ${column}`, (row) => {
      const at = place.get(row) ?? 0;
      return order.slice(Math.max(0, at - NEAR), at + NEAR + 1).map((other, off) => [other, 1 / (1 + Math.abs(off - Math.min(at, NEAR)))]);
    });
  }
  return ways;
}

/** The rows that each known session may be. */
export const candidatesOf = (rows: readonly Row[], known: readonly Known[]): number[][] =>
  known.map(({ title, day }) =>
    rows.flatMap((row, at) => (row['title_id'] === title && Math.abs(dayNumber(row) - day) <= OFF ? [at] : [])),
  );

/** The rows that a way joins most to what is known, best first. Rows that may be what is known are no guess. */
export function guess(way: Way, candidates: readonly (readonly number[])[], count: number): number[] {
  const points = new Map<number, number>();
  for (const some of candidates) {
    for (const [other, strength] of some.flatMap(way)) points.set(other, (points.get(other) ?? 0) + strength / some.length);
  }
  for (const row of candidates.flat()) points.delete(row);
  return [...points]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([row]) => row);
}
