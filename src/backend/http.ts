// Sends one call over HTTP: token, deadline, retries, pauses. Knows no path and no shape of the contract.
import { UsersError } from '../contract/failure.js';
import { discard, jsonOf, refusalOf, type TYPES, withProblem } from './answers.js';
import { pause, within } from './deadline.js';
import { createSession, type GetToken } from './session.js';

export interface HttpOptions {
  /** Sent with each call: an object, or a function that is asked each time. */
  readonly headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>);
  readonly getToken?: GetToken;
  readonly credentials?: RequestCredentials;
  readonly fetch?: typeof fetch;
  /** Milliseconds for one attempt, body included; of a stream, for its head and then between two parts. 30,000. */
  readonly deadline?: number;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly address: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
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
  /** An answer of JSON lines whose body is yet to be read. The call's signal stops it, too. */
  open(call: Call): Promise<Response>;
  /** Milliseconds without a word after which a body is given up. */
  readonly deadline: number;
}

const RETRIES = 3;
const FIRST_WAIT = 300;
/** Ms; a longer pause is told to the person, who sees it pass, instead of being waited for in silence. */
const LONGEST_PAUSE = 2_000;
/** Ms; a write that is at work under its key already is waited for. */
const LONGEST_WORK = 30_000;

export function createHttp(options: HttpOptions): Http {
  const { headers, credentials = 'same-origin', deadline = 30_000 } = options;
  const session = createSession(options.getToken);
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  /** Until when the backend asked all calls to pause, on the clock that is never set. */
  let pausedUntil = 0;

  async function request({ method, address, body, headers: own }: Call, token: string | null, signal: AbortSignal): Promise<Response> {
    const sent = new Headers(typeof headers === 'function' ? await headers() : headers);
    for (const [name, value] of Object.entries({ accept: 'application/json', ...own })) sent.set(name, value);
    if (token !== null) sent.set('authorization', `Bearer ${token}`);
    if (body !== undefined) sent.set('content-type', 'application/json');
    const init: RequestInit = { method, headers: sent, credentials, redirect: 'manual', cache: 'no-store', signal };
    signal.throwIfAborted();
    const response: unknown = await send(address, body === undefined ? init : { ...init, body: JSON.stringify(body) });
    if (!isResponse(response)) throw new UsersError('contract');
    return response;
  }

  /** One attempt, repeated once after a refresh of the session. */
  async function attempt(call: Call, type: keyof typeof TYPES, signal: AbortSignal): Promise<Response> {
    const token = await session.token();
    let response = await request(call, token, signal);
    if (response.status === 401) {
      // Whoever asked may be gone from the page: then nobody signs in for it.
      signal.throwIfAborted();
      const renewed = await session.renewed(token);
      if (renewed !== null) {
        discard(response);
        response = await request(call, renewed, signal);
      }
    }
    const refusal = refusalOf(response, type);
    if (refusal) throw await withProblem(refusal, response);
    return response;
  }

  async function repeated<T>(call: Call, once: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (let retry = 0; ; retry += 1) {
      await resumed(call.signal);
      try {
        return await within(deadline, call.signal, once);
      } catch (thrown) {
        call.signal?.throwIfAborted();
        const error = thrown instanceof UsersError ? thrown : new UsersError('offline', { cause: thrown });
        const asked = (error.retryAfter ?? 0) * 1000;
        if (error.kind === 'busy') pausedUntil = Math.max(pausedUntil, performance.now() + asked);
        const longest = error.kind === 'conflict' ? LONGEST_WORK : LONGEST_PAUSE;
        if (retry === RETRIES || asked > longest || !mayRepeat(call, error)) throw error;
        await pause(Math.max(asked, FIRST_WAIT * 2 ** retry * (0.5 + Math.random())), call.signal);
      }
    }
  }

  /** Waits until the backend wants to be asked again; `busy` where that is long. */
  async function resumed(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const left = pausedUntil - performance.now();
      if (left <= 0) return;
      if (left > LONGEST_PAUSE) throw new UsersError('busy', { status: 429, retryAfter: left / 1000 });
      await pause(left, signal);
    }
  }

  return {
    deadline,
    json: (call) =>
      repeated(call, async (signal) => {
        const response = await attempt(call, 'json', signal);
        return { value: await jsonOf(response), headers: response.headers };
      }),
    open: (call) => repeated(call, (signal) => attempt(call, 'lines', call.signal ? AbortSignal.any([signal, call.signal]) : signal)),
  };
}

/** No answer, too many calls, or a failure of the server that may pass. 409 with Retry-After: the same key is still at work. */
function mayRepeat({ repeatable, headers }: Call, { kind, status, retryAfter }: UsersError): boolean {
  if (!repeatable) return false;
  if (status === undefined) return kind === 'offline';
  if (status === 409) return retryAfter !== undefined && headers?.['idempotency-key'] !== undefined;
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

const isResponse = (value: unknown): value is Response =>
  typeof value === 'object' && value !== null && 'status' in value && 'headers' in value;
