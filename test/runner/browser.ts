// Runs `test/**/*.browser.test.ts` in one engine and writes how many passed and failed. Knows the runner, not the tests.
// `npm run test:browser -- --engine firefox test/elements/users-table.browser.test.ts` runs one file in Firefox; Chromium unless said.
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Reporter, TestSuiteResult } from '@web/test-runner';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { type Count, writeCount } from './count.js';
import { engines, isEngine } from './engines/engines.js';
import { viteMiddleware } from './vite-server.js';

const { values, positionals: files } = parseArgs({ allowPositionals: true, options: { engine: { type: 'string', default: 'chromium' } } });
const { engine } = values;
if (!isEngine(engine)) throw new Error(`--engine is one of ${Object.keys(engines).join(', ')}.`);

const launcher = await engines[engine]();
if (!launcher) {
  writeCount(engine, { passed: 0, failed: 0, missing: true });
  process.stdout.write(`${engine}: not installed; its tests are left out\n`);
  process.exit(0);
}

const add = (one: Count, other: Count): Count => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: (one.skipped ?? 0) + (other.skipped ?? 0),
});
const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

const tally = (suite: TestSuiteResult | undefined): Count => {
  const tests = suite?.tests ?? [];
  const failed = tests.filter(({ passed, skipped }) => !passed && !skipped).length;
  const skipped = tests.filter((test) => test.skipped).length;
  return (suite?.suites ?? []).map(tally).reduce(add, { passed: tests.length - failed - skipped, failed, skipped });
};

const nameOf = (path: string): string => relative(process.cwd(), path);
let since = Date.now();

const counting: Reporter = {
  reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
    const { passed, failed } = sessionsForTestFile.map(({ testResults }) => tally(testResults)).reduce(add, nothing);
    logger.log(`${passed} passed, ${failed} failed  ${nameOf(testFile)}  ${((Date.now() - since) / 1000).toFixed(1)} s`);
    since = Date.now();
  },
  onTestRunFinished({ sessions }) {
    const count = sessions
      .map((session) => {
        const found = tally(session.testResults);
        // A file that did not load, or that broke outside its tests, is a failure of its own.
        return session.passed || found.failed > 0 ? found : { ...found, failed: 1 };
      })
      .reduce(add, nothing);
    writeCount(engine, count);
    process.stdout.write(`\n${engine}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} left out\n`);
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
    browsers: [launcher],
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
