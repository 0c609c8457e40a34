// The users of a platform in a Solid application: a list whose tag is there from the start, and the whole menu, whose code comes later.
import { createRestBackend, type UserOpenEvent, type UsersTable } from 'ott-users';
import 'ott-users/users-table';
import { createSignal, onMount } from 'solid-js';

const backend = createRestBackend({ baseUrl: '/api/v1' });

const everybody: UsersTable['query'] = { filter: {}, sort: { by: 'registeredAt', direction: 'desc' }, columns: null };
const active: UsersTable['query'] = { ...everybody, filter: { status: ['active'] } };

export function App() {
  const [query, setQuery] = createSignal(everybody);
  const [opened, setOpened] = createSignal<string | null>(null);

  onMount(() => import('ott-users/users-dashboard'));

  const open = (event: UserOpenEvent): void => {
    event.preventDefault();
    setOpened(event.userId);
  };

  return (
    <>
      <header>
        <h1>Solid</h1>
        <button onClick={() => setQuery(active)}>Active only</button>
        <output>{opened() ? `Opened ${opened()}` : 'Nobody is open'}</output>
      </header>
      <main>
        <users-table prop:backend={backend} prop:query={query()} prop:currentId={opened()} on:user-open={open} />
        <users-dashboard
          prop:backend={backend}
          prop:openUserId={opened()}
          on:open-user-change={(event) => setOpened(event.currentTarget.openUserId)}
        />
      </main>
    </>
  );
}
