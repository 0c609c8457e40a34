// What must not compile. Is checked, and part of no page.
import type { UserSavedEvent } from 'ott-users';

export const refused = () => [
  // @ts-expect-error A theme that there is not.
  <users-table prop:theme="blue" />,
  // @ts-expect-error A backend is an object with methods.
  <users-table prop:backend={{}} />,
  // @ts-expect-error A property that there is not.
  <users-table prop:rows={[]} />,
  // @ts-expect-error The listener of another event.
  <users-table on:user-open={(event: UserSavedEvent) => event.created} />,
];
