// Serves host pages: those of the demo as they are written, what they bring along, our script files, and an API over sample users that
// lets other origins ask. Knows no element.
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createUsersApp } from '../../../mocks/app.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { type Listening, listen } from '../../runner/loopback.js';
import { brought, root } from '../../runner/neighbours/folders.js';

/** Path → folder. */
const folders: Readonly<Record<string, string>> = {
  '/cdn': `${root}dist/cdn`,
  '/neighbours/brought': brought,
  '': `${root}demo`,
};

/** A page that a test writes: its text, and the policy that it is sent with. */
export interface WrittenPage {
  readonly html: string;
  readonly policy?: string;
}

export interface HostServer extends Listening {
  /** Path → page. Added to by tests. */
  readonly written: Map<string, WrittenPage>;
}

/** What an API lets pages of other origins send and read. */
export const forOtherOrigins = {
  exposeHeaders: ['etag', 'x-request-id', 'retry-after', 'date'],
  allowHeaders: ['content-type', 'if-match', 'idempotency-key'],
};

/** A server of its own port, and so of its own origin. */
export async function startHostServer({ users = 300 } = {}): Promise<HostServer> {
  const written = new Map<string, WrittenPage>();
  const app = new Hono();
  app.use('/cdn/*', cors());
  app.use('/api/*', cors(forOtherOrigins));
  app.mount('/api/v1', createUsersApp(createSampleBackend({ users })).fetch);
  app.get('*', (context, next) => {
    const page = written.get(context.req.path);
    if (!page) return next();
    if (page.policy) context.header('content-security-policy', page.policy);
    return context.html(page.html);
  });
  for (const [path, folder] of Object.entries(folders)) {
    app.get(`${path}/*`, serveStatic({ root: folder, rewriteRequestPath: (asked) => asked.slice(path.length) }));
  }
  return { ...(await listen(app)), written };
}
