// Files as staff get them, by clicks in a real browser: downloaded, opened, and held against what the API says.
import type { Browser, BrowserContext, Download, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { User, ViewingSession } from '../../src/contract/schema/index.js';
import { terms } from '../../src/i18n/ar/export.js';
import type { Cell } from '../../src/sheet/in/cells.js';
import { OpenFile } from '../../src/sheet/in/open-file.js';
import { zipParts } from '../excel/zip.js';
import { sheetsIn } from '../sheet/out/designed/reading.js';
import { launchBrowser, openPage, type Served, startServer } from './serving.js';

/** More than one batch of the server's stream, which tells a cursor after each. */
const USERS = 2200;
const API = 'api/v1/users';
const arabic = terms.exports.sheets;

const table = (page: Page) => page.locator('users-table');
const detail = (page: Page) => page.locator('user-detail');
const dialog = (page: Page) => page.getByRole('dialog').filter({ has: page.locator('.dialog-title') });
const foot = (page: Page, name: string) => dialog(page).locator('.dialog-foot').getByRole('button', { name, exact: true });
const choose = (page: Page, name: string) => dialog(page).locator('.export-segments label', { hasText: name }).click();

async function bytesOf(download: Download): Promise<Buffer> {
  return Buffer.concat(await (await download.createReadStream()).toArray());
}

/** Exports by the open dialog; gives the file and its name. */
async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await foot(page, 'Export').click();
  const got = await download;
  await dialog(page).locator('.export-done').waitFor();
  return { name: got.suggestedFilename(), bytes: await bytesOf(got) };
}

interface Opened {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The first table of a file, as our import reads it. */
async function opened({ name, bytes }: { readonly name: string; readonly bytes: Buffer }): Promise<Opened> {
  const file = new OpenFile(new File([new Uint8Array(bytes)], name), { workers: false });
  const { signal } = new AbortController();
  const { shape, columns } = await file.survey({ signal });
  const rows: (readonly Cell[])[] = [];
  for await (const some of file.rows(shape, { signal })) rows.push(...some.map(({ cells }) => cells));
  return { headers: columns.map(({ header }) => header), rows };
}

const column = ({ headers, rows }: Opened, header: string): Cell[] => {
  const at = headers.indexOf(header);
  expect(at, header).toBeGreaterThanOrEqual(0);
  return rows.map((cells) => cells[at] ?? '');
};

/** What a page leaves in the browser's stores. */
const kept = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    const files: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
    for await (const name of folder.keys()) files.push(name);
    return [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, files.length];
  });

