// Opens the page of all states in a window, and walks through all of them. Judges nothing.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Everybody, Group, Look } from './page/page.js';

declare global {
  /** Set by the page. */
  var everybody: Everybody | undefined;
}

export async function openStates(browser: Browser, address: string, size: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...size });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.everybody !== undefined);
  return page;
}

/** What a judge finds in each state, by its name; states without faults are left out. */
export async function inEveryState(
  page: Page,
  look: Look,
  judge: () => Promise<Record<string, string[]>>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const names = await page.evaluate(() => everybody!.names);
  for (const group of Object.keys(names) as Group[]) {
    for (const name of names[group]) {
      await page.evaluate((asked) => everybody!.reach(asked.group, asked.name, asked.look), { group, name, look });
      for (const [how, faults] of Object.entries(await judge())) if (faults.length > 0) found[`${group}: ${name}, ${how}`] = faults;
    }
  }
  return found;
}
