// Injects faults between a client and whatever answers it, in the order of a plain list. Knows no calls and no backend.

/** What happens to one request. `after`: bytes of the body that still come. */
export type Fault =
  | { readonly kind: 'pass' }
  /** No answer, as a browser tells it: connection refused, reset, or refused by CORS. */
  | { readonly kind: 'network' }
  /** Never an answer; `deaf`: not even when the request is aborted. */
  | { readonly kind: 'hang'; readonly deaf?: boolean }
  /** The true answer, late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** An answer instead of the true one, after some ms. */
  | {
      readonly kind: 'answer';
      readonly ms?: number;
      readonly status?: number;
      readonly body?: string | null;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The true answer with another body or head. */
  | { readonly kind: 'change'; readonly body?: (text: string) => string; readonly headers?: Readonly<Record<string, string>> }
  /** The true answer, its connection lost after some bytes. */
  | { readonly kind: 'cut'; readonly after: number }
  /** The true answer, ended after some bytes as if it were whole. */
  | { readonly kind: 'short'; readonly after: number }
  /** The true answer, of which nothing more comes after some bytes. */
  | { readonly kind: 'stall'; readonly after: number };

export const PASS: Fault = { kind: 'pass' };
export const NETWORK: Fault = { kind: 'network' };

/** A refusal with a problem document. */
export const refuse = (status: number, problem: object = {}, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'answer',
  status,
  body: JSON.stringify({ type: 'about:blank', title: `Status ${status}`, status, ...problem }),
  headers: { 'content-type': 'application/problem+json', ...headers },
});

/** Too many requests: wait so many seconds, or until a date. */
export const busy = (retryAfter?: number | string): Fault =>
  refuse(429, {}, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });

/** A page instead of data, with the status of success: a proxy's way to ask for a login. */
export const PAGE: Fault = {
  kind: 'answer',
  body: '<!doctype html><title>Sign in</title><form><input name="password"></form>',
  headers: { 'content-type': 'text/html; charset=utf-8' },
};

/** A body of JSON that is none. */
export const body = (text: string): Fault => ({ kind: 'answer', body: text, headers: { 'content-type': 'application/json' } });

type Answering = (request: Request) => Response | Promise<Response>;

export interface FaultyFetch {
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** The requests that came, in order. */
  readonly requests: readonly Request[];
}

/** The n-th request meets the n-th fault; those after the list pass. */
export function withFaults(answer: Answering, faults: readonly Fault[]): FaultyFetch {
  const requests: Request[] = [];
  return {
    requests,
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      requests.push(request.clone());
      return meet(faults[requests.length - 1] ?? PASS, request, answer);
    },
  };
}

async function meet(fault: Fault, request: Request, answer: Answering): Promise<Response> {
  switch (fault.kind) {
    case 'pass':
      return answer(request);
    case 'network':
      throw new TypeError('Failed to fetch');
    case 'hang':
      return never(fault.deaf ? undefined : request.signal);
    case 'delay':
      await later(fault.ms, request.signal);
      return answer(request);
    case 'answer':
      if (fault.ms) await later(fault.ms, request.signal);
      return new Response(fault.body ?? null, { status: fault.status ?? 200, headers: fault.headers ?? {} });
    case 'change': {
      const response = await answer(request);
      const text = await response.text();
      const headers = new Headers(response.headers);
      for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value);
      return new Response(fault.body?.(text) ?? text, { status: response.status, headers });
    }
    case 'cut':
    case 'short':
    case 'stall': {
      const { body: whole, status, headers } = await answer(request);
      return new Response(whole && broken(whole, fault.after, fault.kind, request.signal), { status, headers });
    }
  }
}

const never = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }));

async function later(ms: number, signal: AbortSignal): Promise<void> {
  await Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), never(signal)]);
}

function broken(
  whole: ReadableStream<Uint8Array>,
  after: number,
  how: 'cut' | 'short' | 'stall',
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const reader = whole.getReader();
  let left = after;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = left > 0 ? await reader.read() : { done: false, value: undefined };
      if (value) controller.enqueue(value.subarray(0, left));
      left -= value?.length ?? 0;
      if (done) controller.close();
      else if (left <= 0 && how === 'stall') await never(signal);
      else if (left <= 0) {
        await reader.cancel();
        if (how === 'short') controller.close();
        else controller.error(new TypeError('terminated'));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
