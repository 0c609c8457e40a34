// Puts calls together: address, body and headers of each way to ask. Knows paths; knows no answer.
import type { CallOptions, WriteOptions } from '../contract/backend.js';
import { addressOf, type Query, withId } from './address.js';
import { type Answer, type Call, createHttp, type Http, type HttpOptions } from './http.js';

/** The contract's paths below the base; `{id}` is filled in. A host may give its own. */
export const PATHS = {
  settings: '/settings',
  kpis: '/kpis',
  search: '/users/search',
  users: '/users',
  user: '/users/{id}',
  erasePlan: '/users/erase/plan',
  erase: '/users/erase',
  import: '/users/import',
  importStatus: '/users/import/{id}',
  customField: '/custom-fields/{id}',
  subscriptions: '/users/{id}/subscriptions',
  rentals: '/users/{id}/rentals',
  views: '/users/{id}/views',
} as const;

export interface RestOptions extends HttpOptions {
  /** The contract's base address, absolute or relative to the page. Nothing is sent to another origin. */
  readonly baseUrl: string;
  readonly paths?: Partial<Record<keyof typeof PATHS, string>>;
}

/** A path of the contract, with the id that it names. */
export type Where = keyof typeof PATHS | readonly [keyof typeof PATHS, string];

/** The ways to ask the contract's paths. */
export interface Asking {
  readonly http: Http;
  get(where: Where, call: CallOptions | undefined, query?: Query): Promise<Answer>;
  /** A question that is asked by POST so that names and e-mails stay out of addresses. */
  question(where: Where, body: unknown, call: CallOptions | undefined): Call;
  ask(where: Where, body: unknown, call: CallOptions | undefined): Promise<unknown>;
  write(method: Call['method'], where: Where, body: unknown, call?: WriteOptions & { readonly etag?: string }): Promise<Answer>;
}

export function createAsking(options: RestOptions): Asking {
  const http = createHttp(options);
  const at = (where: Where, query?: Query): string => {
    const [name, id] = typeof where === 'string' ? [where] : where;
    const path = options.paths?.[name] ?? PATHS[name];
    return addressOf(options.baseUrl, id === undefined ? path : withId(path, id), query);
  };
  const question: Asking['question'] = (where, body, call) => ({
    method: 'POST',
    address: at(where),
    body,
    repeatable: true,
    signal: call?.signal,
  });
  return {
    http,
    question,
    get: async (where, call, query) => http.json({ method: 'GET', address: at(where, query), repeatable: true, signal: call?.signal }),
    ask: async (where, body, call) => (await http.json(question(where, body, call))).value,
    write: async (method, where, body, call = {}) => {
      const { idempotencyKey: key, etag } = call;
      const headers = { ...(key && { 'idempotency-key': key }), ...(etag && { 'if-match': etag }) };
      return http.json({ method, address: at(where), body, headers, repeatable: Boolean(key), signal: call.signal });
    },
  };
}
