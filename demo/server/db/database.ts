// What the server asks of a database: queries, a script, a transaction. Knows no driver and no table.

/** One row. `int8` comes as a number, `jsonb` parsed. */
export type Row = Record<string, unknown>;

export interface Queries {
  /** One statement of PostgreSQL 15 with `$1`, `$2`… for its values. */
  query<R extends object = Row>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** Several statements without values. */
  script(sql: string): Promise<void>;
}

export interface Database extends Queries {
  /** What it runs on, in words, for people. */
  readonly engine: string;
  /** Runs `work` in one transaction; when it throws, nothing of it has happened. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** The same database for a call that can be stopped: then no more is asked, and what runs is cancelled where the driver can. */
  until(signal: AbortSignal): Database;
  close(): Promise<void>;
}

/** Runs questions that belong together: all see the database as it was at the first of them. */
export const snapshot = <T>(db: Database, work: (queries: Queries) => Promise<T>): Promise<T> =>
  db.transaction(async (queries) => {
    await queries.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    return work(queries);
  });
