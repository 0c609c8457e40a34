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
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

type Emits<Element, Events> = EmitFn<{ [Name in keyof Events]: (event: Fired<Element, Events[Name]>) => void }>;
type Tag<Element, Given, Events> = new () => Element & {
  /** For the checker of templates alone: no element has it. */
  $props: HTMLAttributes & Given & PublicProps;
  /** For the checker of templates alone: no element has it. */
  $emit: Emits<Element, Events>;
};

declare module 'vue' {
  interface GlobalComponents {
    'user-detail': Tag<UserDetailElement, UserDetailElementProperties & UserDetailElementAttributes, UserDetailElementEvents>;
    'users-dashboard': Tag<UsersDashboard, UsersDashboardProperties & UsersDashboardAttributes, UsersDashboardEvents>;
    'users-table': Tag<UsersTable, UsersTableProperties & UsersTableAttributes, UsersTableEvents>;
  }
}
