// What the menu tells and keeps while staff go through all of it: nothing to anybody but its backend, nothing that names a person.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../runner/neighbours/folders.js';
import { launchBrowser } from '../serving.js';
import { type HostServer, startHostServer } from './host-server.js';
import { newTab } from './opening.js';
import { policy } from './strict-policy.js';
import { isNewImport, personal, walk } from './walk.js';

/** All that a page can keep, as text: empty lists where it keeps nothing. */
const kept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const files: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
    for await (const name of folder.keys()) files.push(name);
    return {
      localStorage: Object.entries(localStorage).map(String),
      sessionStorage: Object.entries(sessionStorage).map(String),
      cookies: document.cookie ? [document.cookie] : [],
      databases: (await indexedDB.databases()).map(({ name }) => String(name)),
      caches: await caches.keys(),
      files,
      serviceWorkers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      windowName: window.name ? [window.name] : [],
      history: history.state ? [JSON.stringify(history.state)] : [],
    };
  });

describe('the whole menu', () => {
  let browser: Browser;
  let host: HostServer;
  let backend: HostServer;

  beforeAll(async () => {
    [host, backend] = await Promise.all([startHostServer(), startHostServer()]);
    const from = backend.url.slice(0, -1);
    const html = readFileSync(`${root}demo/strict.html`, 'utf8')
      .replace('base-url="', `base-url="${from}`)
      .replace('<users-dashboard', '<users-dashboard mirror-url="u"');
    host.written.set('/page.html', { html, policy: policy({ from }) });
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    host?.stop();
    backend?.stop();
  });

  it('asks its backend alone, says nothing, and keeps nothing, while staff go through all of it', { timeout: 300_000 }, async () => {
    const { page, said, asked } = await newTab(browser);
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await page.goto(`${host.url}page.html`);
    await walk(page);
    const [own, api] = [host, backend].map(({ url }) => new URL(url).origin);
    const web = asked.filter(({ protocol }) => protocol !== 'data:');
    // The page's own origin gave the page and the script files, the backend answers, and nobody else was asked.
    const others = web.filter(
      ({ origin, pathname, protocol }) =>
        protocol !== 'blob:' &&
        !(origin === own && /^\/(?:page\.html|strict\.css|cdn\/)/.test(pathname)) &&
        !(origin === api && pathname.startsWith('/api/v1/')),
    );
    expect(others.map(String)).toEqual([]);
    expect(web.filter(({ origin }) => origin === api).length).toBeGreaterThan(10);
    expect([...web.map(String), ...addresses].filter((address) => personal.test(decodeURIComponent(address)))).toEqual([]);
    expect(said.filter((text) => !isNewImport(text))).toEqual([]);
    expect(said.filter((text) => personal.test(text))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(1);
    expect(Object.entries(await kept(page)).filter(([name, values]) => name !== 'history' && values.length > 0)).toEqual([]);
    expect((await kept(page))['history']?.filter((state) => personal.test(state))).toEqual([]);
    await page.context().close();
  });

  it('hears a host that does what it must not', async () => {
    const { page, said, asked } = await newTab(browser);
    await page.goto(`${host.url}page.html`);
    await page.evaluate(async (address) => {
      localStorage.setItem('last', 'zdenka.walkthrough@example.com');
      document.cookie = 'last=zdenka';
      indexedDB.open('people');
      // oxlint-disable-next-line no-console -- What the test listens for.
      console.log('zdenka.walkthrough@example.com');
      await fetch(address, { mode: 'no-cors' });
    }, `${backend.url}api/v1/settings?q=zdenka.walkthrough%40example.com`);
    const all = await kept(page);
    expect(['localStorage', 'cookies', 'databases'].map((name) => all[name]?.length)).toEqual([1, 1, 1]);
    expect(said.filter((text) => personal.test(text))).toHaveLength(1);
    expect(asked.filter((address) => personal.test(decodeURIComponent(String(address))))).toHaveLength(1);
    await page.context().close();
  });
});
