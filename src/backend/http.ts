// Sends one call over HTTP: deadline, retries, pauses, session. Knows no path and no shape of the contract.
import { UsersError } from '../contract/failure.js';
import { jsonOf, refusalOf, withProblem } from './answers.js';
import { createSession, type GetToken } from './session.js';

export interface HttpOptions {
  /** The contract's base address; the token goes nowhere else. */
  readonly baseUrl: string;
  /** Sent with each call: an object, or a function that is asked each time. */
  readonly headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>);
  readonly getToken?: GetToken;
  readonly credentials?: RequestCredentials;
  readonly fetch?: typeof fetch;
  /** Milliseconds for one attempt, body included; between two lines of a stream. 30,000. */
  readonly deadline?: number;
  /** Waits; replaced by tests. */
  readonly wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  /** From 0 to 1; replaced by tests. */
  readonly random?: () => number;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** May be sent again: it changes nothing, or carries a key that makes it happen once. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  readonly value: unknown;
  readonly headers: Headers;
}

export interface Http {
  json(call: Call): Promise<Answer>;
  /** The answer's head, when its body is to be read as a stream. The signal stops the body, too. */
  open(call: Call, signal: AbortSignal): Promise<Response>;
  readonly deadline: number;
}

const RETRIES = 3;
const FIRST_WAIT = 300;
/** A longer pause is told to the person instead of being waited for, in seconds. */
const LONGEST_PAUSE = 30;

export function createHttp(options: HttpOptions): Http {
  const { baseUrl, headers, credentials = 'same-origin', deadline = 30_000, wait = pause, random = Math.random } = options;
  const session = createSession(options.getToken);
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  /** Until when (Unix ms) the backend asked all calls to pause. */
  let pausedUntil = 0;

  async function request(call: Call, token: string | null, signal: AbortSignal): Promise<Response> {
    const own = typeof headers === 'function' ? await headers() : headers;
    const sent: Record<string, string> = { accept: 'application/json', ...own, ...call.headers };
    if (call.body !== undefined) sent['content-type'] = 'application/json';
    if (token !== null) sent['authorization'] = `Bearer ${token}`;
    const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
    return send(baseUrl.replace(/\/+$/, '') + call.path, { method: call.method, headers: sent, credentials, redirect: 'manual', cache: 'no-store', signal, ...body });
  }

  /** One attempt, repeated once after a refresh of the session. */
  async function attempt<T>(call: Call, signal: AbortSignal, read: (response: Response) => Promise<T>): Promise<T> {
    const token = await session.token();
    let response = await request(call, token, signal);
    if (response.status === 401) {
      const renewed = await session.renewed(token);
      if (renewed !== null) response = await request(call, renewed, signal);
    }
    const refusal = refusalOf(response, Date.now());
    if (refusal) throw withProblem(refusal, response.type === 'opaqueredirect' ? '' : await response.text());
    return read(response);
  }

  async function repeated<T>(call: Call, once: () => Promise<T>): Promise<T> {
    for (let retry = 0; ; retry += 1) {
      const left = pausedUntil - Date.now();
      if (left > 0) await wait(left, call.signal);
      call.signal?.throwIfAborted();
      try {
        return await once();
      } catch (thrown) {
        call.signal?.throwIfAborted();
        const error = failureOf(thrown);
        const asked = error.retryAfter ?? 0;
        if (error.kind === 'busy') pausedUntil = Math.max(pausedUntil, Date.now() + Math.min(asked, LONGEST_PAUSE) * 1000);
        const again = call.repeatable && retry < RETRIES && ['offline', 'server', 'busy'].includes(error.kind) && asked <= LONGEST_PAUSE;
        if (!again) throw error;
        await wait(Math.max(asked * 1000, FIRST_WAIT * 2 ** retry * (0.5 + random())), call.signal);
      }
    }
  }

  return {
    deadline,
    json: (call) => repeated(call, async () => {
      const limit = AbortSignal.timeout(deadline);
      const signal = call.signal ? AbortSignal.any([call.signal, limit]) : limit;
      return attempt(call, signal, async (response) => ({
        value: jsonOf(await response.text(), response.headers.get('x-request-id') ?? undefined),
        headers: response.headers,
      }));
    }),
    open: (call, signal) => repeated({ ...call, signal }, () => attempt(call, signal, async (response) => response)),
  };
}

/** What a failed attempt was: a refusal, the deadline, or no answer at all. */
function failureOf(thrown: unknown): UsersError {
  if (thrown instanceof UsersError) return thrown;
  const name = thrown instanceof Error ? thrown.name : '';
  return new UsersError(name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : 'offline', { cause: thrown });
}

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
