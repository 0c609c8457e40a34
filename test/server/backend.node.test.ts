// The backend suite on every database that there is, and on the HTTP client over the app over it.
import { sampleLoad } from '../../demo/server/seed/sample.js';
import { createUsersApp } from '../../mocks/app.js';
import { createRestBackend } from '../../src/backend/rest.js';
import { describeBackend } from '../backend-suite/suite.js';
import { NOW, WORLD } from '../backend-suite/world.js';
import { loadedBackend, STORES } from './stores.js';

for (const store of STORES) {
  describeBackend(`the SQL backend on ${store.name}`, () => loadedBackend(store, sampleLoad(WORLD, null), NOW));

  describeBackend(`the HTTP client over the app over ${store.name}`, async () => {
    const { backend, setClock, close } = await loadedBackend(store, sampleLoad(WORLD, null), NOW);
    const app = createUsersApp(backend, { base: '/api' });
    return {
      backend: createRestBackend({ baseUrl: 'http://backend.test/api', fetch: async (input, init) => app.fetch(new Request(input, init)) }),
      setClock,
      close,
    };
  });
}
