// Opens a PostgreSQL server as a `Database`. The one owner of the driver. Knows no table.
import postgres from 'postgres';
import type { Database, Queries } from './database.js';

/** A back office is a handful of people: more connections would only wait for one another. */
const CONNECTIONS = 8;
const CONNECT_SECONDS = 10;
const CANCELLED = '57014';
const REPEATS = 5;

/** A value as the text that the statement's own cast reads: the same for every type, with nothing guessed from the value. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return String(value);
  return `{${value.map((item) => (item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}

/**
 * A cancellation is sent to a connection, not to a statement: one that comes late stops what somebody else has begun there. That has
 * then not happened, and is begun again.
 */
async function unlessStopped<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  for (let left = REPEATS; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      const cancelled = error instanceof postgres.PostgresError && error.code === CANCELLED;
      if (!cancelled || signal?.aborted || left === 0) throw error;
    }
  }
}

const asIs = (text: string): string => text;
const OIDS = { json: 114, jsonb: 3802, int8: 20, bool: 16, date: 1082 } as const;

/** The server of a `postgres://` address. Nothing is asked before the first query. */
export function openPostgres(url: string): Database {
  const sql = postgres(url, {
    max: CONNECTIONS,
    connect_timeout: CONNECT_SECONDS,
    // Types are told by the statements: the driver need not ask for those of this database.
    fetch_types: false,
    prepare: false,
    onnotice: () => {},
    // Compiling a plan pays for seconds of work; ours take milliseconds.
    connection: {
      application_name: 'ott-users',
      jit: 'off',
      max_parallel_workers_per_gather: '0',
      // Whoever has waited for the turn to write sees what others have written.
      default_transaction_isolation: 'read committed',
    },
    types: {
      json: { to: OIDS.json, from: [OIDS.json, OIDS.jsonb], serialize: asIs, parse: (text: string): unknown => JSON.parse(text) },
      int8: { to: OIDS.int8, from: [OIDS.int8], serialize: asIs, parse: Number },
      bool: { to: OIDS.bool, from: [OIDS.bool], serialize: asIs, parse: (text: string) => text === 't' },
      date: { to: OIDS.date, from: [OIDS.date], serialize: asIs, parse: asIs },
    },
  });

  const over = (on: Pick<typeof sql, 'unsafe'>, signal?: AbortSignal): Queries => {
    const run = async (text: string, values: readonly unknown[]): Promise<readonly object[]> => {
      signal?.throwIfAborted();
      const query = on.unsafe(text, values.map(textOf));
      const cancel = (): void => query.cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await query;
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    };
    return {
      query: async <R extends object>(text: string, values: readonly unknown[] = []) => [...(await run(text, values))] as R[],
      script: async (text) => void (await run(text, [])),
    };
  };

  const database = (signal?: AbortSignal): Database => {
    const queries = over(sql, signal);
    return {
      engine: 'PostgreSQL',
      query: (text, values) => unlessStopped(signal, () => queries.query(text, values)),
      script: (text) => unlessStopped(signal, () => queries.script(text)),
      transaction: <T>(work: (queries: Queries) => Promise<T>) =>
        unlessStopped(signal, async () => (await sql.begin((inside) => work(over(inside, signal)))) as T),
      until: database,
      close: () => sql.end({ timeout: 5 }),
    };
  };
  return database();
}
