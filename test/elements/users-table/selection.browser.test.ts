// Selecting, opening and stepping, by pointer and by keyboard.
import { UsersError } from '../../../src/contract/failure.js';
import { EMPTY_QUERY } from '../../../src/controllers/table-query.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Table } from './harness.js';
import { gate, People } from './people.js';

let table: Table;
afterEach(() => table.remove());

const press = (on: HTMLElement, key: string, more: KeyboardEventInit = {}): void =>
  void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));

describe('selecting rows', () => {
  it('turns the toolbar into a line with the number of selected users, and tells the host', async () => {
    table = await Table.of();
    const heard = table.heard('selection-change');
    table.tick('Person 1').click();
    await table.shows('1 selected', '.bulk');
    table.tick('Person 3').click();
    await table.shows('2 selected', '.bulk');
    expect(table.element.selectedIds).to.deep.equal(['u1', 'u3']);
    expect(heard.count).to.equal(2);
    expect(table.find('.toolbar')).to.equal(null);
    table.button('Unselect all', '.bulk').click();
    await table.until(() => table.find('.toolbar') && table.root.activeElement === table.search);
    expect(table.element.selectedIds).to.deep.equal([]);
    expect(table.tick('Person 1').checked).to.equal(false);
  });

  it('marks the row as selected for everybody', async () => {
    table = await Table.of();
    table.tick('Person 1').click();
    const cell = table.cellOf(await table.row('Person 1'));
    await table.shows('1 selected', '.bulk');
    expect(cell.parentElement?.getAttribute('aria-selected')).to.equal('true');
    expect(table.cellOf(await table.row('Person 2')).parentElement?.getAttribute('aria-selected')).to.equal('false');
  });

  it('takes a range with Shift', async () => {
    table = await Table.of();
    table.tick('Person 1').click();
    table.tick('Person 4').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, shiftKey: true }));
    expect(table.element.selectedIds).to.deep.equal(['u1', 'u2', 'u3', 'u4']);
  });

  it('stays with the person when the list is sorted otherwise', async () => {
    const backend = new People();
    table = await Table.of(backend);
    table.tick('Person 2').click();
    backend.meet = async (_, answer) => {
      const page = await answer();
      return { ...page, items: page.items.toReversed() };
    };
    table.element.refresh();
    await table.row('Person 49');
    table.grid.scrollToIndex(47);
    const name = await table.row('Person 2');
    expect(table.cellOf(name).parentElement?.getAttribute('aria-selected')).to.equal('true');
    expect(table.tick('Person 2').checked).to.equal(true);
  });

  it('works by Space on a row', async () => {
    table = await Table.of();
    const cell = table.cellOf(await table.row('Person 1'));
    cell.focus();
    press(cell, ' ');
    expect(table.element.selectedIds).to.deep.equal(['u1']);
    press(cell, ' ');
    expect(table.element.selectedIds).to.deep.equal([]);
  });

  it('takes the rows of the page by the box in the header, then nobody', async () => {
    table = await Table.of();
    const all = table
      .all('.tick input')
      .find((found) => found.getAttribute('aria-label') === 'Select the rows of this page') as HTMLInputElement;
    all.click();
    await table.shows('50 selected', '.bulk');
    expect([all.indeterminate, all.checked, all.getAttribute('aria-label')]).to.eql([true, false, 'Unselect all']);
    all.click();
    await table.until(() => table.find('.toolbar'));
    expect([table.element.selectedIds, all.indeterminate, all.checked]).to.eql([[], false, false]);
  });

  it('takes everybody who is on the page where there are no others, and offers no more', async () => {
    table = await Table.of(new People({ total: 20 }));
    const all = table
      .all('.tick input')
      .find((found) => found.getAttribute('aria-label') === 'Select the rows of this page') as HTMLInputElement;
    all.click();
    await table.shows('20 selected', '.bulk');
    expect([all.indeterminate, all.checked]).to.eql([false, true]);
    expect(table.text('.bulk')).not.to.include('Select all');
  });

  it('has a slot for actions on the selected users', async () => {
    table = await Table.of();
    const action = document.createElement('button');
    action.slot = 'bulk';
    table.element.append(action);
    table.tick('Person 0').click();
    await table.shows('1 selected', '.bulk');
    expect(action.assignedSlot).not.to.equal(null);
  });
});

