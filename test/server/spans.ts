// The stored spans as lines of text, and the same lines as `project` makes them: for tests that compare the two.
import type { Queries } from '../../demo/server/db/database.js';
import { FOR_EVER } from '../../demo/server/db/storable.js';
import { type Access, project, type Span } from '../../src/contract/access.js';

const line = (...parts: readonly unknown[]): string => parts.map((part) => String(part ?? '-')).join(' ');

/** All that are stored, sorted. */
export async function storedSpans(db: Queries): Promise<string[]> {
  const rows = await db.query<{
    user_id: string;
    kind: string;
    starts_at: number;
    ends_at: number;
    next_starts_at: number;
    cause: string | null;
    access_id: string;
    registered_at: number;
    begun_at: number | null;
  }>('SELECT * FROM access_span');
  return rows
    .map((row) =>
      line(
        row.user_id,
        row.kind,
        row.starts_at,
        row.ends_at,
        row.next_starts_at,
        row.cause,
        row.access_id,
        row.registered_at,
        row.begun_at,
      ),
    )
    .sort();
}

/** Those of one person. */
export function expectedSpans(id: string, registeredAt: number, accesses: readonly Access[]): string[] {
  const { access, subscriptions, trials } = project(accesses);
  const lines = (kind: string, spans: readonly Span[]): string[] =>
    spans.map((span, at) =>
      line(
        id,
        kind,
        span.start,
        Math.min(span.end, FOR_EVER),
        spans[at + 1]?.start ?? FOR_EVER,
        span.cause,
        span.accessId,
        registeredAt,
        at === 0 ? Math.max(span.start, registeredAt) : null,
      ),
    );
  return [...lines('access', access), ...lines('subscription', subscriptions), ...lines('trial', trials)];
}
