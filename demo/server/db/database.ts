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
  /** Runs `work` in one transaction; when it throws, nothing of it has happened. Other queries wait. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
