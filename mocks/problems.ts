// Turns failures into RFC 9457 problem documents, in one place for every route.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as v from 'valibot';
import { type FailureKind, UsersError } from '../src/contract/failure.js';
import type { Problem } from '../src/contract/schema/index.js';

const STATUS: Readonly<Record<FailureKind, ContentfulStatusCode>> = {
  offline: 503, timeout: 504, unauthorized: 401, forbidden: 403, missing: 404, conflict: 409, invalid: 422, busy: 429, server: 500, contract: 502,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request could not be read', 401: 'Sign in first', 403: 'Not allowed', 404: 'Not found', 405: 'Method not allowed', 409: 'In conflict with another user',
  412: 'Changed in the meantime', 413: 'Too large', 422: 'The request is not valid', 428: 'If-Match is required', 429: 'Too many requests',
  500: 'Something went wrong', 501: 'This backend cannot do that', 502: 'The store gave a wrong answer', 503: 'Not available', 504: 'Took too long',
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

/** RFC 6901: `/rows/0/user/e~1mail`. */
const pointer = (path: readonly { readonly key?: unknown }[] | undefined): string =>
  (path ?? []).map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a schema has against a value, as field errors. */
export const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): Problem['errors'] =>
  issues.map((issue) => ({ pointer: pointer(issue.path), detail: `Expected ${issue.expected ?? issue.requirement ?? 'another value'}`, code: issue.type }));

/** The answer to a failed request. What went wrong inside is never told. */
export function problemAnswer(context: Context, thrown: unknown): Response {
  const requestId = context.res.headers.get('x-request-id') ?? undefined;
  const status = thrown instanceof Refusal ? thrown.status : thrown instanceof UsersError ? statusOf(thrown) : 500;
  const facts = thrown instanceof Refusal ? thrown.facts : thrown instanceof UsersError ? thrown.problem : undefined;
  const problem = { type: 'about:blank', title: TITLES[status] ?? 'Refused', ...facts, status, ...(requestId && { requestId }) };
  if (thrown instanceof UsersError && thrown.retryAfter !== undefined) context.header('retry-after', String(Math.ceil(thrown.retryAfter)));
  return context.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' });
}

/** The status that the store's failure itself had, where it fits its kind. */
function statusOf(error: UsersError): ContentfulStatusCode {
  const usual = STATUS[error.kind];
  const told = error.status ?? usual;
  return told >= 400 && told <= 599 ? (told as ContentfulStatusCode) : usual;
}
