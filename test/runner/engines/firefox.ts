// Firefox for the tests: where it is, and how it is started. Knows nothing of tests.
import { launch, type Page } from 'puppeteer-core';
import { installed } from './installed.js';
import type { OneByOne } from './one-by-one-launcher.js';

const places = ['/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** FIREFOX_PATH, or where Firefox usually is. */
export const findFirefox = (): string | undefined => process.env['FIREFOX_PATH'] ?? installed(['firefox-esr', 'firefox'], places)[0];

export const startFirefox = async (executablePath: string): Promise<OneByOne<Page>> => {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true, timeout: 120_000, protocolTimeout: 300_000 });
  return {
    // One of its own each time: where a Tab has left the page for the browser's own buttons, the focus stays there.
    open: async (size) => {
      const page = await browser.newPage();
      await page.setViewport(size);
      return page;
    },
    leave: (page) => page.close(),
    stop: () => browser.close(),
  };
};
