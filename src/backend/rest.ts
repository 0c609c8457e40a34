// A `UsersBackend` over HTTP: the calls about the platform at once, those about users as soon as one is made.
import type { CallOptions, UsersBackend } from '../contract/backend.js';
import { decode } from '../contract/decode.js';
import { UsersError } from '../contract/failure.js';
import { Kpis } from '../contract/schema/kpis.js';
import { Settings } from '../contract/schema/settings.js';
import { createAsking, type RestOptions } from './asking.js';
import { within } from './deadline.js';
import type { UserCalls } from './user-calls.js';

export { PATHS, type RestOptions } from './asking.js';

const restBackends = new WeakSet<UsersBackend>();

/** Whether a backend is one of ours, whose answers are decoded and whose waits end. */
export const isRestBackend = (backend: UsersBackend): boolean => restBackends.has(backend);

/** A backend over the HTTP contract. Nothing is asked before the first call. Calls reject with a `UsersError` or the abort reason. */
export function createRestBackend(options: RestOptions): UsersBackend {
  const asking = createAsking(options);
  let coming: Promise<UserCalls> | undefined;
  const load = (): Promise<UserCalls> =>
    (coming ??= import('./user-calls.js').then(
      ({ userCalls }) => userCalls(asking),
      (cause: unknown) => {
        coming = undefined;
        throw new UsersError('offline', { cause });
      },
    ));
  /** Waiting for the code ends like waiting for the answer: by the deadline, or when the call is stopped. */
  const users = (call: CallOptions | undefined): Promise<UserCalls> => within(asking.http.deadline, call?.signal, load);
  const backend: UsersBackend = {
    getSettings: async (call) => decode(Settings, (await asking.get('settings', call)).value),
    getKpis: async ({ month, zone, asOf }, call) => decode(Kpis, (await asking.get('kpis', call, { month, zone, asOf })).value),
    async *streamUsers(query, call) {
      yield* (await users(call)).streamUsers(query, call);
    },
    searchUsers: async (query, call) => (await users(call)).searchUsers(query, call),
    getUser: async (id, call) => (await users(call)).getUser(id, call),
    createUser: async (draft, call) => (await users(call)).createUser(draft, call),
    updateUser: async (id, changes, call) => (await users(call)).updateUser(id, changes, call),
    planErase: async (selection, call) => (await users(call)).planErase(selection, call),
    eraseUsers: async (request, call) => (await users(call)).eraseUsers(request, call),
    importUsers: async (batch, call) => (await users(call)).importUsers(batch, call),
    getImport: async (id, call) => (await users(call)).getImport(id, call),
    defineCustomField: async (definition, call) => (await users(call)).defineCustomField(definition, call),
    listSubscriptions: async (id, call) => (await users(call)).listSubscriptions(id, call),
    listRentals: async (id, call) => (await users(call)).listRentals(id, call),
    listViews: async (id, query, call) => (await users(call)).listViews(id, query, call),
  };
  restBackends.add(backend);
  return backend;
}
