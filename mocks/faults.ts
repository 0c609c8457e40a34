// Makes a backend misbehave on purpose: a list of faults, each used up by one request, in front of a `fetch`.

export type Fault =
  | { readonly kind: 'offline' }
  /** Never answers; ends with the signal. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** The right answer, cut after so many bytes, the connection lost. */
  | { readonly kind: 'cut'; readonly after: number }
  /** The head of an answer, then nothing more. */
  | { readonly kind: 'stall' }
  | { readonly kind: 'pass' };

type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/** A `fetch` that commits these faults in order, then passes all requests on. `asked` counts the requests. */
export function faulty(faults: readonly Fault[], pass: Fetch): Fetch & { readonly asked: () => number } {
  let asked = 0;
  const fetch: Fetch = async (input, init) => {
    const fault = faults[asked] ?? { kind: 'pass' };
    asked += 1;
    const signal = init?.signal ?? undefined;
    signal?.throwIfAborted();
    switch (fault.kind) {
      case 'pass': return pass(input, init);
      case 'offline': throw new TypeError('Failed to fetch');
      case 'hang': return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
      case 'status': return new Response(fault.body ?? null, { status: fault.status, headers: { 'content-type': 'application/problem+json', ...fault.headers } });
      case 'cut': {
        const whole = new Uint8Array(await (await pass(input, init)).arrayBuffer());
        return answer(new ReadableStream({
          start(controller) {
            controller.enqueue(whole.slice(0, fault.after));
            controller.error(new TypeError('network error'));
          },
        }), 'application/json');
      }
      case 'stall':
        return answer(new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"items":['));
            signal?.addEventListener('abort', () => controller.error(signal.reason));
          },
        }), 'application/json');
    }
  };
  return Object.assign(fetch, { asked: () => asked });
}

const answer = (body: ReadableStream, type: string): Response => new Response(body, { headers: { 'content-type': type } });
