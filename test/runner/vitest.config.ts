// Four vitest projects: what runs in Node, workbooks given to readers that are not ours, the end-to-end run on what was built, and the packed
// package in frameworks.
// Knows file names only.
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vitest/config';
import { patchedModule } from '../../src/sheet/out/designed/build/plugin.js';
import { resultFile } from './count.js';

const run = process.env['OTT_USERS_RUN'] ?? 'node';

/** Vitest brings a Vite of its own: only the transform is shared. */
const plugins: Plugin[] = [{ name: 'ott-patched-workbooks', enforce: 'pre', transform: patchedModule }];
/** What Node loads by itself misses the patches. */
const server = { deps: { inline: ['write-excel-file'] } };

export default defineConfig({
  test: {
    root: '.',
    reporters: ['default', 'json'],
    outputFile: { json: resultFile(run) },
    // What runs in Node is computing: two files at once on two processors. What drives browsers and LibreOffice uses them by itself.
    maxWorkers: run === 'node' ? '100%' : 1,
    projects: [
      {
        plugins,
        test: { name: 'node', include: ['test/**/*.node.test.ts'], testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks', server },
      },
      {
        plugins,
        test: {
          name: 'excel',
          include: ['test/excel/**/*.excel.test.ts'],
          globalSetup: 'test/excel/install.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          pool: 'forks',
          server,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A busy machine takes its time.
          expect: { poll: { timeout: 60_000 } },
          poolOptions: { forks: { singleFork: true } },
        },
      },
      {
        test: {
          name: 'hosts',
          include: ['test/hosts/*.host.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          pool: 'forks',
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
