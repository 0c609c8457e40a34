// Finds the ids of a page of users: keyset scans to both sides, jumps from the nearest anchor. Knows no row's other columns.
import type { CursorPlace } from '../../../src/contract/cursor.js';
import { searchWords } from '../../../src/contract/fold.js';
import { instantMs, instantText } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import { inList } from '../db/lists.js';
import { conditionsOf } from './filter-sql.js';
import { type Anchor, anchorAt, countIn, sizeOfPart, walkFrom } from './list-counts.js';
import { Params } from './params.js';
import { type CountedRange, countedRange, type Part, partsOf, type Question } from './scope.js';

type Place = Pick<CursorPlace, 'key' | 'id'>;
type Toward = CursorPlace['toward'];

/** Where a scan of a part begins: beside a row, or at an anchor. */
type Start = { readonly beside: Place } | { readonly anchor: Omit<Anchor, 'before'> } | null;

interface Scan {
  readonly start: Start;
  readonly rising: boolean;
  readonly limit: number;
  readonly skip: number;
}

/** Up to `limit` ids next to a place, in the order of the sort. */
export async function idsNextTo(db: Queries, question: Question, place: Place | null, toward: Toward, limit: number): Promise<string[]> {
  const rising = (question.sort.direction === 'asc') === (toward === 'next');
  const ids: string[] = [];
  for (const { part, start } of partsFrom(question, place, toward)) {
    if (ids.length >= limit) break;
    const begin = start ?? (await skipOthers(db, question, part, rising));
    ids.push(...(await idsOf(db, question, part, { start: begin, rising, limit: limit - ids.length, skip: 0 })));
  }
  return toward === 'next' ? ids : ids.reverse();
}

/** The parts of the list from a place on; the other way round when going back. */
function partsFrom(question: Question, place: Place | null, toward: Toward): { part: Part; start: Start }[] {
  const parts = partsOf(question);
  if (toward === 'previous') parts.reverse();
  const isPlace = ({ key }: Part): boolean => (key === undefined ? place?.key !== null : key === place?.key);
  const first = place === null ? 0 : parts.findIndex(isPlace);
  // A status that the filter leaves out, or that nobody knows, is no place of this list.
  if (first < 0) return [];
  return parts.slice(first).map((part, at) => ({ part, start: at === 0 && place ? { beside: place } : null }));
}

/** Up to `limit` ids from `offset` on. `total` is the number of all matches, where it is known exactly. */
export async function idsAt(db: Queries, question: Question, offset: number, limit: number, total: number | null): Promise<string[]> {
  const range = countedRange(question);
  const skips = offset === 0 ? null : range && (await ranksOf(db, question, range));
  if (!skips)
    return total === null || offset <= total / 2 ? forward(db, question, offset, limit) : backward(db, question, offset, limit, total);
  const rising = question.sort.direction === 'asc';
  // Ranks are those of everybody: between the first and the last of a period there is nobody else.
  const everybody: Question = { ...question, filter: {}, way: 'walk' };
  const ids: string[] = [];
  let skip = offset;
  for (const { part, size, base } of skips) {
    const wanted = Math.min(limit - ids.length, size - skip);
    if (wanted > 0) {
      const rank = base + (rising ? skip : size - skip - wanted);
      const anchor = await anchorAt(db, part, rank);
      const found = await idsOf(db, everybody, part, { start: { anchor }, rising: true, limit: wanted, skip: rank - anchor.before });
      ids.push(...(rising ? found : found.reverse()));
    }
    skip = Math.max(0, skip - size);
  }
  return ids;
}

/** Each part with its number of matches, and how many of the part's list come before the first of them; `null` where slots cannot tell. */
async function ranksOf(db: Queries, question: Question, { list, bounds }: CountedRange) {
  const parts = partsOf(question);
  if (!bounds) {
    return Promise.all(parts.map(async (part) => ({ part, size: await sizeOfPart(db, part), base: 0 })));
  }
  const [part] = parts;
  if (!part || part.list !== list) return null;
  const count = async (range: { from: number; to: number }): Promise<number> => {
    const counts = await countIn(db, list, range);
    return part.statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  };
  return [{ part, size: await count(bounds), base: await count({ from: -Number.MAX_SAFE_INTEGER, to: bounds.from }) }];
}

async function forward(db: Queries, question: Question, offset: number, limit: number): Promise<string[]> {
  return scanned(db, question, 'next', offset, limit);
}