describe('a range over rows that are not loaded', () => {
  const shiftClick = (name: string): void =>
    void table.tick(name).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, shiftKey: true }));
  async function ticked(backend: People): Promise<void> {
    table = await Table.of(backend);
    table.tick('Person 1').click();
    table.grid.scrollToIndex(500);
    await table.row('Person 505');
  }

  it('selects them too, as soon as the backend has told who they are', async () => {
    const backend = new People();
    await ticked(backend);
    shiftClick('Person 505');
    await table.shows('505 selected', '.bulk');
    expect(table.element.selectedIds).to.include.members(['u1', 'u300', 'u505']);
    expect(table.text('.summary')).not.to.include('in between');
  });

  it('says that it does not where they could not be had, and selects those alone that are counted', async () => {
    const backend = new People();
    await ticked(backend);
    backend.meet = () => Promise.reject(new UsersError('server'));
    shiftClick('Person 505');
    await table.shows('in between could not be loaded', '.summary');
    const { selectedIds } = table.element;
    expect(selectedIds).not.to.include('u300');
    await table.shows(`${selectedIds.length} selected`, '.bulk');
  });

  it('selects nobody more when the selection was cleared meanwhile', async () => {
    const backend = new People();
    await ticked(backend);
    const { passed, open } = gate();
    backend.meet = async (_, answer) => (await passed, answer());
    shiftClick('Person 505');
    await table.shows('being selected', '.summary');
    table.element.clearSelection();
    open();
    await table.until(() => table.find('.toolbar'));
    expect(table.element.selectedIds).to.deep.equal([]);
  });
});

describe('all that match', () => {
  const takeAll = async (backend = new People()): Promise<void> => {
    table = await Table.of(backend, { query: { ...EMPTY_QUERY, filter: { status: ['active'] } } });
    table.tick('Person 1').click();
    await table.shows('1 selected', '.bulk');
    table.button('Select all', '.bulk').click();
    await table.shows('1,000 selected', '.bulk');
  };
  const all = { filter: { status: ['active'] }, zone: 'Europe/Paris' };

  it('are selected without a list of them, but for those who are unticked', async () => {
    await takeAll();
    table.tick('Person 3').click();
    await table.shows('999 selected all that match but 1', '.bulk');
    expect(table.element.selection).to.eql({ ...all, except: ['u3'] });
    expect(table.element.selectedIds).to.eql([]);
    expect(table.tick('Person 3').checked).to.equal(false);
  });

  it('look selected when they come into view', async () => {
    await takeAll();
    table.tick('Person 3').click();
    table.grid.scrollToIndex(700);
    const cell = table.cellOf(await table.row('Person 703'));
    expect(cell.parentElement?.getAttribute('aria-selected')).to.equal('true');
    expect(table.tick('Person 703').checked).to.equal(true);
    table.grid.scrollToIndex(0);
    expect(table.cellOf(await table.row('Person 3')).parentElement?.getAttribute('aria-selected')).to.equal('false');
  });

  it('stay selected when the list is sorted otherwise', async () => {
    await takeAll();
    const { query } = table.element;
    table.element.query = { ...query, sort: { by: 'name', direction: 'asc' } };
    await table.element.updateComplete;
    await table.row('Person 1');
    expect(table.element.selection).to.eql({ ...all, except: [] });
  });

  it('are dropped with a notice when the filter changes, which can be put away', async () => {
    await takeAll();
    const heard = table.heard('selection-change');
    table.element.query = { ...table.element.query, filter: { status: ['canceled'] } };
    await table.shows('The filter has changed: nobody is selected any more.', '.summary [role=status]');
    expect([table.element.selection, heard.count]).to.eql([{ ids: [] }, 1]);
    table.button('Close', '.summary').click();
    await table.until(() => !table.text('.summary').includes('The filter has changed'));
  });

  it('are nobody when all are unticked', async () => {
    table = await Table.of(new People({ total: 2 }));
    table.tick('Person 0').click();
    await table.shows('1 selected', '.bulk');
    table.button('Select all', '.bulk').click();
    await table.shows('2 selected everybody', '.bulk');
    table.tick('Person 0').click();
    table.tick('Person 1').click();
    await table.until(() => table.find('.toolbar'));
    expect(table.element.selection).to.eql({ ids: [] });
  });

  it('are about as many where the backend only estimates', async () => {
    const backend = new People();
    backend.meet = async (_, answer) => ({ ...(await answer()), total: { count: 1000, exact: false } });
    table = await Table.of(backend);
    table.tick('Person 0').click();
    await table.shows('Select all about 1,000', '.bulk');
    table.button('Select all', '.bulk').click();
    await table.shows('about 1,000 selected', '.bulk');
  });
});

