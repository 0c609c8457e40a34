// axe finds nothing wrong with any state, wide and narrow, in either scheme. Knows no state: they are listed in states/.
import { afterEach, describe, expect, it } from '../runner/suite.js';
import { axeFaults } from './axe-faults.js';
import { groups } from './states/groups.js';
import { type InState, look, type States } from './states/state.js';

let shown: InState;
afterEach(() => shown.remove());

/** A dialog is as wide as its window lets it be; the others are narrow as well. */
const hasWidth = (group: string): boolean => ['list', 'dashboard', 'user'].includes(group);

for (const [group, states] of Object.entries<States>(groups)) {
  describe(`axe finds nothing: ${group}`, () => {
    for (const [name, reach] of Object.entries(states)) {
      it(`${name}, in light and in dark`, async () => {
        shown = await reach({ width: 1200, theme: 'light' });
        expect(await axeFaults(shown.element), 'in light').to.deep.equal([]);
        // The other scheme has other colours and nothing else.
        await look(shown, { theme: 'dark' });
        expect(await axeFaults(shown.element, ['color-contrast']), 'in dark').to.deep.equal([]);
      });
      if (!hasWidth(group)) continue;
      it(`${name}, 360 px wide, in dark`, async () => {
        shown = await reach({ width: 360, theme: 'dark' });
        expect(await axeFaults(shown.element)).to.deep.equal([]);
      });
    }
  });
}
