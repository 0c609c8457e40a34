// Serves a host's built page beside an API over generated users. Knows no framework.
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { createUsersApp } from '../../mocks/app.js';
import { createSampleBackend } from '../../src/sample/backend.js';

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function serve(folder: string): Promise<Served> {
  const backend = createSampleBackend({ users: 500 });
  const app = new Hono().mount('/api/v1', createUsersApp(backend).fetch).use(serveStatic({ root: folder }));
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
