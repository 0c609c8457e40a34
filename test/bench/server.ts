// `tsx test/bench/server.ts [--users N] [--data FOLDER] [--as-is]`: how long the reference server's backend takes for each kind of
// question, on PGlite and, where DATABASE_URL names one, on PostgreSQL. Measured inside the process, without HTTP, warm: each ask by
// the median of its runs, of which the middle ask and the worst are told, so that "worst" is no single slowest run; and as first
// asked, when other questions may have taken its place in the database's cache.
// The machine's load is told with it; the CPU column is this process': all of PGlite's work, the client's part of PostgreSQL's.
// `--as-is` seeds nothing: it measures the database that DATABASE_URL names, or the one in FOLDER. `--only TEXT`: the questions whose name holds it.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSqlBackend } from '../../demo/server/backend/backend.js';
import { readSetting } from '../../demo/server/backend/settings-sql.js';
import { openDataFolder } from '../../demo/server/data-folder.js';
import type { Database } from '../../demo/server/db/database.js';
import { prepare } from '../../demo/server/db/prepare.js';
import { seedCrowd } from '../../demo/server/seed/crowd.js';
import { openPostgres } from '../../demo/server/db/postgres.js';
import { openOwnDatabase } from '../server/stores.js';
import { readingBackend } from '../backend-suite/reading.js';
import { type Cost, costOf, type Question, questionsOf } from './server-questions.js';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '1000000' },
    data: { type: 'string' },
    'as-is': { type: 'boolean' },
    only: { type: 'string', default: '' },
  },
});
const asIs = values['as-is'] === true;
let users = Number(values.users);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Place {
  readonly db: Database;
  close(): Promise<void>;
}

/** A database of this many users: what is in `--data`, where there are as many, else made for this run. */
async function seeded(place: Place): Promise<string> {
  const [found] = await place.db.query<{ count: number }>('SELECT count(*) AS count FROM users');
  if (asIs && found) users = found.count;
  if (found?.count === users) return 'found as it was';
  const began = performance.now();
  const slow: string[] = [];
  const now = Date.now();
  await seedCrowd(place.db, { users, now, frozenAt: now }, (what, seconds) => {
    if (seconds > 2) slow.push(`${what} ${seconds.toFixed(1)}`);
  });
  return `seeded in ${((performance.now() - began) / 1000).toFixed(0)} s (${slow.join(', ')})`;
}

async function figures({ db, close }: Place): Promise<void> {
  try {
    const how = await seeded({ db, close });
    say(`\n${db.engine}: ${users} users, ${how}`);
    const [size] = await db.query<{ size: number; accesses: number; sessions: number }>(
      `SELECT pg_database_size(current_database()) AS size, (SELECT count(*) FROM access) AS accesses, (SELECT count(*) FROM viewing_session) AS sessions`,
    );
    say(`${size?.accesses} accesses, ${size?.sessions} sessions, ${Math.round((size?.size ?? 0) / 1e6)} MB`);
    // The clock stands still, so that all is asked of the same instant.
    const now = (await readSetting(db, 'frozen_at')) ?? Date.now();
    const fresh = () => readingBackend(createSqlBackend(db, { now: () => now }));
    say(
      '| question | median ms | worst ms | goal | median CPU ms | worst CPU ms | first: median, worst ms |\n|---|---|---|---|---|---|---|',
    );
    for (const question of [floorOf(db, users), ...(await questionsOf(fresh, users))])
      if (question.what.includes(values.only)) await tell(question);
  } finally {
    await close();
  }
}

/** What the machine and the way to the database take, whatever is asked. */
const floorOf = (db: Database, users: number): Question => ({
  what: 'floor: fifty rows by their ids, and no question',
  goal: null,
  asks: [0.2, 0.4, 0.6, 0.8].map((share) => {
    const first = Math.floor(users * share);
    const ids = Array.from({ length: 50 }, (_, at) => `u_${String(first + at * 97).padStart(9, '0')}`);
    return { ask: `from ${first}`, run: () => db.query('SELECT * FROM users WHERE id = ANY($1::text[])', [ids]) };
  }),
});

async function tell({ what, goal, asks }: Question): Promise<void> {
  const costs: (Cost & { ask: string })[] = [];
  for (const { ask, run } of asks) costs.push({ ask, ...(await costOf(run)) });
  const byTime = [...costs].sort((a, b) => a.ms - b.ms);
  const [middle, worst] = [byTime[Math.floor(byTime.length / 2)], byTime.at(-1)];
  if (!middle || !worst) return;
  const within = goal === null ? '–' : `≤ ${goal}: ${costs.filter(({ ms }) => ms <= goal).length} of ${costs.length}`;
  const cpu = [...costs].sort((a, b) => a.cpu - b.cpu);
  const first = costs.map((cost) => cost.first).sort((a, b) => a - b);
  say(
    `| ${what} | ${middle.ms.toFixed(1)} | ${worst.ms.toFixed(1)} (${worst.ask}) | ${within} | ${cpu[Math.floor(cpu.length / 2)]?.cpu.toFixed(1)} | ${cpu.at(-1)?.cpu.toFixed(1)} | ${first[Math.floor(first.length / 2)]?.toFixed(1)}, ${first.at(-1)?.toFixed(1)} |`,
  );
}

say(
  `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
const address = process.env['DATABASE_URL'];

async function onPglite(): Promise<void> {
  const folder = values.data ?? mkdtempSync(join(tmpdir(), 'ott-users-bench-'));
  try {
    await figures(await openDataFolder(folder));
  } finally {
    if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(url: string): Promise<void> {
  const db = asIs ? openPostgres(url) : await openOwnDatabase(url);
  if (!asIs) await prepare(db);
  await figures({ db, close: () => db.close() });
}

if (!asIs || values.data !== undefined) await onPglite();
if (address) await onPostgres(address);
else say('\nPostgreSQL: not measured, DATABASE_URL names none');
