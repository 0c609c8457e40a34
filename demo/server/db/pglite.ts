// Opens an embedded PGlite in a worker thread as a `Database`. Queries run one after the other. Knows no table.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Database, Queries } from './database.js';

type Question =
  | { readonly kind: 'open' }
  | { readonly kind: 'query'; readonly sql: string; readonly values: readonly unknown[] }
  | { readonly kind: 'script'; readonly sql: string }
  | { readonly kind: 'close' };

/** What the worker is asked. */
export type PgliteRequest = Question & { readonly id: number };
/** What it answers. */
export type PgliteAnswer = { readonly id: number } & ({ readonly rows: readonly object[] } | { readonly failure: string });

interface Waiting {
  readonly resolve: (rows: readonly object[]) => void;
  readonly reject: (error: Error) => void;
}

/** The database in `folder`, made where there is none; without a folder: in memory. */
export async function openPglite(folder?: string): Promise<Database> {
  const ask = startWorker(folder);
  await ask({ kind: 'open' });
  const queries: Queries = {
    query: async <R extends object>(sql: string, values: readonly unknown[] = []) =>
      [...(await ask({ kind: 'query', sql, values }))] as R[],
    script: async (sql) => void (await ask({ kind: 'script', sql })),
  };

  /** One connection: whoever comes while a transaction runs waits for its end. */
  let free: Promise<unknown> = Promise.resolve();
  const turn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = free.then(work);
    free = mine.catch(() => undefined);
    return mine;
  };

  const transaction = async <T>(work: (queries: Queries) => Promise<T>): Promise<T> => {
    await queries.script('BEGIN');
    try {
      const result = await work(queries);
      await queries.script('COMMIT');
      return result;
    } catch (error) {
      await queries.script('ROLLBACK').catch(() => undefined);
      throw error;
    }
  };

  /** What runs cannot be cancelled; what waits for its turn is not begun once the call is stopped. */
  const database = (signal?: AbortSignal): Database => {
    const wanted = <T>(work: () => Promise<T>): Promise<T> =>
      turn(() => {
        signal?.throwIfAborted();
        return work();
      });
    return {
      engine: 'PGlite',
      query: (sql, values) => wanted(() => queries.query(sql, values)),
      script: (sql) => wanted(() => queries.script(sql)),
      transaction: (work) => wanted(() => transaction(work)),
      until: database,
      close: () => turn(async () => void (await ask({ kind: 'close' }))),
    };
  };
  return database();
}

/** tsx's ES module: the CommonJS one looks for a file that is not there. */
const tsx = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs'),
).href;
/** A worker thread does not inherit tsx from Node 20's command line: it registers tsx itself, then loads the module. */
const STARTER = `
  const { workerData } = require('node:worker_threads');
  import(workerData.tsx).then(({ register }) => { register(); return import(workerData.module); });
`;

function startWorker(folder: string | undefined): (question: Question) => Promise<readonly object[]> {
  // Its own output is kept back: a failure is told once, by who asked.
  const worker = new Worker(STARTER, {
    eval: true,
    workerData: { tsx, module: new URL('./pglite-worker.ts', import.meta.url).href, folder },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const waiting = new Map<number, Waiting>();
  let ended: Error | undefined;
  let last = 0;

  worker.on('message', (answer: PgliteAnswer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failure' in answer) asker?.reject(new Error(answer.failure));
    else asker?.resolve(answer.rows);
  });
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('the database is closed')));

  return (question) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ ...question, id: last } satisfies PgliteRequest);
    });
}
