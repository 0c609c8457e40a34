// Reads an HTTP answer: which kind of failure its head tells, the problem in its body, or its JSON. Knows no calls and no retries.
import { decode } from '../contract/decode.js';
import { type FailureFacts, type FailureKind, UsersError } from '../contract/failure.js';
import { Problem } from '../contract/schema/problem.js';

const KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'missing',
  408: 'timeout',
  409: 'conflict',
  410: 'missing',
  412: 'conflict',
  428: 'conflict',
  429: 'busy',
  504: 'timeout',
};

/** The failure that a status stands for. */
export const kindOf = (status: number): FailureKind => KINDS[status] ?? (status >= 500 ? 'server' : status >= 400 ? 'invalid' : 'contract');

/** What a call may be answered with. JSON without a Content-Type is read; anything of another type is not. */
export const TYPES = { json: /[/+]json\b|^$/i, lines: /\b(?:x-)?(?:ndjson|jsonl)\b/i } as const;

const typeOf = ({ headers }: Response): string => headers.get('content-type')?.trim() ?? '';

/** The id to quote, where the backend gave one. */
export const requestIdOf = ({ headers }: Response): Pick<FailureFacts, 'requestId'> => {
  const requestId = headers.get('x-request-id');
  return requestId ? { requestId } : {};
};

/** Seconds that `Retry-After` asks to wait, given as a number or as a date (by the backend's own clock, where it tells it). */
function retryAfterOf({ headers }: Response): Pick<FailureFacts, 'retryAfter'> {
  const text = headers.get('retry-after')?.trim() ?? '';
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) ? { retryAfter: Math.max(0, seconds) } : {};
}

/**
 * The failure that an answer's head tells: a refusal, a redirect or a page (to sign in, as a rule) instead of data, another type.
 * `null` where the body is what was asked for.
 */
export function refusalOf(response: Response, type: keyof typeof TYPES): UsersError | null {
  const facts = { status: response.status, ...requestIdOf(response) };
  const redirect = response.type === 'opaqueredirect' || response.redirected || (response.status >= 300 && response.status < 400);
  if (redirect) return new UsersError('unauthorized', facts);
  if (!response.ok) return new UsersError(kindOf(response.status), { ...facts, ...retryAfterOf(response) });
  if (/html/i.test(typeOf(response))) return new UsersError('unauthorized', facts);
  return TYPES[type].test(typeOf(response)) ? null : new UsersError('contract', facts);
}

/** The same failure with the problem document of the body, where it has one. */
export async function withProblem(error: UsersError, response: Response): Promise<UsersError> {
  if (response.ok || !TYPES.json.test(typeOf(response))) {
    discard(response);
    return error;
  }
  // The status is the answer: a body that is cut or wrong takes nothing away from it.
  const problem = problemOf(parsed(await response.text().catch(() => '')));
  return problem ? new UsersError(error.kind, { ...told(error), problem }) : error;
}

/** A problem document, without the parts that it does not write as RFC 9457 and the contract say. */
export function problemOf(value: unknown): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { title, detail, requestId } = value as Record<string, unknown>;
  for (const candidate of [value, { title, detail, requestId }]) {
    try {
      return decode(Problem, candidate);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** What is known of a failure besides its kind, without what is not. */
const told = ({ status, requestId, retryAfter }: UsersError): FailureFacts => ({
  ...(status !== undefined && { status }),
  ...(requestId !== undefined && { requestId }),
  ...(retryAfter !== undefined && { retryAfter }),
});

/** The JSON of a body; `contract` where it is empty, cut or none. */
export async function jsonOf(response: Response): Promise<unknown> {
  const value = parsed(await response.text());
  if (value === undefined) throw new UsersError('contract', { status: response.status, ...requestIdOf(response) });
  return value;
}

/** Lets go of a body that nobody reads. */
export const discard = (response: Response): void => void response.body?.cancel().catch(() => undefined);

function parsed(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
