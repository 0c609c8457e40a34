// Gathers all that the backend tells of one person, for a file of their own: all of it or an error. Knows no page and no text.
import type { UsersBackend } from '../../../contract/backend.js';
import { UsersError } from '../../../contract/failure.js';
import {
  instantText,
  MAX_PAGE,
  type Rental,
  type Subscription,
  type UserDetail,
  type ViewingSession,
} from '../../../contract/schema/index.js';
import type { Connection } from '../../../controllers/connection.js';

/** A list is absent where the backend has none of its kind. */
export interface PersonFile {
  readonly savedAt: string;
  readonly profile: Omit<UserDetail, 'etag'>;
  readonly subscriptions?: readonly Subscription[];
  readonly rentals?: readonly Rental[];
  readonly sessions?: readonly ViewingSession[];
}

export interface Gathering {
  readonly signal: AbortSignal;
  /** So many of all viewing sessions have come. */
  readonly onSessions: (done: number, total: number) => void;
}

export async function gatherPerson({ backend, now }: Connection, id: string, gathering: Gathering): Promise<PersonFile> {
  const { signal } = gathering;
  if (!backend.getUser) throw new UsersError('contract');
  const [{ etag: _, ...profile }, subscriptions, rentals] = await Promise.all([
    backend.getUser(id, { signal }),
    backend.listSubscriptions?.(id, { signal }),
    backend.listRentals?.(id, { signal }),
  ]);
  const sessions = backend.listViews && (await allSessions(backend.listViews.bind(backend), id, gathering));
  return {
    savedAt: instantText(now()),
    profile,
    ...(subscriptions && { subscriptions: subscriptions.items }),
    ...(rentals && { rentals: rentals.items }),
    ...(sessions && { sessions }),
  };
}

type ListViews = NonNullable<UsersBackend['listViews']>;

/** The newest come first: one that begins meanwhile moves the others on, so that some come twice and none is missed. */
async function allSessions(listViews: ListViews, id: string, { signal, onSessions }: Gathering): Promise<ViewingSession[]> {
  const sessions = new Map<string, ViewingSession>();
  for (let offset = 0; ;) {
    const page = await listViews(id, { by: 'session', offset, limit: MAX_PAGE }, { signal });
    if (page.by !== 'session') throw new UsersError('contract');
    page.items.forEach((session, at) => sessions.set(session.id || `${offset + at}`, session));
    offset += page.items.length;
    onSessions(Math.min(offset, page.total), page.total);
    if (offset >= page.total) return [...sessions.values()];
    if (page.items.length === 0) throw new UsersError('contract');
  }
}
