// The reference server: takes the port, opens the data folder, seeds an empty database, then serves API and pages on loopback.
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createUsersApp } from '../../mocks/app.js';
import type { Role } from '../../mocks/roles.js';
import { createSqlBackend } from './backend/backend.js';
import { readSetting } from './backend/settings-sql.js';
import type { Database } from './db/database.js';
import { sweep } from './db/derived.js';
import { loopbackOnly } from './guard.js';
import { serverOptions } from './options.js';
import { createPages } from './pages.js';
import { progressLine } from './progress.js';
import { runProgram, StartRefusal } from './refusal.js';
import { load } from './seed/load.js';
import { sampleLoad } from './seed/sample.js';
import { openStore } from './store.js';

const HOST = '127.0.0.1';
const BASE = '/api/v1';
const SWEEP_MS = 5000;

/** A failure inside is told here by its kind and the id that the person sees; nothing of the request is. */
const reportFailure = (thrown: unknown, requestId: string): void =>
  console.error(`${requestId} failed: ${thrown instanceof Error ? thrown.name : typeof thrown}`);

/** Brings statuses to now at once and every few seconds, so that no question has to do it for many users. */
async function keepSwept(db: Database, now: () => number): Promise<void> {
  const swept = await sweep(db, now());
  if (swept > 0) console.log(`${swept} users have another status than when the server stopped.`);
  setInterval(() => void sweep(db, now()).catch((thrown: unknown) => reportFailure(thrown, 'sweep')), SWEEP_MS).unref();
}

async function fullApp(db: Database, role: Role): Promise<Hono> {
  const frozenAt = (await readSetting(db, 'frozen_at')) ?? null;
  const now = (): number => frozenAt ?? Date.now();
  await keepSwept(db, now);
  const backend = createSqlBackend(db, { now });
  return new Hono()
    .use(loopbackOnly)
    .mount(BASE, createUsersApp(backend, { report: reportFailure, role: () => role }).fetch)
    .route('/', createPages());
}

/** Answers while the database is opened and seeded. */
const startingApp = (): Hono =>
  new Hono()
    .use(loopbackOnly)
    .all('*', (context) => context.text('Starting, one moment…', 503, { 'retry-after': '2', 'cache-control': 'no-store' }));

async function seed(db: Database, users: number): Promise<void> {
  const progress = progressLine('Seeding generated users', users);
  await load(db, sampleLoad({ users, now: Date.now() }, null), progress.at);
  progress.end();
}

function listen(server: ReturnType<typeof createAdaptorServer>, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be taken (${error.code ?? error.message})`;
      reject(new StartRefusal(`port ${port} ${why}; choose another one: PORT=${port + 1} npm start`));
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(`http://${HOST}:${typeof address === 'object' && address ? address.port : port}`);
    });
  });
}

runProgram(async () => {
  const options = serverOptions(process.argv.slice(2), process.env);
  // The port comes first: a second start must not touch the database of the first.
  let app = startingApp();
  const server = createAdaptorServer({ fetch: (request: Request) => app.fetch(request), hostname: HOST });
  const url = await listen(server, options.port);
  const { db, where, close } = await openStore(options);

  let ready = false;
  const stop = (): void => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    // A load that is cut off never happened: the next start begins it again.
    void (ready ? close() : Promise.resolve()).finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  if ((await readSetting(db, 'filled_with')) === undefined) await seed(db, options.users);
  app = await fullApp(db, options.role);
  ready = true;
  console.log(`Users menu: ${url}/\nAPI:        ${url}${BASE}/docs\nDatabase:   ${where} (${db.engine})\nCtrl-C stops it.`);
});
