// The backend suite on PGlite in memory, and on the HTTP client over the app over it.
import { sampleLoad } from '../../demo/server/seed/sample.js';
import { createUsersApp } from '../../mocks/app.js';
import { createRestBackend } from '../../src/backend/rest.js';
import { describeBackend } from '../backend-suite/suite.js';
import { NOW, WORLD } from '../backend-suite/world.js';
import { loadedBackend } from './memory.js';

describeBackend('the SQL backend on PGlite', () => loadedBackend(sampleLoad(WORLD, null), NOW));

describeBackend('the HTTP client over the app over PGlite', async () => {
  const { backend, close } = await loadedBackend(sampleLoad(WORLD, null), NOW);
  const app = createUsersApp(backend, { base: '/api' });
  return {
    backend: createRestBackend({ baseUrl: 'http://backend.test/api', fetch: async (input, init) => app.fetch(new Request(input, init)) }),
    close,
  };
});
