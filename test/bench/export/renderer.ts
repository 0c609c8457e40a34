// Reads what a page's process uses: CPU time of all its threads, and the most memory that it had. Knows Chromium's protocol and Linux.
import { readFileSync } from 'node:fs';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../runner/chromium.js';

/** Its browser closes with what has it: `await using`. */
export interface Renderer extends AsyncDisposable {
  readonly page: Page;
  /** CPU time of the page's process so far, all its threads, in s. */
  cpu(): Promise<number>;
  /** The most memory of the page's process so far, in MB; `null` where the system does not tell. */
  peak(): Promise<number | null>;
}

/** A page in a browser of its own, so that one process is the page's. */
export async function openRenderer(address: string): Promise<Renderer> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.exporting !== undefined);
  const protocol = await browser.newBrowserCDPSession();
  const renderers = async (): Promise<{ id: number; cpuTime: number }[]> =>
    (await protocol.send('SystemInfo.getProcessInfo')).processInfo.filter(({ type }) => type === 'renderer');
  const id = await processOf(await page.context().newCDPSession(page), address);
  return {
    page,
    cpu: async () => (await renderers()).find((one) => one.id === id)?.cpuTime ?? Number.NaN,
    peak: async () => {
      try {
        return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return null;
      }
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

interface FrameEvent {
  readonly name: string;
  readonly args: { readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] } };
}

/** The process that a page runs in, as a trace tells it: the browser has pages of its own, in processes of theirs. */
async function processOf(protocol: CDPSession, address: string): Promise<number> {
  const events: FrameEvent[] = [];
  protocol.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as FrameEvent[])));
  const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
  await protocol.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await protocol.send('Tracing.end');
  await complete;
  const frame = events.flatMap(({ args }) => args.data?.frames ?? []).find(({ url }) => url.startsWith(address));
  if (!frame) throw new Error('This Chromium does not tell the process of a page.');
  return frame.processId;
}
