// Made from custom-elements.json by `npm run documents`.
import type {
  AuthRequiredEvent,
  BeforeEraseEvent,
  BeforeExportEvent,
  FileExportedEvent,
  OpenUserChangeEvent,
  QueryChangeEvent,
  RowActionEvent,
  SelectionChangeEvent,
  StateChangeEvent,
  UserCloseEvent,
  UserDetailElement,
  UserMissingEvent,
  UserOpenEvent,
  UserSavedEvent,
  UserStepEvent,
  UsersDashboard,
  UsersErasedEvent,
  UsersImportedEvent,
  UsersTable,
} from '../dist/index.js';

/** An event of an element's, as a listener on the element itself gets it. */
export type Fired<Element, Fires> = Fires & { readonly currentTarget: Element };

/** What `<user-detail>` is given by property. */
export interface UserDetailElementProperties {
  /** Whom to show. */
  userId?: UserDetailElement['userId'];
  /** The contract's base address, or `demo:20000` for generated data. */
  baseUrl?: UserDetailElement['baseUrl'];
  /** The IANA zone of everything that is shown; the backend's by default. */
  timeZone?: UserDetailElement['timeZone'];
  /** Judge at this instant instead of the backend's now. */
  now?: UserDetailElement['now'];
  /** `light`, `dark` or `auto`: the page's color-scheme. */
  theme?: UserDetailElement['theme'];
  /** `compact`: more rows in the same room. */
  density?: UserDetailElement['density'];
  /** Stands in a list: shows the buttons for the previous and next user and for closing. */
  embedded?: UserDetailElement['embedded'];
  /** The user is the first of the list: there is no previous one. */
  first?: UserDetailElement['first'];
  /** The user is the last of the list: there is no next one. */
  last?: UserDetailElement['last'];
  /** A backend of the host's own, instead of `base-url`. */
  backend?: UserDetailElement['backend'];
}

/** What `<user-detail>` is given by attribute, under names that are not a property's. */
export interface UserDetailElementAttributes {
  /** Try no worker, on a page whose policy allows none: files are read and written on the page's own thread, in slices */
  'no-workers'?: boolean;
  /** Whom to show. */
  'user-id'?: string;
  /** The contract's base address, or `demo:20000` for generated data. */
  'base-url'?: string | null;
  /** The IANA zone of everything that is shown; the backend's by default. */
  'time-zone'?: string | null;
}

/** What `<user-detail>` fires. */
export interface UserDetailElementEvents {
  /** The person asked for the previous or next user; only when embedded */
  'user-step': UserStepEvent;
  /** The person closed the user; only when embedded */
  'user-close': UserCloseEvent;
  /** There is no such user (any more) */
  'user-missing': UserMissingEvent;
  /** The person asked for another user, who has the same e-mail; only when embedded */
  'user-open': UserOpenEvent;
  /** The user was changed */
  'user-saved': UserSavedEvent;
  /** The person wants to erase the user; cancelable: prevented, no dialog opens */
  'before-erase': BeforeEraseEvent;
  /** The user was erased */
  'users-erased': UsersErasedEvent;
  /** The person wants to save a file of the user; cancelable: prevented, no dialog opens */
  'before-export': BeforeExportEvent;
  /** A file was saved */
  'file-exported': FileExportedEvent;
  /** A call was refused for want of a session */
  'auth-required': AuthRequiredEvent;
}

/** What `<users-dashboard>` is given by property. */
export interface UsersDashboardProperties {
  /** The contract's base address, or `demo:` and a number of generated users. */
  baseUrl?: UsersDashboard['baseUrl'];
  /** The IANA zone of days, months and instants; the backend's where it is left out. */
  timeZone?: UsersDashboard['timeZone'];
  /** `light`, `dark` or `auto`: the page's color-scheme. */
  theme?: UsersDashboard['theme'];
  /** `compact`: more rows in the same room. */
  density?: UsersDashboard['density'];
  /** Judge at this instant (RFC 3339) instead of the backend's now. */
  now?: UsersDashboard['now'];
  /** The month (YYYY-MM) that is shown; `null`: the current one, also when the next one begins. */
  month?: UsersDashboard['month'];
  /** The id of the user that is open. Setting it fires no event. */
  openUserId?: UsersDashboard['openUserId'];
  /** The list's filter, sort and columns. Setting it fires no event. */
  query?: UsersDashboard['query'];
  /** Keeps the view in the page's address, in parameters with this prefix; never anything personal. */
  mirrorUrl?: UsersDashboard['mirrorUrl'];
  /** A backend of the host's own; rules over `base-url`. */
  backend?: UsersDashboard['backend'];
  /** Actions of the host's own, in the menu of each row of the list; choosing one fires `row-action`. */
  rowActions?: UsersDashboard['rowActions'];
  /** All that is shown, as one value to be kept and given back: `JSON.stringify` may write it. Setting parts of it leaves the others. */
  state?: UsersDashboard['state'];
}

