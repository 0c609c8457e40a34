// axe finds nothing wrong with <user-detail>, in either scheme, wide and narrow, full, empty and failing.
import axe from 'axe-core';
import { UsersError } from '../../../src/contract/failure.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Detail, type Given } from './harness.js';
import { backendOf, NOW, viewsOf } from './stub.js';

let detail: Detail;
afterEach(() => detail.remove());

const faults = async (): Promise<string[]> => {
  const { violations } = await axe.run(detail.element, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
};

const states: readonly (readonly [string, Given, string])[] = [
  ['full', { backend: backendOf() }, '.panel dd, .panel tbody th'],
  [
    'empty',
    {
      backend: backendOf({
        listSubscriptions: () => Promise.resolve({ items: [] }),
        listRentals: () => Promise.resolve({ items: [] }),
        listViews: (_id, query) => Promise.resolve(viewsOf(0, query)),
      }),
    },
    '.panel dd, .empty',
  ],
  [
    'failing',
    {
      backend: backendOf({
        getUser: () => Promise.reject(new UsersError('server')),
        listSubscriptions: () => Promise.reject(new UsersError('server')),
        listRentals: () => Promise.reject(new UsersError('forbidden')),
        listViews: () => Promise.reject(new UsersError('timeout')),
      }),
    },
    '.panel .failure',
  ],
  [
    'loading',
    {
      backend: backendOf({
        getUser: () => new Promise(() => undefined),
        listSubscriptions: () => new Promise(() => undefined),
        listRentals: () => new Promise(() => undefined),
        listViews: () => new Promise(() => undefined),
      }),
    },
    '.panel .skeleton',
  ],
];

describe('axe on a user', () => {
  for (const [name, given, drawn] of states) {
    for (const [width, theme] of [
      [1100, 'light'],
      [360, 'dark'],
    ] as const) {
      it(`finds nothing: ${name}, ${theme}, ${width} px`, async () => {
        detail = new Detail({ userId: 'u1', now: NOW, embedded: true, width, theme, ...given });
        for (const tab of ['personal', 'subscriptions', 'rentals', 'views']) {
          await detail.open(tab);
          await detail.appears(drawn);
          expect(await faults(), tab).to.deep.equal([]);
        }
      });
    }
  }
});
