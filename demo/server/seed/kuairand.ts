// Reads KuaiRand: plays with their durations, and accounts by their age in days on 8 May 2022.
import { join } from 'node:path';
import type { StoredSession } from '../db/people.js';
import { readCsv } from './csv.js';
import { grouped, type PublishedColumn, publishedPerson, publishedSettings, publishedValue, type ReadDataSet } from './data-set.js';

const DAY = 86_400_000;
const AGES_COUNTED_ON = Date.parse('2022-05-08T00:00:00Z');

const COLUMNS: readonly PublishedColumn[] = [
  {
    column: 'user_active_degree',
    type: 'choice',
    labels: { en: 'Activity', fr: 'Activité' },
    options: {
      full_active: { en: 'Full', fr: 'Pleine' },
      high_active: { en: 'High', fr: 'Forte' },
      middle_active: { en: 'Middle', fr: 'Moyenne' },
      low_active: { en: 'Low', fr: 'Faible' },
      single_low_active: { en: 'Low, once', fr: 'Faible, une fois' },
      day_new: { en: 'New today', fr: 'Nouveau du jour' },
      '2_14_day_new': { en: 'New, 2 to 14 days', fr: 'Nouveau, 2 à 14 jours' },
      '30day_retention': { en: 'Back after 30 days', fr: 'De retour après 30 jours' },
      UNKNOWN: { en: 'Unknown', fr: 'Inconnue' },
    },
  },
  { column: 'is_lowactive_period', type: 'boolean', labels: { en: 'In a quiet period', fr: 'En période calme' } },
  { column: 'is_video_author', type: 'boolean', labels: { en: 'Publishes videos', fr: 'Publie des vidéos' } },
  { column: 'follow_user_num', type: 'number', labels: { en: 'Follows', fr: 'Abonnements' } },
  { column: 'fans_user_num', type: 'number', labels: { en: 'Followers', fr: 'Abonnés' } },
  { column: 'friend_user_num', type: 'number', labels: { en: 'Friends', fr: 'Amis' } },
];

export const readKuaiRand: ReadDataSet = (folder, report) => {
  const plays = [
    ...readCsv(join(folder, 'views.csv'), ['user_id', 'video_id', 'time_ms', 'play_time_ms', 'duration_ms'], report, (line) => {
      const [played, duration] = [line.whole('play_time_ms'), line.whole('duration_ms')];
      if (played < 0 || duration < 0) throw new Error('a negative duration');
      return {
        userId: String(line.whole('user_id')),
        videoId: String(line.whole('video_id')),
        at: line.whole('time_ms'),
        played,
        duration: duration === 0 ? null : duration,
      };
    }),
  ];
  const byUser = grouped(plays, ({ userId }) => userId);
  const sessionsOf = (userId: string): StoredSession[] =>
    (byUser.get(userId) ?? []).map(({ videoId, at, played, duration }, number) => ({
      id: `${userId}-${number}`,
      titleId: videoId,
      titleName: null,
      live: false,
      startedAt: at,
      endedAt: null,
      playedMs: played,
      furthestMs: duration === null ? null : Math.min(played, duration),
      durationMs: duration,
      device: null,
      country: null,
    }));
  const columns = ['user_id', 'register_days', ...COLUMNS.map(({ column }) => column)];
  const people = [
    ...readCsv(join(folder, 'users.csv'), columns, report, (line) => {
      const id = String(line.whole('user_id'));
      return publishedPerson({
        id,
        registeredAt: AGES_COUNTED_ON - line.whole('register_days') * DAY,
        customFields: Object.fromEntries(COLUMNS.map((column) => [column.column, publishedValue(column, line.textOrEmpty(column.column))])),
        sessions: sessionsOf(id),
      });
    }),
  ];
  return {
    name: 'KuaiRand',
    settings: publishedSettings(COLUMNS),
    titles: [...new Set(plays.map(({ videoId }) => videoId))].map((id) => ({ id, name: `Video ${id}`, removed: false })),
    people,
  };
};
