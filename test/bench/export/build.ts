// Builds the page of the exports: ours as it ships, the libraries as they come. Knows Vite; measures nothing.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildPlugins } from '../../../vite.config.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function buildExports(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: here('../../..'),
    logLevel: 'warn',
    publicDir: false,
    plugins: buildPlugins(),
    worker: { format: 'es' },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: { page: here('page/page.ts') }, output: { entryFileNames: '[name].js' } },
    },
  });
}
