// Viewed contents: sessions, titles and days of a period, with its totals.
import { describe, expect, it } from 'vitest';
import { dateAt } from '../../src/contract/calendar.js';
import { completionRate } from '../../src/contract/completion.js';
import { instantText, type ViewsQuery } from '../../src/contract/schema/index.js';
import type { SampleSession } from '../../src/sample/views.js';
import { ZONE } from './expected.js';
import type { Reading } from './reading.js';
import { NOW, PEOPLE, sessionsOf } from './world.js';

const ROWS = PEOPLE.map((person, row) => ({ id: person.id, sessions: sessionsOf(row).filter(({ startedAt }) => startedAt <= NOW) }));
const HEAVY = ROWS.find(({ sessions }) => sessions.length > 3000)!;
const USUAL = ROWS.filter(({ sessions }) => sessions.length > 12 && sessions.length < 500).slice(0, 4);
const NOTHING = ROWS.find(({ sessions }) => sessions.length === 0)!;

const rateOf = ({ furthestMs, durationMs, live }: SampleSession): number | null => completionRate(furthestMs, durationMs, live);
const rates = (sessions: readonly SampleSession[]): number[] => sessions.flatMap((session) => rateOf(session) ?? []);
const played = (sessions: readonly SampleSession[]): number => sessions.reduce((sum, { playedMs }) => sum + (playedMs ?? 0), 0) / 1000;
const told = ({
  id,
  titleId,
  title,
  titleRemoved,
  live,
  startedAt,
  endedAt,
  playedMs,
  furthestMs,
  durationMs,
  device,
  country,
}: SampleSession) => ({
  id,
  titleId,
  title,
  titleRemoved,
  live,
  device,
  country,
  startedAt: instantText(startedAt),
  endedAt: endedAt === null ? null : instantText(endedAt),
  playedSeconds: playedMs === null ? null : playedMs / 1000,
  furthestSeconds: furthestMs === null ? null : furthestMs / 1000,
  durationSeconds: durationMs === null ? null : durationMs / 1000,
});

function groups(sessions: readonly SampleSession[], keyOf: (session: SampleSession) => string): Map<string, SampleSession[]> {
  const found = new Map<string, SampleSession[]>();
  for (const session of sessions) found.set(keyOf(session), [...(found.get(keyOf(session)) ?? []), session]);
  return found;
}

