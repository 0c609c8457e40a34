// The grid as we ship it and as it was published, put into the same states, must look the same to the pixel, in Chromium.
// Knows how it is looked at; the states are in test/vendor/pixels.
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../runner/chromium.js';
import { NOT_OURS, OUR_STATES, type OurState, STATES, type State } from '../vendor/pixels/states.js';
import { differing, type Kind, type Pictures, type PixelsSite, servePixels } from './pixels-site.js';

declare global {
  /** Set by the page. */
  var putInto: ((state: State | OurState) => Promise<void>) | undefined;
}

/** A layer is drawn whole each time, and corners alike wherever they lie: otherwise the same page differs from itself by a shade. */
const steady = ['--disable-partial-raster', '--disable-composited-antialiasing', '--disable-skia-runtime-opts', '--disable-lcd-text'];

/** How the page is looked at. */
const looks = {
  'in light': { colorScheme: 'light' },
  'in dark, from right to left': { colorScheme: 'dark', dir: 'rtl' },
  'in forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

let site: PixelsSite;
let browser: Browser;

beforeAll(async () => {
  site = await servePixels();
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArgs, ...steady] });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = async (kind: Kind, look: keyof typeof looks): Promise<Page> => {
  const { dir = 'ltr', ...options }: { dir?: string; colorScheme: 'light' | 'dark'; forcedColors?: 'active' } = looks[look];
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(site.address(kind, { dir }));
  await page.waitForFunction(() => globalThis.putInto !== undefined);
  await page.locator('#ours [data-user]').first().waitFor();
  return page;
};

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
  await page.mouse.move(0, 0);
  for (const state of OUR_STATES) {
    await page.evaluate((name) => putInto!(name), state);
    taken.set(state, await table.screenshot());
  }
  await page.context().close();
  return taken;
};

describe.each(Object.keys(looks) as (keyof typeof looks)[])('%s', (look) => {
  it('every state that both can be put into looks the same', async () => {
    const [patched, published] = await Promise.all([pictures('patched', look), pictures('published', look)]);
    expect(differing(look, patched, published), `pictures of both are in .cache/pixels`).toEqual([NOT_OURS]);
    // States that cannot be told apart would prove little.
    expect(new Set([...patched.values()].map((picture) => picture.toString('base64'))).size).toBeGreaterThan(STATES.length - 2);
  });
});

it.each([
  ['published', 'tr'],
  ['patched', 'td'],
] as const)('the first cell left for its row by keyboard gives the focus, in the %s grid, to a %s', async (kind, tag) => {
  const page = await open(kind, 'in light');
  await page.evaluate((name) => putInto!(name), NOT_OURS);
  expect(await page.evaluate((id) => document.getElementById(id)?.shadowRoot?.activeElement?.localName, NOT_OURS)).toBe(tag);
  await page.context().close();
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
