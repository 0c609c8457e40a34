// The calls about users over HTTP. They come with the first of them: the month's figures do not wait for this code.
import type { UsersBackend } from '../contract/backend.js';
import { decode } from '../contract/decode.js';
import { UsersError } from '../contract/failure.js';
import { CustomFieldDefinition, ErasePlan, EraseResult, ImportResult, ImportStatus, type UserDetail } from '../contract/schema/index.js';
import type { Asking } from './asking.js';
import { within } from './deadline.js';
import { rentalsOf, subscriptionsOf, userDetailOf, usersPageOf, viewsPageOf } from './decoding.js';

export type UserCalls = Required<Omit<UsersBackend, 'getSettings' | 'getKpis'>>;

export function userCalls(asking: Asking): UserCalls {
  const { http, get, ask, write } = asking;
  return {
    searchUsers: async (query, call) => usersPageOf(await ask('search', query, call)),
    async *streamUsers(query, call) {
      const { userStream } = await within(http.deadline, call?.signal, streamCode);
      yield* userStream(asking, query, call);
    },
    getUser: async (id, call) => detailOf(await get(['user', id], call)),
    createUser: async (draft, call) => detailOf(await write('POST', 'users', draft, call)),
    updateUser: async (id, changes, call) => detailOf(await write('PATCH', ['user', id], changes, call)),
    planErase: async (selection, call) => decode(ErasePlan, await ask('erasePlan', selection, call)),
    eraseUsers: async (request, call) => decode(EraseResult, (await write('POST', 'erase', request, call)).value),
    importUsers: async (batch, call) => decode(ImportResult, (await write('POST', 'import', batch, call)).value),
    getImport: async (id, call) => decode(ImportStatus, (await get(['importStatus', id], call)).value),
    defineCustomField: async (definition, call) =>
      decode(CustomFieldDefinition, (await write('PUT', ['customField', definition.key], definition, call)).value),
    listSubscriptions: async (id, call) => subscriptionsOf((await get(['subscriptions', id], call)).value),
    listRentals: async (id, call) => rentalsOf((await get(['rentals', id], call)).value),
    listViews: async (id, { from, to, zone, by, offset, limit }, call) =>
      viewsPageOf((await get(['views', id], call, { from, to, zone, by, offset, limit })).value),
  };
}

/** Comes with the first stream: a table is shown without it. */
const streamCode = () =>
  import('./user-stream.js').catch((cause: unknown) => {
    throw new UsersError('offline', { cause });
  });

/** The ETag travels as a header. */
function detailOf({ value, headers }: { readonly value: unknown; readonly headers: Headers }): UserDetail {
  const user = userDetailOf(value);
  return { ...user, etag: headers.get('etag') ?? user.etag };
}
