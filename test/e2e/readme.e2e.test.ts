// Runs what the README shows of HTML, scripts and CSS as it is written there, on what was built: the script files from another origin, and
// npm's modules under their names. Knows the README's blocks and what each is to do; those of frameworks are held by test/hosts.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../runner/neighbours/folders.js';
import { type HostServer, startHostServer } from './hosts/host-server.js';
import { type Heard, newTab } from './hosts/opening.js';
import { dialog, names, table } from './hosts/walk.js';
import { launchBrowser } from './serving.js';

const readme = readFileSync(`${root}README.md`, 'utf8');
const outsideFrameworks = readme.replace(/^### In a framework$[\s\S]*?^\*\*No framework\*\*/m, '');
const blocks = [...outsideFrameworks.matchAll(/^```(html|js|css)\n([\s\S]*?)^```$/gm)].map(([, , code = '']) => code);
const taken = new Set<string>();

/** The one block that holds a text. */
const shown = (text: string): string => {
  const found = blocks.filter((code) => code.includes(text));
  if (found.length !== 1 || !found[0]) throw new Error(`README.md shows ${found.length} blocks with ${text}`);
  taken.add(found[0]);
  return found[0];
};

const tag = shown('<users-dashboard base-url="/api/v1" lang="fr"');
const embedding = shown("import 'ott-users/define'");
const early = shown('list.query = {');
const state = shown("users.addEventListener('state-change'");
const language = shown("addLanguage('nl'");
const released = shown('integrity="sha384-…"');
const room = shown('users-table:not(:defined)');
const work = shown('table.rowActions =');
const ownBackend = shown('element.backend = {');

const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { exports: Record<string, { import?: string }> };
/** Our entries by the names that applications import them by, and what npm's modules leave outside. */
const imports = Object.fromEntries([
  ...Object.entries(exports).flatMap(([name, { import: file }]) => (file ? [[`ott-users${name.slice(1)}`, `/npm/${file.slice(2)}`]] : [])),
  ...Object.entries({
    lit: 'index',
    'lit-html': 'lit-html',
    'lit-element': 'index',
    '@lit/reactive-element': 'reactive-element',
    '@lit/task': 'index',
  }).flatMap(([name, entry]) => [
    [name, `/npm/node_modules/${name}/${entry}.js`],
    [`${name}/`, `/npm/node_modules/${name}/`],
  ]),
]) as Record<string, string>;
const importMap = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
const script = '<script type="module" src="/cdn/ott-users.js"></script>';
const asModule = (code: string): string => `<script type="module">${code}</script>`;

/** What the snippets take from the application around them. */
const application = `<script>
  const went = [];
  const chosen = [];
  const session = { token: 'a token' };
  const router = { push: (path) => went.push(path) };
  const allowed = (users) => { chosen.push(users); return false; };
</script>`;
const listOf = (page: Page, name: 'went' | 'chosen'): Promise<unknown[]> => page.evaluate(name);

describe('what the README shows, as it is written there', () => {
  let browser: Browser;
  let host: HostServer;
  beforeAll(async () => {
    host = await startHostServer();
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    host?.stop();
  });

  /** `without`: files that do not come. */
  const open = async (body: string, { without = '' } = {}): Promise<Heard> => {
    const heard = await newTab(browser);
    const { page } = heard;
    await page.route('https://example.com/**', (route) => {
      const file = new URL(route.request().url()).pathname.replace(/^\/(?:ott-users\/)?/, '');
      return route.fulfill({
        path: `${root}dist/cdn/${file}`,
        headers: { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' },
      });
    });
    await page.route('**/npm/**', (route) => route.fulfill({ path: root + new URL(route.request().url()).pathname.slice('/npm/'.length) }));
    if (without) await page.route(without, (route) => route.abort());
    host.written.set('/readme.html', {
      html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>README</title><link rel="icon" href="data:,"><body>${body}`,
    });
    await page.goto(`${host.url}readme.html`);
    return heard;
  };

  it('one script and one tag, from another origin', async () => {
    const { page, said } = await open(tag);
    await names(page).first().waitFor();
    await page.locator('users-dashboard [part=figure]').first().waitFor();
    expect(await page.locator('users-dashboard [part~=title]').first().textContent()).toContain('Utilisateurs');
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('an application with npm’s modules: its own token, its own page for a user', async () => {
    const { page, said } = await open(`${importMap}${application}<users-dashboard></users-dashboard>${asModule(embedding)}`);
    const [asked] = await Promise.all([page.waitForRequest((request) => request.url().includes('/api/v1/users')), page.reload()]);
    expect(asked.headers()['authorization']).toBe('Bearer a token');
    await names(page).first().click();
    await expect.poll(() => listOf(page, 'went')).toEqual([expect.stringMatching(/^\/users\/\S+$/)]);
    expect(await page.evaluate("document.querySelector('users-dashboard').openUserId")).toBeNull();
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('generated users without a server', async () => {
    const [attribute] = /base-url="demo:\d+"/.exec(readme) ?? [];
    const { page, asked } = await open(`${script}<users-dashboard ${attribute}></users-dashboard>`);
    await table(page).getByText('20,000 users').waitFor();
    expect(asked.filter(({ pathname }) => pathname.startsWith('/api/'))).toEqual([]);
    await page.context().close();
  });

  it('a property that is set before the tag is defined', async () => {
    const { page } = await open(`<users-table base-url="demo:50"></users-table><script>{ ${early} }</script>${script}`);
    await names(page).first().waitFor();
    const found = await page.evaluate(() => {
      const list = document.querySelector('users-table') as HTMLElement & { query: object };
      return { query: list.query, shadowed: Object.hasOwn(list, 'query') };
    });
    const sort = { by: 'registeredAt', direction: 'desc' };
    expect(found).toEqual({ query: expect.objectContaining({ sort, columns: null }) as unknown, shadowed: false });
    await page.context().close();
  });

  it('the state in the history, a query and a user by call', async () => {
    const users = "const users = document.querySelector('users-dashboard');";
    const { page } = await open(`${script}<users-dashboard base-url="demo:50"></users-dashboard>${asModule(users + state)}`);
    const kept = () => page.evaluate(() => (history.state as { users?: { query?: { filter?: unknown }; userId?: unknown } } | null)?.users);
    await expect.poll(kept).toMatchObject({ query: { filter: { status: ['canceled'] } }, userId: 'u_42' });
    await page.locator('users-table [part~=badge-canceled]').first().waitFor();
    expect(await page.locator('users-table [part~=badge-active]').count()).toBe(0);
    await page.context().close();
  });

  it('a language of the host’s', async () => {
    const { page, said } = await open(
      `${importMap}<users-dashboard base-url="demo:50" lang="nl"></users-dashboard>${asModule(`import 'ott-users/define'; ${language}`)}`,
    );
    await names(page).first().waitFor();
    const dashboard = page.locator('users-dashboard');
    await expect.poll(() => dashboard.locator('[part~=title]').first().textContent()).toContain('Gebruikers');
    await dashboard.locator('[part~=tile]').filter({ hasText: 'Actief' }).first().waitFor();
    await table(page).getByPlaceholder('Zoek op naam of e-mail').waitFor();
    expect(said).toEqual([]);
    await page.context().close();
  });

  describe('the hashes of what was released', () => {
    const hashes = JSON.parse(readFileSync(`${root}dist/cdn/integrity.json`, 'utf8')) as Record<string, string>;
    const entry = hashes['ott-users.js'] ?? '';
    /** With what the README leaves out put in: its "…". */
    const filled = (all: Record<string, string>): string => {
      const integrity = Object.fromEntries(Object.entries(all).map(([file, hash]) => [`https://example.com/ott-users/${file}`, hash]));
      const html = released.replace(/^\{ "integrity": .* \}$/m, JSON.stringify({ integrity })).replace('sha384-…"', `${entry}"`);
      if (html.includes('…')) throw new Error('The README leaves out more than is put in.');
      return `${html}<users-table base-url="demo:50"></users-table>`;
    };

    it('let run what they are of', async () => {
      const { page, said } = await open(filled(hashes));
      await names(page).first().waitFor();
      expect(said).toEqual([]);
      await page.context().close();
    });

    it('let run nothing else', async () => {
      const [, shell = ''] = /from"\.\/(chunks\/[\w-]+\.js)"/.exec(readFileSync(`${root}dist/cdn/ott-users.js`, 'utf8')) ?? [];
      const { page, said } = await open(filled({ ...hashes, [shell]: entry }));
      await expect.poll(() => said).toEqual([expect.stringMatching(/integrity/)]);
      expect(await page.evaluate(() => customElements.get('users-table'))).toBeUndefined();
      await page.context().close();
    });
  });

  describe('the room that a style sheet reserves', () => {
    /** Where the text after the element begins, before its code has come and when its rows are there. */
    const tops = async (element: string, css: string): Promise<[number, number]> => {
      const body = `<style>${css}</style>${script}<${element} base-url="demo:50"></${element}><p id="after">After</p>`;
      const top = (page: Page): Promise<number> => page.locator('#after').evaluate((after) => after.getBoundingClientRect().top);
      const bare = await open(body, { without: '**/cdn/**' });
      const before = await top(bare.page);
      await bare.page.context().close();
      const { page } = await open(body);
      await names(page).first().waitFor();
      const found: [number, number] = [before, await top(page)];
      await page.context().close();
      return found;
    };

    it('keeps what stands after a list where it was', async () => {
      const [before, after] = await tops('users-table', room);
      expect(after).toBe(before);
      const [bare, moved] = await tops('users-table', '');
      expect(moved).toBeGreaterThan(bare);
    });

    it('keeps what stands after the menu out of sight', async () => {
      const all = await tops('users-dashboard', room);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(900);
    });
  });

  it('actions of the host’s, and an erasure that it prevents', async () => {
    const { page, said } = await open(`${script}${application}<users-table base-url="demo:50"></users-table>${asModule(work)}`);
    const choose = async (item: string): Promise<void> => {
      await names(page).first().hover();
      await table(page).locator('button.gear').first().click();
      await table(page).getByRole('menuitem', { name: item }).click();
    };
    await names(page).first().waitFor();
    await choose('Write an e-mail');
    await expect.poll(() => listOf(page, 'went')).toEqual([expect.stringMatching(/^\/mail\/\S+$/)]);
    // Under a dialog, which comes late, there would be no second time.
    for (const times of [1, 2]) {
      await choose('Delete');
      await expect.poll(async () => (await listOf(page, 'chosen')).length).toBe(times);
    }
    expect(await dialog(page).count()).toBe(0);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('a backend of one’s own: what it does not answer yet is a failure that is shown', async () => {
    const element = "const element = document.querySelector('users-table');";
    const { page } = await open(`${script}<users-table></users-table>${asModule(element + ownBackend)}`);
    await page.locator('users-table [part~=failure]').first().waitFor();
    await page.context().close();
  });

  it('leaves no block out', () => {
    expect(blocks.filter((code) => !taken.has(code))).toEqual([]);
  });
});
