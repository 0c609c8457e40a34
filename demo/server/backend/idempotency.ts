// Remembers what an Idempotency-Key has carried out: a digest of what was asked and whom it created, never a body.
import { createHash } from 'node:crypto';
import { keyOfAnother } from '../../../src/contract/refusals.js';
import type { Queries } from '../db/database.js';
import { storable } from '../db/storable.js';

/** Nobody tries again for longer. */
const KEPT_MS = 24 * 3_600_000;

/**
 * Takes a key for what is asked, in the transaction that carries it out, whose turn lets others with the same key wait. `null` where
 * it is to be carried out (a call without a key always is); else what was carried out before. `invalid` where that was something else.
 */
export async function takeKey(
  queries: Queries,
  key: string | undefined,
  asked: unknown,
  now: number,
): Promise<{ readonly userId: string | null } | null> {
  if (key === undefined) return null;
  await queries.query('DELETE FROM idempotency WHERE created_at < $1::bigint', [now - KEPT_MS]);
  const digest = createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
  const [known] = await queries.query<{ digest: string; user_id: string | null }>(
    'SELECT digest, user_id FROM idempotency WHERE key = $1::text',
    [storable(key)],
  );
  if (known && known.digest !== digest) throw keyOfAnother();
  if (known) return { userId: known.user_id };
  await queries.query('INSERT INTO idempotency VALUES ($1::text, $2::text, NULL, $3::bigint)', [storable(key), digest, now]);
  return null;
}

/** Notes whom a key that was taken has created. */
export async function noteCreated(queries: Queries, key: string | undefined, userId: string): Promise<void> {
  if (key !== undefined) await queries.query('UPDATE idempotency SET user_id = $2::text WHERE key = $1::text', [storable(key), userId]);
}
