// The walk through all that writes: one user created, a file imported, one edited and erased, several erased.
import type { Page } from 'playwright-core';
import { add, choose, chooseFile, dialog, fillIn, gone, type Look, type Person, table } from './parts.js';

export async function create(page: Page, look: Look, person: Person): Promise<void> {
  await add(page, 'Add a user');
  await fillIn(page, person);
  await look('form');
  await page.keyboard.press('Enter');
  await gone(page);
}

/** `rows`: below the header, of first name, last name and e-mail. */
export async function importFile(page: Page, look: Look, rows: readonly string[]): Promise<void> {
  await add(page, 'Import a file');
  await look('import');
  await chooseFile(page, rows);
  const check = dialog(page).getByRole('button', { name: 'Check', exact: true });
  await check.waitFor();
  await look('import');
  await check.click();
  const start = dialog(page).getByRole('button', { name: `Import ${rows.length} rows` });
  await start.waitFor();
  await look('import');
  await start.click();
  await dialog(page).getByRole('heading', { name: 'The import is done' }).waitFor();
  await look('import');
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await gone(page);
}

/** The first one of the list. */
export async function editAndErase(page: Page, look: Look): Promise<void> {
  await choose(page, 'Edit');
  await dialog(page).getByLabel('Note').fill('Walked by.');
  await look('form');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await gone(page);
  await choose(page, 'Delete');
  const erase = dialog(page).getByRole('button', { name: 'Erase', exact: true });
  await erase.waitFor();
  await look('erase');
  await erase.click();
  await dialog(page).getByText('is erased').first().waitFor();
  await look('erase');
  await page.keyboard.press('Escape');
  await gone(page);
}

/** All who are selected, once the right number is typed. */
export async function eraseSelected(page: Page, look: Look, count: number): Promise<void> {
  await table(page).locator('.bulk').getByRole('button', { name: 'Delete' }).click();
  const field = dialog(page).getByRole('textbox', { name: `Type ${count} to confirm` });
  await field.fill(String(count + 1));
  await field.press('Enter');
  await dialog(page).getByText('Nothing has been erased').waitFor();
  await look('erase');
  await field.fill(String(count));
  await dialog(page)
    .getByRole('button', { name: `Erase ${count} users` })
    .click();
  await dialog(page).getByText(`${count} users are erased`).first().waitFor();
  await look('erase');
  await page.keyboard.press('Escape');
  await gone(page);
  await table(page).locator('.bulk').waitFor({ state: 'detached' });
}
