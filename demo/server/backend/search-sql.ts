// Finds the ids of a page of users: keyset scans to both sides, jumps by offset, counts by status. Knows no row's other columns.
import type { CursorPlace } from '../../../src/contract/cursor.js';
import type { SortKey, UsersFilter, UsersSort } from '../../../src/contract/schema/index.js';
import { instantMs } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import { conditionsOf } from './filter-sql.js';
import { Params } from './params.js';
import { statusAt, statusJoin } from './predicates.js';

/** A question with all that it is judged by. `now` in Unix ms. */
export interface Question {
  readonly filter: UsersFilter;
  readonly sort: UsersSort;
  readonly zone: string;
  readonly now: number;
}

type Place = Pick<CursorPlace, 'key' | 'id'>;
type Toward = CursorPlace['toward'];

interface SortColumn {
  readonly sql: (now: string) => string;
  /** Users without a value are a part of their own, always the last. */
  readonly nullable: boolean;
  readonly bind: (params: Params, key: string) => string;
}

const instant: SortColumn['bind'] = (params, key) => params.instant(instantMs(key));
const text: SortColumn['bind'] = (params, key) => params.text(key);

const COLUMNS: Readonly<Record<SortKey, SortColumn>> = {
  registeredAt: { sql: () => 'u.registered_at', nullable: false, bind: instant },
  updatedAt: { sql: () => 'u.updated_at', nullable: true, bind: instant },
  name: { sql: () => 'u.name_key', nullable: true, bind: text },
  email: { sql: () => 'u.email_key', nullable: true, bind: text },
  status: { sql: statusAt, nullable: false, bind: text },
};

/** Users per status under the filter without its `status`. */
export async function countByStatus(db: Queries, { filter, zone, now }: Question): Promise<Record<string, number>> {
  const params = new Params();
  const at = params.instant(now);
  const conditions = conditionsOf(filter, zone, at, params);
  const rows = await db.query<{ status: string; count: number }>(
    `SELECT ${statusAt(at)} AS status, count(*) AS count FROM users u ${statusJoin(at)} WHERE ${conditions.join(' AND ')} GROUP BY 1`,
    params.values,
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** Up to `limit` ids next to a place, in the order of the sort. */
export async function idsNextTo(db: Queries, question: Question, place: Place | null, toward: Toward, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (const part of partsFrom(question, place, toward)) {
    if (ids.length < limit) ids.push(...(await idsOf(db, question, part, toward, limit - ids.length, 0)));
  }
  return toward === 'next' ? ids : ids.reverse();
}

/** Up to `limit` ids from `offset` on, counted from whichever end is nearer. `total` is the number of all matches. */
export async function idsAt(db: Queries, question: Question, offset: number, limit: number, total: number): Promise<string[]> {
  const wanted = Math.min(limit, total - offset);
  if (wanted <= 0) return [];
  const toward = offset <= total / 2 ? 'next' : 'previous';
  let skip = toward === 'next' ? offset : total - offset - wanted;
  const ids: string[] = [];
  for (const part of partsFrom(question, null, toward)) {
    if (ids.length >= wanted) break;
    const found = await idsOf(db, question, part, toward, wanted - ids.length, skip);
    skip = found.length > 0 || skip === 0 ? 0 : Math.max(0, skip - (await sizeOf(db, question, part)));
    ids.push(...found);
  }
  return toward === 'next' ? ids : ids.reverse();
}

interface Part {
  readonly empty: boolean;
  readonly place: Place | null;
}

/** The parts of the list from a place on: those with a value, then those without; the other way round when going back. */
function partsFrom({ sort }: Question, place: Place | null, toward: Toward): Part[] {
  const parts = COLUMNS[sort.by].nullable ? [false, true] : [false];
  if (toward === 'previous') parts.reverse();
  const first = place === null ? 0 : Math.max(0, parts.indexOf(place.key === null));
  return parts.slice(first).map((empty, at) => ({ empty, place: at === 0 ? place : null }));
}

function partSql(question: Question, { empty, place }: Part, toward: Toward, params: Params) {
  const { filter, sort, zone, now } = question;
  const column = COLUMNS[sort.by];
  const at = params.instant(now);
  const key = column.sql(at);
  const direction = (sort.direction === 'asc') === (toward === 'next') ? 'ASC' : 'DESC';
  const conditions = conditionsOf(filter, zone, at, params);
  if (filter.status) conditions.push(`${statusAt(at)} = ANY(${params.texts(filter.status)})`);
  if (column.nullable) conditions.push(`${key} IS ${empty ? '' : 'NOT '}NULL`);
  const beyond = direction === 'ASC' ? '>' : '<';
  if (place && place.key !== null)
    conditions.push(`(${key}, u.id) ${beyond} (${column.bind(params, place.key)}, ${params.text(place.id)})`);
  else if (place) conditions.push(`u.id ${beyond} ${params.text(place.id)}`);
  const join = filter.status || sort.by === 'status' ? statusJoin(at) : '';
  return {
    from: `FROM users u ${join} WHERE ${conditions.join(' AND ')}`,
    order: `ORDER BY ${empty ? '' : `${key} ${direction}, `}u.id ${direction}`,
  };
}

async function idsOf(db: Queries, question: Question, part: Part, toward: Toward, limit: number, offset: number): Promise<string[]> {
  const params = new Params();
  const { from, order } = partSql(question, part, toward, params);
  const sql = `SELECT u.id ${from} ${order} LIMIT ${params.count(limit)} OFFSET ${params.count(offset)}`;
  return (await db.query<{ id: string }>(sql, params.values)).map(({ id }) => id);
}

async function sizeOf(db: Queries, question: Question, part: Part): Promise<number> {
  const params = new Params();
  const { from } = partSql(question, part, 'next', params);
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count ${from}`, params.values);
  return row?.count ?? 0;
}
