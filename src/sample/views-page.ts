// Sums a person's viewing sessions up: the page that was asked for, and the totals of the period.
import { dateAt, daysWindow } from '../contract/calendar.js';
import { completionRate } from '../contract/completion.js';
import {
  type DayViews,
  instantText,
  type TitleViews,
  type ViewingSession,
  type ViewsPage,
  type ViewsQueryFull,
  type ViewsTotals,
} from '../contract/schema/index.js';
import type { SampleSession } from './views.js';

/** `sessions` come newest first; those that start after now (Unix ms) have not begun. */
export function viewsPage(sessions: readonly SampleSession[], query: ViewsQueryFull, zone: string, now: number): ViewsPage {
  const { from, to } = daysWindow(query.from, query.to, zone);
  const inside = sessions.filter(({ startedAt }) => startedAt >= from && startedAt < to && startedAt <= now);
  const common = { zone, totals: totalsOf(inside) };
  const page = <T>(items: readonly T[]): T[] => items.slice(query.offset, query.offset + query.limit);
  switch (query.by) {
    case 'session':
      return { by: 'session', ...common, total: inside.length, items: page(inside).map(sessionOf) };
    case 'title': {
      const titles = byTitle(inside);
      return { by: 'title', ...common, total: titles.length, items: page(titles) };
    }
    case 'day': {
      const days = byDay(inside, zone);
      return { by: 'day', ...common, total: days.length, items: page(days) };
    }
  }
}

const completionOf = (session: SampleSession): number | null => completionRate(session.furthestMs, session.durationMs, session.live);
const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);

const sessionOf = (session: SampleSession): ViewingSession => ({
  id: session.id,
  titleId: session.titleId,
  title: session.title,
  titleRemoved: session.titleRemoved,
  live: session.live,
  startedAt: instantText(session.startedAt),
  endedAt: session.endedAt === null ? null : instantText(session.endedAt),
  playedSeconds: seconds(session.playedMs),
  furthestSeconds: seconds(session.furthestMs),
  durationSeconds: seconds(session.durationMs),
  completion: completionOf(session),
  device: session.device,
  country: session.country,
});

function totalsOf(sessions: readonly SampleSession[]): ViewsTotals {
  const rates = sessions.map(completionOf).filter((rate) => rate !== null);
  return {
    sessions: sessions.length,
    titles: new Set(sessions.map(({ titleId }) => titleId)).size,
    playedSeconds: sessions.reduce((sum, { playedMs }) => sum + (playedMs ?? 0), 0) / 1000,
    averageCompletion: rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    unknownCompletion: sessions.length - rates.length,
  };
}

/** Last seen first. */
function byTitle(sessions: readonly SampleSession[]): TitleViews[] {
  const groups = grouped(sessions, ({ titleId }) => titleId);
  return [...groups.values()].flatMap((group): TitleViews[] => {
    const [latest] = group;
    if (!latest) return [];
    const rates = group.map(completionOf).filter((rate) => rate !== null);
    return [
      {
        titleId: latest.titleId,
        title: latest.title,
        titleRemoved: latest.titleRemoved,
        sessions: group.length,
        playedSeconds: group.reduce((sum, { playedMs }) => sum + (playedMs ?? 0), 0) / 1000,
        completion: rates.length === 0 ? null : Math.max(...rates),
        lastStartedAt: instantText(latest.startedAt),
      },
    ];
  });
}

/** The days with sessions, upwards. */
function byDay(sessions: readonly SampleSession[], zone: string): DayViews[] {
  return [...grouped(sessions, ({ startedAt }) => dateAt(startedAt, zone))]
    .map(([date, group]) => ({
      date,
      sessions: group.length,
      playedSeconds: group.reduce((sum, { playedMs }) => sum + (playedMs ?? 0), 0) / 1000,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
