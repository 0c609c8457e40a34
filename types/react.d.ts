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
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Handlers<Element, Events> = {
  [Name in keyof Events & string as `on${Name}`]?: (event: Fired<Element, Events[Name]>) => void;
};
type Tag<Element, Given, Events> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Given & Handlers<Element, Events>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'user-detail': Tag<UserDetailElement, UserDetailElementProperties & UserDetailElementAttributes, UserDetailElementEvents>;
      'users-dashboard': Tag<UsersDashboard, UsersDashboardProperties & UsersDashboardAttributes, UsersDashboardEvents>;
      'users-table': Tag<UsersTable, UsersTableProperties & UsersTableAttributes, UsersTableEvents>;
    }
  }
}
