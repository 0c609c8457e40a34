// Two vitest projects: what runs in Node, and the end-to-end run on what was built. Knows file names only.
import { defineConfig } from 'vitest/config';
import { resultFile } from './count.js';

const e2e = process.env['OTT_USERS_RUN'] === 'e2e';

export default defineConfig({
  test: {
    root: '.',
    reporters: ['default', 'json'],
    outputFile: { json: resultFile(e2e ? 'e2e' : 'node') },
    projects: [
      { test: { name: 'node', include: ['test/**/*.node.test.ts'], testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' } },
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
