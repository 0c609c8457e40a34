// Tasks of the main thread that take more than 50 ms of CPU while a person sorts, filters and opens a user.
import { open } from '../browser.js';
import { traced } from '../trace.js';
import { type Figure, isOurs } from './figure.js';

const LONG = 50;

export const longTasks: Figure = {
  name: 'long-tasks',
  title: "tasks over 50 ms of CPU in sorting, filtering, opening a user, after the grid's start",
  goal: '0',
  asks: isOurs,
  async once(where) {
    await using opened = await open({ ...where, query: '&element=users-dashboard' });
    const { page, protocol } = opened;
    await page.evaluate(() => bench!.rest(60));
    const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
      [
        'sort',
        async () => {
          const name = page.getByRole('button', { name: 'Sort by Name' });
          await name.click();
          await name.locator('.arrow').waitFor();
        },
      ],
      [
        'filter',
        async () => {
          await page
            .getByRole('button', { name: /^Active \d/ })
            .first()
            .click();
          await page.locator('users-table .chip').waitFor();
        },
      ],
      [
        'open',
        async () => {
          await page.locator('.grid [data-user]').first().click();
          await page.getByRole('tab', { name: 'Viewed contents' }).waitFor();
        },
      ],
    ];
    const found: string[] = [];
    let longest = 0;
    for (const [name, act] of acts) {
      const { tasks } = await traced(protocol, async () => {
        await act();
        await page.evaluate(() => bench!.rest(90));
      });
      if (tasks.length === 0) throw new Error(`no task of ${name} was traced`);
      longest = Math.max(longest, ...tasks);
      for (const ms of tasks) if (ms > LONG) found.push(`${name} ${ms.toFixed(0)} ms`);
    }
    return {
      text: found.length > 0 ? `${found.length} (${found.join(', ')})` : `0 (longest ${longest.toFixed(0)} ms)`,
      met: found.length === 0,
    };
  },
};
