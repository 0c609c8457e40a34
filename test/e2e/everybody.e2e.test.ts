// Everybody can use every state: nothing is too small to hit, nothing is lost in a narrow window or in spread text, axe finds nothing from
// right to left, in light, dark and forced colours. Knows how it is looked at; the states are in test/elements/states, the judges in
// everybody/page.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inEveryState, openStates } from './everybody/opened.js';
import { serveStates, type Site } from './everybody/site.js';
import { launchBrowser } from './serving.js';

const LONG = { timeout: 600_000 };

describe('everybody', () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    site = await serveStates();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = (width: number, more: BrowserContextOptions = {}): Promise<Page> =>
    openStates(browser, site.address, { viewport: { width, height: 900 }, ...more });
  const speak = (page: Page, lang: string): Promise<void> => page.evaluate((tag) => everybody!.look({ lang: tag }), lang);
  const unreadable = (page: Page): Promise<string[]> => page.evaluate(() => everybody!.unreadable());
  const smallTargets = (page: Page): Promise<string[]> => page.evaluate(() => everybody!.smallTargets());

  it.each([1280, 360])('hits every control: 24 × 24 px of it answer, at %i px, in either density', LONG, async (width) => {
    const page = await open(width);
    let met = 0;
    const found = await inEveryState(page, { density: 'comfortable' }, async () => {
      const comfortable = await smallTargets(page);
      met += await page.evaluate(() => everybody!.targets());
      await page.evaluate(() => everybody!.look({ density: 'compact' }));
      return { comfortable, compact: await smallTargets(page) };
    });
    expect(found).toEqual({});
    expect(met).toBeGreaterThan(500);
    await page.context().close();
  });

  it.each([
    [320, ['de', 'fr', 'es', 'it', 'pt', 'ar']],
    [640, ['de', 'es', 'it', 'pt', 'ar']],
  ] as const)('reads everything at %i px: as at 400 and at 200 %%', LONG, async (width, languages) => {
    const page = await open(width);
    const found = await inEveryState(page, { lang: 'en' }, async () => {
      const inLanguages: Record<string, string[]> = { en: await unreadable(page) };
      for (const lang of languages) {
        await speak(page, lang);
        inLanguages[lang] = await unreadable(page);
      }
      return inLanguages;
    });
    expect(found).toEqual({});
    await page.context().close();
  });

  it('reads everything where lines, words and letters are set wide apart', LONG, async () => {
    const page = await open(320);
    const found = await inEveryState(page, { lang: 'en' }, async () => {
      await page.evaluate(() => everybody!.spread());
      return { spread: await unreadable(page) };
    });
    expect(found).toEqual({});
    await page.context().close();
  });

  it('is found faultless by axe in forced colours, from right to left', LONG, async () => {
    const page = await open(1280, { forcedColors: 'active' });
    const found = await inEveryState(page, { lang: 'ar' }, async () => ({ axe: await page.evaluate(() => everybody!.axe()) }));
    expect(found).toEqual({});
    await page.context().close();
  });

  it.each([1280, 360])('is found faultless by axe from right to left, light and dark, at %i px', LONG, async (width) => {
    const page = await open(width);
    const axe = async (theme: 'light' | 'dark'): Promise<string[]> => {
      await page.evaluate((shown) => everybody!.look({ theme: shown }), theme);
      return page.evaluate(() => everybody!.axe());
    };
    const found = await inEveryState(page, { lang: 'ar' }, async () => ({ light: await axe('light'), dark: await axe('dark') }));
    expect(found).toEqual({});
    await page.context().close();
  });

  it('would tell what cannot be hit, what is cut, what sticks out and what lies over another', LONG, async () => {
    const page = await open(320);
    await page.evaluate(() => everybody!.reach('form', 'new', {}));
    const spoil = (css: string): Promise<void> => page.evaluate((rules) => everybody!.spoil(rules), css);
    const told: [css: string, judge: (page: Page) => Promise<string[]>, says: RegExp][] = [
      ['.dialog-foot button { padding: 0; min-block-size: 0 }', smallTargets, /^button.* × 1\d/],
      ['.dialog-title { white-space: nowrap; inline-size: 30px; overflow: hidden }', unreadable, /is cut at its side/],
      ['.dialog-body form { inline-size: 400px }', unreadable, /scrolls sideways/],
      ['.form-field { block-size: 20px }', unreadable, / meets /],
      ['select { inline-size: 60px !important }', unreadable, /is cut in select/],
    ];
    for (const [css, judge, says] of told) {
      expect(await judge(page), 'before').toEqual([]);
      await spoil(css);
      expect((await judge(page)).join('\n'), css).toMatch(says);
      await spoil('');
    }
    await page.context().close();
  });
});
