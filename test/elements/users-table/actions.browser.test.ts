// What can be done with a user and what can be added: the gear, its menu, the menu key, and who is offered what.
import { sendKeys } from '@web/test-runner-commands';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { plain } from '../shown.js';
import { Table } from './harness.js';
import { ALL, Staff } from './staff.js';

let table: Table;
afterEach(() => table.remove());

const press = (on: HTMLElement, key: string, more: KeyboardEventInit = {}): void =>
  void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
const gear = (name: string): HTMLElement => table.button(`Actions for ${name}`);
const items = (): string[] => table.all('[role=menuitem]').map(({ textContent }) => plain(textContent ?? ''));
const focused = (): string => plain(table.root.activeElement?.textContent ?? '');
/** What has the focus, in the grid's own root where it is a cell. */
const deepest = (): Element | null => table.grid.shadowRoot?.activeElement ?? table.root.activeElement;
const opened = async (open: () => void): Promise<HTMLElement> => {
  open();
  return table.appears('.menu:popover-open');
};

describe('the gear of a row', () => {
  it('is not there where nothing can be done', async () => {
    table = await Table.of(new Staff({}));
    expect(table.all('.gear')).to.have.length(0);
    const cell = table.cellOf(await table.row('Person 1'));
    cell.focus();
    const key = new KeyboardEvent('keydown', { key: 'ContextMenu', bubbles: true, composed: true, cancelable: true });
    cell.dispatchEvent(key);
    expect(key.defaultPrevented, 'the menu of the browser is left alone').to.equal(false);
  });

  it('is seen when its row has the focus, and when it does not is there all the same', async () => {
    table = await Table.of(new Staff());
    const content = gear('Person 1').parentElement;
    const opacity = (): string => (content ? getComputedStyle(content).opacity : '');
    // Where nothing can hover, it is always seen.
    expect(opacity()).to.equal(matchMedia('(hover: none)').matches ? '1' : '0');
    table.cellOf(await table.row('Person 1')).focus();
    expect(opacity()).to.equal('1');
    expect(gear('Person 1').getBoundingClientRect().width).to.be.greaterThan(23);
  });

  it('opens a menu with the name of its user, one for all rows', async () => {
    table = await Table.of(new Staff());
    const menu = await opened(() => gear('Person 1').click());
    expect([menu.getAttribute('aria-label'), gear('Person 1').getAttribute('aria-expanded')]).to.eql(['Actions for Person 1', 'true']);
    expect(items()).to.eql(['Edit', 'Delete']);
    expect(focused()).to.equal('Edit');
    gear('Person 2').click();
    await table.until(() => table.find('.menu')?.getAttribute('aria-label') === 'Actions for Person 2');
    expect(table.all('.menu')).to.have.length(1);
    expect(gear('Person 1').hasAttribute('aria-expanded')).to.equal(false);
  });

  it('offers what the person may, and what the host adds', async () => {
    table = await Table.of(new Staff({ edit: true }));
    table.element.rowActions = [{ id: 'mail', label: 'Write an e-mail' }];
    await opened(() => gear('Person 3').click());
    expect(items()).to.eql(['Edit', 'Write an e-mail']);
    let chosen = '';
    table.element.addEventListener('row-action', ({ actionId, userId }) => (chosen = `${actionId} ${userId}`));
    table.button('Write', '.menu').click();
    expect(chosen).to.equal('mail u3');
    await table.until(() => !table.find('.menu'));
  });

  it('is there for the actions of the host alone', async () => {
    table = await Table.of(new Staff({}), { rowActions: [{ id: 'mail', label: 'Write an e-mail' }] });
    await opened(() => gear('Person 0').click());
    expect(items()).to.eql(['Write an e-mail']);
  });

  it('stands in cards too', async () => {
    table = new Table({ backend: new Staff(), width: 360 });
    await table.row('Person 1');
    await opened(() => gear('Person 1').click());
    expect(items()).to.eql(['Edit', 'Delete']);
    expect(gear('Person 1').getBoundingClientRect().height).to.be.at.least(44);
  });

  it('is not covered in a card by the date that long badges push out', async () => {
    const backend = new Staff();
    backend.meet = async (_, answer) => {
      const page = await answer();
      return { ...page, items: page.items.map((user) => ({ ...user, labels: ['cancellation_scheduled', 'past_due'] })) };
    };
    table = new Table({ backend, width: 360 });
    await table.row('Person 1');
    const body = await table.appears('.card-body');
    const parts = [...body.querySelectorAll('.badge, time')].map((part) => part.getBoundingClientRect());
    expect(parts).to.have.length(4);
    for (const { right } of parts) expect(right).to.be.at.most(body.getBoundingClientRect().right);
  });
});

