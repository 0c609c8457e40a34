// Made from custom-elements.json by `npm run documents`.
import type { UserDetailElement, UsersDashboard, UsersTable } from '../dist/index.js';
import type {
  Fired,
  UserDetailElementAttributes,
  UserDetailElementEvents,
  UserDetailElementProperties,
  UsersDashboardAttributes,
  UsersDashboardEvents,
  UsersDashboardProperties,
  UsersTableAttributes,
  UsersTableEvents,
  UsersTableProperties,
} from './elements.js';
import type { HTMLAttributes } from 'svelte/elements';

type Handlers<Element, Events> = {
  [Name in keyof Events & string as `on${Name}`]?: (event: Fired<Element, Events[Name]>) => void;
};
type Tag<Element extends EventTarget, Given, Events> = HTMLAttributes<Element> & Given & Handlers<Element, Events>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'user-detail': Tag<UserDetailElement, UserDetailElementProperties & UserDetailElementAttributes, UserDetailElementEvents>;
    'users-dashboard': Tag<UsersDashboard, UsersDashboardProperties & UsersDashboardAttributes, UsersDashboardEvents>;
    'users-table': Tag<UsersTable, UsersTableProperties & UsersTableAttributes, UsersTableEvents>;
  }
}
