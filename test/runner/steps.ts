// The steps of `npm test`, in order: a list of names and npm scripts. Knows nothing of how they are run.

export interface Step {
  readonly name: string;
  readonly script: string;
  /** The runner whose own count of tests is added. It fails when it ran none. */
  readonly tests?: string;
  /** The program without which some of its tests are left out. */
  readonly wants?: string;
  /** The browser without which all of its tests are left out. */
  readonly engine?: string;
  /** The environment variable that asks for it: without, it is left out. */
  readonly asked?: string;
  /** The script that must have passed for this step to mean anything. */
  readonly needs?: string;
}

export const steps: readonly Step[] = [
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'check:format' },
  { name: 'floors', script: 'check:floors' },
  { name: 'manifest is fresh', script: 'check:manifest' },
  { name: 'documents made of the manifest are fresh', script: 'check:documents' },
  { name: 'README’s tables of looks are fresh', script: 'check:looks' },
  { name: 'OpenAPI document is fresh', script: 'check:openapi' },
  { name: 'OpenAPI document is valid', script: 'check:openapi-lint' },
  { name: 'build', script: 'build' },
  { name: 'sizes', script: 'check:sizes', needs: 'build' },
  { name: 'package', script: 'check:package', needs: 'build' },
  { name: 'tests in Node', script: 'test:node', tests: 'node' },
  { name: 'workbooks, by other readers', script: 'test:excel', tests: 'excel', wants: 'LibreOffice' },
  { name: 'tests in Chromium', script: 'test:browser', tests: 'chromium' },
  { name: 'tests in Firefox', script: 'test:firefox', tests: 'firefox', engine: 'Firefox' },
  { name: 'tests in WebKit', script: 'test:webkit', tests: 'webkit', engine: 'WebKitGTK (MiniBrowser, WebKitWebDriver, Xvfb)' },
  { name: 'end to end', script: 'test:e2e', tests: 'e2e', wants: 'Firefox or WebKit', needs: 'build' },
  { name: 'package in frameworks', script: 'test:hosts', tests: 'hosts', needs: 'build', asked: 'OTT_USERS_HOSTS' },
];
