// The states of <users-table>. Judges nothing.
import { UsersError } from '../../../src/contract/failure.js';
import { EMPTY_QUERY } from '../../../src/controllers/table-query.js';
import { type Given, Table } from '../users-table/harness.js';
import { type People, person } from '../users-table/people.js';
import { Staff } from '../users-table/staff.js';
import { LONG, type Look, never, settled, type States } from './state.js';

const long = { at: (at: number) => person(at, at === 1 ? LONG : {}) };
const meeting = (meet: People['meet']): People => Object.assign(new Staff(undefined, long), { meet });
const failing = (error: UsersError): People => meeting(() => Promise.reject(error));

/** A list over some people, once `drawn` has found what makes the state. */
const state =
  (given: () => Given, drawn: (table: Table) => Promise<unknown>) =>
  async (look: Look): Promise<Table> => {
    const table = new Table({ now: new Date('2026-11-23T12:00:00Z'), ...given(), ...look } as Given);
    await drawn(table);
    await settled(table.element);
    return table;
  };

const staff = (): Given => ({ backend: new Staff(undefined, long) });
const filtered = (): Given => ({
  ...staff(),
  query: {
    ...EMPTY_QUERY,
    filter: {
      text: 'person@example.com',
      status: ['active', 'canceled'],
      registered: { from: '2026-11-01' },
      offer: ['premium'],
      customFields: { country: { anyOf: ['FR'] }, profiles: { from: 1, to: 12 } },
    },
  },
});
const rows = (table: Table): Promise<unknown> => table.row('Person 0');
const selected = async (table: Table): Promise<void> => {
  await rows(table);
  table.all('.tick input')[1]?.click();
  await table.appears('.bulk');
};

/** The popover at a place of the toolbar; where there is but one, that one. */
const popover = (at: number) =>
  state(filtered, async (table) => {
    await rows(table);
    const buttons = table.all('.toolbar .pop > button');
    (buttons[at] ?? buttons[0])?.click();
    await table.appears('.panel:popover-open :is(input, select, button)');
  });

export const list: States = {
  loading: state(
    () => ({ backend: meeting(never) }),
    (table) => table.appears('.placeholder'),
  ),
  full: state(staff, rows),
  filtered: state(filtered, async (table) => (await rows(table), table.appears('.chip'))),
  'no user': state(
    () => ({ backend: new Staff(undefined, { total: 0 }) }),
    (table) => table.appears('.list .message'),
  ),
  'no match': state(
    () => ({ backend: new Staff(undefined, { total: 0 }), query: { ...EMPTY_QUERY, filter: { text: 'nobody' } } }),
    (table) => table.appears('.list .message button'),
  ),
  failing: state(
    () => ({ backend: failing(new UsersError('server', { requestId: 'r-1' })) }),
    (table) => table.appears('.failure'),
  ),
  busy: state(
    () => ({ backend: failing(new UsersError('busy', { retryAfter: 600 })) }),
    (table) => table.appears('.failure'),
  ),
  'failed rows': state(
    () => ({ backend: meeting((query, answer) => (query.offset === 0 ? answer() : Promise.reject(new UsersError('server')))) }),
    async (table) => {
      await rows(table);
      table.grid.scrollToIndex(500);
      await table.appears('.row-failure');
    },
  ),
  'broken fields': state(
    () => ({ backend: new Staff(undefined, { at: (at) => person(at, { registeredAt: 7 as never }) }) }),
    (table) => table.appears('.fault'),
  ),
  'a selection': state(staff, selected),
  'all but one selected': state(staff, async (table) => {
    await selected(table);
    table.find('.bulk button.quiet')?.click();
    await table.until(() => table.all('.tick input').every((box) => (box as HTMLInputElement).checked));
    table.all('.tick input')[2]?.click();
    await table.until(() => !(table.all('.tick input')[2] as HTMLInputElement).checked);
  }),
  'the menu of a row': state(
    () => ({ ...staff(), rowActions: [{ id: 'mail', label: 'Write an e-mail' }] }),
    async (table) => {
      await rows(table);
      table.find('.gear')?.click();
      await table.appears('.menu:popover-open');
    },
  ),
  'the menu of what can be added': state(staff, async (table) => {
    await rows(table);
    table.find('.add')?.click();
    await table.appears('.menu:popover-open');
  }),
  'first popover': popover(0),
  'second popover': popover(1),
  'third popover': popover(2),
};
