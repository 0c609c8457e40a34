// A person with nothing but a keyboard goes through the whole menu: at every step it is known where the focus is, and what is told.
import { afterEach, beforeEach, describe, expect, it } from '../../runner/suite.js';
import { catchDownloads, type Downloads } from '../dialogs/downloads.js';
import { plain } from '../shown.js';
import { Dashboard } from '../users-dashboard/harness.js';
import { focused, focusedName, focusIsOn, goTo, hears, press, type, until } from './person.js';

let menu: Dashboard;
let saved: Downloads;
beforeEach(async () => {
  saved = catchDownloads();
  menu = new Dashboard({ width: 1200 });
  await menu.tile('Registered');
  await menu.names();
  await until('the keys are there', () => list().querySelector('.keys') !== null);
});
afterEach(() => {
  menu.remove();
  saved.restore();
});

const list = (): ShadowRoot => menu.list.shadowRoot!;
const within = (selector: string): HTMLElement | null => list().querySelector<HTMLElement>(selector);
const detail = (): ShadowRoot | null | undefined => menu.root.querySelector('user-detail')?.shadowRoot;
const scroller = (): HTMLElement => within('.grid')!.shadowRoot!.querySelector<HTMLElement>('#table')!;
/** The place in the list of the row in which the focus is. */
const row = (): number => (focused().closest('tr') as (HTMLElement & { index?: number }) | null)?.index ?? -1;
const head = (label: string): HTMLElement => {
  const found = [...list().querySelectorAll('.head')].find(({ textContent }) => plain(textContent ?? '') === label);
  return found!.closest('vaadin-grid-cell-content, [slot]')!.assignedSlot!.parentElement!;
};
const total = (): number => Number(menu.matches().replace(/\D+/g, ' ').trim().split(' ')[0]);
const dialog = (): HTMLDialogElement | null => within('dialog') as HTMLDialogElement | null;
const dialogOpens = (): Promise<void> =>
  until('a dialog is open', () => dialog()?.matches(':modal') === true && dialog()!.contains(focused()));
const dialogCloses = (): Promise<void> => until('the dialog is closed', () => dialog() === null);

/** By Tab from the search into the rows, then onto the first name. */
async function enterRows(): Promise<void> {
  await goTo(/name or e-mail/i);
  await until('the search has the focus', () => focused().matches('[type=search]'));
  while (!focused().matches('td')) await press('Tab');
  await press('ArrowRight');
  expect([focused().localName, row()]).to.eql(['td', 0]);
}
/** The name of the user in whose name cell the focus is. */
const nameHere = (): string => plain(focused().querySelector('slot')?.assignedElements()[0]?.querySelector('.name')?.textContent ?? '');

