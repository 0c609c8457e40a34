// Firefox for the tests: where it is, and how the runner starts it. Knows nothing of tests.
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner';
import { installed } from './installed.js';

const places = ['/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** FIREFOX_PATH, or where Firefox usually is. */
export const findFirefox = (): string | undefined => process.env['FIREFOX_PATH'] ?? installed(['firefox-esr', 'firefox'], places)[0];

/** The launcher of Chrome drives Firefox too, by WebDriver BiDi. */
export const firefoxLauncher = (executablePath: string): BrowserLauncher =>
  Object.assign(chromeLauncher({ launchOptions: { browser: 'firefox', executablePath } }), { name: 'Firefox' });