async function backward(db: Queries, question: Question, offset: number, limit: number, total: number): Promise<string[]> {
  const wanted = Math.min(limit, total - offset);
  if (wanted <= 0) return [];
  return (await scanned(db, question, 'previous', total - offset - wanted, wanted)).reverse();
}

/** Skips row by row: what is left where nobody has counted. */
async function scanned(db: Queries, question: Question, toward: Toward, offset: number, limit: number): Promise<string[]> {
  const rising = (question.sort.direction === 'asc') === (toward === 'next');
  const ids: string[] = [];
  let skip = offset;
  for (const { part } of partsFrom(question, null, toward)) {
    if (ids.length >= limit) break;
    const start = await skipOthers(db, question, part, rising);
    const found = await idsOf(db, question, part, { start, rising, limit: limit - ids.length, skip });
    skip = found.length > 0 || skip === 0 ? 0 : Math.max(0, skip - (await sizeOf(db, question, part)));
    ids.push(...found);
  }
  return ids;
}

/** A walk through one order of instants begins where it may meet somebody of the period of the other. */
async function skipOthers(db: Queries, question: Question, { list }: Part, rising: boolean): Promise<Start> {
  const bounds = countedRange(question)?.bounds;
  if (!bounds || question.way === 'gather' || list.type !== 'ms' || countedRange(question)?.list === list) return null;
  const anchor = await walkFrom(db, list, bounds, rising);
  if (!anchor) return null;
  return rising ? { anchor } : { beside: { key: instantText(anchor.ms), id: anchor.id } };
}

/** So many rows of an order are looked through for a common word; whoever has it further on is gathered. */
const LOOKED_THROUGH = 20_000;
/** Beyond so many matches a page is walked to, however far. */
const NEAR = 1000;

async function idsOf(db: Queries, question: Question, part: Part, scan: Scan): Promise<string[]> {
  if (part.statuses.length === 0) return [];
  const words = searchWords(question.filter.text ?? '').length > 0;
  if (question.way === 'gather' || !words || scan.limit + scan.skip > NEAR) return await scanPart(db, question, part, scan, null);
  const near = await scanPart(db, question, part, scan, LOOKED_THROUGH);
  return near.length === scan.limit ? near : scanPart(db, { ...question, way: 'gather' }, part, scan, null);
}

/**
 * The ids of a part: each status on its own, in order, by an index that is in this order; then merged. `gather` reads
 * from what was found first instead. With `most`, only so many rows of the order are asked whether they match.
 */
async function scanPart(
  db: Queries,
  question: Question,
  part: Part,
  { start, rising, limit, skip }: Scan,
  most: number | null,
): Promise<string[]> {
  const params = new Params();
  const direction = rising ? 'ASC' : 'DESC';
  const { column } = part.list;
  const order = `ORDER BY ${column === null ? '' : `u.${column} ${direction}, `}u.id ${direction}`;
  const enough = `${order} LIMIT ${params.count(most ?? limit + skip)}`;
  const place = [inList(part.list), ...startOf(part, start, rising, params)].join(' AND ');
  const match = conditionsOf(question, params).join(' AND ') || 'true';
  const columns = most === null ? `u.id${column === null ? '' : `, u.${column}`}` : 'u.*';
  const gather = question.way === 'gather';
  const found = gather
    ? `WITH found AS MATERIALIZED (SELECT ${columns}, u.status FROM users u WHERE u.status = ANY(${params.texts(part.statuses)}) AND ${place} AND ${match})`
    : '';
  const condition = gather ? 'true' : most === null ? `${place} AND ${match}` : place;
  const branches = part.statuses.map(
    (status) =>
      `(SELECT ${columns} FROM ${gather ? 'found' : 'users'} u WHERE u.status = ${params.text(status)} AND ${condition} ${enough})`,
  );
  const merged = branches.join(' UNION ALL ');
  const looked = most === null ? `(${merged}) u` : `(SELECT * FROM (${merged}) u ${enough}) u WHERE ${match}`;
  const sql = `${found} SELECT u.id FROM ${looked} ${order} LIMIT ${params.count(limit)} OFFSET ${params.count(skip)}`;
  return (await db.query<{ id: string }>(sql, params.values)).map(({ id }) => id);
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

async function sizeOf(db: Queries, question: Question, part: Part): Promise<number> {
  const params = new Params();
  const statuses = params.texts(part.statuses);
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*) AS count FROM users u WHERE u.status = ANY(${statuses}) AND ${[inList(part.list), ...conditionsOf(question, params)].join(' AND ')}`,
    params.values,
  );
  return row?.count ?? 0;
}
