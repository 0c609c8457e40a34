// Fills the data folder's database with generated users or a published data set; what was in it is replaced.
import { openDataFolder } from './data-folder.js';
import { seedOptions } from './options.js';
import { progressLine } from './progress.js';
import { runProgram } from './refusal.js';
import { type Load, load } from './seed/load.js';
import type { ReadDataSet } from './seed/data-set.js';
import { readKuaiRand } from './seed/kuairand.js';
import { readMovieTweetings } from './seed/movietweetings.js';
import { readOulad } from './seed/oulad.js';
import { sampleLoad } from './seed/sample.js';

const READERS: Readonly<Record<string, ReadDataSet>> = { movietweetings: readMovieTweetings, kuairand: readKuaiRand, oulad: readOulad };

runProgram(async () => {
  const options = seedOptions(process.argv.slice(2), process.env);
  let skipped = 0;
  const wanted = (): Load & { readonly size: number } => {
    if ('users' in options)
      return { ...sampleLoad({ users: options.users, now: options.frozenAt ?? Date.now() }, options.frozenAt), size: options.users };
    const read = READERS[options.from];
    if (!read) throw new Error(`no reader for ${options.from}`);
    const data = read(options.folder, (file, line, why) => {
      skipped += 1;
      console.error(`${file}:${line}: skipped, ${why}`);
    });
    const people = [...data.people];
    return { ...data, people, size: people.length, frozenAt: options.frozenAt };
  };

  const data = wanted();
  const { db, close } = await openDataFolder(options.dataFolder);
  try {
    const [before] = await db.query<{ count: number }>('SELECT count(*) AS count FROM users');
    if (before && before.count > 0) console.log(`Replaces the ${before.count} users in ${options.dataFolder}.`);
    const progress = progressLine(`Loading ${data.name}`, data.size);
    await load(db, data, progress.at);
    progress.end();
    if (skipped > 0) console.log(`${skipped} bad lines were skipped.`);
    console.log(
      data.frozenAt === null ? 'The server’s clock runs.' : `The server’s clock stands still at ${new Date(data.frozenAt).toISOString()}.`,
    );
  } finally {
    await close();
  }
});
