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
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** The steps of a statement's plan. */
async function stepsOf(db: Queries, { sql, values }: Asked): Promise<Plan[]> {
  const [row] = await db.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
  const steps = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(steps)];
  return steps(row!['QUERY PLAN'][0]!.Plan);
}

/** The tables that a statement reads from the first row to the last. */
export const tablesReadWhole = async (db: Queries, statement: Asked): Promise<string[]> =>
  (await stepsOf(db, statement)).flatMap((step) => (step['Node Type'].includes('Seq Scan') ? (step['Relation Name'] ?? []) : []));

/** The indexes that a statement reads, each once, and whether it sorts what it has read. */
export async function wayOf(db: Queries, statement: Asked): Promise<{ indexes: string[]; sorts: boolean }> {
  const steps = await stepsOf(db, statement);
  return {
    indexes: [...new Set(steps.flatMap((step) => step['Index Name'] ?? []))],
    sorts: steps.some((step) => step['Node Type'].includes('Sort')),
  };
}
