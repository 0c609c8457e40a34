// Keeps what the database knows of the platform: its settings, the clock where it is frozen, and what it was filled with.
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import type { Settings } from '../../../src/contract/schema/index.js';
import type { Queries } from '../db/database.js';
import { storableJson } from '../db/storable.js';

interface Kept {
  /** The platform's settings, without the clock. */
  platform: Settings;
  /** Unix ms at which the server's clock stands still, or `null`. */
  frozen_at: number | null;
  /** What the database was filled with, in words. */
  filled_with: string;
}

export async function readSetting<Key extends keyof Kept>(db: Queries, key: Key): Promise<Kept[Key] | undefined> {
  const [row] = await db.query<{ value: Kept[Key] }>('SELECT value FROM settings WHERE key = $1', [key]);
  return row?.value;
}

export async function writeSetting<Key extends keyof Kept>(db: Queries, key: Key, value: Kept[Key]): Promise<void> {
  await db.query('INSERT INTO settings VALUES ($1, $2::text::jsonb) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [
    key,
    storableJson(value),
  ]);
}

/** The platform's settings, without the clock. */
export const platformOf = async (db: Queries): Promise<Settings> => (await readSetting(db, 'platform')) ?? DEFAULT_SETTINGS;
