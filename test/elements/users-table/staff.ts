// Platforms whose people staff may work with: numbered ones, and a small sample that can be written. Counts the questions for rows.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import type { Permissions, UserDetail } from '../../../src/contract/schema/index.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { type Numbered, People, person } from './people.js';

export const NOW = Date.parse('2026-11-23T12:00:00Z');

export const NONE: Permissions = { create: false, edit: false, erase: false, import: false, export: false, customFields: false };
export const ALL: Permissions = { create: true, edit: true, erase: true, import: true, export: true, customFields: true };

const unwritten = (): Promise<never> => Promise.reject(new UsersError('server'));

/** Numbered people whom staff may change, as far as the permissions go. */
export class Staff extends People {
  readonly createUser = unwritten;
  readonly updateUser = unwritten;
  readonly planErase = unwritten;
  readonly eraseUsers = unwritten;
  readonly importUsers = unwritten;

  constructor(permissions: Partial<Permissions> = ALL, more: Numbered = {}) {
    super({ ...more, permissions: { ...NONE, ...permissions } });
  }

  async getUser(id: string): Promise<UserDetail> {
    return {
      ...person(Number(id.slice(1))),
      etag: '1.1',
      why: null,
      facts: { customerSince: null, lastSeenAt: null, watchedSeconds30d: null, spent: [] },
    };
  }
}

/** A sample that can be written; `asked`: how often its rows were asked for. */
export function written(users = 60): { readonly backend: UsersBackend; readonly asked: { count: number } } {
  const sample = createSampleBackend({ users, now: () => NOW });
  const asked = { count: 0 };
  const backend: UsersBackend = {
    ...sample,
    searchUsers: (query, options) => {
      asked.count += 1;
      return sample.searchUsers(query, options);
    },
  };
  return { backend, asked };
}
