// Fills the data folder's database with generated users or a published data set; what was in it is replaced.
import { instantText } from '../../src/contract/schema/index.js';
import type { Database } from './db/database.js';
import { type SeedOptions, seedOptions } from './options.js';
import { progressLine } from './progress.js';
import { runProgram } from './refusal.js';
import { seedCrowd } from './seed/crowd.js';
import { load } from './seed/load.js';
import type { ReadDataSet } from './seed/data-set.js';
import { readKuaiRand } from './seed/kuairand.js';
import { readMovieTweetings } from './seed/movietweetings.js';
import { readOulad } from './seed/oulad.js';
import { openStore } from './store.js';

const READERS: Readonly<Record<string, ReadDataSet>> = { movietweetings: readMovieTweetings, kuairand: readKuaiRand, oulad: readOulad };

const tellClock = (frozenAt: number | null): void =>
  console.log(frozenAt === null ? 'The server’s clock runs.' : `The server’s clock stands still at ${instantText(frozenAt)}.`);

async function fill(db: Database, options: SeedOptions): Promise<void> {
  if ('users' in options) {
    const { users, frozenAt } = options;
    const began = performance.now();
    await seedCrowd(db, { users, frozenAt, now: frozenAt ?? Date.now() }, (what, seconds) =>
      console.log(`${what}: ${seconds.toFixed(1)} s`),
    );
    console.log(`${users} generated users in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    return;
  }
  let skipped = 0;
  const read = READERS[options.from];
  if (!read) throw new Error(`no reader for ${options.from}`);
  const data = read(options.folder, (file, line, why) => {
    skipped += 1;
    console.error(`${file}:${line}: skipped, ${why}`);
  });
  const people = [...data.people];
  const progress = progressLine(`Loading ${data.name}`, people.length);
  await load(db, { ...data, people, frozenAt: options.frozenAt }, progress.at);
  progress.end();
  if (skipped > 0) console.log(`${skipped} bad lines were skipped.`);
}

runProgram(async () => {
  const options = seedOptions(process.argv.slice(2), process.env);
  const { db, where, close } = await openStore(options);
  try {
    const [before] = await db.query<{ count: number }>('SELECT count(*) AS count FROM users');
    if (before && before.count > 0) console.log(`Replaces the ${before.count} users in ${where}.`);
    await fill(db, options);
    tellClock(options.frozenAt);
  } finally {
    await close();
  }
});
