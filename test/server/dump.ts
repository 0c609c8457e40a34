// Everything that a database holds, as text: each row of each table with all its columns, and what its statistics repeat.
import type { Queries } from '../../demo/server/db/database.js';

export async function dumpOf(db: Queries): Promise<string> {
  const tables = await db.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );
  const lines: string[] = [];
  for (const name of [...tables.map((table) => table.name), 'pg_stats']) {
    const rows = await db.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    lines.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return lines.join('\n');
}
