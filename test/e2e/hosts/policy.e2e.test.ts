// The whole menu under a strict policy and Trusted Types: from the page's own origin, from another one, and beside a host's own Lit.
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildBundle } from '../../runner/neighbours/building.js';
import { root } from '../../runner/neighbours/folders.js';
import { launchBrowser } from '../serving.js';
import { type HostServer, startHostServer } from './host-server.js';
import { newTab } from './opening.js';
import { readable } from './readable.js';
import { policy } from './strict-policy.js';
import { dialog, isNewImport, names, type Place, user, walk } from './walk.js';

const strictPage = readFileSync(`${root}demo/strict.html`, 'utf8');
const ownLit = '<script type="module" src="./neighbours/brought/own-lit.js"></script><div id="theirs"></div><p>';

/** Where the texts of a place are, and how many of them there are at least. */
const places: Readonly<Record<Place, readonly [(page: Page) => Locator, number]>> = {
  list: [(page) => page.locator('users-dashboard'), 50],
  popover: [(page) => page.locator('users-table [popover]:popover-open'), 5],
  keys: [dialog, 20],
  user: [user, 15],
  form: [dialog, 15],
  import: [dialog, 5],
  export: [dialog, 4],
  selection: [(page) => page.locator('users-table'), 20],
  erase: [dialog, 3],
};

describe('under a strict policy and Trusted Types', () => {
  let browser: Browser;
  let elsewhere: HostServer;
  let host: HostServer;

  beforeAll(async () => {
    await buildBundle('own-lit');
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => browser?.close());
  beforeEach(async () => {
    [host, elsewhere] = await Promise.all([startHostServer(), startHostServer()]);
    const from = elsewhere.url.slice(0, -1);
    const far = strictPage.replace('./cdn/', `${from}/cdn/`).replace('base-url="', `base-url="${from}`);
    host.written.set('/strict.html', { html: strictPage, policy: policy() });
    host.written.set('/elsewhere.html', { html: far, policy: policy({ from }) });
    host.written.set('/own-lit.html', { html: strictPage.replace('<p>', ownLit), policy: policy({ types: 'lit-html ott-users' }) });
    host.written.set('/broken.html', { html: strictPage.replace('<p>', '<p style="color: red">'), policy: policy() });
  });
  afterEach(() => {
    host.stop();
    elsewhere.stop();
  });

  it.each([
    ['from its own origin', 'strict.html', 'light'],
    ['script and API from another origin', 'elsewhere.html', 'light'],
    ['beside a Lit of the host’s, in the dark', 'own-lit.html', 'dark'],
  ] as const)('the whole menu works without a violation, its text readable: %s', { timeout: 300_000 }, async (_, path, colorScheme) => {
    const { page, said, violations, asked } = await newTab(browser);
    await page.emulateMedia({ colorScheme });
    await page.goto(host.url + path);
    const met = new Set<Place>();
    const faint: string[] = [];
    await walk(page, async (place) => {
      const [within, least] = places[place];
      const found = await readable(within(page).first());
      expect(found.texts, place).toBeGreaterThanOrEqual(least);
      met.add(place);
      faint.push(...found.faint.map((text) => `${place}: ${text}`));
    });
    expect([...new Set(faint)]).toEqual([]);
    expect([...met].sort()).toEqual(Object.keys(places).sort());
    expect({ violations, said: said.filter((text) => !isNewImport(text)) }).toEqual({ violations: [], said: [] });
    // Files were read and compressed by workers where the page lets one start: from another origin none can.
    const workers = asked.filter(({ pathname }) => pathname.includes('-worker-'));
    expect(workers.length > 0).toBe(path !== 'elsewhere.html');
    if (path === 'own-lit.html') expect(await page.locator('#theirs h2').textContent()).toBe('Drawn by the host’s Lit');
    await page.context().close();
  });

  it('tells texts that cannot be read', async () => {
    const { page } = await newTab(browser);
    await page.goto(`${host.url}strict.html`);
    await names(page).first().waitFor();
    const dashboard = page.locator('users-dashboard');
    expect((await readable(dashboard)).faint).toEqual([]);
    await dashboard.evaluate((element: HTMLElement) => element.style.setProperty('--users-muted', 'light-dark(#999, #666)'));
    expect((await readable(dashboard)).faint.length).toBeGreaterThan(0);
    await page.context().close();
  });

  it('hears a violation where there is one', async () => {
    const { page, violations } = await newTab(browser);
    await page.goto(`${host.url}broken.html`);
    await expect.poll(() => violations).toHaveLength(1);
    await page.context().close();
  });
});
