// The calls that the suite makes of a backend under test; a call that is missing fails the test that needs it.
import type { UsersBackend } from '../../src/contract/backend.js';

/** A backend with every call that reads. */
export type ReadingBackend = Required<
  Pick<
    UsersBackend,
    'searchUsers' | 'streamUsers' | 'getSettings' | 'getKpis' | 'getUser' | 'listSubscriptions' | 'listRentals' | 'listViews'
  >
>;

const CALLS = ['streamUsers', 'getSettings', 'getKpis', 'getUser', 'listSubscriptions', 'listRentals', 'listViews'] as const;

export function readingBackend(backend: UsersBackend): ReadingBackend {
  const missing = CALLS.filter((call) => backend[call] === undefined);
  if (missing.length > 0) throw new Error(`The suite reads everything; this backend lacks ${missing.join(', ')}`);
  return backend as ReadingBackend;
}

/** Gives the backend of the running test. */
export type Reading = () => ReadingBackend;
