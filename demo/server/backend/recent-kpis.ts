// Keeps the figures of a month for a minute, so that many dashboards cost as much as one. They tell the instant that they
// are as of; a change of users or access, made by whichever process, makes them anew.
import type { Month } from '../../../src/contract/calendar.js';
import type { Kpis } from '../../../src/contract/schema/index.js';
import { type Database, snapshot } from '../db/database.js';
import { writesSoFar } from '../db/derived.js';
import { kpisOf } from './kpis-sql.js';

const FRESH_MS = 60_000;
/** More months and zones than anybody looks at within a minute. */
const MOST_KEPT = 100;

interface Kept {
  readonly asOf: number;
  readonly writes: number;
  readonly kpis: Promise<Kpis>;
}

export interface RecentKpis {
  /** The figures of a month as of now (Unix ms), or of up to a minute before. */
  of(db: Database, month: Month | undefined, zone: string, now: number, trials: boolean): Promise<Kpis>;
}

export function recentKpis(): RecentKpis {
  const kept = new Map<string, Kept>();
  return {
    async of(db, month, zone, now, trials) {
      const key = JSON.stringify([month, zone, trials]);
      const writes = await writesSoFar(db);
      const found = kept.get(key);
      if (found && found.writes === writes && found.asOf <= now && now - found.asOf < FRESH_MS) return found.kpis;
      const made: Kept = { asOf: now, writes, kpis: snapshot(db, (queries) => kpisOf(queries, month, zone, now, trials)) };
      kept.delete(key);
      kept.set(key, made);
      // A failure, or a call that was stopped, is not kept.
      made.kpis.catch(() => kept.get(key) === made && kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return made.kpis;
    },
  };
}
