// The grid with the patches for speed and without them, put into the same states, must look the same to the pixel.
// Knows how both are built and compared; the states are in test/vendor/pixels.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateGrid } from '../../src/vendor/grid/build/plugin.js';
import { chromiumArgs, findChromium } from '../runner/chromium.js';
import { STATES, type State } from '../vendor/pixels/states.js';

declare global {
  /** Set by the page. */
  var putInto: ((state: State) => Promise<void>) | undefined;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../../.cache/pixels/');
const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string };
const kinds = ['patched', 'published'] as const;
type Kind = (typeof kinds)[number];

const make = (kind: Kind): Promise<unknown> =>
  build({
    configFile: false,
    root: here('../vendor/pixels'),
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [privateGrid({ version, speed: kind === 'patched' })],
    build: { outDir: `${folder}${kind}`, emptyOutDir: true, minify: false, target: 'es2022', reportCompressedSize: false },
  });

/** A layer is drawn whole each time, and corners alike wherever they lie: otherwise the same page differs from itself by a shade. */
const steady = ['--disable-partial-raster', '--disable-composited-antialiasing', '--disable-skia-runtime-opts', '--disable-lcd-text'];

/** How the page is looked at. */
const looks = {
  'in light': { colorScheme: 'light' },
  'in dark, from right to left': { colorScheme: 'dark', dir: 'rtl' },
  'in forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

let server: Server;
let browser: Browser;
let origin = '';

beforeAll(async () => {
  for (const kind of kinds) await make(kind);
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    try {
      const body = readFileSync(folder + pathname.slice(1));
      response.setHeader(
        'content-type',
        pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html',
      );
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArgs, ...steady] });
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

const open = async (kind: Kind, look: keyof typeof looks): Promise<Page> => {
  const { dir = 'ltr', ...options }: { dir?: string; colorScheme: 'light' | 'dark'; forcedColors?: 'active' } = looks[look];
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${origin}/${kind}/index.html?dir=${dir}`);
  await page.waitForFunction(() => globalThis.putInto !== undefined);
  await page.locator('#ours [data-user]').first().waitFor();
  return page;
};

type Pictures = ReadonlyMap<string, Buffer>;

/** A picture of every state. */
const pictures = async (kind: Kind, look: keyof typeof looks): Promise<Pictures> => {
  const page = await open(kind, look);
  const taken = new Map<string, Buffer>();
  for (const state of STATES) {
    const grid = page.locator(`[id='${state}']`);
    await grid.scrollIntoViewIfNeeded();
    await page.evaluate((name) => putInto!(name), state);
    taken.set(state, await grid.screenshot());
  }
  const table = page.locator('#ours');
  await table.scrollIntoViewIfNeeded();
  await table.locator('[data-user]').nth(2).hover();
  taken.set('our table, a row under the mouse', await table.screenshot());
  await table.locator('.grid .tick input').nth(1).click();
  taken.set('our table, a row selected', await table.screenshot());
  await page.context().close();
  return taken;
};

const keep = (look: string, kind: Kind, state: string, picture: Buffer): void =>
  writeFileSync(`${folder}${`${look} ${state} ${kind}`.replace(/\W+/g, '-')}.png`, picture);

describe.each(Object.keys(looks) as (keyof typeof looks)[])('%s', (look) => {
  it('every state looks the same with the patches for speed as without them', async () => {
    mkdirSync(folder, { recursive: true });
    const [patched, published] = await Promise.all([pictures('patched', look), pictures('published', look)]);
    const other = [...published]
      .filter(([state, picture]) => !picture.equals(patched.get(state) ?? Buffer.alloc(0)))
      .map(([state]) => state);
    for (const state of other) {
      keep(look, 'published', state, published.get(state)!);
      keep(look, 'patched', state, patched.get(state)!);
    }
    expect(other, `pictures of both are in .cache/pixels`).toEqual([]);
    // States that cannot be told apart would prove little.
    expect(new Set([...patched.values()].map((picture) => picture.toString('base64'))).size).toBeGreaterThan(STATES.length - 2);
  });
});

it('a border of one row that is missing is seen', async () => {
  const page = await open('patched', 'in light');
  const grid = page.locator("[id='as it comes']");
  const whole = await grid.screenshot();
  await page.evaluate(() => {
    const cell = document.getElementById('as it comes')!.shadowRoot!.querySelector<HTMLElement>('#items > tr:nth-child(3) > td');
    cell!.style.borderColor = 'transparent';
  });
  expect((await grid.screenshot()).equals(whole)).toBe(false);
  await page.context().close();
});
