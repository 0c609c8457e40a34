// The walk through all that fails, on a page that was loaded whole: each place and dialog, while no call is answered as it should be.
import type { Page } from 'playwright-core';
import { add, button, dialog, gone, names, table, user } from './parts.js';

interface Person {
  readonly first: string;
  readonly last: string;
  readonly email: string;
}

/** `told`: what every place says of the failure. */
export async function walkFailing(page: Page, told: string, { first, last, email }: Person): Promise<void> {
  const fails = (): Promise<void> => dialog(page).getByText(told).first().waitFor();
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await gone(page);
  };
  const choose = async (item: string): Promise<void> => {
    await names(page).first().hover();
    await table(page).locator('button.gear').first().click();
    await table(page).getByRole('menuitem', { name: item }).click();
  };

  await names(page).first().click();
  await user(page).getByText(told).first().waitFor();
  await page.keyboard.press('Escape');
  await user(page).waitFor({ state: 'detached' });

  await add(page, 'Add a user');
  await dialog(page).getByLabel('First name').fill(first);
  await dialog(page).getByLabel('Last name').fill(last);
  await dialog(page).getByLabel('E-mail').fill(email);
  await page.keyboard.press('Enter');
  await fails();
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'Leave', exact: true }).click();
  await gone(page);

  await add(page, 'Import a file');
  const file = {
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`First name;Last name;E-mail\n${first};${last};${email}\n`),
  };
  await dialog(page).locator('input[type="file"]').setInputFiles(file);
  await fails();
  await leave();

  for (const item of ['Edit', 'Delete']) {
    await choose(item);
    await fails();
    await leave();
  }

  await button(page, 'Export').click();
  await dialog(page).locator('.dialog-foot').getByRole('button', { name: 'Export', exact: true }).click();
  await fails();
  // What can go on later is left by its own button.
  const stop = dialog(page).getByRole('button', { name: 'Stop', exact: true });
  if (await stop.isVisible()) await stop.click();
  await leave();

  await table(page).locator('input[type="search"]').fill(email);
  await table(page).getByText(told).first().waitFor();
  await page.locator('users-dashboard [part~="month-picker"] button').first().click();
  await page.locator('users-dashboard').locator('[part~="failure"]').getByText(told).first().waitFor();
}
