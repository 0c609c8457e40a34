// The seam between the elements and whoever has the data. A missing optional method is a missing capability.
import type {
  CustomFieldDefinition,
  ErasePlan,
  EraseRequest,
  EraseResult,
  EraseSelection,
  ImportBatch,
  ImportResult,
  ImportStatus,
  Kpis,
  KpisQuery,
  Rentals,
  Settings,
  Subscriptions,
  User,
  UserChanges,
  UserDetail,
  UserDraft,
  UsersPage,
  UsersQuery,
  ViewsPage,
  ViewsQuery,
} from './schema/index.js';

/** Every call can be stopped; then it rejects with the signal's reason. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface StreamOptions extends CallOptions {
  /**
   * Told from time to time, between two users, where the stream can be taken up again: whoever was yielded before need not come again.
   * The same question with this `cursor` takes it up.
   */
  readonly onCursor?: (cursor: string) => void;
}

/** The same key sent again carries out nothing twice. */
export interface WriteOptions extends CallOptions {
  readonly idempotencyKey?: string;
  /** Who asks and under which request, for the audit: told by an app that serves a backend, never by the elements. */
  readonly actor?: string;
  readonly requestId?: string;
}

/**
 * What the elements ask. Calls reject with a `UsersError`, or with the abort reason of their signal. A host may pass
 * its own object; whatever else it throws is shown as a failure of kind `server`.
 */
export interface UsersBackend {
  /** A page of the users that match, with the total and the counts by status. Status is judged at the backend's now. */
  searchUsers(query: UsersQuery, options?: CallOptions): Promise<UsersPage>;
  /**
   * Every match in the order of the sort, from `cursor` on where one is given (`invalid` where it is none of such a stream); offset and
   * limit do not count. Whoever matches from beginning to end comes at least once, however their sort key moves meanwhile; who was
   * changed meanwhile may come twice, and the reader keeps the first. A stream that ends is whole.
   */
  streamUsers?(query: UsersQuery, options?: StreamOptions): AsyncIterable<User>;
  /** Zone, offers, custom fields, permissions. Without it: no custom fields, nothing but reading, the browser's zone. */
  getSettings?(options?: CallOptions): Promise<Settings>;
  /** The month's figures. */
  getKpis?(query: KpisQuery, options?: CallOptions): Promise<Kpis>;
  /** One user in full; `missing` where there is none. */
  getUser?(id: string, options?: CallOptions): Promise<UserDetail>;
  /** Creates a user; `conflict` with the other's id where the e-mail exists. */
  createUser?(draft: UserDraft, options?: WriteOptions): Promise<UserDetail>;
  /** Changes what is given and nothing else; `conflict` where the user is no longer the one of this ETag. */
  updateUser?(id: string, changes: UserChanges, options: CallOptions & { readonly etag: string }): Promise<UserDetail>;
  /** What an erasure would do. */
  planErase?(selection: EraseSelection, options?: CallOptions): Promise<ErasePlan>;
  /** Carries out a part of a plan. */
  eraseUsers?(request: EraseRequest, options?: WriteOptions): Promise<EraseResult>;
  /** Writes (or only checks) a batch of rows. */
  importUsers?(batch: ImportBatch, options?: WriteOptions): Promise<ImportResult>;
  /** Where an import stands, by its id or by the digest of its file; `missing` where there is none. */
  getImport?(id: string, options?: CallOptions): Promise<ImportStatus>;
  /**
   * Makes the custom field of this key, or changes its labels, options, order, and whether it is required or archived; `conflict`
   * where it exists with another type.
   */
  defineCustomField?(definition: CustomFieldDefinition, options?: CallOptions): Promise<CustomFieldDefinition>;
  /** Current and past subscriptions, free copies and gifts. */
  listSubscriptions?(userId: string, options?: CallOptions): Promise<Subscriptions>;
  /** TVOD rentals and purchases. */
  listRentals?(userId: string, options?: CallOptions): Promise<Rentals>;
  /** Viewing sessions of a period with its totals, or the same per title or per day. */
  listViews?(userId: string, query: ViewsQuery, options?: CallOptions): Promise<ViewsPage>;
}

/** The calls that a backend may lack. */
export const CAPABILITIES = [
  'streamUsers',
  'getSettings',
  'getKpis',
  'getUser',
  'createUser',
  'updateUser',
  'planErase',
  'eraseUsers',
  'importUsers',
  'getImport',
  'defineCustomField',
  'listSubscriptions',
  'listRentals',
  'listViews',
] as const satisfies readonly Exclude<keyof UsersBackend, 'searchUsers'>[];