export function describeViews(backend: Reading): void {
  const sessionsPage = async (id: string, query: ViewsQuery) => {
    const page = await backend().listViews(id, { ...query, by: 'session' });
    if (page.by !== 'session') throw new Error(`sessions were asked for, ${page.by} came`);
    return page;
  };

  describe('tells what a user viewed', () => {
    it('session by session, newest first, with completion from 0 to 1 or none', async () => {
      for (const { id, sessions } of USUAL) {
        const { items, total } = await sessionsPage(id, { limit: 500 });
        expect(items).toEqual(sessions.map((session, at) => ({ ...told(session), completion: items[at]?.completion })));
        items.forEach(({ completion }, at) => {
          const rate = rateOf(sessions[at]!);
          if (rate === null) expect(completion).toBeNull();
          else expect(completion).toBeCloseTo(rate, 9);
        });
        expect(total).toBe(sessions.length);
      }
    });

    it('with the totals of the whole period, whatever page is asked for', async () => {
      for (const { id, sessions } of [...USUAL, HEAVY]) {
        const { totals } = await sessionsPage(id, { offset: 5, limit: 3 });
        const known = rates(sessions);
        expect(totals).toMatchObject({
          sessions: sessions.length,
          titles: groups(sessions, ({ titleId }) => titleId).size,
          unknownCompletion: sessions.length - known.length,
        });
        expect(totals.playedSeconds).toBeCloseTo(played(sessions), 6);
        expect(totals.averageCompletion).toBeCloseTo(known.reduce((sum, rate) => sum + rate, 0) / known.length, 9);
      }
    });

    it('page by page over thousands, whole and without repeat', async () => {
      const ids: string[] = [];
      for (let offset = 0; offset < HEAVY.sessions.length; offset += 500)
        ids.push(...(await sessionsPage(HEAVY.id, { offset, limit: 500 })).items.map((item) => item.id));
      expect(ids).toEqual(HEAVY.sessions.map((session) => session.id));
      expect((await sessionsPage(HEAVY.id, { offset: 100_000 })).items).toEqual([]);
    });

    it('in a period by the day of the start, in the zone that was asked for', async () => {
      for (const zone of [ZONE, 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        const days = [...new Set(HEAVY.sessions.map(({ startedAt }) => dateAt(startedAt, zone)))].sort();
        const [from, to] = [days[10]!, days[20]!];
        const inside = HEAVY.sessions.filter(({ startedAt }) => dateAt(startedAt, zone) >= from && dateAt(startedAt, zone) <= to);
        const page = await sessionsPage(HEAVY.id, { from, to, zone, limit: 500 });
        expect([page.zone, page.items.map((item) => item.id)]).toEqual([zone, inside.map((session) => session.id).slice(0, 500)]);
        expect(page.totals.playedSeconds).toBeCloseTo(played(inside), 6);
        expect((await sessionsPage(HEAVY.id, { from, zone })).total).toBe(
          HEAVY.sessions.filter(({ startedAt }) => dateAt(startedAt, zone) >= from).length,
        );
      }
    });

    it('per title, last seen first, with the best completion', async () => {
      for (const { id, sessions } of [...USUAL, HEAVY]) {
        const page = await backend().listViews(id, { by: 'title', limit: 500 });
        if (page.by !== 'title') throw new Error(`titles were asked for, ${page.by} came`);
        const titles = [...groups(sessions, ({ titleId }) => titleId)];
        expect(page.total).toBe(titles.length);
        expect(page.items.map(({ titleId }) => titleId)).toEqual(titles.map(([titleId]) => titleId));
        page.items.forEach((item, at) => {
          const own = titles[at]![1];
          expect(item).toMatchObject({
            title: own[0]!.title,
            titleRemoved: own[0]!.titleRemoved,
            sessions: own.length,
            lastStartedAt: instantText(own[0]!.startedAt),
          });
          expect(item.playedSeconds).toBeCloseTo(played(own), 6);
          const best = rates(own);
          if (best.length === 0) expect(item.completion).toBeNull();
          else expect(item.completion).toBeCloseTo(Math.max(...best), 9);
        });
        expect(page.totals.sessions).toBe(sessions.length);
      }
    });

    it('per day with sessions, upwards, in the zone that was asked for', async () => {
      for (const zone of ['UTC', 'Pacific/Kiritimati']) {
        const page = await backend().listViews(HEAVY.id, { by: 'day', zone, limit: 500 });
        if (page.by !== 'day') throw new Error(`days were asked for, ${page.by} came`);
        const days = [...groups(HEAVY.sessions, ({ startedAt }) => dateAt(startedAt, zone))].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(page.total).toBe(days.length);
        expect(page.items.map(({ date, sessions }) => [date, sessions])).toEqual(
          days.slice(0, 500).map(([date, own]) => [date, own.length]),
        );
        page.items.forEach(({ playedSeconds }, at) => expect(playedSeconds).toBeCloseTo(played(days[at]![1]), 6));
      }
    });

    it('as nothing where there is nothing', async () => {
      for (const by of ['session', 'title', 'day'] as const) {
        expect(await backend().listViews(NOTHING.id, { by })).toMatchObject({
          by,
          items: [],
          total: 0,
          totals: { sessions: 0, titles: 0, playedSeconds: 0, averageCompletion: null, unknownCompletion: 0 },
        });
      }
      expect((await sessionsPage(HEAVY.id, { from: '1999-01-01', to: '1999-12-31' })).totals.averageCompletion).toBeNull();
    });
  });
}
