// How a runner tells its result to verify.ts: a small file under .cache/results. Knows nothing else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Left out, where the runner tells it. */
  readonly skipped?: number;
  /** What would run the tests is not installed: none was run. */
  readonly missing?: boolean;
}

const folder = fileURLToPath(new URL('../../.cache/results/', import.meta.url));

/** Where vitest's JSON reporter and our own write. */
export const resultFile = (name: string): string => `${folder}${name}.json`;

export const writeCount = (name: string, count: Count): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(resultFile(name), JSON.stringify(count));
};

export const forgetCount = (name: string): void => rmSync(resultFile(name), { force: true });

/** What a runner wrote, in our form or in vitest's; undefined when it wrote nothing. */
export const readCount = (name: string): Count | undefined => {
  try {
    const found = JSON.parse(readFileSync(resultFile(name), 'utf8')) as Record<string, unknown>;
    const number = (key: string): number => (typeof found[key] === 'number' ? found[key] : 0);
    if ('passed' in found) {
      return { passed: number('passed'), failed: number('failed'), skipped: number('skipped'), missing: found['missing'] === true };
    }
    const failed = number('numFailedTests');
    // A file that could not be loaded has no failed test, and is a failure all the same.
    return {
      passed: number('numPassedTests'),
      failed: failed > 0 || found['success'] === true ? failed : Math.max(1, number('numFailedTestSuites')),
      skipped: number('numPendingTests'),
    };
  } catch {
    return undefined;
  }
};
