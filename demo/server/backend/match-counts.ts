// Counts the matches of a question by status: added up where the lists know it, one by one where they do not, and by
// the sample of users where a word is so common that counting would take longer than anybody waits.
import { STATUSES } from '../../../src/contract/status.js';
import type { Queries } from '../db/database.js';
import { SAMPLED } from '../db/search-rows.js';
import { conditionsOf } from './filter-sql.js';
import { type Counts, countEverybody, countIn } from './list-counts.js';
import { Params } from './params.js';
import { countedRange, hasWords, partsOf, type Question, type Source, sourceOf } from './scope.js';

/** From which sizes on the server answers otherwise. */
export interface Sizes {
  /** Where there are no more users, all is counted. */
  readonly countedUsers: number;
  /** So many matches are gathered and sorted sooner than an order is walked that may have none of them for long. */
  readonly gathered: { readonly ofWords: number; readonly ofPeriod: number };
  /** Of a stream. */
  readonly streamed: {
    /** So many matches of words are gathered, again for every lot; of more, the order is walked through. */
    readonly gathered: number;
    /** So many places are found at once. */
    readonly lot: number;
    /** So many of them are read at once, and told. */
    readonly batch: number;
  };
}

export const SIZES: Sizes = {
  countedUsers: 50_000,
  gathered: { ofWords: 40_000, ofPeriod: 20_000 },
  streamed: { gathered: 100_000, lot: 5000, batch: 1000 },
};
/** So many hits in the sample tell the whole to a tenth; fewer stand for matches that are counted at once. */
const ENOUGH_HITS = 80;

export interface Planned {
  readonly question: Question;
  /** Users per status under the filter without its `status`. */
  readonly counts: Counts;
  /** Whether they were counted, or told by the sample. */
  readonly exact: boolean;
}

/** The question with the way in which its rows are found, and its matches by status. */
export async function planned(db: Queries, question: Question, { countedUsers, gathered }: Sizes): Promise<Planned> {
  const told = hasWords(question) && !question.filter.ids ? await estimated(db, question, countedUsers) : null;
  if (told) {
    const { counts, users } = told;
    const matches = sum(counts);
    const way = matches <= gathered.ofWords ? 'gather' : 'walk';
    return { question: { ...question, way, told: { matches, users } }, counts, exact: false };
  }
  const counts = await countMatches(db, question);
  const range = countedRange(question)?.bounds ? countedRange(question) : null;
  const few =
    hasWords(question) ||
    question.filter.ids !== undefined ||
    (range !== null && range.list !== partsOf(question)[0]?.list && sum(counts) <= gathered.ofPeriod);
  return { question: { ...question, way: few ? 'gather' : 'walk', present: Object.keys(counts) }, counts, exact: true };
}

/** The question with the way in which a stream finds its rows, lot by lot to the end. Counts no more than that needs. */
export async function plannedStream(db: Queries, question: Question, sizes: Sizes): Promise<Question> {
  if (!hasWords(question) && !countedRange(question)?.bounds) return { ...question, way: question.filter.ids ? 'gather' : 'walk' };
  const { question: paged, counts } = await planned(db, question, sizes);
  const way = !hasWords(question) ? paged.way : sum(counts) <= sizes.streamed.gathered ? 'gather' : 'through';
  // Statuses change while a stream goes on.
  return { ...question, way };
}

/** The matches by status, exact. */
export async function countMatches(db: Queries, question: Question): Promise<Counts> {
  const range = countedRange(question);
  if (!range) return countEach(db, question, sourceOf({ ...question, way: 'gather' }));
  const counts = range.bounds ? await countIn(db, range.list, range.bounds) : await countEverybody(db);
  return Object.fromEntries(STATUSES.flatMap((status) => (counts[status] ? [[status, counts[status]]] : [])));
}

async function countEach(db: Queries, question: Question, source: Source): Promise<Counts> {
  const params = new Params();
  const statuses = params.texts(STATUSES);
  const conditions = conditionsOf(question, source, params).join(' AND ') || 'true';
  const rows = await db.query<{ status: string; count: number }>(
    `SELECT u.status, count(*) AS count FROM ${source} u WHERE u.status = ANY(${statuses}) AND ${conditions} GROUP BY u.status`,
    params.values,
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** What the sample tells, or `null` where there are so few users or matches that they can be counted. */
async function estimated(
  db: Queries,
  question: Question,
  countedUsers: number,
): Promise<{ readonly counts: Counts; readonly users: number } | null> {
  const users = sum(await countEverybody(db));
  if (users <= countedUsers) return null;
  const hits = await countEach(db, question, 'user_sample');
  if (sum(hits) < ENOUGH_HITS) return null;
  return { counts: Object.fromEntries(Object.entries(hits).map(([status, count]) => [status, count * SAMPLED])), users };
}

export const sum = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0);
