// A person with nothing but a keyboard finds a user and does what can be done there: at every step it is known where the focus is.
import type { BeforeExportEvent } from '../../../src/elements/write-events.js';
import { afterEach, beforeEach, describe, expect, it } from '../../runner/suite.js';
import { catchDownloads, type Downloads } from '../dialogs/downloads.js';
import { plain } from '../shown.js';
import { Dashboard } from '../users-dashboard/harness.js';
import { focused, focusedName, focusIsOn, goTo, hears, press, type, typeDate, until } from './person.js';

let menu: Dashboard;
let saved: Downloads;
/** Somebody of the sample who has watched something in this month, and more before. */
const EMAIL = 'amelia.vanderberg.152@example.com';
beforeEach(async () => {
  saved = catchDownloads();
  menu = new Dashboard({ width: 1200 });
  await menu.names();
  await goTo(/name or e-mail/i);
  await type(EMAIL);
  await press('Enter');
  await hears(/^1 user$/);
  while (!focused().matches('td')) await press('Tab');
  await press('ArrowRight', 'Enter');
  await until('the panel has the focus', () => focused().id === 'panel-title');
  await until('the user is there', () => within('.user-actions') !== null);
});
afterEach(() => {
  menu.remove();
  saved.restore();
});

const within = (selector: string): HTMLElement | null =>
  menu.root.querySelector('user-detail')?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const textOf = (selector: string): string => plain(within(selector)?.textContent ?? '');
const dialogOpens = (): Promise<void> => until('a dialog has the focus', () => focused().closest('dialog:modal') !== null);
const dialogCloses = (): Promise<void> => until('the dialog is closed', () => within('dialog') === null);
/** The button that a dialog was opened from has the focus, and the user is still open. */
async function isBackOn(button: HTMLElement): Promise<void> {
  await dialogCloses();
  await until('the button has the focus', () => focused() === button);
  expect(textOf('[part=email]')).to.equal(EMAIL);
}

