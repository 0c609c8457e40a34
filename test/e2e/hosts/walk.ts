// A walk through the whole menu, as staff would go: every place, every dialog, every file. Works on any page with one <users-dashboard>.
import type { Page } from 'playwright-core';

export const table = (page: Page) => page.locator('users-table');
export const names = (page: Page) => table(page).locator('button.name');
export const dialog = (page: Page) => page.locator('dialog.dialog');
const button = (page: Page, name: string) => table(page).getByRole('button', { name, exact: true });
const quiet = (page: Page) => table(page).locator('.list[aria-busy="false"]').waitFor();
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });

/** Whom the walk creates and imports: what of them stays behind on a page can be found by these. */
export const person = { first: 'Zdenka', last: 'Walkthrough', email: 'zdenka.walkthrough@example.com' };
const imported = 'imported.walkthrough@example.com';
/** What the browser itself says of an import that the backend does not know yet, which the menu asks for first. */
export const isNewImport = (said: string): boolean => /status of 404 .*\/users\/import\/[^/]+$/.test(said);
/** What nobody but the menu may show or keep. */
export const personal = /walkthrough|@example\.com/i;

async function figures(page: Page): Promise<void> {
  const dashboard = page.locator('users-dashboard');
  await dashboard.locator('canvas').waitFor();
  await dashboard.getByRole('button', { name: 'Show as table' }).click();
  await dashboard.locator('[part~="month-picker"] button').first().click();
  await dashboard.locator('[part~="figure"]').first().waitFor();
  await dashboard.locator('[part~="figure"]').first().click();
  await table(page).locator('[part~="chip"]').waitFor();
  await button(page, 'Clear all').or(table(page).locator('[part~="chip"] button').first()).first().click();
  await dashboard.locator('[part~="month-picker"] button').last().click();
  await quiet(page);
}

async function searchAndFilter(page: Page): Promise<void> {
  for (const panel of ['Period', 'Filters', 'Columns']) {
    await button(page, panel).click();
    await table(page).locator('[popover]:popover-open').waitFor();
    await page.keyboard.press('Escape');
  }
  await button(page, 'Sort by Name').click();
  await quiet(page);
  await table(page).locator('input[type="search"]').fill('a');
  await table(page).locator('[part~="chip"]').waitFor();
  await quiet(page);
  await table(page).locator('input[type="search"]').fill('');
  await table(page).locator('[part~="chip"]').waitFor({ state: 'detached' });
  await quiet(page);
}

async function create(page: Page): Promise<void> {
  await button(page, 'Add').click();
  await table(page).getByRole('menuitem', { name: 'Add a user' }).click();
  await dialog(page).getByLabel('First name').fill(person.first);
  await dialog(page).getByLabel('Last name').fill(person.last);
  await dialog(page).getByLabel('E-mail').fill(person.email);
  await page.keyboard.press('Enter');
  await gone(page);
}

async function importFile(page: Page): Promise<void> {
  await button(page, 'Add').click();
  await table(page).getByRole('menuitem', { name: 'Import a file' }).click();
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`First name;Last name;E-mail\nIm;Ported;${imported}\n`) };
  await dialog(page).locator('input[type="file"]').setInputFiles(file);
  await dialog(page).getByRole('button', { name: 'Check', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Import 1 row' }).click();
  await dialog(page).getByRole('heading', { name: 'The import is done' }).waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await gone(page);
}

async function openUser(page: Page): Promise<void> {
  await table(page).locator('input[type="search"]').fill(person.first);
  await names(page).filter({ hasText: person.last }).click();
  await quiet(page);
  const tabs = page.locator('user-detail [role="tab"]');
  await tabs.nth(3).waitFor();
  for (let at = 0; at < 4; at += 1) {
    await tabs.nth(at).click();
    await page.locator('user-detail [role="tabpanel"] [aria-busy="true"]').waitFor({ state: 'detached' });
  }
  const saving = page.waitForEvent('download');
  await page.locator('user-detail').getByRole('button', { name: 'Save file' }).click();
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  await (await saving).path();
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await gone(page);
  await page.keyboard.press('Escape');
  await page.locator('user-detail').waitFor({ state: 'detached' });
}

async function exportList(page: Page): Promise<void> {
  await button(page, 'Export').click();
  const saving = page.waitForEvent('download');
  await dialog(page).locator('.dialog-foot').getByRole('button', { name: 'Export', exact: true }).click();
  await (await saving).path();
  await dialog(page).locator('.export-done').waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await gone(page);
}

async function editAndErase(page: Page): Promise<void> {
  const choose = async (item: string): Promise<void> => {
    await names(page).first().hover();
    await table(page).locator('button.gear').first().click();
    await table(page).getByRole('menuitem', { name: item }).click();
    await dialog(page).waitFor();
  };
  await choose('Edit');
  await dialog(page).getByLabel('Note').fill('Walked by.');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await gone(page);
  await choose('Delete');
  await dialog(page).getByRole('button', { name: 'Erase', exact: true }).click();
  await dialog(page).getByText('is erased').first().waitFor();
  await page.keyboard.press('Escape');
  await gone(page);
}

/** Ends where it began, one user richer: the imported one. */
export async function walk(page: Page): Promise<void> {
  await names(page).first().waitFor();
  await figures(page);
  await searchAndFilter(page);
  await create(page);
  await importFile(page);
  await openUser(page);
  await exportList(page);
  await editAndErase(page);
}
