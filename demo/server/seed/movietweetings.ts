// Reads MovieTweetings: a user registers with the first rating, and each rating is a viewing session of unknown length.
import { join } from 'node:path';
import type { StoredTitle } from '../db/people.js';
import { readCsv } from './csv.js';
import { grouped, publishedPerson, publishedSettings, type ReadDataSet } from './data-set.js';

export const readMovieTweetings: ReadDataSet = (folder, report) => {
  const movies = readCsv(join(folder, 'movies.csv'), ['movie_id', 'title', 'year'], report, (line): StoredTitle => ({
    id: line.text('movie_id'),
    name: `${line.text('title')} (${line.text('year')})`,
    removed: false,
  }));
  const titles = new Map([...movies].map((title) => [title.id, title]));
  const ratings = [
    ...readCsv(join(folder, 'ratings.csv'), ['user_id', 'movie_id', 'time_s'], report, (line) => ({
      userId: String(line.whole('user_id')),
      movieId: line.text('movie_id'),
      at: line.whole('time_s') * 1000,
    })),
  ];
  return {
    name: 'MovieTweetings',
    settings: publishedSettings([]),
    titles: [...titles.values()],
    people: [...grouped(ratings, ({ userId }) => userId)].map(([id, own]) =>
      publishedPerson({
        id,
        registeredAt: own.reduce((first, { at }) => Math.min(first, at), Infinity),
        sessions: own.map(({ movieId, at }, number) => ({
          id: `${id}-${number}`,
          titleId: titles.has(movieId) ? movieId : null,
          titleName: `Film ${movieId}`,
          live: false,
          startedAt: at,
          endedAt: null,
          playedMs: null,
          furthestMs: null,
          durationMs: null,
          device: null,
          country: null,
        })),
      }),
    ),
  };
};