/** By the browser's own parser. */
const isWellFormed = (page: Page, xml: string): Promise<boolean> =>
  page.evaluate((text) => !new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'), xml);

const isStream = (route: Route): boolean => route.request().headers()['accept']?.includes('ndjson') ?? false;

describe('files', () => {
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

  /** Every user who matches, page by page. */
  async function matches(page: Page, question: object): Promise<User[]> {
    const users: User[] = [];
    for (;;) {
      const answer = await page.request.post(`${server.url}${API}/search`, {
        data: { filter: {}, zone: 'Europe/Paris', limit: 100, offset: users.length, ...question },
      });
      const { items } = (await answer.json()) as { items: User[] };
      users.push(...items);
      if (items.length < 100) return users;
    }
  }

  it('of the list are of its filter, in its order, with every field', async () => {
    const { page, wrong } = await openPage(browser, server.url);
    await table(page)
      .getByRole('button', { name: /^Active/ })
      .click();
    await table(page).locator('[part~="chip"]').waitFor();
    await table(page).getByRole('button', { name: 'Sort by Name' }).click();
    await table(page).locator('.list[aria-busy="false"]').waitFor();
    const users = await matches(page, { filter: { status: ['active'] }, sort: { by: 'name', direction: 'asc' } });
    expect(users.length).toBeGreaterThan(100);
    await table(page).getByRole('button', { name: 'Export' }).click();
    await dialog(page).getByText('In the order of the list · Name: A to Z').waitFor();
    const file = await save(page);
    expect(file.name).toMatch(/^127\.0\.0\.1 users Active \d{4}-\d\d-\d\d \d{4}\.xlsx$/);
    await dialog(page).getByText(`${users.length} rows ·`).waitFor();
    const list = await opened(file);
    expect(column(list, 'ID')).toEqual(users.map(({ id }) => id));
    expect(column(list, 'E-mail')).toEqual(users.map(({ email }) => email ?? ''));
    expect(new Set(column(list, 'Status'))).toEqual(new Set(['Active']));
    expect(column(list, 'Last name')).toEqual(users.map(({ lastName }) => lastName ?? ''));
    expect(column(list, 'Customer reference')).toEqual(users.map(({ customFields }) => customFields['reference'] ?? ''));
    expect(column(list, 'Date of birth')).toEqual(users.map(({ customFields }) => customFields['birth_date'] ?? ''));
    // Our reader gives whole minutes; what stands in the cells is held to the millisecond elsewhere.
    const minutes = (text: string): number => Math.round(Date.parse(`${text.replace(' ', 'T').slice(0, 19).padEnd(19, ':00')}Z`) / 60_000);
    const clock = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' });
    const registered = list.headers.find((header) => header.startsWith('Registered')) ?? '';
    const told = users.map(({ registeredAt }) => minutes(clock.format(Date.parse(registeredAt ?? ''))));
    const off = column(list, registered).map((cell, at) => Math.abs(minutes(String(cell)) - (told[at] ?? 0)));
    expect(Math.max(...off)).toBeLessThanOrEqual(1);
    const about = Object.fromEntries((sheetsIn(file.bytes).get('About') ?? []).map((cells) => cells.map(({ value }) => value)));
    expect(about).toMatchObject({
      Platform: '127.0.0.1',
      Contents: 'Users',
      Filters: 'Active',
      Order: 'Name: A to Z',
      Rows: users.length,
      Complete: true,
      'Time zone': expect.stringMatching(/^Europe\/Paris\. /) as unknown,
      Status: expect.stringContaining('Canceled: one ran before, none runs now.') as unknown,
    });
    // A day's number in the workbook; 25569 is 1970-01-01.
    const madeAgo = minutes(clock.format(Date.now())) - (Number(about['Made at']) - 25_569) * 1440;
    expect(madeAgo).toBeGreaterThan(-1);
    expect(madeAgo).toBeLessThan(5);
    const parts = zipParts(file.bytes);
    expect(parts.length).toBeGreaterThan(5);
    for (const { name, text, versions, extra } of parts) {
      expect([versions, extra], name).toEqual([[20, 20, 20], 0]);
      expect(await isWellFormed(page, text), name).toBe(true);
    }
    expect(await isWellFormed(page, '<a>&</a>')).toBe(false);
    await foot(page, 'Close').click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await kept(page)).toEqual([0, 0, 0, 0, 0]);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('of a selection are of the selected alone, of the columns of the list, as CSV that imports again', async () => {
    const { page, wrong } = await openPage(browser, server.url);
    const boxes = table(page).getByRole('checkbox', { name: /^Select (?!the rows)/ });
    for (const at of [0, 1, 3]) await boxes.nth(at).click();
    await table(page).locator('.bulk').waitFor();
    const ids = await page.evaluate(() => (document.querySelector('users-dashboard') as unknown as { selectedIds: string[] }).selectedIds);
    await table(page).getByRole('button', { name: 'Export' }).click();
    await dialog(page).getByText('Only those who are selected').waitFor();
    await choose(page, 'CSV');
    await choose(page, 'Columns of the list');
    const file = await save(page);
    expect(file.name).toMatch(/^127\.0\.0\.1 selected users .*\.csv$/);
    const list = await opened(file);
    expect(list.headers[0]).toBe('Name');
    expect(list.headers).not.toContain('E-mail');
    const users = (await matches(page, {})).filter(({ id }) => ids.includes(id));
    expect(column(list, 'Name')).toEqual(users.map(({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(' ')));
    expect(list.rows).toHaveLength(3);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('of a user are the sessions that the tab shows, and a designed workbook of all that is known', async () => {
    const { page, wrong } = await openPage(browser, server.url);
    const watched = async (id: string): Promise<ViewingSession[]> => {
      const answer = await page.request.get(`${server.url}${API}/${id}/views?by=session&limit=500&zone=Europe/Paris`);
      return ((await answer.json()) as { items: ViewingSession[] }).items;
    };
    let user: User | undefined;
    let sessions: ViewingSession[] = [];
    for (const one of await matches(page, { filter: { status: ['active'] } })) {
      sessions = await watched(one.id);
      if (sessions.length > 5) {
        user = one;
        break;
      }
    }
    const id = user?.id ?? '';
    await page.evaluate(
      (userId) => (document.querySelector('users-dashboard') as unknown as { openUser(id: string): void }).openUser(userId),
      id,
    );
    await detail(page).getByRole('tab', { name: 'Viewed contents' }).click();
    await detail(page).locator('.views-period').getByRole('button', { name: 'Export' }).click();
    await dialog(page).getByText(`${sessions.length} viewing sessions`).waitFor();
    await choose(page, 'JSON');
    const file = await save(page);
    const told = JSON.parse(file.bytes.toString('utf8')) as { sessions: ViewingSession[]; about: { complete: boolean } };
    expect(told.sessions.map((session) => [session.id, session.title, session.playedSeconds])).toEqual(
      sessions.map((session) => [session.id, session.title, session.playedSeconds]),
    );
    expect(told.about.complete).toBe(true);
    await foot(page, 'Close').click();
    await detail(page).getByRole('button', { name: 'Save file' }).click();
    const person = await save(page);
    expect(person.name).toContain(`user ${id}`);
    const sheets = sheetsIn(person.bytes);
    expect([...sheets.keys()]).toEqual(['Profile', 'Subscriptions', 'Rentals', 'Viewed contents', 'About']);
    const text = JSON.stringify([...(sheets.get('Profile') ?? [])]);
    for (const value of [user?.email, user?.lastName, user?.id]) if (value) expect(text).toContain(value);
    const titles = (sheets.get('Viewed contents') ?? []).flat().map(({ value }) => value);
    for (const { title } of sessions) expect(titles).toContain(title);
    expect(wrong).toEqual([]);
    await page.close();
  });

  describe('over a connection that is cut on the way', () => {
    /** Cuts the first stream after a part of its bytes. `cursors`: those that came before the cut; `asked`: those that streams were asked with. */
    async function cutAt(page: Page, part: number) {
      const cursors: unknown[] = [];
      const asked: unknown[] = [];
      await page.route('**/users/search', async (route) => {
        if (!isStream(route)) return route.continue();
        asked.push((route.request().postDataJSON() as { cursor?: string }).cursor);
        if (asked.length > 1) return route.continue();
        const answer = await route.fetch();
        const body = await answer.body();
        const come = body.subarray(0, Math.floor(body.length * part));
        const lines = come.toString('utf8').split('\n').slice(0, -1);
        cursors.push(
          ...lines.filter((line) => line.startsWith('{"cursor":')).map((line) => (JSON.parse(line) as { cursor: string }).cursor),
        );
        return route.fulfill({ response: answer, body: come });
      });
      await table(page).getByRole('button', { name: 'Export' }).click();
      await choose(page, 'CSV');
      return { cursors, asked };
    }

    it('are whole: the stream is taken up from its cursor, and nobody is asked', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      const { cursors, asked } = await cutAt(page, 0.6);
      // Somebody who is asked keeps it waiting; here nobody answers.
      const list = await opened(await save(page));
      expect(cursors).toHaveLength(1);
      expect(asked).toEqual([undefined, ...cursors]);
      expect(column(list, 'ID')).toEqual((await matches(page, {})).map(({ id }) => id));
      expect(wrong).toEqual([]);
      await page.close();
    });

    it('are not offered while it is cut where no cursor has come, and are whole when the person says to go on', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      let downloads = 0;
      page.on('download', () => (downloads += 1));
      const { cursors, asked } = await cutAt(page, 0.2);
      await foot(page, 'Export').click();
      await dialog(page).getByRole('alert').getByText('What has come is kept').waitFor();
      expect([cursors, asked, downloads]).toEqual([[], [undefined], 0]);
      const download = page.waitForEvent('download');
      await foot(page, 'Go on').click();
      const got = await download;
      const list = await opened({ name: got.suggestedFilename(), bytes: await bytesOf(got) });
      expect(asked).toEqual([undefined, undefined]);
      expect(column(list, 'ID')).toEqual((await matches(page, {})).map(({ id }) => id));
      expect(wrong).toEqual([]);
      await page.close();
    });
  });

  it('that are stopped are none, and leave nothing', async () => {
    const { page, wrong } = await openPage(browser, server.url);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await page.route('**/users/search', (route) => (isStream(route) ? undefined : route.continue()));
    await table(page).getByRole('button', { name: 'Export' }).click();
    const asked = page.waitForRequest((request) => request.headers()['accept']?.includes('ndjson') ?? false);
    await foot(page, 'Export').click();
    const gone = page.waitForEvent('requestfailed');
    await asked;
    await foot(page, 'Stop').click();
    await dialog(page).getByText('No file was saved.').waitFor();
    await gone;
    await foot(page, 'Close').click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(downloads).toBe(0);
    expect(await kept(page)).toEqual([0, 0, 0, 0, 0]);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('that are under way ask before the page is left, and those that were stopped do not', async () => {
    const { page } = await openPage(browser, server.url);
    const asked: string[] = [];
    page.on('dialog', (asks) => {
      asked.push(asks.type());
      void asks.dismiss();
    });
    await page.route('**/users/search', (route) => (isStream(route) ? undefined : route.continue()));
    await table(page).getByRole('button', { name: 'Export' }).click();
    await foot(page, 'Export').click();
    await foot(page, 'Stop').waitFor();
    const asks = page.waitForEvent('dialog');
    await page.evaluate(() => void setTimeout(() => location.reload()));
    await asks;
    // It is still there, and goes on.
    await foot(page, 'Stop').click();
    await dialog(page).getByText('No file was saved.').waitFor();
    await page.reload();
    await table(page).locator('button.name').first().waitFor();
    expect(asked).toEqual(['beforeunload']);
    await page.close();
  });

  describe('in a language that is written from right to left', () => {
    /** The names of the sheets, and whether each of them is right to left. */
    const sheets = async (
      page: Page,
      opener = table(page).locator('button.export'),
    ): Promise<[names: string[], rightToLeft: boolean[]]> => {
      await opener.click();
      const download = page.waitForEvent('download');
      await dialog(page).locator('.dialog-foot .primary').click();
      const bytes = await bytesOf(await download);
      await dialog(page).locator('.export-done').waitFor();
      await dialog(page).locator('.dialog-foot .primary').click();
      await dialog(page).waitFor({ state: 'detached' });
      const parts = zipParts(bytes).filter(({ name }) => name.startsWith('xl/worksheets/sheet'));
      return [[...sheetsIn(bytes).keys()], parts.map(({ text }) => /<sheetView [^>]*rightToLeft="1"/.test(text))];
    };
    const speaks = async (page: Page, lang: string, direction: 'ltr' | 'rtl'): Promise<void> => {
      await page.evaluate((to) => void (document.documentElement.lang = to), lang);
      await table(page).locator(`.root[dir="${direction}"]`).waitFor();
    };

    it('have sheets from right to left', async () => {
      const { page, wrong } = await openPage(browser, server.url);
      await speaks(page, 'ar', 'rtl');
      expect(await sheets(page)).toEqual([
        [arabic.users, arabic.about],
        [true, true],
      ]);
      await table(page).locator('button.name').first().click();
      const { profile, subscriptions, rentals, views, about } = arabic;
      expect(await sheets(page, detail(page).locator('button.save-file'))).toEqual([
        [profile, subscriptions, rentals, views, about],
        [true, true, true, true, true],
      ]);
      expect(wrong).toEqual([]);
      await page.close();
    });

    it('are English and from left to right where the language has no texts, and its own once a host has added some', async () => {
      const { page, wrong } = await openPage(browser, `${server.url}strict.html`);
      await speaks(page, 'he', 'ltr');
      expect(await sheets(page)).toEqual([
        ['Users', 'About'],
        [false, false],
      ]);
      const pack = { table: { search: 'חיפוש' }, exports: { sheets: { users: 'משתמשים' } } };
      await page.evaluate(`import('/cdn/ott-users.js').then(({ addLanguage }) => addLanguage('he', ${JSON.stringify(pack)}))`);
      await speaks(page, 'he', 'rtl');
      expect(await sheets(page)).toEqual([
        ['משתמשים', 'About'],
        [true, true],
      ]);
      expect(wrong).toEqual([]);
      await page.close();
    });
  });

  describe('under a strict policy', () => {
    /** `told`: a page that allows no worker says so to the element. */
    const strict = async (workers: boolean, told = true): Promise<Awaited<ReturnType<typeof openPage>> & { context: BrowserContext }> => {
      const context = await browser.newContext();
      if (!workers)
        await context.route('**/strict.html', async (route) => {
          const answer = await route.fetch();
          const policy = answer.headers()['content-security-policy']?.replace(/worker-src [^;]*/, "worker-src 'none'") ?? '';
          const body = (await answer.text()).replace('<users-dashboard', told ? '<users-dashboard no-workers' : '$&');
          return route.fulfill({ response: answer, body, headers: { ...answer.headers(), 'content-security-policy': policy } });
        });
      const page = await openPage(context, `${server.url}strict.html`);
      return { ...page, context };
    };

    it('are written in a worker, without a violation: a list and a designed workbook', async () => {
      const { page, wrong, context } = await strict(true);
      const started = page.waitForEvent('worker');
      await table(page).getByRole('button', { name: 'Export' }).click();
      const file = await save(page);
      expect((await started).url()).toContain('sheet-gzip-worker');
      expect((await opened(file)).rows).toHaveLength(USERS);
      await foot(page, 'Close').click();
      await table(page).locator('button.name').first().click();
      await detail(page).getByRole('button', { name: 'Save file' }).click();
      expect([...sheetsIn((await save(page)).bytes).keys()]).toContain('Profile');
      expect(wrong).toEqual([]);
      await context.close();
    });

    it('are written on the page, without a violation, where it says that no worker may start', async () => {
      const { page, wrong, context } = await strict(false);
      await table(page).getByRole('button', { name: 'Export' }).click();
      const file = await save(page);
      expect((await opened(file)).rows).toHaveLength(USERS);
      await foot(page, 'Close').click();
      await table(page).locator('button.name').first().click();
      await detail(page).getByRole('button', { name: 'Save file' }).click();
      expect([...sheetsIn((await save(page)).bytes).keys()]).toContain('Profile');
      expect(wrong).toEqual([]);
      await context.close();
    });

    it('are written on the page where no worker may start and nobody says so', async () => {
      const { page, wrong, context } = await strict(false, false);
      await table(page).getByRole('button', { name: 'Export' }).click();
      expect((await opened(await save(page))).rows).toHaveLength(USERS);
      // The refusal of the worker itself is told by the browser, and nothing else.
      expect(wrong.filter((text) => !/worker-src|worker from/i.test(text))).toEqual([]);
      expect(wrong.length).toBeGreaterThan(0);
      await context.close();
    });
  });

  it('are not offered to somebody who may not export', async () => {
    const context = await browser.newContext();
    await context.route('**/settings', async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { permissions: object };
      return route.fulfill({ response: answer, json: { ...told, permissions: { ...told.permissions, export: false } } });
    });
    const { page } = await openPage(context, server.url);
    expect(await table(page).getByRole('button', { name: 'Add', exact: true }).count()).toBe(1);
    expect(await table(page).getByRole('button', { name: 'Export' }).count()).toBe(0);
    await table(page).locator('button.name').first().click();
    await detail(page).getByRole('button', { name: 'Edit' }).waitFor();
    expect(await detail(page).getByRole('button', { name: 'Save file' }).count()).toBe(0);
    await context.close();
  });
});
