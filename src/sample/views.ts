// The viewing sessions of one sample person, as a pure function of the row.
import type { AccessRecord } from '../contract/records.js';
import type { SessionRecord } from '../contract/session-record.js';
import { COUNTRIES, DEVICES, TITLES } from './catalogue.js';
import type { SampleHistory, SampleWorld } from './person.js';
import { type Draw, drawFor } from './random.js';

/** A session of a sample person: its title is in the catalogue, and nothing of where it was watched is missing. */
export interface SampleSession extends SessionRecord {
  readonly titleId: string;
  readonly device: string;
  readonly country: string;
}

const HEAVY_EVERY = 2500;

const startedIn = ({ accesses }: SampleHistory, world: SampleWorld): AccessRecord[] =>
  accesses.filter((access) => access.start < world.now && (access.end ?? Infinity) > access.start);

/** The first draws of a row's stream. */
function sessionsDrawn(index: number, draw: Draw, world: SampleWorld): number {
  if (index % HEAVY_EVERY === 1234 % Math.max(1, Math.min(HEAVY_EVERY, world.users))) return 3200;
  return draw.chance(0.25) ? 0 : Math.floor((-Math.log(1 - draw.next())) ** 1.6 * 10);
}

/** How many sessions the person has. */
export const sessionCountAt = (index: number, person: SampleHistory, world: SampleWorld): number =>
  startedIn(person, world).length === 0 ? 0 : sessionsDrawn(index, drawFor(index, 4), world);

/** The person's sessions, newest first. Most have a few, some hundreds, one in 2,500 thousands; without access there are none. */
export function sessionsAt(index: number, person: SampleHistory, world: SampleWorld): SampleSession[] {
  const draw = drawFor(index, 4);
  const count = sessionsDrawn(index, draw, world);
  const [first, ...others] = startedIn(person, world);
  if (!first) return [];
  const runs = [first, ...others] as const;
  const home = draw.pick(COUNTRIES);
  const sessions: SampleSession[] = [];
  for (let at = 0; at < count; at += 1) {
    const run = draw.pick(runs);
    const until = Math.min(run.end ?? Infinity, world.now);
    const title = TITLES[Math.floor(draw.next() ** 2 * TITLES.length)] ?? TITLES[0];
    const startedAt = Math.floor(run.start + (until - run.start) * draw.next());
    const length = title.durationSeconds === null ? 3_600_000 : title.durationSeconds * 1000;
    const share = draw.chance(0.45) ? 0.9 + draw.next() * 0.1 : draw.next();
    const played = Math.floor(length * share * (0.85 + draw.next() * 0.3));
    sessions.push({
      id: `v_${String(index).padStart(6, '0')}_${at}`,
      titleId: title.id,
      title: title.name,
      titleRemoved: title.removed,
      live: title.live,
      startedAt,
      endedAt: Math.min(startedAt + played + draw.below(600_000), world.now),
      playedMs: played,
      furthestMs: title.live ? null : Math.floor(length * share),
      durationMs: title.durationSeconds === null ? null : length,
      device: draw.pick(DEVICES),
      country: draw.chance(0.95) ? home : draw.pick(COUNTRIES),
    });
  }
  return sessions.sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
}