/** What `<users-dashboard>` is given by attribute, under names that are not a property's. */
export interface UsersDashboardAttributes {
  /** Try no worker, on a page whose policy allows none: files are read and written on the page's own thread, in slices */
  'no-workers'?: boolean;
  /** The contract's base address, or `demo:` and a number of generated users. */
  'base-url'?: string | null;
  /** The IANA zone of days, months and instants; the backend's where it is left out. */
  'time-zone'?: string | null;
  /** The id of the user that is open. Setting it fires no event. */
  'open-user-id'?: string | null;
  /** Keeps the view in the page's address, in parameters with this prefix; never anything personal. */
  'mirror-url'?: string | null;
}

/** What `<users-dashboard>` fires. */
export interface UsersDashboardEvents {
  /** A user's name was clicked; cancelable: prevented, nothing opens here */
  'user-open': UserOpenEvent;
  /** The person closed the user */
  'user-close': UserCloseEvent;
  /** The person asked for the previous or next user */
  'user-step': UserStepEvent;
  /** The person opened, changed or closed the user beside the list */
  'open-user-change': OpenUserChangeEvent;
  /** `state` is another one: the month, the open user, or the list's filter, search, sort or columns */
  'state-change': StateChangeEvent;
  /** The user that was opened does not exist (any more) */
  'user-missing': UserMissingEvent;
  /** The person changed the list's filter, search, sort or columns */
  'query-change': QueryChangeEvent;
  /** Rows were selected or unselected */
  'selection-change': SelectionChangeEvent;
  /** The session is over */
  'auth-required': AuthRequiredEvent;
  /** A user was created or changed */
  'user-saved': UserSavedEvent;
  /** Users were erased */
  'users-erased': UsersErasedEvent;
  /** An import has written users */
  'users-imported': UsersImportedEvent;
  /** The person wants to erase users; cancelable: prevented, no dialog opens */
  'before-erase': BeforeEraseEvent;
  /** The person wants to save a file; cancelable: prevented, no dialog opens */
  'before-export': BeforeExportEvent;
  /** A file was saved */
  'file-exported': FileExportedEvent;
  /** One of `rowActions` was chosen for a user */
  'row-action': RowActionEvent;
}

/** What `<users-table>` is given by property. */
export interface UsersTableProperties {
  /** The contract's base address, or `demo:` and a number of generated users. */
  baseUrl?: UsersTable['baseUrl'];
  /** The IANA zone of days and instants; the backend's where it is left out. */
  timeZone?: UsersTable['timeZone'];
  /** `light`, `dark` or `auto`: the page's color-scheme. */
  theme?: UsersTable['theme'];
  /** `compact`: more rows in the same room. */
  density?: UsersTable['density'];
  /** Judge at this instant (RFC 3339) instead of the backend's now. */
  now?: UsersTable['now'];
  /** A backend of the host's own; rules over `base-url`. */
  backend?: UsersTable['backend'];
  /** Filter, sort and columns. Setting it fires no event. */
  query?: UsersTable['query'];
  /** Actions of the host's own, in each row's menu; choosing one fires `row-action`. */
  rowActions?: UsersTable['rowActions'];
  /** The id of the user who is open somewhere else on the page: the row is marked. */
  currentId?: UsersTable['currentId'];
}

/** What `<users-table>` is given by attribute, under names that are not a property's. */
export interface UsersTableAttributes {
  /** Try no worker, on a page whose policy allows none: files are read and written on the page's own thread, in slices */
  'no-workers'?: boolean;
  /** The contract's base address, or `demo:` and a number of generated users. */
  'base-url'?: string | null;
  /** The IANA zone of days and instants; the backend's where it is left out. */
  'time-zone'?: string | null;
  /** The id of the user who is open somewhere else on the page: the row is marked. */
  'current-id'?: string | null;
}

/** What `<users-table>` fires. */
export interface UsersTableEvents {
  /** A user's name was clicked; cancelable */
  'user-open': UserOpenEvent;
  /** The person changed filter, search, sort or columns */
  'query-change': QueryChangeEvent;
  /** Rows were selected or unselected */
  'selection-change': SelectionChangeEvent;
  /** The session is over */
  'auth-required': AuthRequiredEvent;
  /** A user was created or changed here */
  'user-saved': UserSavedEvent;
  /** Users were erased here */
  'users-erased': UsersErasedEvent;
  /** An import has written users */
  'users-imported': UsersImportedEvent;
  /** The person wants to erase users; cancelable: prevented, no dialog opens */
  'before-erase': BeforeEraseEvent;
  /** The person wants to save a file of users; cancelable: prevented, no dialog opens */
  'before-export': BeforeExportEvent;
  /** A file was saved */
  'file-exported': FileExportedEvent;
  /** One of `rowActions` was chosen for a user */
  'row-action': RowActionEvent;
}
