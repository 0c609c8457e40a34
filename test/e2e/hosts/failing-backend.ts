// An API over sample users that fails as a test says, for pages of another origin. Knows no element.
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AddressInfo } from 'node:net';
import { createUsersApp } from '../../../mocks/app.js';
import { type Fault, PASS, withFaults } from '../../../mocks/faults.js';
import { createSampleBackend } from '../../../src/sample/backend.js';

export interface FailingBackend {
  /** Ends with a slash. */
  readonly url: string;
  /** What a request meets. Set by tests. */
  meets: (request: Request) => Fault;
  readonly stop: () => void;
}

export async function startFailingBackend({ users = 300 } = {}): Promise<FailingBackend> {
  const answers = createUsersApp(createSampleBackend({ users }), { base: '/api/v1' });
  const app = new Hono();
  app.use(
    cors({ exposeHeaders: ['etag', 'x-request-id', 'retry-after', 'date'], allowHeaders: ['content-type', 'if-match', 'idempotency-key'] }),
  );
  app.all('*', ({ req }) => withFaults((request) => answers.fetch(request), [backend.meets(req.raw)]).fetch(req.raw));
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const backend: FailingBackend = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    meets: () => PASS,
    stop: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
  return backend;
}
