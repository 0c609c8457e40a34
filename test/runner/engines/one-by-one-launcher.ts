// How the test runner uses a browser that shows one page at a time. Knows the runner; the browser is given.
import type { BrowserLauncher } from '@web/test-runner';

export interface Page {
  goto(url: string, options: { timeout: number }): Promise<unknown>;
  url(): string | Promise<string>;
  readonly keyboard: object;
}

export interface OneByOne<Shown extends Page = Page> {
  open(size: { width: number; height: number }): Promise<Shown>;
  /** Ends whatever the page has left running. */
  leave(page: Shown): Promise<unknown>;
  stop(): Promise<unknown>;
}

interface Launcher extends BrowserLauncher {
  /** Where the runner's commands find the keyboard. */
  getPage(session: string): Page;
}

/** `start` is called once, when the first file is run. */
export const oneByOneLauncher = <Shown extends Page>(name: string, start: () => Promise<OneByOne<Shown>>): BrowserLauncher => {
  let browser: Promise<OneByOne<Shown>> | undefined;
  let shown: { readonly session: string; readonly page: Shown } | undefined;
  const pageOf = (session: string): Shown => {
    if (shown?.session !== session) throw new Error(`Session ${session} has no page.`);
    return shown.page;
  };
  const launcher: Launcher = {
    name,
    // The commands' own form for WebDriver knows no key that is held down; the pages given here have a keyboard as Playwright's.
    type: 'playwright',
    concurrency: 1,
    getPage: pageOf,
    async startSession(session, url) {
      const page = await (await (browser ??= start())).open({ width: 800, height: 600 });
      shown = { session, page };
      await page.goto(url, { timeout: 60_000 });
    },
    isActive: (session) => session === shown?.session,
    getBrowserUrl: (session) => pageOf(session).url(),
    async stopSession(session) {
      await (await browser)?.leave(pageOf(session));
      shown = undefined;
      return {};
    },
    startDebugSession: () => Promise.reject(new Error(`${name} shows nothing: there is no debugging here.`)),
    async stop() {
      await (await browser)?.stop();
    },
  };
  return launcher;
};
