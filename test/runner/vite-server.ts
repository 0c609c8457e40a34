// Puts Vite behind @web/test-runner, so that browser tests run what the build makes: same TypeScript, same private grid.
// Knows which requests are Vite's; knows nothing of tests.
import { fileURLToPath } from 'node:url';
import type { TestRunnerConfig } from '@web/test-runner';
import type { ViteDevServer } from 'vite';
import { createServer } from 'vite';
import { buildPlugins } from '../../vite.config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** The runner's own files; everything else that is a module is Vite's. */
const runnersOwn = /^\/(?:__web-|__wds|$|\?|node_modules\/@web\/test-runner-)/;

/** Paths that only the runner answers stay as they are written. */
const leaveRunnersImports = {
  name: 'ott-runner-imports',
  enforce: 'pre' as const,
  resolveId: (id: string) => (/^\/__web-|^\/__wds/.test(id) ? { id, external: true } : undefined),
};

const startVite = (): Promise<ViteDevServer> =>
  createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'warn',
    plugins: [leaveRunnersImports, ...buildPlugins()],
    publicDir: 'mocks/public',
    cacheDir: '.cache/vite-test',
    // Nothing may be discovered late: a page that reloads loses its tests. CommonJS packages are named here.
    optimizeDeps: { noDiscovery: true, include: ['axe-core'] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });

/** A running Vite, as the runner's middleware, and how it is stopped. */
export const viteMiddleware = async (): Promise<{ middleware: Middleware; close: () => Promise<void> }> => {
  const server = await startVite();
  const middleware: Middleware = async (context, next) => {
    if (runnersOwn.test(context.url)) return next();
    await new Promise<void>((resolve, reject) => {
      context.res.once('close', resolve);
      context.respond = false;
      context.res.statusCode = 200;
      server.middlewares(context.req, context.res, (error: unknown) => {
        if (error) return reject(error instanceof Error ? error : new Error(String(error)));
        context.res.statusCode = 404;
        context.res.end();
      });
    });
  };
  return { middleware, close: () => server.close() };
};
