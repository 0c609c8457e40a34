// The figures of the published data sets, known beforehand. Runs where the data lies beside the project.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadDataSet } from '../../demo/server/seed/data-set.js';
import { readKuaiRand } from '../../demo/server/seed/kuairand.js';
import { readMovieTweetings } from '../../demo/server/seed/movietweetings.js';
import { readOulad } from '../../demo/server/seed/oulad.js';
import type { Database } from '../../demo/server/db/database.js';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import { load } from '../../demo/server/seed/load.js';
import type { ViewsPage } from '../../src/contract/schema/index.js';
import { type ReadingBackend, readingBackend } from '../backend-suite/reading.js';
import { STORES } from './stores.js';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const here = existsSync(DATA);
const name = (what: string): string => (here ? what : `${what} (skipped: the data sets are not in ../shared/data)`);

describe.skipIf(!here).each(STORES)(name('published data sets on $name'), (store) => {
  let db: Database;
  const badLines: string[] = [];
  const fill = async (read: ReadDataSet, set: string): Promise<void> => {
    const data = read(`${DATA}${set}`, (file, line, why) => badLines.push(`${file}:${line}: ${why}`));
    await load(db, { ...data, frozenAt: null });
  };
  const at = (now: string): ReadingBackend => readingBackend(createSqlBackend(db, { now: () => Date.parse(now) }));
  const usersAt = async (now: string) => (await at(now).searchUsers({ limit: 1 })).counts;

  beforeAll(async () => {
    db = await store.open();
  }, 60_000);
  afterAll(() => db.close());

  describe('MovieTweetings', () => {
    beforeAll(() => fill(readMovieTweetings, 'movietweetings'), 120_000);

    it('has 16,554 users and 100,000 sessions, and no bad line', async () => {
      expect((await at('2026-01-01T00:00Z').searchUsers({ limit: 1 })).total).toEqual({ count: 16_554, exact: true });
      expect(await db.query('SELECT count(*) AS count FROM viewing_session')).toEqual([{ count: 100_000 }]);
      expect(badLines).toEqual([]);
    });

    it('had 2,650 registrations in April 2013 in UTC, 2,661 in Paris', async () => {
      const registered = async (zone: string) =>
        (await at('2026-01-01T00:00Z').getKpis({ month: '2013-04', zone })).current.registered.count;
      expect(await registered('UTC')).toBe(2650);
      expect(await registered('Europe/Paris')).toBe(2661);
    });

    it('had 1,390 on 16 April at noon, against 3,241 to the same point of March and 5,073 in all of March', async () => {
      const { current, samePoint, previousMonth } = await at('2013-04-16T12:00Z').getKpis({ zone: 'UTC' });
      expect([current, samePoint, previousMonth].map(({ registered }) => registered.count)).toEqual([1390, 3241, 5073]);
    });

    it('shows the titles with their accents, and completion as unknown', async () => {
      const page = await at('2026-01-01T00:00Z').listViews('1', { limit: 500 });
      expect(page.totals).toMatchObject({ playedSeconds: 0, averageCompletion: null, unknownCompletion: page.totals.sessions });
      expect((await db.query<{ name: string }>("SELECT name FROM title WHERE id = '0002844'"))[0]?.name).toBe(
        "Fantômas - À l'ombre de la guillotine (1913)",
      );
    });
  });

  describe('OULAD at the end of October 2013', () => {
    const NOW = '2013-10-31T23:59:59Z';
    beforeAll(() => fill(readOulad, 'oulad'), 120_000);

    it('has 861 registrations, 9,688 active and 515 unsubscribed in the month', async () => {
      const { current } = await at(NOW).getKpis({ zone: 'UTC' });
      expect([current.registered.count, current.active.count, current.unsubscribed.count]).toEqual([861, 9688, 515]);
      expect(current.inTrial).toBeNull();
    });

    it('lists 9,421 active, 5,568 canceled and 11 registered users', async () => {
      expect(await usersAt(NOW)).toEqual({ active: 9421, canceled: 5568, registered: 11 });
    });

    it('opens exactly the rows that each tile counts, also in the months before', async () => {
      const backend = at(NOW);
      const { current, samePoint, previousMonth } = await backend.getKpis({ zone: 'UTC' });
      const rows = async (filter: object) => (await backend.searchUsers({ filter, limit: 1 })).total.count;
      for (const { window, registered, active, unsubscribed } of [current, samePoint, previousMonth]) {
        expect(await rows({ registeredIn: window })).toBe(registered.count);
        expect(await rows({ hadAccessIn: window })).toBe(active.count);
        expect(await rows({ unsubscribedIn: window })).toBe(unsubscribed.count);
        expect(await rows({ unsubscribedIn: { ...window, cause: 'choice' } })).toBe(unsubscribed.by.choice);
      }
    });

    it('has 28,785 people once all of them registered', async () => {
      expect((await at('2026-01-01T00:00Z').searchUsers({ limit: 1 })).total.count).toBe(28_785);
    });
  });

  describe('KuaiRand', () => {
    beforeAll(() => fill(readKuaiRand, 'kuairand'), 120_000);
    const sessionsOf = async (id: string): Promise<Extract<ViewsPage, { by: 'session' }>[]> => {
      const pages = await Promise.all(
        [0, 500].map((offset) => at('2026-01-01T00:00Z').listViews(id, { by: 'session', offset, limit: 500 })),
      );
      return pages.filter((page) => page.by === 'session');
    };

    it('has 27,285 users and 41,704 plays', async () => {
      expect((await at('2026-01-01T00:00Z').searchUsers({ limit: 1 })).total.count).toBe(27_285);
      expect(await db.query('SELECT count(*) AS count FROM viewing_session')).toEqual([{ count: 41_704 }]);
    });

    it('tells user 17824: 608 sessions, 8,369,156 ms played, 68 of unknown duration', async () => {
      const [first] = await sessionsOf('17824');
      expect(first?.totals).toMatchObject({ sessions: 608, playedSeconds: 8369.156, unknownCompletion: 68 });
      expect(first?.total).toBe(608);
    });

    it('shows the 72 plays of user 17824 that ran longer than their video as 100 %', async () => {
      const sessions = (await sessionsOf('17824')).flatMap(({ items }) => items);
      expect(sessions).toHaveLength(608);
      const longer = sessions.filter(
        ({ playedSeconds, durationSeconds }) => durationSeconds !== null && (playedSeconds ?? 0) > durationSeconds,
      );
      expect(longer).toHaveLength(72);
      expect(longer.every(({ completion }) => completion === 1)).toBe(true);
      expect(sessions.filter(({ completion }) => completion === null)).toHaveLength(68);
    });

    it('keeps the published columns as custom fields with labels', async () => {
      const { customFields } = await at('2026-01-01T00:00Z').getSettings();
      expect(customFields.map(({ key }) => key)).toEqual([
        'user_active_degree',
        'is_lowactive_period',
        'is_video_author',
        'follow_user_num',
        'fans_user_num',
        'friend_user_num',
      ]);
      expect((await at('2026-01-01T00:00Z').getUser('0')).customFields).toEqual({
        user_active_degree: 'full_active',
        is_lowactive_period: false,
        is_video_author: true,
        follow_user_num: 514,
        fans_user_num: 150,
        friend_user_num: 34,
      });
    });
  });
});
