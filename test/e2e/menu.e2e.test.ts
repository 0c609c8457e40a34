// The whole menu against the reference server, as people meet it: the back office (source), a CMS page and a strict page (script tag).
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, numberOf, openPage, type Served, startServer } from './serving.js';

const USERS = 1500;

const figures = (page: Page) => page.locator('users-dashboard [part~="figure"]');
const status = (page: Page) => page.locator('users-table [role="status"]').first();

describe('the users menu on the reference server', () => {
  let browser: Browser;
  let server: Served;

  beforeAll(async () => {
    server = await startServer(USERS);
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('shows four figures, and each opens exactly the rows that it counts', async () => {
    const { page, wrong } = await openPage(browser, server.url);
    await figures(page).first().waitFor();
    expect(await figures(page).count()).toBe(4);
    for (let at = 0; at < 4; at += 1) {
      const figure = figures(page).nth(at);
      const counted = await numberOf(figure.textContent());
      expect(counted).toBeGreaterThan(0);
      await figure.click();
      await page.waitForFunction((wanted) => {
        const table = document.querySelector('users-dashboard')?.shadowRoot?.querySelector('users-table')?.shadowRoot;
        return (
          Number((table?.querySelector('[role="status"]')?.textContent ?? '').replace(/\D/g, '')) === wanted &&
          table?.querySelector('[part~="chip"]') !== null
        );
      }, counted);
    }
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('finds a user by name without accents, opens each tab, and comes back to the same list', async () => {
    const { page, wrong } = await openPage(browser, server.url);
    await page.locator('users-table input[type="search"]').fill('LEFEVRE');
    await page.locator('users-table button.name', { hasText: 'Lefèvre' }).first().waitFor();
    const found = await numberOf(status(page).textContent());
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(USERS);
    const name = page.locator('users-table button.name', { hasText: 'Lefèvre' }).first();
    const text = await name.textContent();
    await name.click();
    await page
      .locator('user-detail [part~="name"]', { hasText: (text ?? '').trim() })
      .first()
      .waitFor();
    const tabs = page.locator('user-detail [role="tab"]');
    expect(await tabs.count()).toBe(4);
    for (let at = 0; at < 4; at += 1) {
      await tabs.nth(at).click();
      await page.locator('user-detail [role="tabpanel"] [aria-busy="true"]').waitFor({ state: 'detached' });
      expect(await page.locator('user-detail [part~="failure"]').count()).toBe(0);
    }
    await page.keyboard.press('Escape');
    await page.locator('user-detail').waitFor({ state: 'detached' });
    expect(await numberOf(status(page).textContent())).toBe(found);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('mirrors figure and user in the address, nothing that was typed, and Back closes the user', async () => {
    const { page } = await openPage(browser, server.url);
    await page.locator('users-table input[type="search"]').fill('lefevre');
    await page.locator('users-table button.name', { hasText: 'Lefèvre' }).first().click();
    await page.locator('user-detail').waitFor();
    await page.waitForURL(/u-user=/);
    expect(page.url()).not.toMatch(/lef|@/i);
    await page.goBack();
    await page.locator('user-detail').waitFor({ state: 'detached' });
    await page.close();
  });

  it('runs in a narrow CMS column by the script tag alone, in the language of the page', async () => {
    const { page, wrong, asked } = await openPage(browser, `${server.url}cms.html`, 420);
    expect(await page.locator('users-dashboard h2').first().textContent()).toBe('Utilisateurs');
    expect(new Set(asked.map(({ origin }) => origin))).toEqual(new Set([new URL(server.url).origin]));
    expect(asked.filter(({ search }) => /@|%40/.test(search))).toEqual([]);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('runs under a strict policy with Trusted Types without a violation, its text readable', async () => {
    const { page, wrong } = await openPage(browser, `${server.url}strict.html`, 900);
    const name = page.locator('users-table button.name').first();
    const [text, surface] = await name.evaluate((button) => [
      getComputedStyle(button).color,
      getComputedStyle(button.getRootNode() instanceof ShadowRoot ? (button.getRootNode() as ShadowRoot).host : button).backgroundColor,
    ]);
    expect(text).not.toBe(surface);
    expect(text).not.toMatch(/rgba\(.*, 0\)$/);
    await name.click();
    await page.locator('user-detail [role="tab"]').nth(3).click();
    await page.locator('user-detail [role="tabpanel"] [aria-busy="true"]').waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('paints its figures before the grid’s code arrives', async () => {
    const page = await browser.newPage();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/grid-bundle/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}cms.html`);
    await figures(page).first().waitFor();
    expect(await page.locator('users-table button.name').count()).toBe(0);
    release();
    await page.locator('users-table button.name').first().waitFor();
    await page.close();
  });
});
