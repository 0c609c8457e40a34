// The engines in which the browser tests run: how each is found and launched. Knows no test.
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner';
import { chromiumArgs, findChromium } from '../chromium.js';
import { findFirefox, startFirefox } from './firefox.js';
import { oneByOneLauncher } from './one-by-one-launcher.js';
import { findWebKit, startWebKit } from './webkit.js';

const whenFound = <Found>(found: Found | undefined, launch: (found: Found) => BrowserLauncher): BrowserLauncher | undefined =>
  found === undefined ? undefined : launch(found);

/** Each a launcher; undefined where the engine is not installed. Chromium is got where it is not. */
export const engines = {
  chromium: async () => chromeLauncher({ launchOptions: { executablePath: await findChromium(), args: chromiumArgs } }),
  firefox: () => whenFound(findFirefox(), (path) => oneByOneLauncher('Firefox', () => startFirefox(path))),
  webkit: () => whenFound(findWebKit(), (programs) => oneByOneLauncher('WebKit', () => startWebKit(programs))),
} satisfies Record<string, () => BrowserLauncher | undefined | Promise<BrowserLauncher>>;

export const isEngine = (name: string): name is keyof typeof engines => Object.hasOwn(engines, name);
