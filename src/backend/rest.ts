// The contract over HTTP: which call goes to which path, and how its answer is decoded.
import * as v from 'valibot';
import type { CallOptions, UsersBackend, WriteOptions } from '../contract/backend.js';
import { decode, decodeRow } from '../contract/decode.js';
import { asUsersError, UsersError } from '../contract/failure.js';
import {
  ErasePlan, EraseResult, ImportResult, ImportStatus, Kpis, Rentals, Settings, Subscriptions, User, UserDetail, UsersPage, ViewsPage,
} from '../contract/schema/index.js';
import { type Call, createHttp, type HttpOptions } from './http.js';
import { jsonLines } from './lines.js';

/** The contract's paths; `{id}` is filled in. A host may give its own. */
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
  readonly paths?: Partial<Record<keyof typeof PATHS, string>>;
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** A backend over the HTTP contract. Nothing is asked before the first call. */
export function createRestBackend(options: RestOptions): UsersBackend {
  const http = createHttp(options);
  const path = (name: keyof typeof PATHS, id = '', query: Query = {}): string => {
    const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
    const search = new URLSearchParams(given).toString();
    return (options.paths?.[name] ?? PATHS[name]).replace('{id}', encodeURIComponent(id)) + (search && `?${search}`);
  };
  const get = async (address: string, call: CallOptions = {}): Promise<unknown> =>
    (await http.json({ method: 'GET', path: address, repeatable: true, signal: call.signal })).value;
  /** A question that is asked by POST so that names and e-mails stay out of addresses. */
  const ask = async (address: string, body: unknown, call: CallOptions = {}): Promise<unknown> =>
    (await http.json({ method: 'POST', path: address, body, repeatable: true, signal: call.signal })).value;
  const write = (method: Call['method'], address: string, body: unknown, call: WriteOptions = {}, headers: Record<string, string> = {}) => {
    const key = call.idempotencyKey;
    const sent = key === undefined ? headers : { ...headers, 'idempotency-key': key };
    return http.json({ method, path: address, body, headers: sent, repeatable: key !== undefined, signal: call.signal });
  };
  const detail = ({ value, headers }: { value: unknown; headers: Headers }): UserDetail => {
    const user = row(UserDetail, value);
    return { ...user, etag: headers.get('etag') ?? user.etag };
  };

  return {
    getSettings: async (call) => decode(Settings, await get(path('settings'), call)),
    getKpis: async ({ month, zone, asOf }, call) => decode(Kpis, await get(path('kpis', '', { month, zone, asOf }), call)),
    searchUsers: async (query, call) => {
      const page = decode(v.object({ ...UsersPage.entries, items: v.array(v.unknown()) }), await ask(path('search'), query, call));
      return { ...page, items: rows(User, page.items) };
    },
    async *streamUsers(query, call = {}) {
      const stopped = new AbortController();
      const signal = call.signal ? AbortSignal.any([call.signal, stopped.signal]) : stopped.signal;
      const asked: Call = { method: 'POST', path: path('search'), body: query, headers: { accept: 'application/x-ndjson' }, repeatable: true };
      try {
        const response = await http.open(asked, signal);
        if (!response.body) throw new UsersError('contract');
        for await (const line of jsonLines(response.body, http.deadline, (reason) => stopped.abort(reason))) yield row(User, line);
      } catch (error) {
        call.signal?.throwIfAborted();
        throw stopped.signal.aborted ? stopped.signal.reason : error instanceof TypeError ? new UsersError('offline', { cause: error }) : asUsersError(error);
      } finally {
        stopped.abort();
      }
    },
    getUser: async (id, call) => detail(await http.json({ method: 'GET', path: path('user', id), repeatable: true, signal: call?.signal })),
    createUser: async (draft, call) => detail(await write('POST', path('users'), draft, call)),
    updateUser: async (id, changes, call) => detail(await write('PATCH', path('user', id), changes, call, { 'if-match': call.etag })),
    planErase: async (selection, call) => decode(ErasePlan, await ask(path('erasePlan'), selection, call)),
    eraseUsers: async (request, call) => decode(EraseResult, (await write('POST', path('erase'), request, call)).value),
    importUsers: async (batch, call) => decode(ImportResult, (await write('POST', path('import'), batch, call)).value),
    getImport: async (id, call) => decode(ImportStatus, await get(path('importStatus', id), call)),
    listSubscriptions: async (id, call) => decode(Subscriptions, await get(path('subscriptions', id), call)),
    listRentals: async (id, call) => decode(Rentals, await get(path('rentals', id), call)),
    listViews: async (id, { from, to, zone, by, offset, limit }, call) =>
      decode(ViewsPage, await get(path('views', id, { from, to, zone, by, offset, limit }), call)),
  };
}

function row<const Entries extends v.ObjectEntries>(schema: v.ObjectSchema<Entries, undefined>, value: unknown) {
  const read = decodeRow(schema, value);
  if (read === null) throw new UsersError('contract');
  return read;
}

const rows = <const Entries extends v.ObjectEntries>(schema: v.ObjectSchema<Entries, undefined>, items: readonly unknown[]) =>
  items.map((item) => decodeRow(schema, item)).filter((item) => item !== null);
