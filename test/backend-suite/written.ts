// The calls that the suite makes of a backend that it writes to, and the questions that it asks of it over and over.
import type { UsersBackend } from '../../src/contract/backend.js';
import { readingBackend, type ReadingBackend } from './reading.js';

const CALLS = ['createUser', 'updateUser', 'defineCustomField', 'importUsers', 'getImport', 'planErase', 'eraseUsers'] as const;

export type WrittenBackend = ReadingBackend & Required<Pick<UsersBackend, (typeof CALLS)[number]>>;

export function writtenBackend(backend: UsersBackend): WrittenBackend {
  const missing = CALLS.filter((call) => backend[call] === undefined);
  if (missing.length > 0) throw new Error(`The suite writes everything; this backend lacks ${missing.join(', ')}`);
  return { ...readingBackend(backend) } as WrittenBackend;
}

/** Gives the backend of the running test. */
export type Written = () => WrittenBackend;

/** How many users there are. */
export const usersIn = async (backend: WrittenBackend): Promise<number> => (await backend.searchUsers({ limit: 1 })).total.count;

/** The ids of those whom a text finds. */
export const foundBy = async (backend: WrittenBackend, text: string): Promise<string[]> =>
  (await backend.searchUsers({ filter: { text } })).items.map(({ id }) => id);

let made = 0;
/** An e-mail that nobody in the world has, another one each time. */
export const newEmail = (): string => `suite.${(made += 1)}@example.org`;

/** What a call was refused with. */
export const refusal = (call: Promise<unknown>): Promise<{ kind: string; userId?: string; pointers: string[] }> =>
  call.then(
    () => ({ kind: 'none', pointers: [] }),
    ({ kind, problem }: { kind: string; problem?: { userId?: string; errors: { pointer: string }[] } }) => ({
      kind,
      ...(problem?.userId !== undefined && { userId: problem.userId }),
      pointers: (problem?.errors ?? []).map(({ pointer }) => pointer),
    }),
  );
