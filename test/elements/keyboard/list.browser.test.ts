// A person with nothing but a keyboard goes beyond the figures and the rows: to the trend's numbers, whole months, typed days, a selection.
import type { BeforeEraseEvent, BeforeExportEvent, RowActionEvent } from '../../../src/elements/write-events.js';
import { afterEach, beforeEach, describe, expect, it } from '../../runner/suite.js';
import { catchDownloads, type Downloads } from '../dialogs/downloads.js';
import { plain } from '../shown.js';
import { Dashboard } from '../users-dashboard/harness.js';
import { focused, focusedName, focusIsOn, goTo, hears, press, typeDate, until } from './person.js';

let menu: Dashboard;
let saved: Downloads;
beforeEach(async () => {
  saved = catchDownloads();
  menu = new Dashboard({ width: 1200 });
  await menu.tile('Registered');
  await menu.names();
  await until('the trend is there', () => menu.find('.as-table') !== null);
});
afterEach(() => {
  menu.remove();
  saved.restore();
});

const within = (selector: string): HTMLElement | null => menu.list.shadowRoot!.querySelector<HTMLElement>(selector);
const total = (): number => Number(menu.matches().replace(/\D+/g, ' ').trim().split(' ')[0]);
/** The place in the list of the row in which the focus is. */
const row = (): number => (focused().closest('tr') as (HTMLElement & { index?: number }) | null)?.index ?? -1;
const dialogOpens = (): Promise<void> => until('a dialog has the focus', () => focused().closest('dialog:modal') !== null);
const dialogCloses = (): Promise<void> => until('the dialog is closed', () => within('dialog') === null);

/** By Tab from the search into the rows: onto the first one's box. */
async function enterRows(): Promise<void> {
  await goTo(/name or e-mail/i);
  while (!focused().matches('td')) await press('Tab');
  expect(row()).to.equal(0);
}

/** Selects the first two users, then goes back to a button of the line that tells of them. */
async function goToSelected(name: RegExp): Promise<HTMLElement> {
  await enterRows();
  await press(' ');
  await hears(/^1 selected$/);
  await press('ArrowDown', ' ');
  await hears(/^2 selected$/);
  const found = await goTo(name, 'Shift+Tab');
  expect(found.closest('.bulk') !== null, 'it stands in the line of the selection').to.equal(true);
  return found;
}

describe('by the keyboard alone, of the figures', () => {
  it('the trend is shown as a table and as a chart again, by the same button', async () => {
    const button = await goTo('Show as table');
    await press('Enter');
    await until('the table is there', () => menu.find('.trend table') !== null);
    expect(menu.find('.trend canvas')).to.equal(null);
    expect(focused() === button).to.equal(true);
    expect(focusedName()).to.equal('Show as chart');
    // The numbers are scrolled by keys, so they are reached by them.
    await press('Tab');
    expect(focused().matches('.trend .numbers')).to.equal(true);
    await press('Shift+Tab');
    expect(focused() === button).to.equal(true);
    await press(' ');
    await until('the chart is there', () => menu.find('.trend canvas') !== null);
    expect(menu.find('.trend table')).to.equal(null);
    expect(focused() === button).to.equal(true);
    expect(focusedName()).to.equal('Show as table');
  });

  it('the whole month before shows its users, and everybody again', async () => {
    const everybody = total();
    const button = await goTo(/^October: [\d,]+\. Registered in the whole month: show these users$/);
    const figure = /[\d,]+/.exec(focusedName())![0];
    await press('Enter');
    await hears(new RegExp(`^${figure} users?$`));
    expect(total()).to.be.lessThan(everybody);
    expect(focused() === button).to.equal(true);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(menu.element.query.filter.registeredIn).to.deep.include({ from: '2026-09-30T22:00:00.000Z' });
    await press(' ');
    await until('everybody is there', () => total() === everybody);
    expect(focused() === button).to.equal(true);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
  });

  for (const [key, name] of [
    ['Enter', 'Registered'],
    [' ', 'Active'],
    ['Enter', 'In trial'],
    [' ', 'Unsubscribed'],
  ] as const) {
    it(`what “${name}” counts is said beside it, and put away by Esc`, async () => {
      const button = await goTo(`What “${name}” counts`);
      await press(key);
      await until('the definition is open', () => menu.find('.definition:popover-open') !== null);
      expect(menu.find('.definition:popover-open')?.previousElementSibling === button, 'it is its own').to.equal(true);
      await until('it is said to be open', () => button.getAttribute('aria-expanded') === 'true');
      expect(focused() === button).to.equal(true);
      await press('Escape');
      await until('the definition is closed', () => menu.find('.definition:popover-open') === null);
      await until('it is said to be closed', () => button.getAttribute('aria-expanded') === 'false');
      expect(focused() === button).to.equal(true);
    });
  }
});

