// Violations that axe finds on the page, the whole of ours included.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { open } from '../browser.js';
import { type Figure, isOurs } from './figure.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const accessible: Figure = {
  name: 'axe',
  title: 'axe violations',
  goal: '0',
  async once(where) {
    await using opened = await open({ ...where, query: isOurs(where.contender) ? '&element=users-dashboard' : '' });
    const { page } = opened;
    await page.evaluate(() => bench!.rest(60));
    await page.evaluate(axe);
    const found = (await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')) as string[];
    return { text: found.length > 0 ? `${found.length} (${found.join(', ')})` : '0', met: found.length === 0 };
  },
};
