// What every step of the walk meets: the list, a dialog, a file that is saved. Knows how they are found; goes nowhere.
import type { Page } from 'playwright-core';

/** A state of the menu in which the walk stands still for a moment. */
export type Place = 'list' | 'popover' | 'keys' | 'user' | 'form' | 'import' | 'export' | 'selection' | 'erase';
/** Looks at what is shown. */
export type Look = (place: Place) => Promise<void>;

export const table = (page: Page) => page.locator('users-table');
export const names = (page: Page) => table(page).locator('button.name');
export const dialog = (page: Page) => page.locator('dialog.dialog');
export const user = (page: Page) => page.locator('user-detail');
export const button = (page: Page, name: string) => table(page).getByRole('button', { name, exact: true });
/** The list shows what it was last asked for. */
export const quiet = (page: Page) => table(page).locator('.list[aria-busy="false"]').waitFor();
export const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });

/** Opens what can be added. */
export async function add(page: Page, item: 'Add a user' | 'Import a file'): Promise<void> {
  await button(page, 'Add').click();
  await table(page).getByRole('menuitem', { name: item }).click();
}

/** Chooses what is to be done with the first one of the list. */
export async function choose(page: Page, item: 'Edit' | 'Delete'): Promise<void> {
  await names(page).first().hover();
  await table(page).locator('button.gear').first().click();
  await table(page).getByRole('menuitem', { name: item }).click();
  await dialog(page).waitFor();
}

export interface Person {
  readonly first: string;
  readonly last: string;
  readonly email: string;
}

/** In the form that is open. */
export async function fillIn(page: Page, { first, last, email }: Person): Promise<void> {
  await dialog(page).getByLabel('First name').fill(first);
  await dialog(page).getByLabel('Last name').fill(last);
  await dialog(page).getByLabel('E-mail').fill(email);
}

/** `rows`: below the header, of first name, last name and e-mail. */
export async function chooseFile(page: Page, rows: readonly string[]): Promise<void> {
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`First name;Last name;E-mail\n${rows.join('\n')}\n`) };
  await dialog(page).locator('input[type="file"]').setInputFiles(file);
}

export async function search(page: Page, text: string): Promise<void> {
  await table(page).locator('input[type="search"]').fill(text);
  await table(page)
    .locator('[part~="chip"]')
    .filter({ hasText: text })
    .first()
    .waitFor({ state: text === '' ? 'detached' : 'visible' });
  await quiet(page);
}

/** In the dialog of a file that is open: saves it, as the format that is named or as the one that is offered. */
export async function saveFile(page: Page, look: Look, format?: 'CSV' | 'JSON'): Promise<void> {
  const start = dialog(page).locator('.dialog-foot').getByRole('button', { name: 'Export', exact: true });
  await start.waitFor();
  if (format) await dialog(page).getByRole('radio', { name: format }).check();
  await look('export');
  const saving = page.waitForEvent('download');
  await start.click();
  await (await saving).path();
  await dialog(page).locator('.export-done').waitFor();
  await look('export');
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await gone(page);
}
