// What the routes share: whether the backend offers a call, and an answer with its ETag.
import type { Context } from 'hono';
import type { UsersBackend } from '../../src/contract/backend.js';
import type { UserDetail } from '../../src/contract/schema/index.js';
import { Refusal } from '../problems.js';

/** What the app knows of each request. */
export interface AppVariables {
  Variables: { requestId: string; actor: string };
}

/** A call of the backend, ready to be made; one that it lacks is a 501. */
export function offered<const Name extends keyof UsersBackend>(backend: UsersBackend, name: Name): NonNullable<UsersBackend[Name]> {
  const call = backend[name];
  if (call === undefined) throw new Refusal(501);
  return call.bind(backend) as NonNullable<UsersBackend[Name]>;
}

/** The ETag travels as a header, not in the body. */
export function withEtag(context: Context, { etag, ...user }: UserDetail, status: 200 | 201 = 200): Response {
  return context.json(user, status, etag === '' ? {} : { etag });
}