describe('by the keyboard alone, of the list', () => {
  it('a period is typed, day by day, and taken away again', async () => {
    const everybody = total();
    const button = await goTo('Period');
    await press('Enter');
    await goTo(/^From$/);
    await typeDate('2026-10-10');
    await goTo(/^To$/);
    await until('the first day counts', () => menu.element.query.filter.registered?.from === '2026-10-10');
    await typeDate('2026-11-11');
    // Not every browser tells a day before its field is left.
    await goTo('Clear');
    await until('both days count', () => total() < everybody && menu.element.query.filter.registered?.to === '2026-11-11');
    expect(menu.element.query.filter.registered).to.eql({ from: '2026-10-10', to: '2026-11-11' });
    await press('Escape');
    await until('the period is closed', () => within('.panel:popover-open') === null);
    await until('its button has the focus', () => focused() === button);
    expect(focusedName()).to.match(/^Registered.* 10 Oct 2026 – 11 Nov 2026$/);
    await hears(new RegExp(`^${total()} users$`));
    await press('Enter');
    await goTo('Clear');
    await press('Enter');
    await until('everybody is there', () => total() === everybody);
    expect(focused().matches('.panel:popover-open .presets button'), 'the focus is in the panel still').to.equal(true);
    await press('Escape');
    await until('its button has the focus', () => focused() === button && focusedName() === 'Period');
  });

  it('those who are selected are saved as a file, from their line', async () => {
    const asked: BeforeExportEvent[] = [];
    menu.element.addEventListener('before-export', (event) => asked.push(event as BeforeExportEvent));
    const button = await goToSelected(/^Export$/);
    const chosen = [...menu.element.selectedIds];
    await press('Enter');
    await dialogOpens();
    // Esc leaves it without a file.
    await press('Escape');
    await dialogCloses();
    await until('the button has the focus', () => focused() === button);
    expect(saved.files).to.eql([]);
    await press(' ');
    await dialogOpens();
    await until('it is about those two', () => plain(within('dialog')?.textContent ?? '').includes('Only those who are selected'));
    await goTo(/^Export$/);
    await press('Enter');
    await hears(/^Saved: .+\.xlsx$/);
    expect(saved.files).to.have.length(1);
    expect(asked.map((event) => event.chosen)).to.eql([{ ids: chosen }, { ids: chosen }]);
    await focusIsOn('Close');
    await press('Enter');
    await dialogCloses();
    await until('the button has the focus', () => focused() === button);
    expect(menu.element.selectedIds).to.eql(chosen);
  });

  it('those who are selected are about to be erased, and are not by Esc', async () => {
    const everybody = total();
    const asked: BeforeEraseEvent[] = [];
    menu.element.addEventListener('before-erase', (event) => asked.push(event as BeforeEraseEvent));
    const button = await goToSelected(/^Delete$/);
    const chosen = [...menu.element.selectedIds];
    await press('Enter');
    await dialogOpens();
    await hears('Erase 2 users?');
    expect(asked.map((event) => event.chosen)).to.eql([{ ids: chosen }]);
    await press('Escape');
    await dialogCloses();
    await until('the button has the focus', () => focused() === button);
    expect(menu.element.selectedIds).to.eql(chosen);
    expect(total()).to.equal(everybody);
  });

  it('those who are selected are erased once their number is typed', async () => {
    const everybody = total();
    await goToSelected(/^Delete$/);
    await press(' ');
    await dialogOpens();
    await goTo('Type 2 to confirm');
    await press('2', 'Enter');
    await hears('2 users are erased');
    await focusIsOn('Close');
    await press('Enter');
    await dialogCloses();
    await hears(new RegExp(`^${everybody - 2} users$`));
    expect(menu.element.selectedIds).to.eql([]);
    await until('a name has the focus', () => focused().matches('.name') && row() < 2);
  });

  it('the host’s own action is taken from the gear’s menu, back to the gear', async () => {
    menu.element.rowActions = [
      { id: 'mail', label: 'Write an e-mail' },
      { id: 'call', label: 'Call back' },
    ];
    const taken: RowActionEvent[] = [];
    menu.element.addEventListener('row-action', (event) => taken.push(event as RowActionEvent));
    const third = (await menu.names())[2]!.dataset['user'];
    await enterRows();
    await press('ArrowDown', 'ArrowDown', 'End');
    const gear = focused();
    for (const key of ['Enter', ' ']) {
      await press('Enter');
      await focusIsOn('Edit');
      await goTo('Call back', key === 'Enter' ? 'ArrowDown' : 'ArrowUp');
      await press(key);
      await until('the menu is closed', () => within('.menu') === null);
      await until('the gear’s cell has the focus', () => focused() === gear && row() === 2);
    }
    expect(taken.map(({ actionId, userId }) => [actionId, userId])).to.eql([
      ['call', third],
      ['call', third],
    ]);
    // No dialog of ours comes with it.
    expect(within('dialog')).to.equal(null);
  });
});
