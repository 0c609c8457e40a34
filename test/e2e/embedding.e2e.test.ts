// What was built in other people's pages: strict policy, loaded twice, beside a host's own Vaadin grid; as one file, and as npm's modules.
// Knows the files of dist; of the elements' insides no more than that the menu has tiles and rows.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumArgs, findChromium } from '../runner/chromium.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const privatePrefix = `ott-${version.replaceAll('.', '-')}-`;
const privateTag = `${privatePrefix}grid`;
const policy =
  "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types ott-users";
const gridChunk = readdirSync(`${root}dist/cdn/lazy`).find((name) => name.startsWith('grid-bundle-'));

/** Draws a grid of ours with three rows, as a module of the page's own origin. */
const draw = `
const grid = document.createElement('${privateTag}');
const column = document.createElement('${privateTag}-column');
column.renderer = (cell, _column, { item }) => { cell.textContent = item.name; };
grid.append(column);
grid.size = 3;
grid.dataProvider = (_page, answer) => answer([{ name: 'first row' }, { name: 'second row' }, { name: 'third row' }]);
document.body.append(grid);
globalThis.drawn = grid;
`;
const one = `import '/cdn/ott-users.js'; import '/cdn/lazy/${gridChunk}';`;
const two = `import '/again/ott-users.js'; import '/again/lazy/${gridChunk}';`;
const host = `import '/host/host.js';`;
const scripts: Readonly<Record<string, readonly string[]>> = {
  strict: [one],
  twice: [one, two],
  'host-first': [host, one],
  'host-last': [one, host],
};
const hostGrid = '<vaadin-grid id="host"><vaadin-grid-column path="name"></vaadin-grid-column></vaadin-grid>';

/** Where npm's modules find what they leave outside: no bundler is needed. */
const packages = Object.fromEntries(
  Object.entries({
    lit: 'index.js',
    'lit-html': 'lit-html.js',
    'lit-element': 'index.js',
    '@lit/reactive-element': 'reactive-element.js',
    '@lit/task': 'index.js',
  }).flatMap(([name, entry]) => [
    [name, `/node_modules/${name}/${entry}`],
    [`${name}/`, `/node_modules/${name}/`],
  ]),
);
const menu = '<users-dashboard base-url="demo:50" lang="en"></users-dashboard>';
/** Pages of the whole menu: what their body holds. */
const menus: Readonly<Record<string, string>> = {
  'one-file': `<script src="/cdn/ott-users.iife.js"></script>${menu}`,
  npm: `<script type="importmap">${JSON.stringify({ imports: packages })}</script><script type="module" src="/dist/define/index.js"></script>${menu}`,
};

const bodyOf = (name: string): string =>
  menus[name] ?? `${name.startsWith('host') ? hostGrid : ''}<script type="module" src="/${name}.js"></script>`;
const page = (name: string): string => `<!doctype html><title>${name}</title><body>${bodyOf(name)}`;

