// Asks a backend for what a user watched: all days of a period at once, sessions and titles page by page.
import { UsersError } from '../../../contract/failure.js';
import type { DayViews, Period, TitleViews, ViewingSession, ViewsPage, ViewsQuery, ViewsTotals } from '../../../contract/schema/index.js';
import type { Connection } from '../../../controllers/connection.js';

export interface ViewsSummary {
  readonly totals: ViewsTotals;
  readonly days: readonly DayViews[];
}

export interface ViewRows<Row> {
  readonly items: readonly Row[];
  readonly total: number;
}

/** The most days that one answer holds (the contract's largest page). */
const DAYS_PER_PAGE = 500;
/** Eleven years of days: more than a chart shows. */
const MOST_DAYS = 4_000;

async function ask({ backend, zone }: Connection, userId: string, query: ViewsQuery, signal: AbortSignal): Promise<ViewsPage> {
  if (!backend.listViews) throw new UsersError('contract');
  return backend.listViews(userId, { ...query, zone }, { signal });
}

export async function loadSummary(connection: Connection, userId: string, period: Period, signal: AbortSignal): Promise<ViewsSummary> {
  const days: DayViews[] = [];
  for (;;) {
    const page = await ask(connection, userId, { ...period, by: 'day', offset: days.length, limit: DAYS_PER_PAGE }, signal);
    if (page.by !== 'day') throw new UsersError('contract');
    days.push(...page.items);
    if (page.items.length === 0 || days.length >= Math.min(page.total, MOST_DAYS)) return { totals: page.totals, days };
  }
}

/** Where a page stands in its list. */
export interface PageAt {
  readonly offset: number;
  readonly limit: number;
}

export async function loadSessions(
  connection: Connection,
  userId: string,
  period: Period,
  at: PageAt,
  signal: AbortSignal,
): Promise<ViewRows<ViewingSession>> {
  const page = await ask(connection, userId, { ...period, by: 'session', ...at }, signal);
  if (page.by !== 'session') throw new UsersError('contract');
  return page;
}

export async function loadTitles(
  connection: Connection,
  userId: string,
  period: Period,
  at: PageAt,
  signal: AbortSignal,
): Promise<ViewRows<TitleViews>> {
  const page = await ask(connection, userId, { ...period, by: 'title', ...at }, signal);
  if (page.by !== 'title') throw new UsersError('contract');
  return page;
}