describe('by the keyboard alone, of an open user', () => {
  it('the e-mail is copied, and told so', async () => {
    const copied: string[] = [];
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    try {
      const button = await goTo('Copy e-mail');
      await press('Enter');
      await hears(/^Copied$/);
      expect(copied).to.eql([EMAIL]);
      expect(focused() === button).to.equal(true);
      // Who goes on and comes back finds it as it was.
      await press('Tab', 'Shift+Tab');
      await until('it is told no more', () => textOf('.copied') === '');
      expect(focused() === button).to.equal(true);
      await press(' ');
      await hears(/^Copied$/);
      expect(copied).to.eql([EMAIL, EMAIL]);
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  for (const [name, title, first] of [
    ['Edit', /^Edit/, 'First name'],
    ['Save file', /^Save this user’s file$/, 'Excel'],
    ['Delete', /^Erase Amelia van der Berg\?$/, 'Erase Amelia van der Berg?'],
  ] as const) {
    it(`the dialog of “${name}” opens by Enter and by Space, and Esc gives the focus back`, async () => {
      const button = await goTo(name);
      for (const key of ['Enter', ' ']) {
        await press(key);
        await dialogOpens();
        await until('its title is there', () => title.test(textOf('dialog .dialog-title')));
        await focusIsOn(first);
        await press('Escape');
        await isBackOn(button);
      }
      expect(saved.files).to.eql([]);
    });
  }

  it('the file of the user is saved', async () => {
    const button = await goTo('Save file');
    await press('Enter');
    await dialogOpens();
    await focusIsOn('Excel');
    await press('ArrowRight');
    await focusIsOn('JSON');
    await goTo(/^Export$/);
    await press('Enter');
    await hears(/^Saved: .+\.json$/);
    expect(saved.files).to.have.length(1);
    await focusIsOn('Close');
    await press('Enter');
    await isBackOn(button);
  });

  it('a choice is taken from a list of the form, and saved', async () => {
    const button = await goTo('Edit');
    await press('Enter');
    await dialogOpens();
    const select = (await goTo('Came by')) as HTMLSelectElement;
    const at = select.selectedIndex;
    await press('ArrowUp');
    await until('another one is chosen', () => select.selectedIndex === at - 1);
    const chosen = select.selectedOptions[0]!.text;
    expect(focused() === select).to.equal(true);
    await goTo('Save');
    await press('Enter');
    await isBackOn(button);
    await until('the choice is shown', () => textOf('[role=tabpanel]').includes(`Came by ${chosen}`));
  });

  it('what was entered is not lost by Esc: it is asked for first', async () => {
    const button = await goTo('Edit');
    await press('Enter');
    await dialogOpens();
    await focusIsOn('First name');
    await press('Control+a');
    await type('Zora');
    await press('Escape');
    await focusIsOn('Keep editing');
    await press('Enter');
    await until('the form is there still', () => within('dialog .dialog-question') === null);
    expect(focused().closest('dialog:modal') !== null, 'the focus is in it').to.equal(true);
    await press('Escape');
    await focusIsOn('Keep editing');
    await goTo(/^Leave$/, 'Shift+Tab');
    await press('Enter');
    await isBackOn(button);
    expect(textOf('h2')).to.equal('Amelia van der Berg');
  });

  it('the tabs are gone through by arrows, round and round, and lead into what they show', async () => {
    await goTo('Personal information');
    const walked: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      await press(key);
      expect(focused().getAttribute('aria-selected'), key).to.equal('true');
      expect(within('[role=tabpanel]')?.getAttribute('aria-labelledby')).to.equal(focused().id);
      walked.push(focusedName().replace(/ \d+$/, ''));
    }
    const [personal, subscriptions, rentals, views] = ['Personal information', 'Subscriptions', 'Rentals', 'Viewed contents'];
    expect(walked).to.eql([subscriptions, rentals, views, personal, views, personal, views]);
    const tab = focused();
    await press('Tab');
    expect(focused().getAttribute('role')).to.equal('tabpanel');
    await press('Shift+Tab');
    expect(focused() === tab).to.equal(true);
  });
});

describe('by the keyboard alone, of what a user watched', () => {
  beforeEach(async () => {
    await goTo('Personal information');
    await press('End');
    await until('the sessions are there', () => within('table.sessions tbody tr:not(.space)') !== null);
  });
  const sessions = (): number => Number(within('table.sessions')?.getAttribute('aria-rowcount')) - 1;

  it('titles are shown in place of sessions, and sessions again', async () => {
    const button = await goTo('By title');
    await press('Enter');
    await until('the titles are there', () => within('table.titles tbody tr:not(.space)') !== null);
    expect(within('table.sessions')).to.equal(null);
    expect(focused() === button).to.equal(true);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    await goTo('Sessions', 'Shift+Tab');
    await press(' ');
    await until('the sessions are there', () => within('table.sessions tbody tr:not(.space)') !== null);
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
  });

  it('a period is chosen by its name, typed, and left by Esc, back to its button', async () => {
    const all = sessions();
    const button = await goTo('Period: All time');
    await press('Enter');
    await goTo('This month');
    await press('Enter');
    await until('fewer are shown', () => sessions() > 0 && sessions() < all);
    await until('the choice is closed', () => within('.period-choice:popover-open') === null);
    await until('its button has the focus', () => focused() === button && focusedName() === 'Period: This month');
    const inMonth = sessions();
    await press(' ');
    await goTo(/^From$/);
    await typeDate('2026-09-09');
    await goTo(/^To$/);
    await until('more are shown', () => sessions() > inMonth);
    await press('Escape');
    await until('the choice is closed', () => within('.period-choice:popover-open') === null);
    await until('its button has the focus', () => focused() === button);
    expect(focusedName()).to.equal('Period: 9 Sept 2026 – 23 Nov 2026');
    await press('Enter');
    await goTo('All time');
    await press('Enter');
    await until('all are shown', () => sessions() === all);
    await until('its button has the focus', () => focused() === button && focusedName() === 'Period: All time');
  });

  it('the sessions of a period are saved as a file', async () => {
    const asked: BeforeExportEvent[] = [];
    menu.element.addEventListener('before-export', (event) => asked.push(event as BeforeExportEvent));
    await goTo('Period: All time');
    await press('Enter');
    await goTo('This month');
    await press('Enter');
    await focusIsOn('Period: This month');
    const button = await goTo(/^Export$/);
    await press('Enter');
    await dialogOpens();
    await until('it is about this month', () => textOf('dialog').includes('Period: This month'));
    await press('Escape');
    await isBackOn(button);
    expect(saved.files).to.eql([]);
    await press(' ');
    await dialogOpens();
    await goTo(/^Export$/);
    await press('Enter');
    await hears(/^Saved: .+\.xlsx$/);
    expect(saved.files).to.have.length(1);
    expect(asked.map(({ kind, userId }) => [kind, userId])).to.eql(Array(2).fill(['sessions', menu.element.openUserId]));
    await focusIsOn('Close');
    await press('Enter');
    await isBackOn(button);
  });
});