const answer = (path: string): { type: string; body: string; strict?: boolean } => {
  const name = path.slice(1).replace(/\.js$/, '');
  if (path.startsWith('/cdn/') || path.startsWith('/again/')) {
    return { type: 'text/javascript', body: readFileSync(root + path.replace(/^\/(?:cdn|again)/, 'dist/cdn'), 'utf8') };
  }
  if (/^\/(?:dist|node_modules)\//.test(path)) return { type: 'text/javascript', body: readFileSync(root + path.slice(1), 'utf8') };
  if (path.startsWith('/host/')) return { type: 'text/javascript', body: readFileSync(`${root}.cache/host/host.js`, 'utf8') };
  if (path.endsWith('.js')) return { type: 'text/javascript', body: `${scripts[name]?.join('\n')}${draw}` };
  return { type: 'text/html', body: page(name), strict: name === 'strict' };
};

interface Found {
  readonly rows: string;
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly hostVersion: unknown;
  readonly hostRows: string;
  readonly styles: number;
}

describe('what was built, in a host page', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    // The host runs Lit's production code, as hosts do.
    vi.stubEnv('NODE_ENV', 'production');
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: '.cache/host',
        lib: { entry: `${root}node_modules/@vaadin/grid/vaadin-grid.js`, formats: ['es'], fileName: () => 'host.js' },
      },
    });
    vi.unstubAllEnvs();
    server = createServer((request, response) => {
      const { type, body, strict } = answer(request.url ?? '/');
      response.setHeader('content-type', type);
      if (strict) response.setHeader('content-security-policy', policy);
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const open = async (name: string): Promise<Found> => {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    tab.on('console', (message) => void (['error', 'warning'].includes(message.type()) && errors.push(message.text())));
    await tab.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(globalThis, { violations });
      document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.sample}`));
    });
    await tab.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await tab.goto(`${origin}/${name}`);
    await tab.waitForFunction(() => (globalThis as { drawn?: Element }).drawn?.textContent?.includes('third row'));
    const own = await tab.locator('#host').count();
    if (own > 0) {
      await tab.evaluate(() => Object.assign(document.querySelector('#host') ?? {}, { items: [{ name: 'host row' }] }));
      await tab.waitForFunction(() => document.querySelector('#host')?.textContent?.includes('host row'));
    }
    const found = await tab.evaluate(() => {
      const world = globalThis as unknown as { drawn: Element; violations: string[] };
      const hostClass = customElements.get(['vaadin', 'grid'].join('-')) as { version?: string } | undefined;
      return {
        rows: world.drawn.textContent ?? '',
        violations: world.violations,
        hostVersion: hostClass?.version,
        hostRows: document.querySelector('#host')?.textContent ?? '',
        styles: document.querySelectorAll('style').length,
      };
    });
    await tab.close();
    return { ...found, errors };
  };

  it('runs under a strict policy and Trusted Types without a violation', async () => {
    const { rows, violations, errors, styles } = await open('strict');
    expect(rows).toContain('first row');
    expect({ violations, errors, styles }).toEqual({ violations: [], errors: [], styles: 0 });
  });

  it('warns once when it is loaded twice, and works', async () => {
    const { rows, errors } = await open('twice');
    expect(rows).toContain('second row');
    expect(errors).toEqual([expect.stringContaining('another copy')]);
  });

  it('gives a page what it needs to make a backend, as a module and as one file', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${origin}/blank`);
    // As text: the test's own imports are not the page's.
    const module = await tab.evaluate<string[]>("import('/cdn/ott-users.js').then(Object.keys)");
    expect(module).toEqual(expect.arrayContaining(['createRestBackend', 'UsersError', 'UsersDashboard']));
    const other = await browser.newPage();
    await other.goto(`${origin}/blank`);
    await other.addScriptTag({ url: '/cdn/ott-users.iife.js' });
    const made = await other.evaluate(() => {
      const { OttUsers } = globalThis as unknown as { OttUsers: { createRestBackend: (options: object) => object } };
      return Object.keys(OttUsers.createRestBackend({ baseUrl: '/api' }));
    });
    expect(made).toContain('searchUsers');
    await Promise.all([tab.close(), other.close()]);
  });

  /** Shows the menu, and closes its page: what it asked for, defined and said. */
  const openMenu = async (name: string): Promise<{ asked: string[]; defined: string[]; errors: string[] }> => {
    const tab = await browser.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    tab.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    tab.on('pageerror', (error) => errors.push(error.message));
    tab.on('console', (message) => void (['error', 'warning'].includes(message.type()) && errors.push(message.text())));
    await tab.addInitScript(() => {
      const defined: string[] = [];
      Object.assign(globalThis, { defined });
      const define = customElements.define.bind(customElements);
      customElements.define = (tag, ...rest) => {
        defined.push(tag);
        define(tag, ...rest);
      };
    });
    await tab.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await tab.goto(`${origin}/${name}`);
    await tab.locator('users-dashboard [part=figure]').first().waitFor();
    await tab.locator('users-table button.name').first().waitFor();
    await tab.locator('users-dashboard canvas').waitFor({ state: 'attached' });
    const defined = await tab.evaluate(() => (globalThis as unknown as { defined: string[] }).defined);
    await tab.close();
    return { asked, defined, errors };
  };

  it('shows the menu, tiles and rows, from one file alone', async () => {
    const { asked, errors } = await openMenu('one-file');
    expect({ asked, errors }).toEqual({ asked: ['/one-file', '/cdn/ott-users.iife.js'], errors: [] });
  });

  it('defines its own tags alone as npm’s modules, under private names but for the three', async () => {
    const { defined, errors } = await openMenu('npm');
    const own = ['users-dashboard', 'users-table', 'user-detail'];
    expect(defined).toEqual(expect.arrayContaining([...own, privateTag]));
    expect(defined.filter((tag) => !own.includes(tag) && !tag.startsWith(privatePrefix))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each(['host-first', 'host-last'])('shares a page with the host’s own Vaadin grid: %s', async (name) => {
    const { rows, errors, hostVersion, hostRows } = await open(name);
    expect(rows).toContain('third row');
    expect(hostVersion).toMatch(/^\d+\./);
    expect(hostRows).toContain('host row');
    expect(errors).toEqual([]);
  });
});
