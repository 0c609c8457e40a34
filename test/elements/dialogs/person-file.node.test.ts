// A person's file holds all that the backend tells, or there is none.
import { describe, expect, it } from 'vitest';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import { UsersError } from '../../../src/contract/failure.js';
import { gatherPerson, type PersonFile } from '../../../src/elements/dialogs/erase/person-file.js';
import { backendOf, session, viewsOf } from '../user-detail/stub.js';

const gather = (
  changes: Partial<UsersBackend>,
  onSessions: (done: number, total: number) => void = () => undefined,
): Promise<PersonFile> => {
  const connection = { backend: backendOf(changes), settings: DEFAULT_SETTINGS, zone: 'Europe/Paris', now: () => 0, asOf: undefined };
  return gatherPerson(connection, 'u1', { signal: new AbortController().signal, onSessions });
};

describe('the file of a person', () => {
  it('has every page of sessions, and says how far it is', async () => {
    const told: (readonly [number, number])[] = [];
    const { sessions } = await gather({ listViews: (_id, query) => Promise.resolve(viewsOf(1100, query)) }, (...far) => told.push(far));
    expect(sessions).toEqual(Array.from({ length: 1100 }, (_, at) => session(at)));
    expect(told).toEqual([
      [500, 1100],
      [1000, 1100],
      [1100, 1100],
    ]);
  });

  it('has a session once that moved to the next page while it was read', async () => {
    const listViews: UsersBackend['listViews'] = (_id, { offset = 0, ...query }) =>
      Promise.resolve(viewsOf(600, { ...query, offset: Math.max(0, offset - 1) }));
    const { sessions } = await gather({ listViews });
    expect(sessions?.map(({ id }) => id)).toEqual(Array.from({ length: 600 }, (_, at) => `v${at}`).slice(0, 600));
  });

  it('has no list that the backend does not have, and no mark of how the user is changed', async () => {
    const file = await gather({ listViews: undefined, listRentals: undefined });
    expect(Object.keys(file)).toEqual(['savedAt', 'profile', 'subscriptions']);
    expect(file.profile).not.toHaveProperty('etag');
  });

  it.each([
    ['a page that ends before the list does', { listViews: () => Promise.resolve({ ...viewsOf(0, {}), total: 9 }) }, 'contract'],
    ['sessions that are none', { listViews: () => Promise.resolve(viewsOf(3, { by: 'title' })) }, 'contract'],
    ['rentals that fail', { listRentals: () => Promise.reject(new UsersError('server')) }, 'server'],
  ] satisfies [string, Partial<UsersBackend>, string][])('is not made of %s', async (_, changes, kind) => {
    await expect(gather(changes)).rejects.toMatchObject({ kind });
  });
});
