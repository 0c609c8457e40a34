// What a host imports: classes, types and the HTTP backend. No side effect: src/define registers the tags.
export { createRestBackend, type RestOptions } from './backend/rest.js';
export type { GetToken } from './backend/session.js';
export type { UsersBackend, CallOptions, StreamOptions, WriteOptions } from './contract/backend.js';
export { FAILURE_KINDS, UsersError, type FailureKind } from './contract/failure.js';
export type * from './contract/schema/index.js';
export { AuthRequiredEvent, OpenUserChangeEvent, StateChangeEvent } from './elements/events.js';
// Types alone: their code comes late, with what fires them.
export type {
  QueryChangeEvent,
  SelectionChangeEvent,
  UserCloseEvent,
  UserMissingEvent,
  UserOpenEvent,
  UserStepEvent,
} from './elements/view-events.js';
export type {
  BeforeEraseEvent,
  BeforeExportEvent,
  FileExportedEvent,
  RowActionEvent,
  UserSavedEvent,
  UsersErasedEvent,
  UsersImportedEvent,
} from './elements/write-events.js';
export { addLanguage, type AddedTerms } from './i18n/added.js';
export type { TableQuery } from './controllers/table-query.js';
export type { DashboardState } from './elements/users-dashboard/dashboard-state.js';
export type { Chosen } from './controllers/selection.js';
export { UserDetailElement } from './elements/user-detail/user-detail.js';
export { UsersDashboard } from './elements/users-dashboard/users-dashboard.js';
export { type RowAction, UsersTable } from './elements/users-table/users-table.js';
