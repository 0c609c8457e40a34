// The walk through open users: the tabs, the steps from one to the next, what was watched, the files.
import type { Page } from 'playwright-core';
import type { UserDetailElement } from '../../../../src/elements/user-detail/user-detail.js';
import { type Look, names, quiet, saveFile, search, user } from './parts.js';

const idOf = (shown: Element) => (shown as UserDetailElement).userId;
const tabs = (page: Page) => user(page).locator('[role="tab"]');
const loaded = (page: Page) => user(page).locator('[role="tabpanel"] [aria-busy="true"]').first().waitFor({ state: 'detached' });

async function open(page: Page, text = ''): Promise<void> {
  await names(page).filter({ hasText: text }).first().click();
  await quiet(page);
  await tabs(page).nth(3).waitFor();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await user(page).waitFor({ state: 'detached' });
}

/** To the user after or before; the tab stays. Two who follow each other may have one name, but not one id. */
async function step(page: Page, way: 'Next' | 'Previous'): Promise<void> {
  const element = await user(page).elementHandle();
  const before = await user(page).evaluate(idOf);
  await user(page)
    .getByRole('button', { name: `${way} user` })
    .click();
  await page.waitForFunction(([shown, id]) => (shown as UserDetailElement | null)?.userId !== id, [element, before] as const);
  await loaded(page);
}

/** What the first one watched who watched anything: where there is nothing, no file is offered. */
export async function watched(page: Page, look: Look): Promise<void> {
  await open(page);
  await step(page, 'Next');
  await step(page, 'Previous');
  await tabs(page).last().click();
  await loaded(page);
  const byTitle = user(page).getByRole('button', { name: 'By title' });
  while (!(await byTitle.isVisible())) await step(page, 'Next');
  await look('user');
  await user(page).getByRole('button', { name: 'Show as table' }).click();
  await byTitle.click();
  await user(page).getByRole('table', { name: 'By title' }).waitFor();
  await loaded(page);
  await look('user');
  await user(page).getByRole('button', { name: 'Sessions', exact: true }).click();
  await user(page).getByRole('table', { name: 'Sessions', exact: true }).waitFor();
  await loaded(page);
  await user(page).getByRole('button', { name: 'Export', exact: true }).click();
  await saveFile(page, look);
  await close(page);
}

/** Every tab of the one who is found by two words, and the file of all that is known. */
export async function openUser(page: Page, look: Look, { first, last }: { readonly first: string; readonly last: string }): Promise<void> {
  await search(page, first);
  await open(page, last);
  for (let at = 0; at < 4; at += 1) {
    await tabs(page).nth(at).click();
    await loaded(page);
    await look('user');
  }
  await user(page).getByRole('button', { name: 'Save file' }).click();
  await saveFile(page, look);
  await close(page);
}
