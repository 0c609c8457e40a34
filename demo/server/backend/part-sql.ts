// Reads the places of users in one part of the list, from one on: walked to in its order, or gathered by other indexes and sorted.
import type { CursorPlace } from '../../../src/contract/cursor.js';
import { instantMs, instantText } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import { inList } from '../db/lists.js';
import { conditionsOf } from './filter-sql.js';
import type { Anchor } from './list-counts.js';
import { Params } from './params.js';
import { hasWords, type Part, type Question, sourceOf, statusesOf } from './scope.js';

/** Key and id are read together: a place is one where the user stood. */
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
export async function placesOf(db: Queries, question: Question, part: Part, scan: Scan): Promise<Place[]> {
  if (part.statuses.length === 0) return [];
  if (question.way === 'gather') return gathered(db, question, part, scan);
  if (!hasWords(question) || question.way === 'through') return walked(db, question, part, scan, null);
  const scattered = SCATTERED * (scan.limit + scan.skip);
  const most = Math.min(MOST_LOOKED_THROUGH, Math.max(scattered, Math.floor((question.matches ?? 0) / GATHERED_FOR_ONE)));
  const near = scattered > MOST_LOOKED_THROUGH ? [] : await walked(db, question, part, scan, most);
  return near.length === scan.limit ? near : gathered(db, { ...question, way: 'gather' }, part, scan);
}

/** The places in a part by finding all matches first, by indexes of their own. */
async function gathered(db: Queries, question: Question, part: Part, { start, rising, limit, skip }: Scan): Promise<Place[]> {
  const params = new Params();
  const source = sourceOf(question);
  const conditions = [inList(part.list), ...startOf(part, start, rising, params), ...conditionsOf(question, source, params)];
  // OFFSET 0 keeps the planner from walking the order after all.
  const found = `SELECT ${columnsOf(part)} FROM ${source} u WHERE u.status = ANY(${params.texts(part.statuses)}) AND ${conditions.join(' AND ')} OFFSET 0`;
  const sql = `SELECT * FROM (${found}) u ${orderOf(part, rising)} LIMIT ${params.count(limit)} OFFSET ${params.count(skip)}`;
  return placesIn(part, await db.query<PlaceRow>(sql, params.values));
}

/**
 * The places in a part: each status on its own, in order, by an index that is in this order; then merged. With `most`, only so
 * many rows of the order are asked whether they match.
 */
async function walked(
  db: Queries,
  question: Question,
  part: Part,
  { start, rising, limit, skip }: Scan,
  most: number | null,
): Promise<Place[]> {
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
  const sql = `SELECT ${columnsOf(part)} FROM ${looked} ${order} LIMIT ${params.count(limit)} OFFSET ${params.count(skip)}`;
  return placesIn(part, await db.query<PlaceRow>(sql, params.values));
}

interface PlaceRow {
  readonly id: string;
  readonly [column: string]: string | number;
}

const placesIn = ({ list: { column, type }, key }: Part, rows: readonly PlaceRow[]): Place[] =>
  rows.map((row) => {
    const value = column === null ? undefined : row[column];
    return { id: row.id, key: type === 'ms' ? instantText(Number(value)) : (key ?? (value === undefined ? null : String(value))) };
  });

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

/** Which of these users match. */
export async function matchingOf(db: Queries, question: Question, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const params = new Params();
  const named = [`u.id = ANY(${params.texts(ids)})`, `u.status = ANY(${params.texts(statusesOf(question.filter))})`];
  const conditions = [...named, ...conditionsOf(question, 'users', params)].join(' AND ');
  const rows = await db.query<{ id: string }>(`SELECT u.id FROM users u WHERE ${conditions}`, params.values);
  return new Set(rows.map(({ id }) => id));
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
