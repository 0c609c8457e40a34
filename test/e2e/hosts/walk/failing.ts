// The walk through all that fails, on a page that was loaded whole: each place and dialog, while no call is answered as it should be.
import type { Page } from 'playwright-core';
import { add, button, choose, chooseFile, dialog, fillIn, gone, names, type Person, table, user } from './parts.js';

/** `told`: what every place says of the failure. */
export async function walkFailing(page: Page, told: string, person: Person): Promise<void> {
  const fails = (): Promise<void> => dialog(page).getByText(told).first().waitFor();
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await gone(page);
  };

  await names(page).first().click();
  await user(page).getByText(told).first().waitFor();
  await page.keyboard.press('Escape');
  await user(page).waitFor({ state: 'detached' });

  await add(page, 'Add a user');
  await fillIn(page, person);
  await page.keyboard.press('Enter');
  await fails();
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'Leave', exact: true }).click();
  await gone(page);

  await add(page, 'Import a file');
  await chooseFile(page, [`${person.first};${person.last};${person.email}`]);
  await fails();
  await leave();

  for (const item of ['Edit', 'Delete'] as const) {
    await choose(page, item);
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

  await table(page).locator('input[type="search"]').fill(person.email);
  await table(page).getByText(told).first().waitFor();
  await page.locator('users-dashboard [part~="month-picker"] button').first().click();
  await page.locator('users-dashboard').locator('[part~="failure"]').getByText(told).first().waitFor();
}
