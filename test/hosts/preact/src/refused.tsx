// What must not compile. Is checked, and part of no page.
import type { UserSavedEvent } from 'ott-users';

export const refused = [
  // @ts-expect-error A theme that there is not.
  <users-table key="theme" theme="blue" />,
  // @ts-expect-error A backend is an object with methods.
  <users-table key="backend" backend={{}} />,
  // @ts-expect-error A property that there is not.
  <users-table key="rows" rows={[]} />,
  // @ts-expect-error The listener of another event.
  <users-table key="user-open" onuser-open={(event: UserSavedEvent) => event.created} />,
];
