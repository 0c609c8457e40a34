// A database that remembers what it was asked, for tests that look at the plans of real questions. Knows no question.
import type { Database, Queries } from '../../demo/server/db/database.js';

export interface Asked {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The same database; every query is added to `asked`. */
export function recording(db: Database, asked: Asked[]): Database {
  const remember = (queries: Queries): Queries => ({
    query: (sql, values = []) => {
      asked.push({ sql, values });
      return queries.query(sql, values);
    },
    script: (sql) => queries.script(sql),
  });
  return {
    ...db,
    ...remember(db),
    transaction: (work) => db.transaction((queries) => work(remember(queries))),
    until: (signal) => recording(db.until(signal), asked),
  };
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** The tables that a statement reads from the first row to the last. */
export async function tablesReadWhole(db: Queries, { sql, values }: Asked): Promise<string[]> {
  const [row] = await db.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
  const whole = (plan: Plan): string[] => [
    ...(plan['Node Type'].includes('Seq Scan') && plan['Relation Name'] ? [plan['Relation Name']] : []),
    ...(plan.Plans ?? []).flatMap(whole),
  ];
  return whole(row!['QUERY PLAN'][0]!.Plan);
}
