// A person with nothing but a keyboard asks again for what could not be had: the button goes, the focus stays in the element.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { backendOf, Dashboard } from '../users-dashboard/harness.js';
import { Table } from '../users-table/harness.js';
import { focused, focusIsOn, goTo, press, until } from './person.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');

let table: Table;
let shown: { remove(): void };
afterEach(() => shown.remove());

/** A list that is refused while `fails`. */
function refusing() {
  const sample = createSampleBackend({ users: 60, now: () => NOW });
  const state = { fails: false };
  const backend: UsersBackend = {
    ...sample,
    searchUsers: (query, options) => (state.fails ? Promise.reject(new UsersError('contract')) : sample.searchUsers(query, options)),
  };
  return { backend, state };
}
const keysAreThere = (): Promise<void> => until('the keys are there', () => table.find('.keys') !== null);
const search = /name or e-mail/i;

describe('by the keyboard alone, a list that failed', () => {
  it('is asked for again above the rows that stand, and the focus is on the search', async () => {
    const { backend, state } = refusing();
    shown = table = new Table({ backend, now: NOW });
    await table.until(() => table.names.length > 0);
    await keysAreThere();
    state.fails = true;
    table.element.refresh();
    await table.appears('.banner');
    state.fails = false;
    await goTo('Retry');
    expect(focused().closest('.banner') !== null).to.equal(true);
    await press('Enter');
    await until('the banner is gone', () => table.find('.banner') === null);
    await focusIsOn(search);
  });

  it('is asked for again in its place, and the focus is on the search', async () => {
    const { backend, state } = refusing();
    state.fails = true;
    shown = table = new Table({ backend, now: NOW });
    await table.appears('.failure');
    await keysAreThere();
    state.fails = false;
    await goTo('Retry');
    await press(' ');
    await table.until(() => table.names.length > 0);
    await focusIsOn(search);
  });
});

describe('by the keyboard alone, figures that failed', () => {
  /** Figures that fail when they are first asked for, or when asked for again. */
  async function failing(call: number): Promise<Dashboard> {
    const { getKpis } = backendOf();
    let calls = 0;
    const refused: UsersBackend['getKpis'] = (...asked) =>
      (calls += 1) === call ? Promise.reject(new UsersError('server')) : getKpis!(...asked);
    const dashboard = new Dashboard({ backend: backendOf({ getKpis: refused }) });
    shown = dashboard;
    if (call > 1) {
      await dashboard.tile('Active');
      dashboard.element.refresh();
    }
    await dashboard.appears('.main .failure, .main .banner');
    return dashboard;
  }

  for (const [where, call] of [
    ['in their place', 1],
    ['above those that stand', 2],
  ] as const) {
    it(`are asked for again ${where}, and the focus is on the title, from where Tab goes on to the month`, async () => {
      const dashboard = await failing(call);
      await goTo('Retry');
      await press('Enter');
      await dashboard.until(() => !dashboard.find('.main .failure, .main .banner'));
      await dashboard.tile('Active');
      await focusIsOn('Users');
      await press('Tab');
      expect(focused().closest('.months') !== null).to.equal(true);
    });
  }
});
