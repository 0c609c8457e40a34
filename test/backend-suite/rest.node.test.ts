// The suite on the HTTP client, over the HTTP app, over the sample backend.
import { createUsersApp } from '../../mocks/app.js';
import { createRestBackend } from '../../src/backend/rest.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { describeBackend } from './suite.js';
import { NOW, WORLD } from './world.js';

describeBackend('the HTTP client over the app', async () => {
  let now = NOW;
  const app = createUsersApp(createSampleBackend({ users: WORLD.users, now: () => now, streamTurn: 25 }), { base: '/api' });
  return {
    setClock: (at) => (now = at),
    backend: createRestBackend({ baseUrl: 'http://backend.test/api', fetch: async (input, init) => app.fetch(new Request(input, init)) }),
  };
});