describe('the keyboard of the grid', () => {
  it('moves by arrows, to the end and back', async () => {
    table = await Table.of();
    const first = table.cellOf(await table.row('Person 0'));
    first.focus();
    press(first, 'ArrowDown');
    const grid = table.grid.shadowRoot;
    expect(grid?.activeElement).to.equal(table.cellOf(await table.row('Person 1')));
    press(grid?.activeElement as HTMLElement, 'End', { ctrlKey: true });
    await table.row('Person 999');
    press(grid?.activeElement as HTMLElement, 'Home', { ctrlKey: true });
    await table.row('Person 0');
  });

  it('opens the user by Enter on the name', async () => {
    table = await Table.of();
    let opened = '';
    table.element.addEventListener('user-open', (event) => (opened = event.userId));
    const cell = table.cellOf(await table.row('Person 3'));
    cell.focus();
    press(cell, 'Enter');
    expect(opened).to.equal('u3');
  });

  it('sorts by Space on a header', async () => {
    table = await Table.of();
    const head = table.head('Name');
    head.focus();
    press(head, ' ');
    head.dispatchEvent(new KeyboardEvent('keyup', { key: ' ', bubbles: true, composed: true }));
    expect(table.element.query.sort.by).to.equal('name');
  });
});

describe('opening a user', () => {
  it('is an event that crosses shadow roots and can be prevented', async () => {
    table = await Table.of();
    let event: Event | undefined;
    document.addEventListener(
      'user-open',
      (heard) => {
        event = heard;
        heard.preventDefault();
      },
      { once: true },
    );
    (await table.row('Person 2')).click();
    expect(event).to.include({ userId: 'u2', composed: true, cancelable: true, defaultPrevented: true });
  });

  it('steps to the neighbours over the edges of pages, and ends at the ends', async () => {
    const backend = new People({ total: 250 });
    table = await Table.of(backend);
    expect(await table.element.neighbourOf('u0', -1)).to.equal(null);
    expect(await table.element.neighbourOf('u0', 1)).to.equal('u1');
    expect(await table.element.neighbourOf('u99', 1)).to.equal('u100');
    expect(await table.element.neighbourOf('u100', 1)).to.equal('u101');
    expect(await table.element.neighbourOf('nobody', 1)).to.equal(null);
    table.grid.scrollToIndex(249);
    await table.row('Person 249');
    expect(await table.element.neighbourOf('u249', 1)).to.equal(null);
  });

  it('brings the focus back to a name that is out of view', async () => {
    table = await Table.of();
    table.grid.scrollToIndex(900);
    await table.row('Person 900');
    table.element.focusUser('u5');
    const name = await table.row('Person 5');
    await table.until(() => table.root.activeElement === name || (void table.element.requestUpdate(), null));
  });
});
