// axe finds nothing wrong with <users-dashboard>, in either scheme, wide and narrow, in its main states.
import axe from 'axe-core';
import { UsersError } from '../../../src/contract/failure.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { backendOf, Dashboard, type Given } from './harness.js';

let dashboard: Dashboard;
afterEach(() => dashboard.remove());

const faults = async (): Promise<string[]> => {
  const { violations } = await axe.run(dashboard.element, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
};

const states: readonly (readonly [string, Given, (shown: Dashboard) => Promise<unknown>])[] = [
  [
    'full',
    {},
    async (shown) => {
      await shown.names();
      await shown.appears('canvas');
    },
  ],
  [
    'with a chosen figure and the numbers as a table',
    {},
    async (shown) => {
      await shown.names();
      await shown.appears('canvas');
      shown.button('Unsubscribed:').click();
      shown.button('Show as table').click();
      await shown.appears('table');
    },
  ],
  [
    'with the months open',
    {},
    async (shown) => {
      await shown.names();
      shown.button('November 2026').click();
      await shown.appears('.month-list:popover-open');
    },
  ],
  ['with a user open', {}, (shown) => shown.open()],
  [
    'loading',
    { backend: backendOf({ getKpis: () => new Promise(() => undefined), searchUsers: () => new Promise(() => undefined) }) },
    (shown) => shown.appears('.figure.skeleton'),
  ],
  [
    'failing',
    { backend: backendOf({ getKpis: () => Promise.reject(new UsersError('server')) }) },
    (shown) => shown.appears('[part=failure]'),
  ],
];

describe('axe on the dashboard', () => {
  for (const [name, given, reach] of states) {
    for (const [width, theme] of [
      [1200, 'light'],
      [360, 'dark'],
    ] as const) {
      it(`${name}, ${theme}, ${width} px`, async () => {
        dashboard = new Dashboard({ ...given, width, theme });
        await reach(dashboard);
        await Promise.all(
          [...dashboard.root.querySelectorAll('.panel')].flatMap((panel) => panel.getAnimations().map(({ finished }) => finished)),
        );
        expect(await faults()).to.eql([]);
      });
    }
  }
});
