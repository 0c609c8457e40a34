// The packed package in each framework: its own tools check and build a page, which then runs in the browser. Knows what the pages share:
// a list, the whole menu, a button, and a line that says who is open. `npm run test:hosts -- -t '^vue '` runs one.
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../runner/chromium.js';
import type { Listening } from '../runner/loopback.js';
import { packTarball } from '../runner/pack.js';
import { builtPage, declarationFaults, hosts, installHost, nodeForHosts, nodeVersion, runInHost } from './hosts.js';
import { serve } from './serving.js';

/** What was given to a tag by property before it was defined, as `users-table.query`. */
type Watched = typeof globalThis & { early: string[] };

let env: NodeJS.ProcessEnv;
let tarball: string;
let browser: Browser;
beforeAll(async () => {
  env = await nodeForHosts();
  tarball = packTarball();
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});
afterAll(() => browser?.close());

it('runs frameworks’ tools on Node 24', () => {
  expect(nodeVersion(env)).toMatch(/^v24\./);
});

describe.each(hosts)('%s', (host) => {
  let served: Listening;
  let page: Page;
  const wrong: string[] = [];
  const list = () => page.locator('main > users-table');
  const menu = () => page.locator('main > users-dashboard');
  const said = () => page.locator('output');

  beforeAll(() => installHost(host, tarball, env));
  afterAll(async () => {
    await page?.close();
    await served?.stop();
  });

  it('compiles: properties, attributes and events have types, and what is wrong is refused', async () => {
    expect(await runInHost(host, 'check', env)).toBe('');
  });

  it('finds no fault in the declarations of the package', async () => {
    expect(await declarationFaults(host)).toEqual([]);
  });

  it('is built by its own tool', async () => {
    expect(await runInHost(host, 'build', env)).toBe('');
  });

  it('shows rows and figures', async () => {
    served = await serve(builtPage(host));
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(120_000);
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => (['error', 'warning'].includes(message.type()) ? wrong.push(message.text()) : undefined));
    await page.addInitScript(() => {
      const watched = globalThis as Watched;
      watched.early = [];
      const define = customElements.define.bind(customElements);
      customElements.define = (tag, ...rest) => {
        for (const element of document.querySelectorAll(tag))
          watched.early.push(
            ...Object.keys(element)
              .filter((name) => ['backend', 'query'].includes(name))
              .map((name) => `${tag}.${name}`),
          );
        define(tag, ...rest);
      };
    });
    await page.goto(served.url);
    await list().locator('button.name').first().waitFor();
    await menu().locator('[part=figure]').first().waitFor();
    await menu().locator('users-table button.name').first().waitFor();
  });

  it('gives objects by property, before a tag is defined and after', async () => {
    const early = await page.evaluate(() => (globalThis as Watched).early);
    expect(early).toContain(host === 'html' ? 'users-table.query' : 'users-dashboard.backend');
    expect(early).not.toContain('users-table.backend');
    const given = await page
      .locator('main > *')
      .evaluateAll((elements) =>
        elements.map((element) => [typeof (element as HTMLElement & { backend?: unknown }).backend, element.outerHTML.includes('[object')]),
      );
    expect(given).toEqual([
      ['object', false],
      ['object', false],
    ]);
  });

  it('hears an event, and hands what it says on to a property', async () => {
    const name = list().locator('button.name').nth(2);
    const who = (await name.textContent())?.trim() ?? '';
    await name.click();
    await expect.poll(() => said().textContent()).toMatch(/^Opened \S+$/);
    expect((await menu().locator('user-detail [part=name]').first().textContent())?.trim()).toBe(who);
    await menu().locator('user-detail').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => said().textContent()).toBe('Nobody is open');
  });

  it('takes an object that replaces another', async () => {
    const others = () => list().locator('[part~=badge-canceled], [part~=badge-registered]').count();
    expect(await others()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Active only' }).click();
    await expect.poll(others).toBe(0);
    expect(await list().locator('[part~=badge-active]').count()).toBeGreaterThan(0);
  });

  it('says nothing in the console', () => {
    expect(wrong).toEqual([]);
  });

  if (host !== 'html') return;
  it('runs no script that is not what was released', async () => {
    const other = await browser.newPage();
    other.setDefaultTimeout(120_000);
    const refused = other.waitForEvent('console', (message) => message.type() === 'error' && /integrity/i.test(message.text()));
    await other.route('**/ott-users/chunks/shell-*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}\n` });
    });
    await other.goto(served.url);
    await refused;
    expect(await other.evaluate(() => customElements.get('users-table'))).toBeUndefined();
    await other.close();
  });
});
