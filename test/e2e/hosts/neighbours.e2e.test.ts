// Other people's styles and scripts beside ours: neither look changes the other's by a pixel, and a second copy of ours harms nothing.
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundle, layOutSheets } from '../../runner/neighbours/building.js';
import { neighbours, root } from '../../runner/neighbours/folders.js';
import { buildOlder, olderFrom } from '../../runner/neighbours/older.js';
import { launchBrowser } from '../serving.js';
import { type HostServer, startHostServer } from './host-server.js';
import { newTab } from './opening.js';
import { differingPixels, keepPictures, picture } from './pictures.js';
import { dialog, names, table } from './walk.js';

/** The pictures tell the time. */
const NOW = new Date('2026-11-26T10:00:00Z');
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const privateGridOf = (of: string): string => `ott-${of.replaceAll('.', '-')}-grid`;
const privateGrid = privateGridOf(version);
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

/** Copies of one version share the names of what is inside them, and of another one they do not. */
const OTHER_VERSION = '0.0.9';
interface Copy {
  /** The colours of an e-mail and of the first button's ground. */
  readonly look: readonly string[];
  /** What opening a user fires. */
  readonly events: readonly string[];
}
const present: Copy = { look: ['color(srgb 0.374118 0.385098 0.407059)', 'rgb(51, 85, 221)'], events: ['user-open', 'state-change'] };
const older: Copy =
  olderFrom === 'commit'
    ? { look: ['rgb(91, 100, 114)', 'rgb(51, 85, 221)'], events: ['user-open'] }
    : { look: ['color(srgb 0.374118 0.385098 0.407059)', 'rgb(170, 34, 0)'], events: ['user-opened', 'state-change'] };
/** The copy of the commit did not warn yet. */
const warningsOfOlder = olderFrom === 'commit' ? 0 : 1;
const told = olderFrom === 'commit' ? 'a commit of an earlier day' : 'today’s source rewritten: the history is not here';

describe('beside others', () => {
  let browser: Browser;
  let host: HostServer;
  /** Our element on the plain page, by its width. */
  const plain = new Map<number, Buffer>();

  beforeAll(async () => {
    await layOutSheets();
    await buildBundle('grid-24');
    buildOlder('older');
    buildOlder('renumbered', OTHER_VERSION);
    host = await startHostServer();
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    host?.stop();
  });

  const open = async (name: string, { without = '', hold = '', build = 'older', width = 1280 } = {}) => {
    const heard = await newTab(browser, { width });
    await heard.page.clock.setFixedTime(NOW);
    if (without) await heard.page.route(without, (route) => route.abort());
    if (build !== 'older')
      await heard.page.route('**/brought/older/**', (route) =>
        route.continue({ url: route.request().url().replace('/older/', `/${build}/`) }),
      );
    await watchTags(heard.page);
    if (hold)
      await heard.page.route(hold, async (route) => {
        await heard.page.waitForFunction((tag) => customElements.get(tag), privateGrid);
        await route.continue();
      });
    await heard.page.goto(`${host.url}neighbours/${name}.html`);
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

  it('lists every page for who opens them by hand', () => {
    const pages = readdirSync(neighbours).filter((file) => file.endsWith('.html') && file !== 'index.html');
    const listed = readFileSync(`${neighbours}index.html`, 'utf8').matchAll(/href="\.\/([\w-]+\.html)"/g);
    expect([...listed].map(([, file]) => file).sort()).toEqual(pages.sort());
  });

  it('sees corners that are rounder by a pixel', { timeout: 300_000 }, async () => {
    const { page } = await open('plain');
    await drawn(page);
    const before = await oursPicture(page);
    await page.addStyleTag({ content: 'users-dashboard { --users-radius: 9px }' });
    expect(await differingPixels(page, before, await oursPicture(page))).toBeGreaterThan(0);
    await page.context().close();
  });

  it('gives Tailwind’s page the reset that Tailwind compiles', { timeout: 300_000 }, async () => {
    const { page } = await open('tailwind');
    const look = await page
      .locator('#theirs')
      .evaluate((theirs) =>
        [theirs, ...theirs.querySelectorAll('h1, code')].map((one) =>
          [getComputedStyle(one)].map(({ fontFamily, fontSize }) => [fontFamily.split(',')[0], fontSize]).flat(),
        ),
      );
    expect(look).toEqual([
      ['-apple-system', '16px'],
      ['-apple-system', '16px'],
      ['ui-monospace', '16px'],
    ]);
    await page.context().close();
  });

  describe(`an older copy of ours, of ${told}`, () => {
    it.each([
      ['comes after, of the same version', 'older-after', 'older', present, version, warningsOfOlder],
      ['comes after, of another version', 'older-after', 'renumbered', present, version, warningsOfOlder],
      ['was there before, of the same version', 'older-before', 'older', older, version, 1],
      ['was there before, of another version', 'older-before', 'renumbered', older, OTHER_VERSION, 1],
    ])(
      'stays with the copy that came first, and works; today’s warns once where it is the second: the older %s',
      { timeout: 300_000 },
      async (_, name, build, first, of, warnings) => {
        const { page, said } = await open(name, { build });
        await drawn(page);
        await ours(page).evaluate((element) => {
          const heard: string[] = [];
          Object.assign(globalThis, { heard });
          for (const event of ['user-open', 'user-opened', 'state-change']) element.addEventListener(event, () => heard.push(event));
        });
        const look = await Promise.all([
          table(page)
            .locator('.email')
            .first()
            .evaluate((email) => getComputedStyle(email).color),
          table(page)
            .locator('button.primary')
            .first()
            .evaluate((add) => getComputedStyle(add).backgroundColor),
        ]);
        expect(look).toEqual(first.look);
        expect((await definedTags(page)).filter((tag) => /^ott-.*-grid$/.test(tag))).toEqual([privateGridOf(of)]);
        await names(page).first().click();
        await page.locator('user-detail [role="tab"]').first().waitFor();
        expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(first.events);
        await page.keyboard.press('Escape');
        await table(page).getByRole('button', { name: 'Add', exact: true }).click();
        await table(page).getByRole('menuitem', { name: 'Add a user' }).click();
        await dialog(page).getByLabel('First name').waitFor();
        expect(said).toHaveLength(warnings);
        for (const text of said) expect(text).toMatch(/^warning: ott-users: .*another copy/);
        await page.context().close();
      },
    );
  });

  it('takes a backend that the other copy made', { timeout: 300_000 }, async () => {
    const { page } = await open('older-after');
    await drawn(page);
    const give = (path: string) =>
      // As text: the test's own imports are not the page's.
      page.evaluate(`import('/neighbours/brought/older/ott-users.js').then(({ createRestBackend }) => {
        document.querySelector('users-dashboard').backend = createRestBackend({ baseUrl: '/api/${path}' });
      })`);
    await give('v1');
    await table(page).getByText('300 users').waitFor();
    await give('v0');
    await ours(page).locator('[part~="failure"]').first().waitFor();
    await page.context().close();
  });
});
