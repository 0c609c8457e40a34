// A walk through the whole menu, as staff would go: every place, every dialog, every file. Works on any page with one <users-dashboard>.
import type { Page } from 'playwright-core';
import { exportList, exportSelected, figures, listKeys, searchAndFilter } from './walk/list.js';
import { type Look, names } from './walk/parts.js';
import { openUser, watched } from './walk/user.js';
import { create, editAndErase, eraseSelected, importFile } from './walk/writing.js';

export { dialog, type Look, names, type Place, table, user } from './walk/parts.js';

/** Whom the walk creates and imports: what of them stays behind on a page can be found by these. */
export const person = { first: 'Zdenka', last: 'Walkthrough', email: 'zdenka.walkthrough@example.com' };
const IMPORTED = 'Ported-Walkthrough';
const imported = ['one', 'two', 'three'].map((which) => `${which};${IMPORTED};${which}.imported.walkthrough@example.com`);
/** What the browser itself says of an import that the backend does not know yet, which the menu asks for first. */
export const isNewImport = (said: string): boolean => /status of 404 .*\/users\/import\/[^/]+$/.test(said);
/** What nobody but the menu may show or keep. */
export const personal = /walkthrough|@example\.com/i;

/** Ends with the users that it began with. `look`: at each place, as it is reached. */
export async function walk(page: Page, look: Look = () => Promise.resolve()): Promise<void> {
  await names(page).first().waitFor();
  await figures(page);
  await searchAndFilter(page, look);
  await listKeys(page, look);
  await watched(page, look);
  await create(page, look, person);
  await importFile(page, look, imported);
  await openUser(page, look, person);
  await exportList(page, look);
  await editAndErase(page, look);
  await exportSelected(page, look, IMPORTED);
  await eraseSelected(page, look, imported.length);
}
