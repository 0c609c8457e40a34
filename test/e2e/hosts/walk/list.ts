// The walk through the figures and the list: months, search, panels, keys, files of all and of those who are selected.
import type { Page } from 'playwright-core';
import { button, dialog, gone, type Look, names, quiet, saveFile, search, table } from './parts.js';

export async function figures(page: Page): Promise<void> {
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

export async function searchAndFilter(page: Page, look: Look): Promise<void> {
  for (const panel of ['Period', 'Filters', 'Columns']) {
    await button(page, panel).click();
    await table(page).locator('[popover]:popover-open').waitFor();
    await look('popover');
    await page.keyboard.press('Escape');
  }
  await button(page, 'Sort by Name').click();
  await quiet(page);
  await search(page, 'a');
  await look('list');
  await search(page, '');
}

/** By its key, which counts where the pointer is and nothing is typed. */
export async function listKeys(page: Page, look: Look): Promise<void> {
  await names(page).first().hover();
  await names(page).first().focus();
  await table(page).locator('button.keys').waitFor();
  await page.keyboard.press('?');
  await dialog(page).getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
  await look('keys');
  await page.keyboard.press('Escape');
  await gone(page);
}

export async function exportList(page: Page, look: Look): Promise<void> {
  await button(page, 'Export').click();
  await saveFile(page, look);
}

/** Leaves them selected. */
export async function exportSelected(page: Page, look: Look, text: string): Promise<void> {
  await search(page, text);
  await table(page).getByRole('checkbox', { name: 'Select the rows of this page' }).click();
  await table(page).locator('.bulk').waitFor();
  await look('selection');
  await table(page).locator('.bulk').getByRole('button', { name: 'Export' }).click();
  await dialog(page).getByText('Only those who are selected').waitFor();
  await saveFile(page, look, 'CSV');
}
