// Sums a person's viewing sessions up: the page that was asked for, and the totals of the period.
import { dateAt, daysWindow } from '../contract/calendar.js';
import { completionRate } from '../contract/completion.js';
import {
  type DayViews,
  instantText,
  type TitleViews,
  type ViewsPage,
  type ViewsQueryFull,
  type ViewsTotals,
} from '../contract/schema/index.js';
import { viewingSessionOf } from '../contract/session-record.js';
import type { SampleSession } from './views.js';

/** `sessions` come newest first; those that start after now (Unix ms) have not begun. */
export function viewsPage(sessions: readonly SampleSession[], query: ViewsQueryFull, zone: string, now: number): ViewsPage {
  const { from, to } = daysWindow(query.from, query.to, zone);
  const inside = sessions.filter(({ startedAt }) => startedAt >= from && startedAt < to && startedAt <= now);
  const common = { zone, totals: totalsOf(inside) };
  const page = <T>(items: readonly T[]): T[] => items.slice(query.offset, query.offset + query.limit);
  switch (query.by) {
    case 'session':
      return { by: 'session', ...common, total: inside.length, items: page(inside).map(viewingSessionOf) };
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
