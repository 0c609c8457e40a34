// How the test runner uses WebKit: one window, one file of tests after the other. Knows the runner and a page that WebDriver drives.
import type { BrowserLauncher } from '@web/test-runner';
import { type RunningWebKit, startWebKit, type WebKitPrograms } from './webkit.js';
import type { WebDriverPage } from './webdriver.js';

interface Launcher extends BrowserLauncher {
  /** Where the runner's commands find the keyboard. */
  getPage(session: string): WebDriverPage;
}

export const webkitLauncher = (programs: WebKitPrograms): BrowserLauncher => {
  let running: Promise<RunningWebKit> | undefined;
  let page: WebDriverPage | undefined;
  let active: string | undefined;
  const pageOf = (session: string): WebDriverPage => {
    if (!page || session !== active) throw new Error(`Session ${session} has no page.`);
    return page;
  };
  const launcher: Launcher = {
    name: 'WebKit',
    // The commands' own form for WebDriver knows no key that is held down; a page's keyboard looks like Playwright's.
    type: 'playwright',
    concurrency: 1,
    getPage: pageOf,
    async startSession(session, url) {
      ({ page } = await (running ??= startWebKit(programs)));
      active = session;
      await page.setViewport(800, 600);
      await page.goto(url);
    },
    isActive: (session) => session === active,
    getBrowserUrl: (session) => pageOf(session).url(),
    async stopSession(session) {
      // Ends what the file has left running.
      await pageOf(session).goto('about:blank');
      active = undefined;
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('Not in WebKit.')),
    async stop() {
      if (running) await (await running).stop();
    },
  };
  return launcher;
};
