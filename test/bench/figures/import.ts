// An import of 200,000 rows with 10,000 bad ones, from the choice of the file to its end: which bad lines are named, the longest task of the
// page's thread, the most memory. Once as it is, with a worker, and once on a page that allows none.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { open } from '../browser.js';
import { built } from '../build.js';
import { traced } from '../trace.js';
import { type Figure, isOurs } from './figure.js';

const ROWS = 200_000;
/** One row in twenty is bad, in one of four ways; the last is known to the backend only. */
const isBad = (row: number): boolean => row % 20 === 7;
const WAYS = ['2026-02-30', '', 'person1@example.org', 'refused'] as const;
const LONGEST = 50;
const MOST_MEMORY = 300;

function fileText(): string {
  const lines = ['email,first name,last name,birth date,note'];
  for (let row = 1; row <= ROWS; row += 1) {
    const way = isBad(row) ? WAYS[Math.floor(row / 20) % 4] : undefined;
    const email = way === '' || way === 'person1@example.org' ? way : `${way === 'refused' ? 'refused' : 'person'}${row}@example.org`;
    lines.push(`${email},First${row},row-${row},${way === '2026-02-30' ? way : '1990-05-17'},"some words, of person ${row}"`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * MB that the page's thread holds, garbage that is not collected yet included. A worker's heap is its own and is not told; the same work
 * without a worker tells what it holds.
 */
const memory = async (page: Page): Promise<number> =>
  (await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize)) / 1e6;

/** What the file of the refused rows says: the bad rows by their last names. */
async function refusedRows(page: Page): Promise<Set<number>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the refused rows' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  return new Set([...text.matchAll(/,row-(\d+),/g)].map(([, row]) => Number(row)));
}

const figure = (name: string, title: string, workers: boolean): Figure => ({
  name,
  title: `${title}: bad lines named, longest task, memory`,
  goal: `10,000, < ${LONGEST} ms, < ${MOST_MEMORY} MB`,
  asks: isOurs,
  async once(where) {
    await using opened = await open(where);
    const { page, protocol } = opened;
    if (!workers) await page.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
    // As a person has it: on the disk. Bytes that are handed over would go through the page first.
    const file = `${built}people.csv`;
    writeFileSync(file, fileText());
    const before = await memory(page);
    let most = 0;
    let over = false;
    const watched = (async () => {
      while (!over) most = Math.max(most, await memory(page));
    })();
    const { tasks } = await traced(protocol, async () => {
      // This backend creates nobody one by one: what can be added is a file.
      await page.getByRole('button', { name: 'Import a file' }).click();
      await page.locator('dialog input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.getByRole('button', { name: /^Import \d/ }).click({ timeout: 300_000 });
      await page.getByRole('heading', { name: /The import is done/ }).waitFor({ timeout: 300_000 });
    }).finally(() => {
      over = true;
    });
    await watched;
    const named = await refusedRows(page);
    const bad = Array.from({ length: ROWS }, (_, at) => at + 1).filter(isBad);
    const all = named.size === bad.length && bad.every((row) => named.has(row));
    const longest = Math.max(...tasks);
    return {
      text: `${named.size.toLocaleString('en')}${all ? '' : ' (not all)'}, ${longest.toFixed(0)} ms, ${most.toFixed(0)} MB (before: ${before.toFixed(0)})`,
      met: all && longest < LONGEST && most < MOST_MEMORY,
    };
  },
});

export const imports: readonly Figure[] = [
  figure('import', 'import of 200,000 rows, 10,000 of them bad', true),
  figure('import-here', 'the same where the page allows no worker', false),
];
