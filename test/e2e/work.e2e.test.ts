// What staff do with users, by clicks and keys in a real browser, on every database that there is.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase } from '../server/stores.js';
import { launchBrowser, numberOf, openPage, type Served, startServer } from './serving.js';

const USERS = 400;
const onServer = process.env['DATABASE_URL'];
const DATABASES = onServer ? ['PGlite', 'PostgreSQL'] : ['PGlite'];

const table = (page: Page) => page.locator('users-table');
const dialog = (page: Page) => page.getByRole('dialog').filter({ has: page.locator('.dialog-title') });
const matches = (page: Page) => table(page).locator('.summary [role="status"]').first();
const names = (page: Page) => table(page).locator('button.name');

async function search(page: Page, text: string): Promise<void> {
  await table(page).locator('input[type="search"]').fill(text);
  await table(page).locator('[part~="chip"]').waitFor();
  await table(page).locator('.list[aria-busy="false"]').waitFor();
}

/** Opens the menu of the first row, and takes one of its items. */
async function chooseForFirst(page: Page, item: string): Promise<void> {
  await names(page).first().hover();
  await table(page).locator('button.gear').first().click();
  await table(page).getByRole('menuitem', { name: item }).click();
  await dialog(page).waitFor();
}

for (const database of DATABASES) {
  describe(`the work of staff on ${database}`, () => {
    let browser: Browser;
    let server: Served;
    let drop: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      const own = database === 'PostgreSQL' && onServer ? await createDatabase(onServer) : undefined;
      drop = own?.drop;
      server = await startServer(USERS, own && { databaseUrl: own.url });
      browser = await launchBrowser();
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      await drop?.();
    });

    it('creates a user by keyboard alone, refuses the same e-mail again, and leads to who has it', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      const create = async (email: string): Promise<void> => {
        await table(page).getByRole('button', { name: 'Add', exact: true }).focus();
        await page.keyboard.press('Enter');
        await table(page).getByRole('menuitem', { name: 'Add a user' }).waitFor();
        await page.keyboard.press('Enter');
        await dialog(page).getByLabel('First name').waitFor();
        await page.keyboard.type('Nadège');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Test-Création');
        await page.keyboard.press('Tab');
        await page.keyboard.type(email);
        await page.keyboard.press('Enter');
      };
      await create('nadege.creation@example.com');
      await dialog(page).waitFor({ state: 'detached' });
      await names(page).filter({ hasText: 'Nadège Test-Création' }).waitFor();
      expect(await numberOf(matches(page).textContent())).toBe(USERS + 1);

      await create('NADEGE.creation@example.com');
      await dialog(page).getByText('Another user has this e-mail.').waitFor();
      await dialog(page).getByRole('button', { name: 'Open that user' }).click();
      // What was entered would be lost: the form asks first.
      await dialog(page).getByRole('button', { name: 'Leave' }).click();
      await page.locator('user-detail [part~="name"]', { hasText: 'Nadège Test-Création' }).first().waitFor();
      expect(wrong.filter((text) => !text.includes('409'))).toEqual([]);
      await page.close();
    });

    it('edits from the gear: the row follows without the list being asked again', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      await chooseForFirst(page, 'Edit');
      await dialog(page).getByLabel('Note').fill('Asked for an invoice.');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname.split('/').at(-1)}`));
      await dialog(page).getByRole('button', { name: 'Save' }).click();
      await dialog(page).waitFor({ state: 'detached' });
      expect(asked.filter((call) => call.endsWith('search'))).toEqual([]);
      await chooseForFirst(page, 'Edit');
      expect(await dialog(page).getByLabel('Note').inputValue()).toBe('Asked for an invoice.');
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      expect(wrong).toEqual([]);
      await page.close();
    });

    it('lays two edits of one user side by side, and loses neither', async () => {
      const [{ page: mine }, { page: theirs }] = await Promise.all([openPage(browser, server.url), openPage(browser, server.url)]);
      for (const page of [mine, theirs]) {
        await search(page, 'Nadège');
        await chooseForFirst(page, 'Edit');
      }
      await dialog(theirs).getByLabel('Last name').fill('Of-Theirs');
      await dialog(theirs).getByRole('button', { name: 'Save' }).click();
      await dialog(theirs).waitFor({ state: 'detached' });
      await dialog(mine).getByLabel('Last name').fill('Of-Mine');
      await dialog(mine).getByLabel('Customer reference').fill('R-1');
      await dialog(mine).getByRole('button', { name: 'Save' }).click();
      await dialog(mine).getByText('Somebody else changed this user in the meantime').waitFor();
      await dialog(mine)
        .getByRole('radio', { name: /Of-Theirs/ })
        .check();
      await dialog(mine).getByRole('button', { name: 'Save what is chosen' }).click();
      await dialog(mine).waitFor({ state: 'detached' });
      await names(mine).filter({ hasText: 'Nadège Of-Theirs' }).waitFor();
      await chooseForFirst(mine, 'Edit');
      expect(await dialog(mine).getByLabel('Customer reference').inputValue()).toBe('R-1');
      await mine.close();
      await theirs.close();
    });

    it('shows a field that was defined a moment ago in the form, the columns and the detail', async () => {
      const { page } = await openPage(browser, server.url);
      const definition = {
        key: 'shelf',
        labels: { en: 'Shelf', fr: 'Rayon' },
        type: 'text',
        required: false,
        options: [],
        order: 99,
        archived: false,
      };
      const answer = await page.request.put(`${server.url}api/v1/custom-fields/shelf`, { data: definition });
      expect(answer.status()).toBe(200);
      await page.reload();
      await names(page).first().waitFor();
      await chooseForFirst(page, 'Edit');
      await dialog(page).getByLabel('Shelf').fill('Third from the left');
      await dialog(page).getByRole('button', { name: 'Save' }).click();
      await dialog(page).waitFor({ state: 'detached' });
      await table(page).getByRole('button', { name: 'Columns' }).click();
      await table(page).getByRole('checkbox', { name: 'Shelf' }).check();
      await page.keyboard.press('Escape');
      await table(page).getByText('Third from the left').waitFor();
      await names(page).first().click();
      await page.locator('user-detail').getByText('Third from the left').waitFor();
      await page.close();
    });

    it('erases one user: the figure stays, the row goes, and the focus goes to the next name', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      const registered = page.locator('users-dashboard [part~="figure"]').first();
      const before = await numberOf(registered.textContent());
      const [gone, next] = await names(page).evaluateAll((buttons) =>
        buttons.slice(0, 2).map((button) => button.getAttribute('data-user')),
      );
      await chooseForFirst(page, 'Delete');
      await dialog(page).getByText('Stays, anonymised').waitFor();
      const saving = page.waitForEvent('download');
      await dialog(page).getByRole('button', { name: 'Save as JSON' }).click();
      expect((await saving).suggestedFilename()).toContain(` user ${gone} `);
      await dialog(page).getByRole('button', { name: 'Erase', exact: true }).click();
      await dialog(page).getByText('is erased').first().waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      await table(page).locator(`button.name[data-user="${gone}"]`).waitFor({ state: 'detached' });
      await expect
        .poll(() => names(page).evaluateAll((all) => all.find((name) => name.matches(':focus'))?.getAttribute('data-user')))
        .toBe(next);
      // Who registered this month still counts, and the tile says that somebody of them is gone.
      await page.locator('users-dashboard').getByText('1 erased').first().waitFor();
      expect(await numberOf(registered.textContent())).toBe(before);
      expect(wrong).toEqual([]);
      await page.close();
    });

    it('erases all that match a search, once their number is typed', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      await search(page, 'ar');
      const count = await numberOf(matches(page).textContent());
      expect(count).toBeGreaterThan(50);
      await table(page).getByRole('checkbox', { name: 'Select the rows of this page' }).click();
      await table(page)
        .getByRole('button', { name: `Select all ${count} that match` })
        .click();
      // One is spared.
      await table(page).locator('.tick input').nth(2).uncheck();
      await table(page).getByRole('button', { name: 'Delete' }).first().click();
      const confirm = dialog(page).getByRole('button', { name: `Erase ${count - 1} users` });
      await confirm.waitFor();
      await dialog(page).getByRole('textbox').fill(String(count));
      await confirm.click();
      await dialog(page).getByText('Nothing has been erased').waitFor();
      await dialog(page)
        .getByRole('textbox')
        .fill(String(count - 1));
      await confirm.click();
      await dialog(page)
        .getByText(`${count - 1} users are erased`)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => numberOf(matches(page).textContent())).toBe(1);
      expect(await names(page).count()).toBe(1);
      expect(wrong).toEqual([]);
      await page.close();
    });

    it('imports a file whose answers get lost, gives the refused rows back, and takes the mended file', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      const before = await numberOf(matches(page).textContent());
      const add = async (name: string, text: string): Promise<void> => {
        await table(page).getByRole('button', { name: 'Add', exact: true }).click();
        await table(page).getByRole('menuitem', { name: 'Import a file' }).click();
        await dialog(page)
          .locator('input[type="file"]')
          .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
        await dialog(page).getByText('What do the columns hold?').waitFor();
        await dialog(page).getByRole('button', { name: 'Check', exact: true }).click();
      };
      const count = async (label: string): Promise<number> =>
        numberOf(dialog(page).locator('.import-counts > div', { hasText: label }).textContent());

      // The answer of the first batch that writes never arrives, though the server has carried it out.
      let lost = 0;
      await page.route('**/users/import', async (route) => {
        const writes = !(route.request().postDataJSON() as { dryRun?: boolean }).dryRun;
        if (!writes || lost > 0) return route.continue();
        lost += 1;
        await route.fetch();
        return route.abort('connectionreset');
      });
      const rows = Array.from(
        { length: 30 },
        (_, at) => `Imp${at};Orted;imported.${at}@example.com;2001-02-${String((at % 28) + 1).padStart(2, '0')}`,
      );
      await add('people.csv', ['Prénom;Nom;E-mail;Date of birth', ...rows, 'Wrong;Row;nobody at home;2001-02-30'].join('\r\n'));
      await dialog(page).getByRole('button', { name: 'Import 30 rows' }).click();
      await dialog(page).getByRole('heading', { name: 'The import is done, without the refused rows', exact: true }).waitFor();
      expect(lost).toBe(1);
      expect([await count('created'), await count('refused')]).toEqual([30, 1]);
      const saving = page.waitForEvent('download');
      await dialog(page).getByRole('button', { name: 'Save the refused rows' }).click();
      const stream = await (await saving).createReadStream();
      const refused = (await stream.toArray()).map(String).join('');
      expect(refused).toMatch(/nobody at home/);
      await dialog(page).getByRole('button', { name: 'Close' }).last().click();
      await expect.poll(() => numberOf(matches(page).textContent())).toBe(before + 30);

      await add('refused-users.csv', refused.replace('nobody at home', 'somebody@example.com').replace('2001-02-30', '2001-02-28'));
      await dialog(page).getByRole('button', { name: 'Import 1 row' }).click();
      await dialog(page).getByRole('heading', { name: 'The import is done', exact: true }).waitFor();
      await dialog(page).getByRole('button', { name: 'Close' }).last().click();
      await expect.poll(() => numberOf(matches(page).textContent())).toBe(before + 31);

      await add('people.csv', ['Prénom;Nom;E-mail;Date of birth', ...rows].join('\n'));
      await dialog(page).getByRole('heading', { name: 'There is nothing to import', exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      expect(wrong.filter((text) => !/404|ERR_CONNECTION_RESET/.test(text))).toEqual([]);
      await page.close();
    });

    it('imports by keyboard alone, and gives the focus back to the one who opened it', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      const focused = (): Promise<string> =>
        page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at?.textContent?.trim() ?? '';
        });
      const tabTo = async (name: string): Promise<void> => {
        for (let presses = 0; (await focused()) !== name; presses += 1) {
          expect(presses, `Tab presses on the way to "${name}"`).toBeLessThan(40);
          await page.keyboard.press('Tab');
        }
      };
      await table(page).getByRole('button', { name: 'Add', exact: true }).focus();
      await page.keyboard.press('Enter');
      await table(page).getByRole('menuitem', { name: 'Add a user' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog(page).waitFor();
      const choosing = page.waitForEvent('filechooser');
      await tabTo('Choose a file');
      await page.keyboard.press('Enter');
      const buffer = Buffer.from('E-mail,First name\nkeys@example.com,Keys');
      await (await choosing).setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer });
      await expect.poll(focused).toBe('What do the columns hold?');
      await tabTo('Check');
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe('This is what the import would do');
      await tabTo('Import 1 row');
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe('The import is done');
      await tabTo('Close');
      await page.keyboard.press('Enter');
      await dialog(page).waitFor({ state: 'detached' });
      await expect.poll(focused).toBe('Add');
      await names(page).filter({ hasText: 'Keys' }).first().waitFor();
      expect(wrong.filter((text) => !text.includes('404'))).toEqual([]);
      await page.close();
    });

    it('reads a file in a worker under a strict policy, without a violation', async () => {
      const { page, wrong } = await openPage(browser, `${server.url}strict.html`);
      const started = page.waitForEvent('worker');
      await table(page).getByRole('button', { name: 'Add', exact: true }).click();
      await table(page).getByRole('menuitem', { name: 'Import a file' }).click();
      const buffer = Buffer.from('E-mail,First name\nstrict@example.com,Strict');
      await dialog(page).locator('input[type="file"]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
      expect((await started).url()).toContain(server.url);
      await dialog(page)
        .getByText(/people\.csv.*: 1 row/)
        .waitFor();
      expect(wrong.filter((text) => !text.includes('404'))).toEqual([]);
      await page.close();
    });
  });
}

describe('somebody who may only look', () => {
  it('is offered nothing that writes', async () => {
    const server = await startServer(20, { role: 'viewer' });
    const browser = await launchBrowser();
    const { page, wrong } = await openPage(browser, server.url);
    await names(page).first().hover();
    expect(await table(page).locator('button.gear').count()).toBe(0);
    expect(await table(page).getByRole('button', { name: 'Add', exact: true }).count()).toBe(0);
    await names(page).first().click();
    await page.locator('user-detail [role="tab"]').first().waitFor();
    expect(
      await page
        .locator('user-detail')
        .getByRole('button', { name: /Edit|Delete/ })
        .count(),
    ).toBe(0);
    expect(wrong).toEqual([]);
    await browser.close();
    await server.stop();
  }, 120_000);
});
