// The suite on the sample backend in memory.
import { createSampleBackend } from '../../src/sample/backend.js';
import { describeBackend } from './suite.js';
import { NOW, WORLD } from './world.js';

describeBackend('the sample backend', async () => {
  let now = NOW;
  return { backend: createSampleBackend({ users: WORLD.users, now: () => now, streamTurn: 25 }), setClock: (at) => (now = at) };
});
