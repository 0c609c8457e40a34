// Builds the page of all states and serves it. Looks at nothing.
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { buildPlugins } from '../../../vite.config.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

export async function serveStates(): Promise<Site> {
  const outDir = here('../../../.cache/everybody');
  const shared = { configFile: false, root: here('page'), logLevel: 'error', publicDir: false } as const;
  await build({
    ...shared,
    base: './',
    plugins: buildPlugins(),
    worker: { format: 'es', plugins: () => buildPlugins() },
    // light-dark() as it is written: what is put in its place does not follow a scheme that is set later.
    build: { outDir, emptyOutDir: true, minify: false, target: 'es2022', cssTarget: 'esnext', reportCompressedSize: false },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
