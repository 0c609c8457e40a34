// A person with nothing but a keyboard asks again for a list that could not be had: the button goes, the focus stays in the element.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from '../users-table/harness.js';
import { focused, focusIsOn, goTo, press, until } from './person.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');

let table: Table;
afterEach(() => table.remove());

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
    table = new Table({ backend, now: NOW });
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
    table = new Table({ backend, now: NOW });
    await table.appears('.failure');
    await keysAreThere();
    state.fails = false;
    await goTo('Retry');
    await press(' ');
    await table.until(() => table.names.length > 0);
    await focusIsOn(search);
  });
});
