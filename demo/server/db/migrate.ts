// Brings a database to the newest shape: numbered scripts, each once. Knows no table but its own.
import { readdirSync, readFileSync } from 'node:fs';
import type { Queries } from './database.js';

const folder = new URL('./migrations/', import.meta.url);

/** A number of ours among a server's locks: whoever starts at the same time waits, and finds it done. */
const LOCK = 7_400_117;

/** Applies what is missing, in a transaction; returns the names of what it applied. */
export async function migrate(queries: Queries): Promise<string[]> {
  await queries.query('SELECT pg_advisory_xact_lock($1::bigint)', [LOCK]);
  await queries.script(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  const done = new Set((await queries.query<{ name: string }>('SELECT name FROM schema_migrations')).map(({ name }) => name));
  const known = readdirSync(folder)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort();
  const foreign = [...done].find((name) => !known.includes(name));
  if (foreign !== undefined) throw new Error(`the database was made by a newer version (it has ${foreign})`);

  const missing = known.filter((name) => !done.has(name));
  for (const name of missing) {
    await queries.script(readFileSync(new URL(name, folder), 'utf8'));
    await queries.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
  }
  return missing;
}
