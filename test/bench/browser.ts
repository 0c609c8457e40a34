// Opens a contender's page in a browser of its own and reads the main thread's CPU time. Knows Chromium's protocol; knows no figure.
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../runner/chromium.js';
import type { Contender } from './contenders.js';
import type { Driver } from './pages/driver.js';
import type { Server } from './serve.js';

declare global {
  // Set by the page.
  var bench: Driver | undefined;
}

export const VIEW = { width: 1280, height: 720 };
/** The whole menu is higher than a window: a person would scroll to its list. */
export const MENU_HEIGHT = 1500;

/** Its browser closes with what has it: `await using`. */
export interface Opened extends AsyncDisposable {
  readonly page: Page;
  readonly protocol: CDPSession;
  /** CPU time that the page's main thread has used, in ms. */
  cpu(): Promise<number>;
  /** Runs after a collection of garbage; bytes of the heap. */
  heap(): Promise<number>;
}

export interface Where {
  readonly server: Server;
  readonly contender: Contender;
  readonly rows: number;
  readonly query?: string;
}

export const browserVersion = async (): Promise<string> => {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  const version = browser.version();
  await browser.close();
  return version;
};

let path: string | undefined;
const start = async (): Promise<Browser> => {
  path ??= await findChromium();
  return chromium.launch({ executablePath: path, args: [...chromiumArgs, '--js-flags=--expose-gc', '--enable-precise-memory-info'] });
};

/** A blank page in a new browser: nothing is cached and no process is shared. */
export async function blank(height = VIEW.height): Promise<Opened> {
  const browser = await start();
  const page = await browser.newPage({ viewport: { ...VIEW, height } });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    protocol,
    async cpu() {
      const { metrics } = await protocol.send('Performance.getMetrics');
      const found = metrics.find(({ name }) => name === 'ThreadTime');
      if (!found) throw new Error('This Chromium does not tell the CPU time of the main thread.');
      return found.value * 1000;
    },
    async heap() {
      await protocol.send('HeapProfiler.collectGarbage');
      const { usedSize } = await protocol.send('Runtime.getHeapUsage');
      return usedSize;
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** What `count` (the text of a function, `this` being an array) says of all living objects of a kind. */
export async function amongLiving(protocol: CDPSession, kind: string, count: string): Promise<unknown> {
  const objectGroup = 'living';
  const { result } = await protocol.send('Runtime.evaluate', { expression: `${kind}.prototype`, objectGroup });
  const { objects } = await protocol.send('Runtime.queryObjects', { prototypeObjectId: result.objectId!, objectGroup });
  const told = await protocol.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: count,
    returnByValue: true,
  });
  await protocol.send('Runtime.releaseObjectGroup', { objectGroup });
  return told.result.value;
}

export const addressOf = ({ server, contender, rows, query = '' }: Where): string =>
  `${server.origin}/${contender.name}/?rows=${rows}${query}`;

/** The page, its first rows in view. */
export async function open(where: Where): Promise<Opened> {
  const opened = await blank(where.query?.includes('dashboard') ? MENU_HEIGHT : VIEW.height);
  const faults: string[] = [];
  opened.page.on('pageerror', (error) => faults.push(error.message));
  try {
    await opened.page.goto(addressOf(where));
    await opened.page.waitForFunction(() => globalThis.bench !== undefined, undefined, { timeout: 15_000 });
    if (await opened.page.evaluate(() => bench!.filled(600))) return opened;
    throw new Error('no rows came into view');
  } catch (cause) {
    await opened.page.screenshot({ path: `.cache/bench/${where.contender.name}.png` });
    await opened[Symbol.asyncDispose]();
    throw new Error(`${where.contender.label}: ${String(cause)} ${faults.join(' ')}`, { cause });
  }
}
