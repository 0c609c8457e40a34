// axe finds nothing wrong with <users-table>, in its states, wide and narrow, light and dark.
import axe from 'axe-core';
import { UsersError } from '../../../src/contract/failure.js';
import { EMPTY_QUERY } from '../../../src/controllers/table-query.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { type Given, Table } from './harness.js';
import { People } from './people.js';
import { Staff } from './staff.js';

let table: Table;
afterEach(() => table.remove());

const faults = async (): Promise<string[]> => {
  // Colours are judged when they have settled; a skeleton's shimmer never does.
  const settling = table.element.shadowRoot!.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(settling.map(({ finished }) => finished));
  const { violations } = await axe.run(table.element, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
};

const never = new People();
never.meet = () => new Promise(() => undefined);
const failing = new People();
failing.meet = () => Promise.reject(new UsersError('server', { requestId: 'r-1' }));
const broken = new People();
broken.meet = (query, answer) => (query.offset === 0 ? answer() : Promise.reject(new UsersError('server')));

const filtered = { ...EMPTY_QUERY, filter: { text: 'p', status: ['active'], registered: { from: '2026-11-01' } } };

const states: readonly (readonly [string, Given, () => Promise<unknown>])[] = [
  ['loading', { backend: never }, () => table.appears('.placeholder')],
  ['full', { backend: new People() }, () => table.row('Person 0')],
  ['filtered', { backend: new People(), query: filtered }, async () => (await table.row('Person 0'), table.appears('.chip'))],
  ['empty', { backend: new People({ total: 0 }) }, () => table.appears('.list .message')],
  ['failing', { backend: failing }, () => table.appears('.failure')],
  [
    'with failed rows',
    { backend: broken },
    async () => {
      await table.row('Person 0');
      table.grid.scrollToIndex(500);
      await table.appears('.row-failure');
    },
  ],
  [
    'with a selection',
    { backend: new People() },
    async () => {
      await table.row('Person 0');
      table.tick('Person 0').click();
      await table.appears('.bulk');
    },
  ],
  [
    'with all that match but one selected',
    { backend: new Staff() },
    async () => {
      await table.row('Person 0');
      table.tick('Person 0').click();
      await table.appears('.bulk');
      table.button('Select all', '.bulk').click();
      table.tick('Person 1').click();
      await table.shows('999 selected', '.bulk');
    },
  ],
  [
    'with a menu open',
    { backend: new Staff() },
    async () => {
      await table.row('Person 0');
      table.button('Actions for Person 0').click();
      await table.appears('.menu:popover-open');
    },
  ],
  [
    'with the filters open',
    { backend: new People() },
    async () => {
      await table.row('Person 0');
      await table.open('Filters');
    },
  ],
];

describe('axe on the list', () => {
  for (const [name, given, drawn] of states) {
    for (const [width, theme] of [
      [1200, 'light'],
      [360, 'dark'],
    ] as const) {
      it(`finds nothing: ${name}, ${theme}, ${width} px`, async () => {
        table = new Table({ width, theme, now: '2026-11-23T12:00:00Z', ...given });
        await drawn();
        expect(await faults()).to.deep.equal([]);
      });
    }
  }
});
