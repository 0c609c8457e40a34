// Reads a user's viewing sessions of a period: the page that was asked for, per session, title or day, and the totals.
import { viewingSessionOf } from '../../../src/contract/session-record.js';
import { addDays, type CalendarDate, dateAt, daysBetween, daysWindow, startOfDay } from '../../../src/contract/calendar.js';
import {
  type DayViews,
  instantText,
  type TitleViews,
  type ViewsPage,
  type ViewsQueryFull,
  type ViewsTotals,
} from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import type { StoredSession } from '../db/people.js';
import { Params } from './params.js';

/** A session as it is stored, with its title's name as the catalogue has it today. */
export interface TitledSession extends StoredSession {
  readonly title: string;
  readonly titleRemoved: boolean;
}

interface SessionRow {
  id: string;
  title_id: string | null;
  title_name: string | null;
  title: string;
  removed: boolean;
  live: boolean;
  started_at: number;
  ended_at: number | null;
  played_ms: number | null;
  furthest_ms: number | null;
  duration_ms: number | null;
  device: string | null;
  country: string | null;
}

/** What contract/completion.ts says, over `v`. */
const COMPLETION = `(CASE WHEN NOT v.live AND v.duration_ms > 0 THEN least(1, greatest(0, v.furthest_ms::float8 / v.duration_ms)) END)`;
/** What tells titles apart: the catalogue's entry, or the name where there is none. */
const TITLE_KEY = `(v.title_id, CASE WHEN v.title_id IS NULL THEN v.title_name END)`;
const SOURCE = 'viewing_session v LEFT JOIN title t ON t.id = v.title_id';
const TITLE = `coalesce(t.name, v.title_name, '') AS title, coalesce(t.removed, false) AS removed`;

/** The user's sessions whose start lies in [from, to) (Unix ms), newest first. */
export async function sessionsIn(
  db: Queries,
  userId: string,
  from: number,
  to: number,
  offset: number,
  limit: number,
): Promise<TitledSession[]> {
  const params = new Params();
  const where = inside(params, userId, from, to);
  const rows = await db.query<SessionRow>(
    `SELECT v.*, ${TITLE} FROM ${SOURCE} WHERE ${where} ORDER BY v.started_at DESC, v.id DESC LIMIT ${params.count(limit)} OFFSET ${params.count(offset)}`,
    params.values,
  );
  return rows.map((row) => ({
    id: row.id,
    titleId: row.title_id,
    titleName: row.title_name,
    title: row.title,
    titleRemoved: row.removed,
    live: row.live,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    playedMs: row.played_ms,
    furthestMs: row.furthest_ms,
    durationMs: row.duration_ms,
    device: row.device,
    country: row.country,
  }));
}

/** The page of a question. Sessions that start after now (Unix ms) have not begun. */
export async function viewsPage(db: Queries, userId: string, query: ViewsQueryFull, zone: string, now: number): Promise<ViewsPage> {
  const days = daysWindow(query.from, query.to, zone);
  const [from, to] = [days.from, Math.min(days.to, now + 1)];
  const totals = await totalsIn(db, userId, from, to);
  const common = { zone, totals };
  switch (query.by) {
    case 'session': {
      const items = (await sessionsIn(db, userId, from, to, query.offset, query.limit)).map(viewingSessionOf);
      return { by: 'session', ...common, total: totals.sessions, items };
    }
    case 'title':
      return { by: 'title', ...common, total: totals.titles, items: await titlesIn(db, userId, from, to, query) };
    case 'day': {
      const all = await daysIn(db, userId, from, to, zone);
      return { by: 'day', ...common, total: all.length, items: all.slice(query.offset, query.offset + query.limit) };
    }
  }
}

const inside = (params: Params, userId: string, from: number, to: number): string =>
  `v.user_id = ${params.text(userId)} AND v.started_at >= ${params.instant(from)} AND v.started_at < ${params.instant(to)}`;

async function totalsIn(db: Queries, userId: string, from: number, to: number): Promise<ViewsTotals> {
  const params = new Params();
  const [row] = await db.query<{ sessions: number; titles: number; played: number; average: number | null; known: number }>(
    `SELECT count(*) AS sessions, count(DISTINCT ${TITLE_KEY}) AS titles, coalesce(sum(v.played_ms), 0)::bigint AS played,
       avg(${COMPLETION}) AS average, count(${COMPLETION}) AS known
     FROM viewing_session v WHERE ${inside(params, userId, from, to)}`,
    params.values,
  );
  const { sessions, titles, played, average, known } = row ?? { sessions: 0, titles: 0, played: 0, average: null, known: 0 };
  return { sessions, titles, playedSeconds: played / 1000, averageCompletion: average, unknownCompletion: sessions - known };
}

/** Last seen first. */
async function titlesIn(db: Queries, userId: string, from: number, to: number, { offset, limit }: ViewsQueryFull): Promise<TitleViews[]> {
  const params = new Params();
  const rows = await db.query<{
    title_id: string | null;
    title: string;
    removed: boolean;
    sessions: number;
    played: number;
    completion: number | null;
    last: number;
  }>(
    `SELECT v.title_id, max(coalesce(t.name, v.title_name, '')) AS title, bool_or(coalesce(t.removed, false)) AS removed, count(*) AS sessions,
       coalesce(sum(v.played_ms), 0)::bigint AS played, max(${COMPLETION}) AS completion, max(v.started_at) AS last
     FROM ${SOURCE} WHERE ${inside(params, userId, from, to)}
     GROUP BY v.title_id, ${TITLE_KEY} ORDER BY max(v.started_at) DESC, (array_agg(v.id ORDER BY v.started_at DESC, v.id DESC))[1] DESC LIMIT ${params.count(limit)} OFFSET ${params.count(offset)}`,
    params.values,
  );
  return rows.map((row) => ({
    titleId: row.title_id,
    title: row.title,
    titleRemoved: row.removed,
    sessions: row.sessions,
    playedSeconds: row.played / 1000,
    completion: row.completion,
    lastStartedAt: instantText(row.last),
  }));
}

/** The days with sessions, upwards. The days' bounds are the calendar's, not the database's. */
async function daysIn(db: Queries, userId: string, from: number, to: number, zone: string): Promise<DayViews[]> {
  const bounds = new Params();
  const [edge] = await db.query<{ first: number | null; last: number | null }>(
    `SELECT min(v.started_at) AS first, max(v.started_at) AS last FROM viewing_session v WHERE ${inside(bounds, userId, from, to)}`,
    bounds.values,
  );
  if (!edge || edge.first === null || edge.last === null) return [];
  const dates = datesFrom(dateAt(edge.first, zone), dateAt(edge.last, zone));
  const params = new Params();
  const starts = params.instants(dates.map((date) => startOfDay(date, zone)));
  const rows = await db.query<{ day: number; sessions: number; played: number }>(
    `SELECT width_bucket(v.started_at, ${starts}) AS day, count(*) AS sessions, coalesce(sum(v.played_ms), 0)::bigint AS played
     FROM viewing_session v WHERE ${inside(params, userId, from, to)} GROUP BY 1 ORDER BY 1`,
    params.values,
  );
  return rows.map(({ day, sessions, played }) => ({ date: dates[day - 1] ?? '', sessions, playedSeconds: played / 1000 }));
}

const datesFrom = (first: CalendarDate, last: CalendarDate): CalendarDate[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => addDays(first, day));
