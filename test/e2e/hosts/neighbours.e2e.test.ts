// Other people's styles and scripts beside ours: neither look changes the other's by a pixel, and a second copy of ours harms nothing.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../serving.js';
import { buildBundle, buildOtherVersion } from './building.js';
import { root } from './folders.js';
import { type HostServer, startHostServer } from './host-server.js';
import { newTab } from './opening.js';
import { differingPixels, keepPictures, picture } from './pictures.js';
import { dialog, names, table } from './walk.js';

/** The pictures tell the time. */
const NOW = new Date('2026-11-26T10:00:00Z');
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const privateGrid = `ott-${version.replaceAll('.', '-')}-grid`;
const ours = (page: Page) => page.locator('users-dashboard');
/** Without the chart: that is a picture of its own, drawn for the width that there was at that moment. */
const oursPicture = async (page: Page): Promise<Buffer> => {
  await ours(page)
    .locator('canvas')
    .evaluate((chart) => void (chart.style.visibility = 'hidden'));
  return picture(ours(page));
};

/** Keeps the tags in the order in which they are defined, of the page that is opened next. */
const watchTags = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const tags: string[] = [];
    Object.assign(globalThis, { tags });
    const define = customElements.define.bind(customElements);
    customElements.define = (tag, ...rest) => {
      tags.push(tag);
      define(tag, ...rest);
    };
  });
const definedTags = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { tags: string[] }).tags);

describe('beside others', () => {
  let browser: Browser;
  let host: HostServer;
  /** Our element on the plain page, by its width. */
  const plain = new Map<number, Buffer>();

  beforeAll(async () => {
    await buildBundle('grid-24');
    buildOtherVersion();
    host = await startHostServer();
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    host?.stop();
  });

  const open = async (name: string, { without = '', hold = '', width = 1280 } = {}) => {
    const heard = await newTab(browser, { width });
    await heard.page.clock.setFixedTime(NOW);
    if (without) await heard.page.route(without, (route) => route.abort());
    await watchTags(heard.page);
    if (hold)
      await heard.page.route(hold, async (route) => {
        await heard.page.waitForFunction((tag) => customElements.get(tag), privateGrid);
        await route.continue();
      });
    await heard.page.goto(`${host.url}pages/${name}.html`);
    return heard;
  };
  const drawn = async (page: Page): Promise<void> => {
    await names(page).first().waitFor();
    await ours(page).locator('canvas').waitFor({ state: 'attached' });
  };
  const plainPicture = async (width: number): Promise<Buffer> => {
    const taken = plain.get(width);
    if (taken) return taken;
    // The plain page has the margin of 8px that browsers give a body.
    const { page } = await open('plain', { width: width + 16 });
    await drawn(page);
    const shown = await oursPicture(page);
    plain.set(width, shown);
    await page.context().close();
    return shown;
  };

  it.each([
    ['Bootstrap', 'bootstrap'],
    ['Tailwind’s reset', 'tailwind'],
    ['a theme that takes everything back, and a root of 62.5 %', 'theme'],
    ['Lumo as a style sheet', 'lumo'],
    ['Vaadin 24 before us', 'grid-first'],
    ['Vaadin 24 after us', 'grid-last'],
  ])('leaves %s as it was, and is left as it is', { timeout: 300_000 }, async (_, name) => {
    const bare = await open(name, { without: '**/cdn/**' });
    const theirs = (page: Page) => page.locator('#theirs');
    if (name.startsWith('grid')) await bare.page.getByText('second host row').waitFor();
    const before = await picture(theirs(bare.page));
    await bare.page.context().close();

    // Our grid comes late: the page's order of scripts alone would not put theirs after it.
    const { page, said } = await open(name, { hold: name === 'grid-last' ? '**/grid-24.js' : '' });
    await drawn(page);
    if (name.startsWith('grid')) {
      const grids = (await definedTags(page)).filter((tag) => ['vaadin-grid', privateGrid].includes(tag));
      expect(grids).toEqual(name === 'grid-last' ? [privateGrid, 'vaadin-grid'] : ['vaadin-grid', privateGrid]);
    }
    const after = await picture(theirs(page));
    if (!after.equals(before)) keepPictures(`${name}-theirs`, before, after);
    expect(after.equals(before)).toBe(true);
    const width = Math.round((await ours(page).boundingBox())?.width ?? 0);
    const [wanted, found] = [await plainPicture(width), await oursPicture(page)];
    const differing = await differingPixels(page, wanted, found);
    if (differing > 0) keepPictures(`${name}-ours`, wanted, found);
    expect(differing).toBe(0);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('sees corners that are rounder by a pixel', { timeout: 300_000 }, async () => {
    const { page } = await open('plain');
    await drawn(page);
    const before = await oursPicture(page);
    await page.addStyleTag({ content: 'users-dashboard { --users-radius: 9px }' });
    expect(await differingPixels(page, before, await oursPicture(page))).toBeGreaterThan(0);
    await page.context().close();
  });

  it.each([
    ['an older copy comes after', 'older-after', { accent: 'rgb(51, 85, 221)', event: 'user-open' }],
    ['an older copy was there before', 'older-before', { accent: 'rgb(170, 34, 0)', event: 'user-opened' }],
  ])('stays with the copy that came first, warns once, and works: %s', { timeout: 300_000 }, async (_, name, first) => {
    const { page, said } = await open(name);
    await drawn(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const event of ['user-open', 'user-opened']) document.addEventListener(event, () => heard.push(event));
    });
    expect(
      await table(page)
        .locator('button.primary')
        .first()
        .evaluate((add) => getComputedStyle(add).backgroundColor),
    ).toBe(first.accent);
    await names(page).first().click();
    await page.locator('user-detail [role="tab"]').first().waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([first.event]);
    await page.keyboard.press('Escape');
    await table(page).getByRole('button', { name: 'Add', exact: true }).click();
    await table(page).getByRole('menuitem', { name: 'Add a user' }).click();
    await dialog(page).getByLabel('First name').waitFor();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^warning: ott-users: .*another copy/);
    await page.context().close();
  });

  it('takes a backend that the other copy made', { timeout: 300_000 }, async () => {
    const { page } = await open('older-after');
    await drawn(page);
    const give = (path: string) =>
      // As text: the test's own imports are not the page's.
      page.evaluate(`import('/other/ott-users.js').then(({ createRestBackend }) => {
        document.querySelector('users-dashboard').backend = createRestBackend({ baseUrl: '/api/${path}' });
      })`);
    await give('v1');
    await table(page).getByText('300 users').waitFor();
    await give('v0');
    await ours(page).locator('[part~="failure"]').first().waitFor();
    await page.context().close();
  });
});
