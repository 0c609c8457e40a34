// Brings a database to the newest shape: numbered scripts, each once, each in a transaction. Knows no table but its own.
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from './database.js';

const folder = new URL('./migrations/', import.meta.url);

/** Applies what is missing; returns the names of what it applied. */
export async function migrate(db: Database): Promise<string[]> {
  await db.script('CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())');
  const done = new Set((await db.query<{ name: string }>('SELECT name FROM schema_migrations')).map(({ name }) => name));
  const known = readdirSync(folder)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort();
  const foreign = [...done].find((name) => !known.includes(name));
  if (foreign !== undefined) throw new Error(`the database was made by a newer version (it has ${foreign})`);

  const missing = known.filter((name) => !done.has(name));
  for (const name of missing) {
    await db.transaction(async (queries) => {
      await queries.script(readFileSync(new URL(name, folder), 'utf8'));
      await queries.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
    });
  }
  return missing;
}
