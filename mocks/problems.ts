// Turns failures into RFC 9457 problem documents, in one place for every route. Knows no routes.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type FailureKind, UsersError } from '../src/contract/failure.js';
import type { Problem } from '../src/contract/schema/index.js';

const STATUS: Readonly<Record<FailureKind, ContentfulStatusCode>> = {
  offline: 503,
  timeout: 504,
  unauthorized: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  invalid: 422,
  busy: 429,
  server: 500,
  contract: 502,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request could not be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'In conflict with another user',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Only JSON is read',
  422: 'The request is not valid',
  428: 'If-Match is required',
  429: 'Too many requests',
  500: 'Something went wrong',
  501: 'This backend cannot do that',
  502: 'The store gave a wrong answer',
  503: 'Not available',
  504: 'Took too long',
};

/** A refusal by the app itself. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: ContentfulStatusCode;
  readonly facts: Partial<Problem>;

  constructor(status: ContentfulStatusCode, facts: Partial<Problem> = {}) {
    super(String(status));
    this.status = status;
    this.facts = facts;
  }
}

/** A refusal that is about one part of the question. */
export const refusedField = (pointer: string, detail: string, code: string): Refusal =>
  new Refusal(422, { errors: [{ pointer, detail, code }] });

/** The problem that a failure is. What went wrong inside is never told. */
export function problemOf(thrown: unknown, requestId: string): Problem & { status: ContentfulStatusCode } {
  const status = thrown instanceof Refusal ? thrown.status : thrown instanceof UsersError ? statusOf(thrown) : 500;
  const facts = thrown instanceof Refusal ? thrown.facts : thrown instanceof UsersError ? thrown.problem : undefined;
  return { type: 'about:blank', errors: [], ...facts, title: facts?.title || (TITLES[status] ?? 'Refused'), status, requestId };
}

/** The answer to a failed request. */
export function problemAnswer(thrown: unknown, requestId: string): Response {
  const problem = problemOf(thrown, requestId);
  const headers = new Headers({ 'content-type': 'application/problem+json' });
  if (thrown instanceof UsersError && thrown.retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(thrown.retryAfter)));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** The status that the store's failure itself had, where it has one. */
function statusOf(error: UsersError): ContentfulStatusCode {
  const told = error.status ?? 0;
  return told >= 400 && told <= 599 ? (told as ContentfulStatusCode) : STATUS[error.kind];
}
