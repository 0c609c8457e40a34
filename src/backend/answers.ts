// Reads an HTTP answer: which kind of failure it is, or the JSON that it holds. Knows no calls and no retries.
import * as v from 'valibot';
import { type FailureKind, UsersError } from '../contract/failure.js';
import { Problem } from '../contract/schema/problem.js';

const KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorized', 403: 'forbidden', 404: 'missing', 408: 'timeout', 409: 'conflict', 410: 'missing', 412: 'conflict', 428: 'conflict', 429: 'busy', 504: 'timeout',
};

const kindOf = (status: number): FailureKind => KINDS[status] ?? (status >= 500 ? 'server' : 'invalid');

/** Seconds that `Retry-After` asks to wait, given as a number or as a date. */
function retryAfterOf(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

const isHtml = (headers: Headers): boolean => /text\/html|application\/xhtml/i.test(headers.get('content-type') ?? '');

/** Answers of a wrong type are not parsed; one without a type is, and must be JSON. */
const isJson = (headers: Headers): boolean => /[/+](x-nd)?json\b|^$/i.test((headers.get('content-type') ?? '').trim());

/**
 * The failure that an answer's head tells, without its body: a refusal, a redirect (a login page, as a rule: a
 * token follows none), HTML instead of data. `null` where it is an answer.
 */
export function refusalOf(response: Response, now: number): UsersError | null {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const facts = { status: response.status, ...(requestId === undefined ? {} : { requestId }) };
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400 && response.status !== 304)) {
    return new UsersError('unauthorized', facts);
  }
  if (!response.ok) {
    const retryAfter = retryAfterOf(response.headers, now);
    return new UsersError(kindOf(response.status), { ...facts, ...(retryAfter === undefined ? {} : { retryAfter }) });
  }
  if (isHtml(response.headers)) return new UsersError('unauthorized', facts);
  return isJson(response.headers) ? null : new UsersError('contract', facts);
}

/** The same failure with the problem document of its body, where it has one. */
export function withProblem(error: UsersError, body: string): UsersError {
  const read = v.safeParse(Problem, parsed(body));
  if (!read.success) return error;
  const { kind, status, requestId, retryAfter } = error;
  return new UsersError(kind, {
    problem: read.output,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** The JSON of a body; `contract` where it is empty, cut or none. */
export function jsonOf(body: string, requestId: string | undefined): unknown {
  const value = parsed(body);
  if (value === undefined) throw new UsersError('contract', requestId === undefined ? {} : { requestId });
  return value;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
