// CPU of the main thread: a step of a sweep, a step of the wheel, the way to the first rows.
import { addressOf, blank, MENU_HEIGHT, open, type Opened, VIEW, type Where } from '../browser.js';
import { type Figure, isOurs } from './figure.js';

const SWEEP = 80;
const WHEEL = 60;

/** Frames pass, so that what was begun before does not count. */
const rest = 30;

export const sweep: Figure = {
  name: 'sweep',
  title: 'CPU of a sweep step (far jump), ms',
  goal: '≤ 9',
  cpu: {
    most: 9,
    async measure(where) {
      await using opened = await open(where);
      const { page, cpu } = opened;
      await page.evaluate((frames) => bench!.rest(frames), rest);
      const before = await cpu();
      await page.evaluate((steps) => bench!.sweep(steps), SWEEP);
      const used = (await cpu()) - before;
      return used / SWEEP;
    },
  },
};

export const wheel: Figure = {
  name: 'wheel',
  title: 'CPU per wheel step (120 px), ms',
  goal: '≤ 9',
  cpu: {
    most: 9,
    async measure(where) {
      await using opened = await open(where);
      const { page, cpu } = opened;
      await page.evaluate(() => bench!.jump(0.3));
      await page.evaluate(() => bench!.filled(120));
      const { x, y } = await page.evaluate(() => bench!.middle());
      await page.mouse.move(x, y);
      await page.evaluate((frames) => bench!.rest(frames), rest);
      const before = await cpu();
      for (let step = 0; step < WHEEL; step += 1) {
        await page.mouse.wheel(0, 120);
        await page.evaluate(() => bench!.rest(3));
      }
      const used = (await cpu()) - before;
      return used / WHEEL;
    },
  },
};

/** A blank page that is as high as what is shown in it. */
export const blankFor = ({ contender }: Where): Promise<Opened> => blank(isOurs(contender) ? MENU_HEIGHT : VIEW.height);

/** Opens a contender's page, ours with its tiles, on a blank one and waits for its first rows. */
export async function toFirstRows({ page }: Opened, where: Where): Promise<void> {
  await page.goto(addressOf({ ...where, query: isOurs(where.contender) ? '&element=users-dashboard' : '' }), { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.bench !== undefined, undefined, { polling: 50 });
  await page.evaluate(() => bench!.firstRows());
}

export const firstRows: Figure = {
  name: 'first-rows',
  title: 'CPU to first rows (ours: tiles included), ms',
  goal: '≤ 300',
  cpu: {
    most: 300,
    async measure(where) {
      await using opened = await blankFor(where);
      const before = await opened.cpu();
      await toFirstRows(opened, where);
      const used = (await opened.cpu()) - before;
      return used;
    },
  },
};
