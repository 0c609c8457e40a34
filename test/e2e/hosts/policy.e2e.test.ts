// The whole menu under a strict policy and Trusted Types: from the page's own origin, from another one, and beside a host's own Lit.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildBundle } from '../../runner/neighbours/building.js';
import { root } from '../../runner/neighbours/folders.js';
import { launchBrowser } from '../serving.js';
import { type HostServer, startHostServer } from './host-server.js';
import { newTab } from './opening.js';
import { policy } from './strict-policy.js';
import { isNewImport, names, walk } from './walk.js';

const strictPage = readFileSync(`${root}demo/strict.html`, 'utf8');
/** The parts of a CSS colour. */
const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Text and ground of some elements, as the browser reckoned them, both as sRGB. */
const inks = (page: Page): Promise<[string, string][]> =>
  page.evaluate(() => {
    const srgb = (colour: string): string => {
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      if (!context) return '';
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join(' ');
    };
    const dashboard = document.querySelector('users-dashboard');
    const list = dashboard?.shadowRoot?.querySelector('users-table');
    const texts = [
      ...(dashboard?.shadowRoot?.querySelectorAll('[part~="figure"], [part~="title"]') ?? []),
      ...(list?.shadowRoot?.querySelectorAll('button.name, [role="status"]') ?? []),
    ];
    const ground = srgb(list ? getComputedStyle(list).backgroundColor : '');
    return texts.map((text): [string, string] => [srgb(getComputedStyle(text).color), ground]);
  });

const ownLit = '<script type="module" src="./neighbours/brought/own-lit.js"></script><div id="theirs"></div><p>';

describe('under a strict policy and Trusted Types', () => {
  let browser: Browser;
  let elsewhere: HostServer;
  let host: HostServer;

  beforeAll(async () => {
    await buildBundle('own-lit');
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => browser?.close());
  beforeEach(async () => {
    [host, elsewhere] = await Promise.all([startHostServer(), startHostServer()]);
    const from = elsewhere.url.slice(0, -1);
    const far = strictPage.replace('./cdn/', `${from}/cdn/`).replace('base-url="', `base-url="${from}`);
    host.written.set('/strict.html', { html: strictPage, policy: policy() });
    host.written.set('/elsewhere.html', { html: far, policy: policy({ from }) });
    host.written.set('/own-lit.html', { html: strictPage.replace('<p>', ownLit), policy: policy({ types: 'lit-html ott-users' }) });
    host.written.set('/broken.html', { html: strictPage.replace('<p>', '<p style="color: red">'), policy: policy() });
  });
  afterEach(() => {
    host.stop();
    elsewhere.stop();
  });

  it.each([
    ['from its own origin', 'strict.html'],
    ['script and API from another origin', 'elsewhere.html'],
    ['beside a Lit of the host’s', 'own-lit.html'],
  ])('the whole menu works without a violation, its text readable: %s', { timeout: 300_000 }, async (_, path) => {
    const { page, said, violations, asked } = await newTab(browser);
    await page.goto(host.url + path);
    await names(page).first().waitFor();
    const pairs = await inks(page);
    expect(pairs.length).toBeGreaterThan(10);
    expect(Math.min(...pairs.map(([text, ground]) => contrast(text, ground)))).toBeGreaterThan(4.5);
    await walk(page);
    expect({ violations, said: said.filter((text) => !isNewImport(text)) }).toEqual({ violations: [], said: [] });
    // Files were read and compressed by workers where the page lets one start: from another origin none can.
    const workers = asked.filter(({ pathname }) => pathname.includes('-worker-'));
    expect(workers.length > 0).toBe(path !== 'elsewhere.html');
    if (path === 'own-lit.html') expect(await page.locator('#theirs h2').textContent()).toBe('Drawn by the host’s Lit');
    await page.context().close();
  });

  it('hears a violation where there is one', async () => {
    const { page, violations } = await newTab(browser);
    await page.goto(`${host.url}broken.html`);
    await expect.poll(() => violations).toHaveLength(1);
    await page.context().close();
  });
});
