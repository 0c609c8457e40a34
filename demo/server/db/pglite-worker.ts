// Runs one embedded PGlite in a worker thread and answers its parent, a request at a time. Knows no table.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { PgliteAnswer, PgliteRequest } from './pglite.js';

const INT8 = 20;
const { folder }: { folder?: string } = workerData;
if (!parentPort) throw new Error('not a worker thread');
const port = parentPort;
const answer = (message: PgliteAnswer): void => port.postMessage(message);

/** Twice PGlite's own: holds all that a search among a million reads. Taken at the start, so a database in memory does without. */
const CACHE = ['-c', 'shared_buffers=256MB'];

let opened: Promise<PGlite> | undefined;
const open = (): Promise<PGlite> =>
  (opened ??= PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder, startParams: [...PGlite.defaultStartParams, ...CACHE] }),
    extensions: { pg_trgm },
    parsers: { [INT8]: Number },
  }));

async function run(request: PgliteRequest): Promise<readonly object[]> {
  const db = await open();
  switch (request.kind) {
    case 'open':
      return [];
    case 'query':
      return (await db.query<object>(request.sql, [...request.values])).rows;
    case 'script':
      await db.exec(request.sql);
      return [];
    case 'close':
      await db.close();
      return [];
  }
}

port.on('message', (request: PgliteRequest) => {
  run(request)
    .then(
      (rows) => answer({ id: request.id, rows }),
      (error: unknown) => answer({ id: request.id, failure: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => {
      if (request.kind === 'close') port.close();
    });
});
