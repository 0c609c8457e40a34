// Runs `test/**/*.browser.test.ts` in Chromium and writes how many passed and failed. Knows the runner, not the tests.
// `npm run test:browser -- test/elements/users-table.browser.test.ts` runs one file.
import type { Reporter, TestSuiteResult } from '@web/test-runner';
import { chromeLauncher, defaultReporter, startTestRunner } from '@web/test-runner';
import { chromiumArgs, findChromium } from './chromium.js';
import { writeCount } from './count.js';
import { viteMiddleware } from './vite-server.js';

const files = process.argv.slice(2);

const tally = (suite: TestSuiteResult | undefined): { passed: number; failed: number } => {
  const sum = { passed: 0, failed: 0 };
  for (const test of suite?.tests ?? []) if (!test.skipped) sum[test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) {
    const { passed, failed } = tally(inner);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
};

const counting: Reporter = {
  onTestRunFinished({ sessions }) {
    const counts = sessions.map((session) => {
      const { passed, failed } = tally(session.testResults);
      // A file that did not load, or that broke outside its tests, is a failure of its own.
      return { passed, failed: session.passed || failed > 0 ? failed : 1 };
    });
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    const failed = counts.reduce((sum, count) => sum + count.failed, 0);
    writeCount('browser', { passed, failed });
    process.stdout.write(`\nbrowser: ${passed} passed, ${failed} failed\n`);
  },
};

const vite = await viteMiddleware();
const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    files: files.length > 0 ? files : 'test/**/*.browser.test.ts',
    rootDir: process.cwd(),
    concurrency: 1,
    browsers: [chromeLauncher({ launchOptions: { executablePath: await findChromium(), args: chromiumArgs } })],
    middleware: [vite.middleware],
    reporters: [defaultReporter({ reportTestProgress: false }), counting],
    // Only there to end what hangs: a busy machine may be slow.
    testFramework: { config: { timeout: '60000' } },
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 300_000,
  },
});
if (!runner) process.exit(1);
runner.on('stopped', (passed) => void vite.close().then(() => process.exit(passed ? 0 : 1)));
