// The engines in which the browser tests run: how each is found and launched. Knows no test.
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner';
import { chromiumArgs, findChromium } from '../chromium.js';
import { findFirefox, firefoxLauncher } from './firefox.js';
import { findWebKit } from './webkit.js';
import { webkitLauncher } from './webkit-launcher.js';

const whenFound = <Found>(found: Found | undefined, launch: (found: Found) => BrowserLauncher): BrowserLauncher | undefined =>
  found === undefined ? undefined : launch(found);

/** Each a launcher; undefined where the engine is not installed. Chromium is got where it is not. */
export const engines = {
  chromium: async () => chromeLauncher({ launchOptions: { executablePath: await findChromium(), args: chromiumArgs } }),
  firefox: () => whenFound(findFirefox(), firefoxLauncher),
  webkit: () => whenFound(findWebKit(), webkitLauncher),
} satisfies Record<string, () => BrowserLauncher | undefined | Promise<BrowserLauncher>>;

export const isEngine = (name: string): name is keyof typeof engines => Object.hasOwn(engines, name);
