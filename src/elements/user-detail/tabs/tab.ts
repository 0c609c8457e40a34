// What a tab of the detail is: a value that says what it needs and how it shows. Knows no single tab.
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { UsersBackend } from '../../../contract/backend.js';
import type { UsersError } from '../../../contract/failure.js';
import type { UserDetail } from '../../../contract/schema/index.js';
import type { Connection } from '../../../controllers/connection.js';
import type { SessionsAbout } from '../../../controllers/export/export-about.js';
import type { Resource } from '../../../controllers/resource.js';
import type { Format } from '../../../i18n/format.js';
import type { Terms } from '../../../i18n/languages.js';

export type TabKey = 'personal' | 'subscriptions' | 'rentals' | 'views';

/** Whom the detail is about, and through which connection; `null` while either is not known. */
export type Asked = readonly [Connection, string] | null;

/** What the element gives its tabs. */
export interface TabHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly asked: () => Asked;
  readonly user: Resource<UserDetail, readonly [Connection, string]>;
  /** Whether this tab is the one that is shown. */
  readonly shown: () => boolean;
  /** Opens the dialog that saves a file. */
  readonly save: (about: SessionsAbout, opener: HTMLElement) => void;
}

export interface TabContext {
  readonly terms: Terms;
  readonly format: Format;
  readonly connection: Connection;
}

/** A tab at work in one element. */
export interface TabView {
  /** What stands beside its name; `undefined`: not known (yet). `null`: there is nothing to count. */
  readonly count: () => number | undefined | null;
  /** Why its last question failed. */
  readonly error: () => UsersError | undefined;
  readonly render: (context: TabContext) => TemplateResult;
  /** Drops what it holds: another user is to be shown. */
  readonly forget: () => void;
  /** Asks again. */
  readonly reload: () => void;
}

export interface Tab {
  readonly key: TabKey;
  readonly label: (terms: Terms) => string;
  /** Whether the backend can answer what the tab asks; without that it is not shown. */
  readonly offered: (backend: UsersBackend) => boolean;
  /** Starts it in an element: its controllers are added there. */
  readonly attach: (host: TabHost) => TabView;
}
