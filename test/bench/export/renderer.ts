// Reads what a page's process uses: CPU time of all its threads, and the most memory that it had. Knows Chromium's protocol and Linux.
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../runner/chromium.js';

export interface Renderer {
  readonly browser: Browser;
  readonly page: Page;
  /** CPU time of the page's process so far, all its threads, in s. */
  cpu(): Promise<number>;
  /** The most memory of the page's process so far, in MB; `null` where the system does not tell. */
  peak(): Promise<number | null>;
  close(): Promise<void>;
}

/** A page in a browser of its own, so that one process is the page's. */
export async function openRenderer(address: string): Promise<Renderer> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.exporting !== undefined);
  const protocol = await browser.newBrowserCDPSession();
  const busiest = async (): Promise<{ id: number; cpuTime: number }> => {
    const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
    const [first] = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime);
    if (!first) throw new Error('This Chromium tells of no renderer.');
    return first;
  };
  return {
    browser,
    page,
    cpu: async () => (await busiest()).cpuTime,
    peak: async () => {
      const { id } = await busiest();
      try {
        return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return null;
      }
    },
    close: () => browser.close(),
  };
}
