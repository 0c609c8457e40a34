// What a user watched: sessions, per title, per day, with the totals of the period.
import * as v from 'valibot';
import { CalendarDate, Count, Id, Instant, Rate, Seconds, Zone, absent, maybe } from './common.js';
import { Limit } from './search.js';

export const VIEWS_BY = ['session', 'title', 'day'] as const;

/** Sessions whose start lies in the days `from` to `to` of the zone, both included. Newest first; titles by last seen; days by date. */
export const ViewsQuery = v.object({
  from: v.optional(CalendarDate),
  to: v.optional(CalendarDate),
  zone: v.optional(Zone),
  by: v.optional(v.picklist(VIEWS_BY), 'session'),
  offset: v.optional(Count, 0),
  limit: v.optional(Limit, 50),
});

export const ViewingSession = v.object({
  id: Id,
  titleId: maybe(Id),
  title: v.string(),
  /** The title is no longer in the catalogue. */
  titleRemoved: v.nullish(v.boolean(), false),
  live: v.nullish(v.boolean(), false),
  startedAt: Instant,
  endedAt: maybe(Instant),
  /** Seconds really played, pauses out. */
  playedSeconds: maybe(Seconds),
  furthestSeconds: maybe(Seconds),
  durationSeconds: maybe(Seconds),
  /** Furthest position over content duration; `null`: not known. */
  completion: maybe(Rate),
  device: maybe(v.string()),
  country: maybe(v.string()),
});

export const TitleViews = v.object({
  titleId: maybe(Id),
  title: v.string(),
  titleRemoved: v.nullish(v.boolean(), false),
  sessions: Count,
  playedSeconds: Seconds,
  /** The best session's. */
  completion: maybe(Rate),
  lastStartedAt: Instant,
});

export const DayViews = v.object({ date: CalendarDate, sessions: Count, playedSeconds: Seconds });

export const ViewsTotals = v.object({
  sessions: Count,
  titles: Count,
  playedSeconds: Seconds,
  /** Mean over the sessions whose completion is known; `null`: of none. */
  averageCompletion: maybe(Rate),
  /** Sessions whose completion is not known. */
  unknownCompletion: v.nullish(Count, 0),
});

const page = { zone: absent(Zone), total: Count, totals: ViewsTotals };

export const ViewsPage = v.union([
  v.object({ by: v.literal('session'), ...page, items: v.array(ViewingSession) }),
  v.object({ by: v.literal('title'), ...page, items: v.array(TitleViews) }),
  v.object({ by: v.literal('day'), ...page, items: v.array(DayViews) }),
]);

export type ViewsQuery = v.InferInput<typeof ViewsQuery>;
export type ViewsQueryFull = v.InferOutput<typeof ViewsQuery>;
export type ViewingSession = v.InferOutput<typeof ViewingSession>;
export type TitleViews = v.InferOutput<typeof TitleViews>;
export type DayViews = v.InferOutput<typeof DayViews>;
export type ViewsTotals = v.InferOutput<typeof ViewsTotals>;
export type ViewsPage = v.InferOutput<typeof ViewsPage>;