describe('by the keyboard alone', () => {
  it('another month is chosen, and told when its figures are there', async () => {
    await goTo(/choose another month$/);
    await press('Enter');
    await focusIsOn('November 2026');
    await goTo('October 2026', 'Shift+Tab');
    await press('Enter');
    await focusIsOn('October 2026: choose another month');
    await hears('October 2026');
    expect(menu.element.month).to.equal('2026-10');
    // One back, and the button keeps the focus.
    await goTo('Previous month', 'Shift+Tab');
    await press('Enter');
    await hears('September 2026');
    expect(focusedName()).to.equal('Previous month');
  });

  it('a figure shows its users, and the number of them is told', async () => {
    const figure = await menu.figure('Unsubscribed');
    await goTo(/^Unsubscribed: .+ Show these users$/);
    await press('Enter');
    await hears(new RegExp(`^${figure} users?$`));
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
    expect(within('.chip')?.textContent).to.contain('Unsubscribed');
    // What it counts is said beside it.
    await goTo('What “Unsubscribed” counts', 'Shift+Tab');
    await press('Enter');
    await until('the definition is open', () => menu.find('.definition:popover-open') !== null);
    await press('Escape');
    await until('the definition is closed', () => menu.find('.definition:popover-open') === null);
    expect(focusedName()).to.equal('What “Unsubscribed” counts');
  });

  it('the list is filtered by status, period and a field, and each filter is taken away again', async () => {
    const everybody = total();
    await goTo(/^Active ?\d/);
    await press('Enter');
    await until('fewer match', () => total() < everybody);
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
    const active = total();
    await goTo('Period');
    await press('Enter');
    await goTo('This year');
    await press('Enter');
    await until('the period is closed', () => within('.panel:popover-open') === null);
    await until('its button has the focus', () => focused().matches('[aria-haspopup=dialog][aria-pressed=true]'));
    await until('the period counts', () => total() < active);
    const inYear = total();
    await goTo('Filters');
    await press('Enter');
    await until('the filters are open', () => within('.panel:popover-open input') !== null);
    await goTo('Newsletter');
    expect(focused().localName).to.equal('select');
    await press('ArrowDown');
    await until('the field counts', () => total() < inYear);
    await press('Escape');
    await focusIsOn('Filters (1)');
    await hears(new RegExp(`^${total()} users?$`));
    await goTo('Clear all');
    await press('Enter');
    await until('everybody is there', () => total() === everybody);
    await until('the search has the focus', () => focused().matches('[type=search]'));
  });

  it('the list is searched, and the search is reached by its key', async () => {
    await goTo(/^Registered: .+ Show these users$/);
    await press('/');
    await until('the search has the focus', () => focused().matches('[type=search]'));
    await type('maria');
    await press('Enter');
    await hears(/^\d+ users?$/);
    await until('fewer match', () => total() < 400);
    expect(focused().matches('[type=search]')).to.equal(true);
  });

  it('the list is sorted by a column, which says so, and is told', async () => {
    await goTo('Keyboard shortcuts');
    await press('Tab');
    expect(focused().localName).to.equal('th');
    await press('ArrowRight');
    await until('the header of the name has the focus', () => focused() === head('Name'));
    await press(' ');
    await hears('Name: A to Z');
    expect(focused() === head('Name')).to.equal(true);
    expect(focused().getAttribute('aria-sort')).to.equal('ascending');
    await press(' ');
    await hears('Name: Z to A');
    await until('it sorts downwards', () => focused().getAttribute('aria-sort') === 'descending');
  });

  it('a column is taken away and comes back', async () => {
    const left = (head: Element): number => head.getBoundingClientRect().left;
    const columns = (): string =>
      [...list().querySelectorAll('.head')]
        .sort((a, b) => left(a) - left(b))
        .map(({ textContent }) => plain(textContent ?? ''))
        .join();
    const before = columns();
    await goTo('Columns');
    await press('Enter');
    await until('the columns are open', () => within('.panel:popover-open input') !== null);
    await goTo('Status');
    await press(' ');
    await until('the column is gone', () => !columns().includes('Status'));
    expect(focusedName()).to.equal('Status');
    await goTo('Usual columns');
    await press('Enter');
    await until('the columns are as before', () => columns() === before);
    expect(focused().closest('[popover]') !== null, 'the focus is in the panel still').to.equal(true);
    await press('Escape');
    await focusIsOn('Columns');
    expect(focused().matches('.pop button')).to.equal(true);
  });

  it('the rows are walked through to the 60th and back', async () => {
    await enterRows();
    while (row() < 45) await press('PageDown');
    while (row() > 59) await press('ArrowUp');
    while (row() < 59) await press('ArrowDown');
    await until('the row is there', () => row() === 59 && nameHere() !== '');
    expect(focused().parentElement?.getAttribute('aria-rowindex')).to.equal('61');
    const { top, bottom } = focused().getBoundingClientRect();
    const frame = scroller().getBoundingClientRect();
    expect(top >= frame.top && bottom <= frame.bottom, 'the row is in sight').to.equal(true);
    await press('Control+Home');
    await until('the first row is there', () => row() === 0 && nameHere() !== '');
  });

  it('users are selected, one and a range, told how many, and let go', async () => {
    await enterRows();
    await press(' ');
    await hears(/^1 selected$/);
    await goTo(/^Select all/, 'Shift+Tab');
    await press('Enter');
    await hears(/^400 selected$/);
    expect(focusedName()).to.equal('Unselect all');
    await press('Enter');
    await until('the search has the focus', () => focused().matches('[type=search]'));
    while (!focused().matches('td')) await press('Tab');
    await press(' ');
    await hears(/^1 selected$/);
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ ');
    await hears(/^4 selected$/);
    expect(row()).to.equal(3);
    expect(focused().parentElement?.getAttribute('aria-selected')).to.equal('true');
    // The box over all boxes has the same name.
    do await goTo('Unselect all', 'Shift+Tab');
    while (!focused().matches('.bulk button'));
    await press('Enter');
    await until('the search has the focus', () => focused().matches('[type=search]'));
    expect(menu.element.selectedIds).to.eql([]);
  });

  it('a user is edited from the gear’s menu, and the focus is where it was', async () => {
    await enterRows();
    await press('ArrowDown', 'End');
    const gear = focused();
    await press('Enter');
    await focusIsOn('Edit');
    await press('Enter');
    await dialogOpens();
    await until('the fields are there', () => within('dialog [data-field=firstName] input') !== null);
    await focusIsOn('First name');
    await press('Control+a');
    await type('Zora');
    await goTo('Save');
    await press('Enter');
    await dialogCloses();
    await until('the gear’s cell has the focus', () => focused() === gear && row() === 1);
    await press('Home', 'ArrowRight');
    await until('the name is the new one', () => nameHere().startsWith('Zora'));
  });

  it('a user is opened, gone through and left by Esc, back to the name; the next one is told', async () => {
    await enterRows();
    const first = nameHere();
    await press('Enter');
    await until('the panel has the focus', () => focused().id === 'panel-title');
    await hears(first);
    await goTo('Next user');
    const { openUserId } = menu.element;
    await press('Enter');
    await until('it is another one', () => menu.element.openUserId !== openUserId);
    await until('another name is told', () => plain(detail()?.querySelector('h2')?.textContent ?? first) !== first);
    const second = plain(detail()?.querySelector('h2')?.textContent ?? '');
    await hears(second);
    expect(focusedName()).to.equal('Next user');
    await goTo('Personal information');
    await press('ArrowRight');
    await focusIsOn('Subscriptions');
    expect(focused().getAttribute('aria-selected')).to.equal('true');
    await press('End');
    await focusIsOn('Viewed contents');
    await press('Tab');
    expect(focused().getAttribute('role')).to.equal('tabpanel');
    await press('Escape');
    await until('the user is closed', () => menu.element.openUserId === null);
    await until('the name has the focus', () => focused().matches('.name') && focusedName() === second);
    // From there arrows go on.
    await press('ArrowDown');
    expect([focused().localName, row()]).to.eql(['td', 2]);
  });

  it('a user is erased, and the focus is on the next one', async () => {
    const everybody = total();
    await enterRows();
    await press('ArrowDown', 'ArrowDown');
    const next = nameHere();
    await press('ArrowUp');
    const gone = nameHere();
    await press('Shift+F10');
    await focusIsOn('Edit');
    await press('End');
    await focusIsOn('Delete');
    await press('Enter');
    await dialogOpens();
    await until('the plan is there', () => within('dialog .danger') !== null);
    await goTo(/^Erase$/);
    await press('Enter');
    await until('it is done', () => within('dialog .dialog-foot .primary') === focused());
    await press('Enter');
    await dialogCloses();
    await until('the next name has the focus', () => focused().matches('.name') && focusedName() === next);
    await hears(new RegExp(`^${everybody - 1} users$`));
    expect((await menu.names()).map(({ textContent }) => plain(textContent ?? ''))).not.to.include(gone);
  });

  it('a file is imported', async () => {
    const everybody = total();
    await goTo(/^Add$/);
    await press('Enter');
    await focusIsOn('Add a user');
    await press('ArrowDown', 'Enter');
    await dialogOpens();
    await focusIsOn('Choose a file');
    // The browser's own choice of a file is no part of the page.
    const data = new DataTransfer();
    data.items.add(new File(['email,first name\none@example.org,One\ntwo@example.org,Two\n'], 'people.csv'));
    const input = dialog()!.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    await until(
      'the step’s head has the focus',
      () => focused().matches('.import-head') && focusedName().startsWith('What do the columns'),
    );
    await goTo('Check');
    await press('Enter');
    await until('the check’s head has the focus', () => focused().matches('.import-head') && focusedName().startsWith('This is what'));
    await goTo('Import 2 rows');
    await press('Enter');
    await until('the end’s head has the focus', () => focused().matches('.import-head') && focusedName().startsWith('The import is done'));
    await goTo(/^Close$/);
    await press('Enter');
    await dialogCloses();
    await until('the button has the focus', () => focused().matches('.add'));
    await hears(new RegExp(`^${everybody + 2} users$`));
  });

  it('the list is saved as a file, and told when it is', async () => {
    await goTo(/^Export$/);
    await press('Enter');
    await dialogOpens();
    await goTo(/^Export$/);
    await press('Enter');
    await until('it is saved', () => within('.export-done') !== null);
    await hears(/^Saved: .+\.xlsx$/);
    expect(saved.files).to.have.length(1);
    await press('Escape');
    await dialogCloses();
    await until('the button has the focus', () => focused().matches('.export'));
  });
});
