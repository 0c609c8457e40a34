// Two vitest projects: what runs in Node, and the end-to-end run on what was built. Knows file names only.
import { defineConfig } from 'vitest/config';
import { patchedModule } from '../../src/sheet/out/designed/build/plugin.js';
import { resultFile } from './count.js';

const e2e = process.env['OTT_USERS_RUN'] === 'e2e';

export default defineConfig({
  test: {
    root: '.',
    reporters: ['default', 'json'],
    outputFile: { json: resultFile(e2e ? 'e2e' : 'node') },
    projects: [
      {
        // Vitest brings a Vite of its own: only the transform is shared.
        plugins: [{ name: 'ott-patched-workbooks', enforce: 'pre', transform: patchedModule }],
        test: {
          name: 'node',
          include: ['test/**/*.node.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          pool: 'forks',
          // What Node loads by itself misses the patches.
          server: { deps: { inline: ['write-excel-file'] } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          poolOptions: { forks: { singleFork: true } },
        },
      },
    ],
  },
});
