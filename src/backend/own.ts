// Takes a host's own backend like one over HTTP: answers are decoded, throws become failures, waits end. Knows no network.
import type { CallOptions, UsersBackend } from '../contract/backend.js';
import { decode } from '../contract/decode.js';
import { asUsersError } from '../contract/failure.js';
import { CustomFieldDefinition, ErasePlan, EraseResult, ImportResult, ImportStatus, Kpis, Settings } from '../contract/schema/index.js';
import { within } from './deadline.js';
import { rentalsOf, subscriptionsOf, userDetailOf, userOf, usersPageOf, viewsPageOf } from './decoding.js';

type Name = Exclude<keyof UsersBackend, 'streamUsers'>;

/** How the answer of each call is read, and how many arguments come before its options. */
const CALLS: { readonly [N in Name]: readonly [number, (value: unknown) => Awaited<ReturnType<NonNullable<UsersBackend[N]>>>] } = {
  searchUsers: [1, usersPageOf],
  getSettings: [0, (value) => decode(Settings, value)],
  getKpis: [1, (value) => decode(Kpis, value)],
  getUser: [1, userDetailOf],
  createUser: [1, userDetailOf],
  updateUser: [2, userDetailOf],
  planErase: [1, (value) => decode(ErasePlan, value)],
  eraseUsers: [1, (value) => decode(EraseResult, value)],
  importUsers: [1, (value) => decode(ImportResult, value)],
  getImport: [1, (value) => decode(ImportStatus, value)],
  defineCustomField: [1, (value) => decode(CustomFieldDefinition, value)],
  listSubscriptions: [1, subscriptionsOf],
  listRentals: [1, rentalsOf],
  listViews: [2, viewsPageOf],
};

/**
 * A backend with the same capabilities whose calls settle within `deadline` ms (of a stream: each part), and reject with a
 * `UsersError` or the abort reason of their signal, whatever the host's own do.
 */
export function createOwnBackend(own: UsersBackend, deadline = 30_000): UsersBackend {
  const settled = async <T>(call: CallOptions | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await within(deadline, call?.signal, work);
    } catch (error) {
      call?.signal?.throwIfAborted();
      throw asUsersError(error);
    }
  };
  const methods: Record<string, unknown> = {};
  for (const [name, [leading, read]] of Object.entries(CALLS)) {
    const method: unknown = own[name as Name];
    if (typeof method !== 'function') continue;
    methods[name] = (...args: unknown[]): Promise<unknown> => {
      const call = args[leading] as CallOptions | undefined;
      return settled(call, async (signal) => read(await method.call(own, ...args.slice(0, leading), { ...call, signal })));
    };
  }
  const stream = own.streamUsers?.bind(own);
  const streamUsers: NonNullable<UsersBackend['streamUsers']> = async function* (query, call) {
    const onCursor = (cursor: unknown): void => {
      if (typeof cursor === 'string') call?.onCursor?.(cursor);
    };
    const users = await settled(call, async () => stream?.(query, { ...call, onCursor })[Symbol.asyncIterator]());
    try {
      for (;;) {
        const part = await settled(call, async () => users?.next());
        if (!part || part.done) return;
        yield userOf(part.value);
      }
    } finally {
      // Not waited for: what hangs may never end.
      void users?.return?.().then(undefined, () => undefined);
    }
  };
  return { ...methods, ...(stream && { streamUsers }) } as unknown as UsersBackend;
}
