// Fills a database in one transaction: what was there is replaced, and comes back when the load does not end. Knows no source.
import type { Settings } from '../../../src/contract/schema/index.js';
import { writeSetting } from '../backend/settings-sql.js';
import type { Database, Queries } from '../db/database.js';
import { deriveAll } from '../db/derived.js';
import { type StoredPerson, type StoredTitle, writePeople, writeTitles } from '../db/people.js';

/** What a database is filled with. */
export interface Load {
  /** In words, for people. */
  readonly name: string;
  readonly settings: Settings;
  readonly titles: readonly StoredTitle[];
  readonly people: Iterable<StoredPerson>;
  /** Unix ms at which the server's clock is to stand still; `null`: it runs. */
  readonly frozenAt: number | null;
}

const BATCH = 500;
const TABLES =
  'viewing_session, title, access_span, access, user_search, user_sample, user_change, users, erased_ledger, settings, list_anchor, list_amount, span_tally, idempotency, import_line, import, erase_plan, erase_plan_user, kept_session, erasure_audit';

/** Takes everything out, to be called in a transaction. */
export const emptyTables = (queries: Queries): Promise<void> => queries.script(`TRUNCATE ${TABLES}`);

/** Loads it all; tells after each batch how many people are written. Returns their number. */
export async function load(
  db: Database,
  { name, settings, titles, people, frozenAt }: Load,
  progress: (people: number) => void = () => {},
): Promise<number> {
  let count = 0;
  await db.transaction(async (queries) => {
    await emptyTables(queries);
    await writeTitles(queries, titles);
    for (const batch of batches(people)) {
      await writePeople(queries, batch);
      count += batch.length;
      progress(count);
    }
    await deriveAll(queries, frozenAt ?? Date.now());
    await writeSetting(queries, 'platform', settings);
    await writeSetting(queries, 'frozen_at', frozenAt);
    await writeSetting(queries, 'filled_with', name);
  });
  await db.script('ANALYZE');
  return count;
}

function* batches(people: Iterable<StoredPerson>): Generator<StoredPerson[]> {
  let batch: StoredPerson[] = [];
  for (const person of people) {
    batch.push(person);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
