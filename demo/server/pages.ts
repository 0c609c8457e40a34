// Serves the built demo pages and the script-tag build, each page with its own headers. Knows no API.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types ott-users',
].join('; ');

const ALL: Readonly<Record<string, string>> = {
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
const BY_PATH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/strict.html': { 'content-security-policy': STRICT_POLICY },
  '/themes.html': { 'content-security-policy': STRICT_POLICY },
  '/fields.html': { 'content-security-policy': STRICT_POLICY },
};

/** The headers of a page or file. */
export const headersFor = (path: string): Readonly<Record<string, string>> => ({ ...ALL, ...BY_PATH[path] });

/** `/cdn/…` is the script-tag build, `/neighbours/brought/…` what `npm run neighbours` makes, everything else the demo. */
export function createPages(): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headersFor(context.req.path))) context.header(name, value);
  });
  const serve = (under: string, root: string): void => {
    if (existsSync(root)) app.get(`${under}/*`, serveStatic({ root, rewriteRequestPath: (path) => path.slice(under.length) }));
  };
  const pages = folder('dist-demo');
  serve('/cdn', folder('dist/cdn'));
  serve('/neighbours/brought', folder('.cache/neighbours'));
  serve('', pages);
  app.all('*', (context) => context.text(existsSync(pages) ? 'Not found' : 'The pages are not built yet: npm run build', 404));
  return app;
}
