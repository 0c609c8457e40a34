// Reads the places of users in one part of the list, from one on: walked to in its order, or gathered by other indexes and sorted.
import type { CursorPlace } from '../../../src/contract/cursor.js';
import { instantMs, instantText } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import { inList } from '../db/lists.js';
import { SAMPLED } from '../db/search-rows.js';
import { conditionsOf } from './filter-sql.js';
import type { Anchor } from './list-counts.js';
import { Params } from './params.js';
import { type Part, type Question, sourceOf, statusesOf } from './scope.js';

/** Key and id are read together: a place is one where the user stood. */
export type Place = Pick<CursorPlace, 'key' | 'id'>;

/** Where a scan of a part begins: beside a row, or at an anchor, whose own place belongs to what rises from it. */
export type Start = { readonly beside: Place } | { readonly anchor: Anchor } | null;

export interface Scan {
  readonly start: Start;
  readonly rising: boolean;
  readonly limit: number;
  readonly skip: number;
}

/** Where the matches of a word stand evenly, this many times what is looked through for a page on average holds it for certain. */
const EVENLY = 8;
/** A row that is looked through costs as much as this many that are gathered. */
const GATHERED_FOR_ONE = 8;
const MOST_LOOKED_THROUGH = 20_000;

/**
 * Of a common word the order is looked through as far as a page should need; further, and for as long as gathering would take, where
 * the sample has a match within that. Whoever stands elsewhere is gathered.
 */
export async function placesOf(db: Queries, question: Question, { statuses, ...order }: Part, scan: Scan): Promise<Place[]> {
  const part = { ...order, statuses: statuses.filter((status) => question.present?.includes(status) ?? true) };
  if (part.statuses.length === 0) return [];
  if (question.way === 'gather') return gathered(db, question, part, scan);
  if (!question.told || question.way === 'through') return walked(db, question, part, scan, null);
  const { matches, users } = question.told;
  const most = Math.min(MOST_LOOKED_THROUGH, Math.floor(matches / GATHERED_FOR_ONE));
  const expected = Math.ceil((scan.limit + scan.skip) * (users / matches));
  const even = EVENLY * expected;
  let places = expected > most ? [] : await walked(db, question, part, scan, Math.min(most, even));
  if (places.length < scan.limit && even < most && (await isNear(db, question, part, scan, most)))
    places = await walked(db, question, part, scan, most);
  return places.length === scan.limit ? places : gathered(db, { ...question, way: 'gather' }, part, scan);
}

/** The sample with the columns by which lists are ordered. No view: nobody could alter a column of its table, as erasing does. */
const SAMPLE = `SELECT *, nullif(split_part(search_key, E'\\n', 1), '') AS name_key, nullif(split_part(search_key, E'\\n', 2), '') AS email_key FROM user_sample`;

/** Whether the sample has a match among the first so many rows of a scan. */
async function isNear(db: Queries, question: Question, part: Part, { start, rising }: Scan, rows: number): Promise<boolean> {
  const params = new Params();
  const place = [`u.status = ANY(${params.texts(part.statuses)})`, inList(part.list), ...startOf(part, start, rising, params)];
  const match = conditionsOf(question, 'user_sample', params).join(' AND ');
  const first = `SELECT * FROM (${SAMPLE}) u WHERE ${place.join(' AND ')} ${orderOf(part, rising)} LIMIT ${params.count(Math.ceil(rows / SAMPLED))}`;
  const [found] = await db.query<{ near: boolean }>(`SELECT EXISTS (SELECT FROM (${first}) u WHERE ${match}) AS near`, params.values);
  return found?.near === true;
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

/**
 * What stands before the id, also where it is empty for everybody: the database does not know by itself that its index then has them in the
 * order of their ids.
 */
const columnOf = ({ list: { column, emptyOf } }: Part): string | null => column ?? emptyOf;

function columnsOf(part: Part): string {
  const column = columnOf(part);
  return column === null ? 'u.id' : `u.id, u.${column}`;
}

function orderOf(part: Part, rising: boolean): string {
  const direction = rising ? 'ASC' : 'DESC';
  const column = columnOf(part);
  return `ORDER BY ${column === null ? '' : `u.${column} ${direction}, `}u.id ${direction}`;
}

function startOf({ list, key }: Part, start: Start, rising: boolean, params: Params): string[] {
  if (start === null) return [];
  const bind = (value: string | number): string => (typeof value === 'number' ? params.instant(value) : params.text(value));
  if ('anchor' in start) {
    const { ms, key: text, id } = start.anchor;
    const from = rising ? '>=' : '<';
    if (list.column === null) return [`u.id ${from} ${bind(id)}`];
    return [`(u.${list.column}, u.id) ${from} (${bind(list.type === 'ms' ? ms : text)}, ${bind(id)})`];
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
