// What the browser does for a step of the wheel over the list, by its own trace: counts, not times. Chromium only.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage, type Served, startServer } from './serving.js';

const STEPS = 12;

let browser: Browser;
let server: Served;

beforeAll(async () => {
  server = await startServer(400);
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly elementCount?: number };
}

const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (left) => {
    for (let at = 0; at < left; at += 1) await new Promise(requestAnimationFrame);
  }, count);

/** The mouse rests on the list, whose rows have come and stand. */
async function listUnderMouse(): Promise<Page> {
  const { page } = await openPage(browser, server.url);
  const list = page.locator('users-table .list');
  await list.locator('[data-user]').first().waitFor();
  await list.scrollIntoViewIfNeeded();
  await list.hover();
  // What comes with the first step comes once: code, rows beyond the view.
  await page.mouse.wheel(0, 90);
  await page.waitForLoadState('networkidle');
  await frames(page, 30);
  return page;
}

/** What is traced while the wheel is turned. */
async function traced(page: Page): Promise<readonly TraceEvent[]> {
  const protocol = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  protocol.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => protocol.once('Tracing.tracingComplete', () => resolve()));
  await protocol.send('Tracing.start', { traceConfig: { includedCategories: ['blink', 'devtools.timeline'] } });
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.wheel(0, 90);
    await frames(page, 3);
  }
  await protocol.send('Tracing.end');
  await ended;
  await protocol.detach();
  return events;
}

const named = (events: readonly TraceEvent[], name: string): readonly TraceEvent[] => events.filter((event) => event.name === name);

/** The browser's scrolling thread cannot tell what it would scroll, and asks the page's. */
const questions = (events: readonly TraceEvent[]): number => named(events, 'EventHandler::HitTestResultAtLocation').length;

it('the list is scrolled without asking the thread of the page first', async () => {
  const page = await listUnderMouse();
  const first = await page.locator('users-table .grid').evaluate((grid) => grid.shadowRoot?.querySelector('#table')?.scrollTop);
  const events = await traced(page);
  const last = await page.locator('users-table .grid').evaluate((grid) => grid.shadowRoot?.querySelector('#table')?.scrollTop);
  expect((last ?? 0) - (first ?? 0), 'it has scrolled').toBeGreaterThan(STEPS * 80);
  expect(questions(events)).toBe(0);
  // Round corners that cut the list are why it would be asked: the count is one that can be another.
  await page
    .locator('users-table .list')
    .evaluate((list: HTMLElement) => Object.assign(list.style, { overflow: 'hidden', borderRadius: '8px' }));
  expect(questions(await traced(page))).toBeGreaterThanOrEqual(STEPS - 2);
  await page.context().close();
});

it('a step lays the page out once at most, and rows that pass under the mouse are restyled without what is in them', async () => {
  const page = await listUnderMouse();
  const events = await traced(page);
  expect(named(events, 'Layout').length, 'layouts').toBeLessThanOrEqual(STEPS + 4);
  expect(named(events, 'Layout').length, 'layouts are counted').toBeGreaterThan(0);
  const restyled = named(events, 'UpdateLayoutTree').reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
  // Two rows in turns, and what each keeps to itself until it has the pointer.
  expect(restyled / STEPS, 'elements a step').toBeLessThanOrEqual(6);
  expect(restyled, 'it is counted').toBeGreaterThan(0);
  await page.context().close();
});
