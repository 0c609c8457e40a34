// Where hosts put the menu: in a dialog, a scrolling box, a shadow root, a form, a narrow column, several on a page. The demo's own pages.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, numberOf } from '../serving.js';
import { type HostServer, startHostServer } from './host-server.js';
import { newTab } from './opening.js';
import { dialog, names, table, user, walk } from './walk.js';
import { add } from './walk/parts.js';

/** Whether an element is seen where it stands: nothing lies over its middle, and no box cuts it off. */
const isSeen = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    let at = document.elementFromPoint(left + width / 2, top + height / 2);
    while (at?.shadowRoot) {
      const inner = at.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      if (!inner || inner === at) break;
      at = inner;
    }
    for (let node: Node | null = at; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
      if (node === element) return true;
    }
    return false;
  });

describe('in a page of a host', () => {
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

  const open = async (name: string, size = {}) => {
    const heard = await newTab(browser, size);
    await heard.page.goto(`${host.url}hosts/${name}.html`);
    return heard;
  };
  const openAdding = async (page: Page): Promise<void> => {
    await table(page).getByRole('button', { name: 'Add', exact: true }).click();
    await table(page).getByRole('menuitem', { name: 'Add a user' }).click();
    await dialog(page).getByLabel('First name').waitFor();
  };

  it('a dialog of the host keeps its Esc for itself: popover, dialog and user close first', { timeout: 300_000 }, async () => {
    const { page, said } = await open('dialog');
    const isOpen = (): Promise<boolean> => page.locator('#host-dialog').evaluate((element) => (element as HTMLDialogElement).open);
    await page.locator('#open').click();
    await names(page).first().waitFor();
    await table(page).getByRole('button', { name: 'Columns' }).click();
    const popover = table(page).locator('[popover]:popover-open');
    await popover.waitFor();
    expect(await isSeen(popover)).toBe(true);
    await page.keyboard.press('Escape');
    await popover.waitFor({ state: 'detached' });
    expect(await isOpen()).toBe(true);
    await openAdding(page);
    expect(await isSeen(dialog(page))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await isOpen()).toBe(true);
    await names(page).first().click();
    await page.locator('user-detail [role="tab"]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('user-detail').waitFor({ state: 'detached' });
    expect(await isOpen()).toBe(true);
    // The first one leaves the name for its cell, as in any grid.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('a scrolling box shows an open user whole, and popovers follow their buttons', { timeout: 300_000 }, async () => {
    const { page, said } = await open('scrolling');
    const box = page.locator('.box');
    await names(page).first().waitFor();
    await names(page).first().click();
    await page.locator('user-detail [role="tab"]').first().waitFor();
    const bounds = async (part: Locator) => part.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    const [outer, panel] = [await bounds(box), await bounds(page.locator('section.panel'))];
    expect(panel.bottom).toBeLessThanOrEqual(outer.bottom + 1);
    expect(panel.top).toBeGreaterThanOrEqual(outer.top);
    await page.keyboard.press('Escape');
    const button = table(page).getByRole('button', { name: 'Columns' });
    await button.click();
    const popover = table(page).locator('[popover]:popover-open');
    const gap = async (): Promise<number> => Math.round((await bounds(popover)).top - (await bounds(button)).bottom);
    const before = await gap();
    await box.evaluate((element) => element.scrollBy(0, 40));
    await expect.poll(gap).toBe(before);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('a shadow root of the host keeps keys and focus working, and its tokens rule', { timeout: 300_000 }, async () => {
    const { page, said } = await open('shadow');
    await names(page).first().waitFor();
    expect(
      await table(page)
        .locator('button.primary')
        .first()
        .evaluate((add) => getComputedStyle(add).backgroundColor),
    ).toBe('rgb(122, 31, 162)');
    await table(page).locator('.toolbar').hover();
    // Keys of one sign come when the list has been drawn, with the button that lists them.
    await table(page).locator('button.keys').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('a');
    await table(page).locator('[part~="chip"]').waitFor();
    await names(page).first().click();
    await page.locator('user-detail [role="tab"]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('user-detail').waitFor({ state: 'detached' });
    await openAdding(page);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('Enter in the menu sends no form of the host', { timeout: 300_000 }, async () => {
    const { page, said } = await open('form');
    const sent = page.locator('#sent');
    await names(page).first().waitFor();
    await table(page).locator('input[type="search"]').fill('a');
    await page.keyboard.press('Enter');
    await table(page).locator('[part~="chip"]').waitFor();
    await openAdding(page);
    await dialog(page).getByLabel('First name').fill('Entered');
    await dialog(page).getByLabel('E-mail').fill('entered@example.com');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await sent.textContent()).toBe('0');
    await page.locator('input[name="campaign"]').press('Enter');
    await expect.poll(() => sent.textContent()).toBe('1');
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('Enter in any dialog or popover sends no form of the host, and leaves the page where it is', { timeout: 300_000 }, async () => {
    const { page, said } = await open('form');
    await names(page).first().waitFor();
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
    const stays = async (place: string): Promise<void> => {
      expect(await page.locator('#sent').textContent(), place).toBe('0');
      expect(await page.evaluate(() => 'stayed' in globalThis), place).toBe(true);
    };
    /** In every field of what is open, as long as it stays open; returns in how many. */
    const enter = async (within: Locator, place: string): Promise<number> => {
      const fields = within.locator('input:not([type="file"]), select, textarea').filter({ visible: true });
      await fields.first().waitFor();
      const all = await fields.count();
      for (let at = 0; at < all; at += 1) {
        await fields.nth(at).focus();
        await page.keyboard.press('Enter');
        await stays(`${place}, field ${at}`);
      }
      return all;
    };
    const leave = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
    };
    const popover = table(page).locator('[popover]:popover-open');

    for (const [panel, fields] of Object.entries({ Period: 2, Filters: 5, Columns: 5 })) {
      await table(page).getByRole('button', { name: panel, exact: true }).click();
      expect(await enter(popover, panel)).toBeGreaterThanOrEqual(fields);
      await page.keyboard.press('Escape');
      await popover.waitFor({ state: 'detached' });
    }

    await names(page).first().focus();
    await table(page).locator('button.keys').waitFor();
    await page.keyboard.press('?');
    await dialog(page).getByRole('button', { name: 'Close' }).last().press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await stays('keys');

    // Without an e-mail the form stays open at each Enter.
    await openAdding(page);
    expect(await enter(dialog(page), 'form')).toBeGreaterThan(5);
    await leave();

    await add(page, 'Import a file');
    const choosing = page.waitForEvent('filechooser');
    await dialog(page).getByRole('button', { name: 'Choose a file' }).press('Enter');
    const buffer = Buffer.from('E-mail;Shelf\nentered@example.com;Third\n');
    await (await choosing).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    await dialog(page).getByRole('combobox', { name: 'What "Shelf" becomes' }).selectOption({ label: 'New custom field' });
    await dialog(page).getByLabel('Label of the new field').waitFor();
    expect(await enter(dialog(page), 'import')).toBeGreaterThan(4);
    await dialog(page).getByRole('button', { name: 'Check', exact: true }).press('Enter');
    await dialog(page).getByRole('button', { name: 'Import 1 row' }).press('Enter');
    await dialog(page).getByRole('heading', { name: 'The import is done' }).waitFor();
    await stays('import, done');
    await leave();

    await table(page).getByRole('button', { name: 'Export', exact: true }).click();
    const saving = page.waitForEvent('download');
    await dialog(page).getByRole('radio', { name: 'CSV' }).press('Enter');
    await (await saving).path();
    await dialog(page).locator('.export-done').waitFor();
    await stays('export');
    await leave();

    for (const at of [0, 1]) {
      await table(page)
        .getByRole('checkbox', { name: /^Select (?!the rows)/ })
        .nth(at)
        .click();
    }
    await table(page).locator('.bulk').getByRole('button', { name: 'Delete' }).press('Enter');
    const count = dialog(page).getByRole('textbox', { name: 'Type 2 to confirm' });
    const answers = [
      ['3', 'Nothing has been erased'],
      ['2', '2 users are erased'],
    ] as const;
    for (const [typed, answer] of answers) {
      await count.fill(typed);
      await count.press('Enter');
      await dialog(page).getByText(answer).first().waitFor();
      await stays(`erasing, ${typed} typed`);
    }
    await leave();

    await names(page).first().click();
    await user(page).locator('[role="tab"]').last().click();
    await user(page).locator('[part="period"]').click();
    expect(await enter(user(page).locator('[popover]:popover-open'), 'what was watched')).toBe(2);
    await page.locator('#host-form').getByRole('button', { name: 'Send the form' }).click();
    await expect.poll(() => page.locator('#sent').textContent()).toBe('1');
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('several have each their backend, zone and language', { timeout: 300_000 }, async () => {
    const { page, said } = await open('many');
    const part = (id: string, selector: string) => page.locator(`#${id}`).locator(selector).first();
    await Promise.all(['fifty', 'two-thousand', 'object'].map((id) => part(id, 'button.name').waitFor()));
    const count = (id: string): Promise<number> => numberOf(part(id, '.summary [role="status"]').textContent());
    expect([await count('fifty'), await count('two-thousand')]).toEqual([50, 2000]);
    expect(await part('fifty', '[part~="title"]').textContent()).toBe('Users');
    expect(await part('two-thousand', '[part~="title"]').textContent()).toBe('Utilisateurs');
    await page.locator('#fifty').getByText('America/New_York').first().waitFor();
    await page.locator('#two-thousand').getByText('Europe/Paris').first().waitFor();
    // In Calcutta it is the 30th already; a table of the second language is drawn from right to left.
    await page
      .locator('#object')
      .getByText(/30.*03|03.*30/)
      .first()
      .waitFor();
    expect(await part('object', '.root').evaluate((root) => getComputedStyle(root).direction)).toBe('rtl');
    await page.locator('#fifty').locator('input[type="search"]').fill('a');
    await page.locator('#fifty').locator('[part~="chip"]').waitFor();
    expect(await page.locator('#two-thousand').locator('[part~="chip"]').count()).toBe(0);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it.each(['blocks', 'reset'])(
    'a narrow column shows tiles two by two and no text of the theme’s size: %s',
    { timeout: 300_000 },
    async (name) => {
      const { page, said } = await open(name, { width: 400 });
      await names(page).first().waitFor();
      const tiles = await page
        .locator('users-dashboard [part~="tile"]')
        .evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().top));
      expect(tiles[0]).toBe(tiles[1]);
      expect(tiles[2]).toBeGreaterThan(tiles[0] ?? Infinity);
      const label = page.locator('users-dashboard [part~="month-picker"] button').nth(1);
      expect(await label.evaluate((text) => [getComputedStyle(text).fontSize, getComputedStyle(text).wordSpacing])).toEqual([
        '14px',
        '0px',
      ]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(said).toEqual([]);
      await page.context().close();
    },
  );

  it('the whole menu works without a backend', { timeout: 300_000 }, async () => {
    const { page, said, asked } = await open('no-backend');
    await walk(page);
    expect(said).toEqual([]);
    expect(asked.filter(({ pathname }) => pathname.includes('/api/'))).toEqual([]);
    await page.context().close();
  });
});