describe('the menu of a row', () => {
  it('is gone through by arrows, Home and End, and left by Esc, back to the gear', async () => {
    table = await Table.of(new Staff());
    table.element.rowActions = [{ id: 'mail', label: 'Mail' }];
    await opened(() => gear('Person 1').click());
    const seen: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await sendKeys({ press: key });
      seen.push(focused());
    }
    expect(seen).to.eql(['Mail', 'Delete', 'Edit', 'Delete', 'Edit', 'Delete']);
    await sendKeys({ press: 'Escape' });
    await table.until(() => !table.find('.menu'));
    expect(table.root.activeElement).to.equal(gear('Person 1'));
  });

  it('is closed by the gear that opened it, and by a press elsewhere', async () => {
    table = await Table.of(new Staff());
    await opened(() => gear('Person 1').click());
    gear('Person 1').click();
    await table.until(() => !table.find('.menu'));
    await opened(() => gear('Person 1').click());
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await table.until(() => !table.find('.menu'));
  });

  const keys: readonly (readonly [string, () => Element, KeyboardEventInit & { key: string }])[] = [
    ['the menu key anywhere in a row', () => table.rowsInView[2] as Element, { key: 'ContextMenu' }],
    ['Shift and F10 anywhere in a row', () => table.rowsInView[2] as Element, { key: 'F10', shiftKey: true }],
    ['Enter on the cell of the gear', () => gear('Person 2'), { key: 'Enter' }],
  ];
  for (const [name, inside, { key, ...more }] of keys) {
    it(`opens by ${name}; Esc goes back there`, async () => {
      table = await Table.of(new Staff());
      const cell = table.cellOf(inside());
      cell.focus();
      const menu = await opened(() => press(cell, key, more));
      expect(menu.getAttribute('aria-label')).to.equal('Actions for Person 2');
      await sendKeys({ press: 'Escape' });
      await table.until(() => !table.find('.menu'));
      expect(deepest()).to.equal(cell);
    });
  }
});

describe('erasing users', () => {
  it('is asked of the host first, with those who are meant', async () => {
    table = await Table.of(new Staff());
    const asked: unknown[] = [];
    table.element.addEventListener('before-erase', (event) => {
      asked.push(event.chosen);
      event.preventDefault();
    });
    await opened(() => gear('Person 1').click());
    table.button('Delete', '.menu').click();
    table.tick('Person 1').click();
    await table.shows('1 selected', '.bulk');
    table.button('Select all 1,000', '.bulk').click();
    table.tick('Person 2').click();
    await table.shows('999 selected', '.bulk');
    table.button('Delete', '.bulk').click();
    await table.until(() => asked.length === 2);
    expect(asked).to.eql([{ ids: ['u1'] }, { filter: {}, zone: 'Europe/Paris', except: ['u2'] }]);
    expect(table.find('dialog')).to.equal(null);
  });

  it('is not offered to who may not', async () => {
    table = await Table.of(new Staff({ edit: true }));
    table.tick('Person 1').click();
    await table.shows('1 selected', '.bulk');
    expect(table.text('.bulk')).not.to.include('Delete');
  });
});

describe('adding users', () => {
  it('is a menu of two ways', async () => {
    table = await Table.of(new Staff());
    await opened(() => table.button('Add', '.toolbar').click());
    expect(items()).to.eql(['Add a user', 'Import a file']);
  });

  it('is one button where there is one way, and none where there is none', async () => {
    table = await Table.of(new Staff({ create: true }));
    table.button('Add a user', '.toolbar').click();
    const dialog = await table.appears('dialog[open]');
    expect(dialog.getAttribute('aria-labelledby')).to.equal('dialog-title');
    table.remove();
    table = await Table.of(new Staff({ ...ALL, create: false, import: false }));
    expect(table.text('.toolbar')).not.to.include('Add');
  });

  it('keeps its name where the button is a sign alone', async () => {
    table = new Table({ backend: new Staff(), width: 360 });
    await table.row('Person 0');
    expect(table.button('Add', '.toolbar').getAttribute('aria-label')).to.equal('Add');
  });
});
