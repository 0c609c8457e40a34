// An API over sample users that fails as a test says, for pages of another origin. Knows no element.
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createUsersApp } from '../../../mocks/app.js';
import { type Fault, PASS, withFaults } from '../../../mocks/faults.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { type Listening, listen } from '../../runner/loopback.js';
import { forOtherOrigins } from './host-server.js';

export interface FailingBackend extends Listening {
  /** What a request meets. Set by tests. */
  meets: (request: Request) => Fault;
}

export async function startFailingBackend({ users = 300 } = {}): Promise<FailingBackend> {
  const answers = createUsersApp(createSampleBackend({ users }), { base: '/api/v1' });
  const app = new Hono();
  app.use(cors(forOtherOrigins));
  app.all('*', ({ req }) => withFaults((request) => answers.fetch(request), [backend.meets(req.raw)]).fetch(req.raw));
  const backend: FailingBackend = { ...(await listen(app)), meets: () => PASS };
  return backend;
}
