// Takes the indexes and keys off tables while they are filled, and puts them back as the migrations made them.
import type { Queries } from './database.js';

interface Definition {
  readonly name: string;
  readonly drop: string;
  readonly make: string;
}

/** Foreign keys last: they need the primary keys of others. */
const DEFINITIONS = `
  SELECT 1 AS place, conname AS name, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
  FROM pg_constraint WHERE contype = 'p' AND conrelid = ANY($1::text[]::regclass[])
  UNION ALL
  SELECT 2, i.indexrelid::regclass::text, format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  FROM pg_index i WHERE i.indrelid = ANY($1::text[]::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
  UNION ALL
  SELECT 3, conname, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::text[]::regclass[])
  ORDER BY place, name`;

/** What puts them back, one by one, with the name of each. To be called in a transaction. */
export async function dropIndexes(db: Queries, tables: readonly string[]): Promise<{ name: string; restore: () => Promise<void> }[]> {
  const definitions = await db.query<Definition>(DEFINITIONS, [tables]);
  for (const { drop } of [...definitions].reverse()) await db.script(drop);
  return definitions.map(({ name, make }) => ({ name, restore: () => db.script(make) }));
}
