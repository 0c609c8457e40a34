// Imports rows in batches, each in one transaction with its lines in a ledger: what is done is never carried out again.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { fold } from '../../../src/contract/fold.js';
import { type DoneLine, IMPORT_OUTCOMES, type ImportPlan, isDone, planImport } from '../../../src/contract/import-outcome.js';
import { readQuestion } from '../../../src/contract/question.js';
import { ImportBatch, type ImportBatchFull, type ImportResult, type ImportStatus } from '../../../src/contract/schema/index.js';
import type { Database, Queries } from '../db/database.js';
import { changeUsers } from '../db/derived.js';
import { type StoredPerson, writePeople, writeProfiles } from '../db/people.js';
import { storable, storableJson } from '../db/storable.js';
import { peopleByEmail } from './email-sql.js';
import { takeKey } from './idempotency.js';
import { platformOf } from './settings-sql.js';
import { askingOf } from './stoppable.js';
import { inTurn, newcomer } from './writing.js';

const DONE = IMPORT_OUTCOMES.filter(isDone);

/** Over a database and its clock (Unix ms). An import is known by the digest of its file, which is its id. */
export function importing(stored: Database, now: () => number): Required<Pick<UsersBackend, 'importUsers' | 'getImport'>> {
  const asking = askingOf(stored);
  return {
    importUsers: (batch, call) =>
      asking(call, async (db) => {
        const wanted = readQuestion(ImportBatch, batch);
        if (wanted.dryRun) return resultOf(wanted, (await planned(db, wanted, now())).results);
        return inTurn(db, async (queries) => {
          const at = now();
          // What the key has carried out, the ledger tells.
          await takeKey(queries, call?.idempotencyKey, ['importUsers', wanted], at);
          const plan = await planned(queries, wanted, at);
          await write(queries, plan, at);
          await keepLines(queries, wanted.digest, plan.results, at);
          return resultOf(wanted, plan.results);
        });
      }),

    getImport: (id, call) => asking(call, (db) => statusOf(db, id)),
  };
}

const resultOf = ({ digest }: ImportBatchFull, results: ImportPlan<StoredPerson>['results']): ImportResult => ({
  id: digest,
  results: [...results],
});

/** Everybody and every line that the batch is about are looked up at once. */
async function planned(queries: Queries, batch: ImportBatchFull, now: number): Promise<ImportPlan<StoredPerson>> {
  const { customFields } = await platformOf(queries);
  const done = await doneLines(queries, batch);
  const people = await peopleByEmail(
    queries,
    batch.rows.map(({ user }) => fold(user.email)),
  );
  const store = {
    find: (key: string) => people.get(key),
    make: (profile: Parameters<typeof newcomer>[0]) => newcomer(profile, now),
    done: (line: number) => done.get(line),
  };
  return planImport(batch, customFields, store, now);
}

async function write(queries: Queries, { created, updated }: ImportPlan<StoredPerson>, now: number): Promise<void> {
  const ids = [...created, ...updated].map(({ id }) => id);
  if (ids.length === 0) return;
  await changeUsers(queries, ids, now, async () => {
    await writePeople(queries, created);
    await writeProfiles(queries, updated);
  });
}

async function doneLines(queries: Queries, { digest, rows }: ImportBatchFull): Promise<Map<number, DoneLine>> {
  const lines = await queries.query<DoneLine & { line: number }>(
    `SELECT l.line, l.outcome, l.user_id AS id FROM import_line l JOIN import i ON i.number = l.import
     WHERE i.digest = $1::text AND l.line = ANY($2::bigint[]) AND l.outcome = ANY($3::text[])`,
    [digest, rows.map(({ line }) => line), DONE],
  );
  return new Map(lines.map(({ line, ...done }) => [line, done]));
}

/** What became of each line. Of one that was done already, the ledger says so as before. */
async function keepLines(queries: Queries, digest: string, results: ImportPlan<StoredPerson>['results'], now: number): Promise<void> {
  await queries.query('INSERT INTO import (digest, created_at) VALUES ($1::text, $2::bigint) ON CONFLICT DO NOTHING', [digest, now]);
  await queries.query(
    `INSERT INTO import_line (import, line, outcome, user_id)
     SELECT i.number, n.line, n.outcome, CASE WHEN n.outcome = ANY($3::text[]) THEN n.id END
     FROM import i, json_to_recordset($2::json) AS n (line bigint, outcome text, id text) WHERE i.digest = $1::text
     ON CONFLICT (import, line) DO UPDATE SET outcome = excluded.outcome, user_id = excluded.user_id`,
    [digest, storableJson(results.map(({ line, outcome, id }) => ({ line, outcome, id }))), DONE],
  );
}

async function statusOf(db: Queries, id: string): Promise<ImportStatus> {
  const [found] = await db.query<{ number: number }>('SELECT number FROM import WHERE digest = $1::text', [storable(id)]);
  if (!found) throw new UsersError('missing', { status: 404 });
  const counts = await db.query<{ outcome: string; count: number }>(
    'SELECT outcome, count(*) AS count FROM import_line WHERE import = $1::bigint GROUP BY outcome',
    [found.number],
  );
  const doneRanges = await db.query<{ first: number; last: number }>(
    `SELECT min(line) AS first, max(line) AS last
     FROM (SELECT line, line - row_number() OVER (ORDER BY line) AS run FROM import_line
       WHERE import = $1::bigint AND outcome = ANY($2::text[])) done
     GROUP BY run ORDER BY first`,
    [found.number, DONE],
  );
  const count = (outcome: (typeof IMPORT_OUTCOMES)[number]): number => counts.find((row) => row.outcome === outcome)?.count ?? 0;
  return {
    id,
    digest: id,
    doneLines: doneRanges,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    skipped: count('skipped'),
    refused: count('refused'),
  };
}
