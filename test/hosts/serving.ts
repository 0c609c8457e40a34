// Serves a host's built page beside an API over generated users. Knows no framework.
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createUsersApp } from '../../mocks/app.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { type Listening, listen } from '../runner/loopback.js';

export function serve(folder: string): Promise<Listening> {
  const backend = createSampleBackend({ users: 500 });
  return listen(new Hono().mount('/api/v1', createUsersApp(backend).fetch).use(serveStatic({ root: folder })));
}
