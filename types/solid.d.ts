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
import type { JSX } from 'solid-js';

type Handlers<Element, Events> = {
  [Name in keyof Events & string as `on:${Name}`]?: (event: Fired<Element, Events[Name]>) => void;
};
/** `prop:` sets a property also before the tag is defined. */
type ByProperty<Given> = { [Name in keyof Given & string as `prop:${Name}`]?: Given[Name] };
type Tag<Element, Given, Events> = JSX.HTMLAttributes<Element> & Given & ByProperty<Given> & Handlers<Element, Events>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'user-detail': Tag<UserDetailElement, UserDetailElementProperties & UserDetailElementAttributes, UserDetailElementEvents>;
      'users-dashboard': Tag<UsersDashboard, UsersDashboardProperties & UsersDashboardAttributes, UsersDashboardEvents>;
      'users-table': Tag<UsersTable, UsersTableProperties & UsersTableAttributes, UsersTableEvents>;
    }
  }
}
