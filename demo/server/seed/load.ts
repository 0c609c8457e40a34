// Fills a database in one transaction: what was there is replaced, and comes back when the load does not end. Knows no source.
import type { Settings } from '../../../src/contract/schema/index.js';
import { writeSetting } from '../backend/settings-sql.js';
import type { Database } from '../db/database.js';
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
const TABLES = 'viewing_session, title, access_span, access, users, erased_ledger, settings';

/** Loads it all; tells after each batch how many people are written. Returns their number. */
export async function load(
  db: Database,
  { name, settings, titles, people, frozenAt }: Load,
  progress: (people: number) => void = () => {},
): Promise<number> {
  let count = 0;
  await db.transaction(async (queries) => {
    await queries.script(`TRUNCATE ${TABLES}`);
    await writeTitles(queries, titles);
    for (const batch of batches(people)) {
      await writePeople(queries, batch);
      count += batch.length;
      progress(count);
    }
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
