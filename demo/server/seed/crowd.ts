// Fills a database with a crowd of any size by set-based SQL, in one transaction: what was there is replaced. Tells each step.
import { sampleSettings } from '../../../src/sample/settings.js';
import { TITLES } from '../../../src/sample/catalogue.js';
import { writeSetting } from '../backend/settings-sql.js';
import type { Database, Queries } from '../db/database.js';
import { countAnew } from '../db/derived.js';
import { writeTitles } from '../db/people.js';
import { projectAll, SPAN_KINDS } from '../db/project-sql.js';
import { fillForSearch } from '../db/search-rows.js';
import { judged, standing } from '../db/status.js';
import { dropIndexes } from '../db/without-indexes.js';
import { FIRST_SUBSCRIPTIONS, GIFTS, PEOPLE, RENTALS, RETURNS, SESSIONS, usersSql } from './crowd-sql.js';
import { emptyTables } from './load.js';

export interface Crowd {
  readonly users: number;
  /** Unix ms: the end of everybody's history. */
  readonly now: number;
  /** Unix ms at which the server's clock is to stand still; `null`: it runs. */
  readonly frozenAt: number | null;
}

/** Accesses per user, over all. */
const ACCESSES = 1.5;
const SESSION_PARTS = 10;
const FILLED = ['users', 'access', 'access_span', 'viewing_session', 'user_search', 'user_sample', 'user_change'];

/** Told after each step: what was done, and how long it took. */
export type StepDone = (what: string, seconds: number) => void;

export async function seedCrowd(db: Database, { users, now, frozenAt }: Crowd, done: StepDone = () => {}): Promise<void> {
  const step = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    done(what, (performance.now() - began) / 1000);
  };
  await db.transaction(async (queries) => {
    // Sorting and indexing in memory; both settings end with the transaction.
    await queries.script(`SET LOCAL work_mem = '192MB'; SET LOCAL maintenance_work_mem = '256MB'`);
    await emptyTables(queries);
    await writeTitles(
      queries,
      TITLES.map(({ id, name, removed }) => ({ id, name, removed })),
    );
    const indexes = await dropIndexes(queries, FILLED);
    await fill(queries, users, now, step);
    for (const { name, restore } of indexes) await step(`index ${name}`, restore);
    await queries.script('ANALYZE users; ANALYZE access_span');
    await step('counts of lists and figures', () => countAnew(queries));
    await writeSetting(queries, 'platform', sampleSettings(now));
    await writeSetting(queries, 'frozen_at', frozenAt);
    await writeSetting(queries, 'filled_with', `${users} generated users`);
  });
  // Outside of the transaction: marks what everybody can see, so that lists are read from their indexes alone.
  await step('vacuum', () => db.script('VACUUM (ANALYZE)'));
}

type Step = (what: string, work: () => Promise<unknown>) => Promise<void>;

async function fill(queries: Queries, users: number, now: number, step: Step): Promise<void> {
  await step(`${users} people`, async () => {
    await queries.query(PEOPLE, [users, now]);
    await queries.script('ANALYZE crowd');
  });
  await step('subscriptions, free copies, gifts, rentals', async () => {
    for (const statement of [FIRST_SUBSCRIPTIONS, RETURNS, GIFTS]) await queries.query(statement, [now]);
    const [made] = await queries.query<{ count: number }>('SELECT count(*) AS count FROM access');
    await queries.query(RENTALS, [now, users, Math.max(0, Math.round(users * ACCESSES) - (made?.count ?? 0))]);
    await queries.script('ANALYZE access');
  });
  for (const kind of SPAN_KINDS) await step(`projection of ${kind}`, () => projectAll(queries, kind, 'crowd'));
  await queries.script('ANALYZE access_span');
  await step('users', () => queries.query(usersSql(judged('c.registered_at', '$1::bigint'), standing('c.id', '$1::bigint')), [now]));
  await step('rows for search', () => fillForSearch(queries));
  for (let part = 0; part < SESSION_PARTS; part += 1) {
    const bound = (at: number): number => Math.floor((users * at) / SESSION_PARTS);
    await step(`sessions, part ${part + 1} of ${SESSION_PARTS}`, () => queries.query(SESSIONS, [now, bound(part), bound(part + 1)]));
  }
}
