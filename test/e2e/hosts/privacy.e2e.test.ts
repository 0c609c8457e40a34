// What the menu tells and keeps while staff go through all of it, and while all of it fails: nothing to anybody but its backend, nothing
// that names a person.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { body, type Fault, PASS, refuse } from '../../../mocks/faults.js';
import { common } from '../../../src/i18n/en/common.js';
import { root } from '../../runner/neighbours/folders.js';
import { launchBrowser } from '../serving.js';
import { type FailingBackend, startFailingBackend } from './failing-backend.js';
import { type HostServer, startHostServer } from './host-server.js';
import { newTab } from './opening.js';
import { policy } from './strict-policy.js';
import { dialog, isNewImport, names, person, personal, table, walk } from './walk.js';
import { walkFailing } from './walk/failing.js';
import { add } from './walk/parts.js';

const { failures } = common;

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

/** What the browser itself says of an answer that fails, whoever asked for it. */
const isFailedAnswer = (said: string): boolean =>
  /^error: Failed to load resource: [^\n]* http:\/\/127\.0\.0\.1:\d+\/api\/v1\/\S*$/.test(said);

describe('the whole menu', () => {
  let browser: Browser;
  let host: HostServer;
  let backend: FailingBackend;

  beforeAll(async () => {
    [host, backend] = await Promise.all([startHostServer(), startFailingBackend()]);
    const from = backend.url.slice(0, -1);
    const html = readFileSync(`${root}demo/strict.html`, 'utf8')
      .replace('base-url="', `base-url="${from}`)
      .replace('<users-dashboard', '<users-dashboard mirror-url="u"');
    host.written.set('/page.html', { html, policy: policy({ from }) });
    browser = await launchBrowser();
  }, 180_000);
  afterEach(() => {
    backend.meets = () => PASS;
  });
  afterAll(async () => {
    await browser?.close();
    host?.stop();
    backend?.stop();
  });

  /** The page, and what it told and kept by then that it must not: nothing, where it does as it should. */
  const open = async () => {
    const { page, said, asked } = await newTab(browser);
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await page.goto(`${host.url}page.html`);
    const [own, api] = [host, backend].map(({ url }) => new URL(url).origin);
    const web = (): URL[] => asked.filter(({ protocol }) => protocol !== 'data:');
    // The page's own origin gives the page and the script files, the backend answers, and nobody else is asked.
    const isOthers = ({ origin, pathname, protocol }: URL): boolean =>
      protocol !== 'blob:' &&
      !(origin === own && /^\/(?:page\.html|strict\.css|cdn\/)/.test(pathname)) &&
      !(origin === api && pathname.startsWith('/api/v1/'));
    const leaks = async (mayBeSaid: (text: string) => boolean) => {
      const { history = [], ...all } = await kept(page);
      return {
        others: web().filter(isOthers).map(String),
        addresses: [...web().map(String), ...addresses].filter((address) => personal.test(decodeURIComponent(address))),
        said: said.filter((text) => !mayBeSaid(text) || personal.test(text)),
        kept: Object.entries(all).filter(([, values]) => values.length > 0),
        history: history.filter((state) => personal.test(state)),
      };
    };
    return { page, said, asked, addresses, leaks };
  };
  const NOTHING = { others: [], addresses: [], said: [], kept: [], history: [] };

  it('asks its backend alone, says nothing, and keeps nothing, while staff go through all of it', { timeout: 300_000 }, async () => {
    const { page, asked, addresses, leaks } = await open();
    await walk(page);
    expect(await leaks(isNewImport)).toEqual(NOTHING);
    expect(asked.filter(({ pathname }) => pathname.startsWith('/api/v1/')).length).toBeGreaterThan(10);
    expect(addresses.length).toBeGreaterThan(1);
    await page.context().close();
  });

  const about = {
    title: `Not for ${person.email}`,
    detail: `${person.first} <${person.email}> is the matter`,
    instance: `/${person.email}`,
  };
  const garbage = body(`<<${person.email}>>`);
  it.each([
    ['answers 500 with a problem that names a person', failures.server, refuse(500, about)],
    ['answers 401', failures.unauthorized, refuse(401, about)],
    ['answers with what is no JSON', failures.contract, garbage],
  ] as [string, string, Fault][])('says and keeps nothing where the backend %s', { timeout: 300_000 }, async (_, told, fault) => {
    const { page, said, leaks } = await open();
    await names(page).first().waitFor();
    backend.meets = () => fault;
    await walkFailing(page, told, person);
    await page.reload();
    await page.locator('users-dashboard').getByText(told).first().waitFor();
    expect(await leaks(isFailedAnswer)).toEqual(NOTHING);
    expect(said.length > 0).toBe(fault !== garbage);
    await page.context().close();
  });

  it('says and keeps nothing where a host’s own fetch throws, with a person in its message', { timeout: 300_000 }, async () => {
    const { page, leaks } = await open();
    // As text: the test's own imports are not the page's.
    await page.evaluate(`import('/cdn/ott-users.js').then(({ createRestBackend }) => {
      const send = (...call) => {
        if (globalThis.breaks) throw new Error('No way to ask for ${person.email}');
        return fetch(...call);
      };
      document.querySelector('users-dashboard').backend = createRestBackend({ baseUrl: '${backend.url}api/v1', fetch: send });
    })`);
    await names(page).first().waitFor();
    await page.evaluate(() => Object.assign(globalThis, { breaks: true }));
    await walkFailing(page, failures.offline, person);
    expect(await leaks(() => false)).toEqual(NOTHING);
    await page.context().close();
  });

  it('shows what a backend has against an entry to the person alone', { timeout: 300_000 }, async () => {
    const { page, said, leaks } = await open();
    await names(page).first().waitFor();
    const errors = ['/email', '/nowhere'].map((pointer) => ({
      pointer,
      detail: `${person.email} is not wanted at ${pointer}`,
      code: 'unwanted',
    }));
    backend.meets = ({ method, url }) => (method === 'POST' && url.endsWith('/users') ? refuse(422, { ...about, errors }) : PASS);
    await add(page, 'Add a user');
    await dialog(page).getByLabel('First name').fill(person.first);
    await dialog(page).getByLabel('E-mail').fill(person.email);
    await page.keyboard.press('Enter');
    for (const { detail } of errors) await dialog(page).getByText(detail).first().waitFor();
    expect(await leaks(isFailedAnswer)).toEqual(NOTHING);
    expect(said).toHaveLength(1);
    await page.context().close();
  });

  it('says and keeps nothing of a file whose answer is cut', { timeout: 300_000 }, async () => {
    const { page, leaks } = await open();
    await names(page).first().waitFor();
    let times = 0;
    backend.meets = ({ headers }) => {
      if (!headers.get('accept')?.includes('ndjson')) return PASS;
      times += 1;
      return { kind: 'cut', after: 20_000 };
    };
    await table(page).getByRole('button', { name: 'Export', exact: true }).click();
    await dialog(page).locator('.dialog-foot').getByRole('button', { name: 'Export', exact: true }).click();
    await dialog(page).getByText(failures.offline).first().waitFor();
    expect(await leaks(isFailedAnswer)).toEqual(NOTHING);
    expect(times).toBeGreaterThan(0);
    await page.context().close();
  });

  it('hears a host that does what it must not', async () => {
    const { page, said, asked } = await open();
    await page.evaluate(async (address) => {
      localStorage.setItem('last', 'zdenka.walkthrough@example.com');
      document.cookie = 'last=zdenka';
      indexedDB.open('people');
      // oxlint-disable-next-line no-console -- What the test listens for.
      console.log('zdenka.walkthrough@example.com');
      void Promise.reject(new Error('zdenka.walkthrough@example.com'));
      await fetch(address, { mode: 'no-cors' });
    }, `${backend.url}api/v1/settings?q=zdenka.walkthrough%40example.com`);
    const all = await kept(page);
    expect(['localStorage', 'cookies', 'databases'].map((name) => all[name]?.length)).toEqual([1, 1, 1]);
    expect(said.filter((text) => personal.test(text))).toHaveLength(2);
    expect(asked.filter((address) => personal.test(decodeURIComponent(String(address))))).toHaveLength(1);
    await page.context().close();
  });
});
