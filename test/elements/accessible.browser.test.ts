// axe finds nothing wrong with any state, wide and narrow, in either scheme. Knows no state: they are listed in states/.
import axe from 'axe-core';
import { afterEach, describe, expect, it } from '../runner/suite.js';
import { groups } from './states/groups.js';
import { type InState, look, type States } from './states/state.js';

let shown: InState;
afterEach(() => shown.remove());

const CONTRAST: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };
const ALL: axe.RunOptions = { rules: { region: { enabled: false } } };

const faults = async (options: axe.RunOptions): Promise<string[]> => {
  const { violations } = await axe.run(shown.element, options);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
};

/** A dialog is as wide as its window lets it be; the others are narrow as well. */
const hasWidth = (group: string): boolean => ['list', 'dashboard', 'user'].includes(group);

for (const [group, states] of Object.entries<States>(groups)) {
  describe(`axe finds nothing: ${group}`, () => {
    for (const [name, reach] of Object.entries(states)) {
      it(`${name}, in light and in dark`, async () => {
        shown = await reach({ width: 1200, theme: 'light' });
        expect(await faults(ALL), 'in light').to.deep.equal([]);
        // The other scheme has other colours and nothing else.
        await look(shown, { theme: 'dark' });
        expect(await faults(CONTRAST), 'in dark').to.deep.equal([]);
      });
      if (!hasWidth(group)) continue;
      it(`${name}, 360 px wide, in dark`, async () => {
        shown = await reach({ width: 360, theme: 'dark' });
        expect(await faults(ALL)).to.deep.equal([]);
      });
    }
  });
}
