// Asks an app over a few sample users, or over a backend that a test gives. Knows no route.
import { createUsersApp, type UsersAppOptions } from '../../mocks/app.js';
import type { UsersBackend } from '../../src/contract/backend.js';
import { createSampleBackend } from '../../src/sample/backend.js';

export const NOW = Date.parse('2026-11-17T10:20:30.456Z');
export const SAMPLE = createSampleBackend({ users: 250, now: () => NOW });

export const USER = {
  id: 'u1',
  email: 'a@b.test',
  firstName: null,
  lastName: null,
  status: 'active',
  labels: [],
  registeredAt: '2026-01-01T00:00:00Z',
  updatedAt: null,
  offer: null,
  customFields: {},
  etag: '"v1"',
  why: null,
  facts: { customerSince: null, lastSeenAt: null, watchedSeconds30d: null, spent: [] },
};

/** A question to the app, with what its answer holds. */
export function asking(backend: Partial<UsersBackend> = {}, options: UsersAppOptions = {}) {
  const app = createUsersApp({ ...SAMPLE, ...backend }, { base: '/api', requestId: () => 'req-1', ...options });
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await app.fetch(new Request(`http://app.test/api${path}`, { method, headers: { ...json, ...headers }, body: sent }));
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      headers: response.headers,
      type,
      text,
      json: type.includes('json') && !type.includes('nd') ? JSON.parse(text) : undefined,
    };
  };
}
