// Reads the ids of one part of the list, from a place on: walked to in its order, or gathered by other indexes and sorted.
import type { CursorPlace } from '../../../src/contract/cursor.js';
import { instantMs } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import { inList } from '../db/lists.js';
import { conditionsOf } from './filter-sql.js';
import type { Anchor } from './list-counts.js';
import { Params } from './params.js';
import { hasWords, type Part, type Question, sourceOf } from './scope.js';

export type Place = Pick<CursorPlace, 'key' | 'id'>;

/** Where a scan of a part begins: beside a row, or at an anchor. */
export type Start = { readonly beside: Place } | { readonly anchor: Omit<Anchor, 'before'> } | null;

export interface Scan {
  readonly start: Start;
  readonly rising: boolean;
  readonly limit: number;
  readonly skip: number;
}

/** A word that is walked to has one user in 25 or more: so many rows hold a match, in an order that has nothing to do with it. */
const SCATTERED = 50;
/** A row that is looked through costs as much as this many that are gathered. */
const GATHERED_FOR_ONE = 8;
const MOST_LOOKED_THROUGH = 20_000;

/** Of a common word the order is looked through for about as long as gathering would take; whoever has it further on is gathered. */
export async function idsOf(db: Queries, question: Question, part: Part, scan: Scan): Promise<string[]> {
  if (part.statuses.length === 0) return [];
  if (question.way === 'gather') return gathered(db, question, part, scan);
  if (!hasWords(question)) return walked(db, question, part, scan, null);
  const scattered = SCATTERED * (scan.limit + scan.skip);
  const most = Math.min(MOST_LOOKED_THROUGH, Math.max(scattered, Math.floor((question.matches ?? 0) / GATHERED_FOR_ONE)));
  const near = scattered > MOST_LOOKED_THROUGH ? [] : await walked(db, question, part, scan, most);
  return near.length === scan.limit ? near : gathered(db, { ...question, way: 'gather' }, part, scan);
}

/** The ids of a part by finding all matches first, by indexes of their own. */
async function gathered(db: Queries, question: Question, part: Part, { start, rising, limit, skip }: Scan): Promise<string[]> {
  const params = new Params();
  const source = sourceOf(question);
  const conditions = [inList(part.list), ...startOf(part, start, rising, params), ...conditionsOf(question, source, params)];
  // OFFSET 0 keeps the planner from walking the order after all.
  const found = `SELECT ${columnsOf(part)} FROM ${source} u WHERE u.status = ANY(${params.texts(part.statuses)}) AND ${conditions.join(' AND ')} OFFSET 0`;
  const sql = `SELECT u.id FROM (${found}) u ${orderOf(part, rising)} LIMIT ${params.count(limit)} OFFSET ${params.count(skip)}`;
  return (await db.query<{ id: string }>(sql, params.values)).map(({ id }) => id);
}

/**
 * The ids of a part: each status on its own, in order, by an index that is in this order; then merged. With `most`, only so
 * many rows of the order are asked whether they match.
 */
async function walked(
  db: Queries,
  question: Question,
  part: Part,
  { start, rising, limit, skip }: Scan,
  most: number | null,
): Promise<string[]> {
  const params = new Params();
  const order = orderOf(part, rising);
  const enough = `${order} LIMIT ${params.count(most ?? limit + skip)}`;
  const place = [inList(part.list), ...startOf(part, start, rising, params)].join(' AND ');
  const match = conditionsOf(question, 'users', params).join(' AND ') || 'true';
  const columns = most === null ? columnsOf(part) : 'u.*';
  const branches = part.statuses.map(
    (status) =>
      `(SELECT ${columns} FROM users u WHERE u.status = ${params.text(status)} AND ${place} AND ${most === null ? match : 'true'} ${enough})`,
  );
  const merged = branches.join(' UNION ALL ');
  const looked = most === null ? `(${merged}) u` : `(SELECT * FROM (${merged}) u ${enough}) u WHERE ${match}`;
  const sql = `SELECT u.id FROM ${looked} ${order} LIMIT ${params.count(limit)} OFFSET ${params.count(skip)}`;
  return (await db.query<{ id: string }>(sql, params.values)).map(({ id }) => id);
}

const columnsOf = ({ list: { column } }: Part): string => (column === null ? 'u.id' : `u.id, u.${column}`);

function orderOf({ list: { column } }: Part, rising: boolean): string {
  const direction = rising ? 'ASC' : 'DESC';
  return `ORDER BY ${column === null ? '' : `u.${column} ${direction}, `}u.id ${direction}`;
}

function startOf({ list, key }: Part, start: Start, rising: boolean, params: Params): string[] {
  if (start === null) return [];
  const bind = (value: string | number): string => (typeof value === 'number' ? params.instant(value) : params.text(value));
  if ('anchor' in start) {
    const { ms, key: text, id } = start.anchor;
    if (list.column === null) return [`u.id >= ${bind(id)}`];
    return [`(u.${list.column}, u.id) >= (${bind(list.type === 'ms' ? ms : text)}, ${bind(id)})`];
  }
  const beyond = rising ? '>' : '<';
  const { beside } = start;
  if (list.column === null || key !== undefined || beside.key === null) return [`u.id ${beyond} ${bind(beside.id)}`];
  return [`(u.${list.column}, u.id) ${beyond} (${bind(list.type === 'ms' ? instantMs(beside.key) : beside.key)}, ${bind(beside.id)})`];
}

/** How many of a part match, counted one by one. */
export async function sizeOf(db: Queries, question: Question, part: Part): Promise<number> {
  const params = new Params();
  const source = sourceOf(question);
  const statuses = params.texts(part.statuses);
  const conditions = [inList(part.list), ...conditionsOf(question, source, params)];
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*) AS count FROM ${source} u WHERE u.status = ANY(${statuses}) AND ${conditions.join(' AND ')}`,
    params.values,
  );
  return row?.count ?? 0;
}
