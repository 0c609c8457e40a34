// The users of a platform in a React application: a list whose tag is there from the start, and the whole menu, whose code comes later.
import { createRestBackend, type UserOpenEvent, type UsersDashboard, type UsersTable } from 'ott-users';
import 'ott-users/users-table';
import { useEffect, useState } from 'react';

const backend = createRestBackend({ baseUrl: '/api/v1' });

const everybody: UsersTable['query'] = { filter: {}, sort: { by: 'registeredAt', direction: 'desc' }, columns: null };
const active: UsersTable['query'] = { ...everybody, filter: { status: ['active'] } };

/** React makes an attribute of an object where the tag is not defined yet: such a one is given by ref. */
const giveBackend = (dashboard: UsersDashboard | null): void => {
  if (dashboard) dashboard.backend = backend;
};

export function App() {
  const [query, setQuery] = useState(everybody);
  const [opened, setOpened] = useState<string | null>(null);

  useEffect(() => void import('ott-users/users-dashboard'), []);

  const open = (event: UserOpenEvent): void => {
    event.preventDefault();
    setOpened(event.userId);
  };

  return (
    <>
      <header>
        <h1>React</h1>
        <button onClick={() => setQuery(active)}>Active only</button>
        <output>{opened ? `Opened ${opened}` : 'Nobody is open'}</output>
      </header>
      <main>
        <users-table backend={backend} query={query} currentId={opened} onuser-open={open} />
        <users-dashboard
          ref={giveBackend}
          open-user-id={opened}
          onopen-user-change={(event) => setOpened(event.currentTarget.openUserId)}
        />
      </main>
    </>
  );
}
