// The look of the built pages: nothing moves while the element arrives, what stands on paper, forced colours, reduced motion, and
// the page of themes under its strict policy. Knows no user.
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser, type Served, startServer } from './serving.js';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
/** The lines that the README gives to a host that reserves room. */
const reserved = /```css\n(users-dashboard, user-detail \{[\s\S]*?)```/.exec(readme)?.[1] ?? '';

/** A host page around some markup, by the script tag alone. */
const hostPage = (inside: string, css: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Host</title><style>body { margin: 16px } ${css}</style><body>${inside}<p>What comes after.</p>` +
  `<script type="module" src="./cdn/ott-users.js"></script>`;

/** How far things moved so far, by the browser's own measure: 0 is not at all. */
const shifted = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { moved: number }).moved);

describe('the look of the built pages', () => {
  let browser: Browser;
  let server: Served;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer(300);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Opens a host's page, holding our script back until the page has been painted without it. */
  async function arrive(inside: string, css: string, width: number, height: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.addInitScript(() => {
      const told = globalThis as unknown as { moved: number };
      told.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) told.moved += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: hostPage(inside, css) }));
    await page.route('**/cdn/ott-users.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}host.html`, { waitUntil: 'commit' });
    await page.locator('p').waitFor();
    await settled(page);
    release();
    return page;
  }
  /** Two frames later, what was laid out is painted and measured. */
  const settled = (page: Page): Promise<void> =>
    page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

  it.each([
    ['dashboard', 1280, 900, '<users-dashboard base-url="/api/v1"></users-dashboard>'],
    ['dashboard', 360, 740, '<users-dashboard base-url="/api/v1"></users-dashboard>'],
    ['compact dashboard', 1280, 2000, '<users-dashboard base-url="/api/v1" density="compact"></users-dashboard>'],
    ['list', 1280, 900, '<users-table base-url="/api/v1"></users-table>'],
    ['list', 360, 740, '<users-table base-url="/api/v1"></users-table>'],
  ])('moves nothing while a %s arrives at %i × %i', async (_, width, height, inside) => {
    const page = await arrive(inside, reserved, width, height);
    await page.locator('users-table button.name').first().waitFor();
    if (inside.includes('dashboard')) await page.locator('users-dashboard canvas').waitFor();
    await settled(page);
    expect(await shifted(page)).toBe(0);
    await page.close();
  });

  it.each([
    [1280, 900],
    [360, 740],
  ])('moves nothing while a user arrives, alone on a page, at %i × %i', async (width, height) => {
    const answer = await fetch(`${server.url}api/v1/users/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ zone: 'Europe/Paris', limit: 1 }),
    });
    const [user] = ((await answer.json()) as { items: { id: string }[] }).items;
    const page = await arrive(`<user-detail base-url="/api/v1" user-id="${user?.id}"></user-detail>`, reserved, width, height);
    await page.locator('user-detail .panel dd').first().waitFor();
    await page.locator('user-detail [role=tab]:last-child .count:not(:empty)').waitFor();
    await settled(page);
    expect(await shifted(page)).toBe(0);
    await page.close();
  });

  it('would tell a page that reserves no room', async () => {
    const page = await arrive('<users-table base-url="/api/v1"></users-table>', '', 1280, 900);
    await page.locator('users-table button.name').first().waitFor();
    await settled(page);
    expect(await shifted(page)).toBeGreaterThan(0.01);
    await page.close();
  });

  /** A dashboard that is drawn, with whatever the host sets. */
  async function dashboard(width: number, css = ''): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.route('**/host.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: hostPage('<users-dashboard base-url="/api/v1"></users-dashboard>', css) }),
    );
    await page.goto(`${server.url}host.html`);
    await page.locator('users-table button.name').first().waitFor();
    await page.locator('users-dashboard canvas').waitFor();
    return page;
  }
  /** The list's rows from the top, as they lie. */
  const rows = (page: Page): Promise<{ top: number; bottom: number; breaks: string }[]> =>
    page
      .locator('users-table .grid')
      .evaluate((grid) =>
        [...(grid.shadowRoot?.querySelectorAll('#items > tr:not([hidden])') ?? [])]
          .map((row) => ({ ...row.getBoundingClientRect().toJSON(), breaks: getComputedStyle(row).breakInside }))
          .sort((a, b) => a.top - b.top),
      );

  it('puts tiles and rows on paper, black on white though the theme is dark, with nothing to press', async () => {
    const page = await dashboard(1280, ':root { color-scheme: dark; background: #000 } users-dashboard { --users-surface: #102 }');
    await page.locator('users-table .tick input').nth(1).check();
    // The styles for paper come last.
    await page.waitForFunction(() => {
      const grid = document.querySelector('users-dashboard')?.shadowRoot?.querySelector('users-table')?.shadowRoot?.querySelector('.grid');
      return [...(grid?.shadowRoot?.adoptedStyleSheets ?? [])].some((sheet) =>
        [...sheet.cssRules].some(({ cssText }) => cssText.startsWith('@media print')),
      );
    });
    await page.emulateMedia({ media: 'print' });
    const looks = await page
      .locator('users-table .name')
      .first()
      .evaluate((name) => getComputedStyle(name).color);
    expect(looks).toBe('rgb(0, 0, 0)');
    expect(await page.locator('users-dashboard').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('.tile .figure').first().isVisible()).toBe(true);
    for (const gone of ['.toolbar', '.bulk', '.tick', '.gear', 'button.info', '.trend', '.months .icon']) {
      expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
    }
    // There is no tooltip on paper: what is long wraps.
    const wraps = await page
      .locator('users-table :is(.name bdi, .email, .value)')
      .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).whiteSpace));
    expect(wraps.length).toBeGreaterThan(20);
    expect(new Set(wraps)).toEqual(new Set(['normal']));
    const lie = await rows(page);
    expect(lie.length).toBeGreaterThan(10);
    lie.slice(1).forEach(({ top }, at) => expect(top).toBeCloseTo(lie[at]?.bottom ?? 0, 0));
    expect(new Set(lie.map(({ breaks }) => breaks))).toEqual(new Set(['avoid']));
    const end = await page.locator('users-dashboard').evaluate((element) => element.getBoundingClientRect().bottom);
    expect(end).toBeGreaterThanOrEqual(lie.at(-1)?.bottom ?? Infinity);
    const scrolling = await page.evaluate(() => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
      return all(document.querySelector('users-dashboard')!.shadowRoot!)
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1)
        .map(({ className, id }) => `${className} ${id}`);
    });
    expect(scrolling).toEqual([]);
    await page.close();
  });

  it('keeps borders, selection and both series apart in forced colours', async () => {
    const page = await dashboard(1280);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('button.figure').nth(1).click();
    // The figure's rows take the place of those that were there.
    await page.locator('users-table [part~="chip"]').waitFor();
    await page.locator('users-table .list[aria-busy="false"]').waitFor();
    await page.locator('users-table .tick input').nth(1).check();
    const system = (name: string): Promise<string> =>
      page.evaluate((colour) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      }, name);
    const style = (selector: string, property: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const [canvas, text, highlight] = [await system('Canvas'), await system('CanvasText'), await system('Highlight')];
    for (const bordered of ['.tile', '.trend', 'users-table .list', 'users-table .avatar']) {
      expect(await style(bordered, 'border-top-style'), bordered).toBe('solid');
      expect(await style(bordered, 'border-top-color'), bordered).not.toBe(canvas);
    }
    expect(await style('.tile.chosen', 'outline-color')).toBe(highlight);
    expect(await style('users-table .tick input:checked', 'appearance')).toBe('auto');
    expect(await style('.inks .ink-current', 'color')).toBe(text);
    expect(await style('.inks .ink-previous', 'color')).toBe(highlight);
    expect(await style('.inks .ink-tip', 'color')).toBe(canvas);
    await page.locator('button.figure').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const ring = await page
      .locator('button.figure')
      .first()
      .evaluate((button) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(button, '::after');
        return [outlineStyle, outlineWidth, outlineColor];
      });
    expect(ring.slice(0, 2)).toEqual(['solid', '2px']);
    expect(ring[2]).not.toBe(canvas);
    await page.close();
  });

  it('has no motion where none is wanted, loading and opened', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    /** Names of what moves: longer than the millisecond by which the chart hears of a colour. */
    const moving = (): Promise<string[]> =>
      page.evaluate(() => {
        const all = (root: ParentNode): Element[] =>
          [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
        const longest = (durations: string): number =>
          Math.max(...durations.split(',').map((one) => Number.parseFloat(one) * (one.includes('ms') ? 1 : 1000)));
        return all(document)
          .flatMap((one) => ['', '::before', '::after'].map((pseudo) => [one, getComputedStyle(one, pseudo)] as const))
          .filter(
            ([, style]) =>
              longest(style.transitionDuration) > 1 || (style.animationName !== 'none' && longest(style.animationDuration) > 1),
          )
          .map(([one]) => `${one.localName}.${one.className}`);
      });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/kpis**', async (route) => {
      await held;
      await route.continue();
    });
    await page.route('**/host.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: hostPage('<users-dashboard base-url="/api/v1"></users-dashboard>', '') }),
    );
    await page.goto(`${server.url}host.html`);
    await page.locator('.tile .skeleton').first().waitFor();
    expect(await moving()).toEqual([]);
    release();
    await page.locator('users-table button.name').first().click();
    await page.locator('user-detail [role="tab"]').first().waitFor();
    expect(await moving()).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving()).not.toEqual([]);
    await page.close();
  });

  it('shows three products on one page, edits a token live, gives the CSS, and takes it back, under a strict policy', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => (['error', 'warning'].includes(message.type()) ? wrong.push(message.text()) : undefined));
    const answer = await page.goto(`${server.url}themes.html`);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await page.locator('users-table button.name').first().waitFor();
    const look = (): Promise<string> =>
      page.locator('users-dashboard').evaluate((element) => {
        const style = getComputedStyle(element);
        const tile = element.shadowRoot?.querySelector('.tile');
        return [style.fontFamily, style.fontSize, style.backgroundColor, tile && getComputedStyle(tile).borderRadius].join(' | ');
      });
    const looks = new Set<string>();
    for (const product of ['meridian', 'popcorn', 'nightwave', 'plain']) {
      await page.locator(`input[value=${product}]`).check({ force: true });
      looks.add(await look());
    }
    expect(looks.size).toBe(4);
    await page.locator('input[value=popcorn]').check({ force: true });
    const before = await look();
    const code = page.locator('pre code');
    const given = await code.textContent();
    expect(given).toContain('--users-accent: light-dark(');
    expect(given).toContain('users-dashboard::part(figure) {');
    const fields = page.locator('.tokens input[type=text]');
    expect(await fields.count()).toBeGreaterThanOrEqual(10);
    expect(await fields.count()).toBeLessThanOrEqual(15);
    await page.locator('.tokens input[type=text][data-token="--users-surface"]').fill('rgb(1, 2, 3)');
    expect(await look()).toContain('rgb(1, 2, 3)');
    expect(await code.textContent()).toContain('--users-surface: rgb(1, 2, 3);');
    await page.locator('.tokens input[type=color][data-token="--users-surface"]').fill('#102030');
    expect(await look()).toContain('rgb(16, 32, 48)');
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await look()).toBe(before);
    expect(await code.textContent()).toBe(given);
    expect(wrong).toEqual([]);
    await page.close();
  });
});
