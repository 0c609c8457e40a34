// What a store keeps of a viewing session, and how it is told as a contract value. For every TypeScript store.
import { completionRate } from './completion.js';
import { instantText, type ViewingSession } from './schema/index.js';

/** A viewing session; instants in Unix ms, durations in ms. */
export interface SessionRecord {
  readonly id: string;
  readonly titleId: string | null;
  readonly title: string;
  readonly titleRemoved: boolean;
  readonly live: boolean;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly playedMs: number | null;
  readonly furthestMs: number | null;
  readonly durationMs: number | null;
  readonly device: string | null;
  readonly country: string | null;
}

const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);

export const viewingSessionOf = (session: SessionRecord): ViewingSession => ({
  id: session.id,
  titleId: session.titleId,
  title: session.title,
  titleRemoved: session.titleRemoved,
  live: session.live,
  startedAt: instantText(session.startedAt),
  endedAt: session.endedAt === null ? null : instantText(session.endedAt),
  playedSeconds: seconds(session.playedMs),
  furthestSeconds: seconds(session.furthestMs),
  durationSeconds: seconds(session.durationMs),
  completion: completionRate(session.furthestMs, session.durationMs, session.live),
  device: session.device,
  country: session.country,
});
