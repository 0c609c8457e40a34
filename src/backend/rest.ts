// The contract over HTTP: which call goes to which path, with which body and headers. Knows no retries and no sessions.
import type { CallOptions, UsersBackend, WriteOptions } from '../contract/backend.js';
import { decode } from '../contract/decode.js';
import { UsersError } from '../contract/failure.js';
import { ErasePlan, EraseResult, ImportResult, ImportStatus, Kpis, Settings, type UserDetail } from '../contract/schema/index.js';
import { addressOf, type Query, withId } from './address.js';
import { rentalsOf, subscriptionsOf, userDetailOf, userOf, usersPageOf, viewsPageOf } from './decoding.js';
import { type Call, createHttp, type HttpOptions } from './http.js';
import { jsonLines } from './lines.js';

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
  subscriptions: '/users/{id}/subscriptions',
  rentals: '/users/{id}/rentals',
  views: '/users/{id}/views',
} as const;

export interface RestOptions extends HttpOptions {
  /** The contract's base address, absolute or relative to the page. Nothing is sent to another origin. */
  readonly baseUrl: string;
  readonly paths?: Partial<Record<keyof typeof PATHS, string>>;
}

type Where = keyof typeof PATHS | readonly [keyof typeof PATHS, string];

/** A backend over the HTTP contract. Nothing is asked before the first call. Calls reject with a `UsersError` or the abort reason. */
export function createRestBackend(options: RestOptions): UsersBackend {
  const http = createHttp(options);
  const at = (where: Where, query?: Query): string => {
    const [name, id] = typeof where === 'string' ? [where] : where;
    const path = options.paths?.[name] ?? PATHS[name];
    return addressOf(options.baseUrl, id === undefined ? path : withId(path, id), query);
  };
  const get = async (where: Where, call: CallOptions | undefined, query?: Query) =>
    http.json({ method: 'GET', address: at(where, query), repeatable: true, signal: call?.signal });
  const got = async (where: Where, call: CallOptions | undefined, query?: Query): Promise<unknown> => (await get(where, call, query)).value;
  /** A question that is asked by POST so that names and e-mails stay out of addresses. */
  const question = (where: Where, body: unknown, call: CallOptions | undefined): Call => ({
    method: 'POST',
    address: at(where),
    body,
    repeatable: true,
    signal: call?.signal,
  });
  const ask = async (where: Where, body: unknown, call: CallOptions | undefined): Promise<unknown> =>
    (await http.json(question(where, body, call))).value;
  const write = async (method: Call['method'], where: Where, body: unknown, call: WriteOptions & { readonly etag?: string } = {}) => {
    const { idempotencyKey: key, etag } = call;
    const headers = { ...(key && { 'idempotency-key': key }), ...(etag && { 'if-match': etag }) };
    return http.json({ method, address: at(where), body, headers, repeatable: Boolean(key), signal: call.signal });
  };

  return {
    getSettings: async (call) => decode(Settings, await got('settings', call)),
    getKpis: async ({ month, zone, asOf }, call) => decode(Kpis, await got('kpis', call, { month, zone, asOf })),
    searchUsers: async (query, call) => usersPageOf(await ask('search', query, call)),
    async *streamUsers(query, call) {
      try {
        const response = await http.open({ ...question('search', query, call), headers: { accept: 'application/x-ndjson' } });
        if (!response.body) throw new UsersError('contract');
        for await (const line of jsonLines(response.body, http.deadline, call?.signal)) yield userOf(line);
      } catch (error) {
        call?.signal?.throwIfAborted();
        throw error instanceof UsersError ? error : new UsersError('offline', { cause: error });
      }
    },
    getUser: async (id, call) => detailOf(await get(['user', id], call)),
    createUser: async (draft, call) => detailOf(await write('POST', 'users', draft, call)),
    updateUser: async (id, changes, call) => detailOf(await write('PATCH', ['user', id], changes, call)),
    planErase: async (selection, call) => decode(ErasePlan, await ask('erasePlan', selection, call)),
    eraseUsers: async (request, call) => decode(EraseResult, (await write('POST', 'erase', request, call)).value),
    importUsers: async (batch, call) => decode(ImportResult, (await write('POST', 'import', batch, call)).value),
    getImport: async (id, call) => decode(ImportStatus, await got(['importStatus', id], call)),
    listSubscriptions: async (id, call) => subscriptionsOf(await got(['subscriptions', id], call)),
    listRentals: async (id, call) => rentalsOf(await got(['rentals', id], call)),
    listViews: async (id, { from, to, zone, by, offset, limit }, call) =>
      viewsPageOf(await got(['views', id], call, { from, to, zone, by, offset, limit })),
  };
}

/** The ETag travels as a header. */
function detailOf({ value, headers }: { readonly value: unknown; readonly headers: Headers }): UserDetail {
  const user = userDetailOf(value);
  return { ...user, etag: headers.get('etag') ?? user.etag };
}
