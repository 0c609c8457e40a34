// The list of keys: where and when it opens, what it lists for whom, and that each key that it lists does what it says.
import { type KeyCap, keyGroups, type KeyLine, type KeysAbout } from '../../../src/elements/dialogs/keys/key-groups.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { axeFaults } from '../axe-faults.js';
import { plain } from '../shown.js';
import { Detail } from '../user-detail/harness.js';
import { Dashboard, NOW, backendOf } from '../users-dashboard/harness.js';
import { Table } from '../users-table/harness.js';
import { Staff } from '../users-table/staff.js';
import { focused, goTo, press, until } from './person.js';

let shown: Table | Dashboard | Detail;
afterEach(() => shown.remove());

const KEYS = 'dialog:has(.key-groups)';
/** Every list of keys that is open, in whatever element. */
const lists = (): Element[] => {
  const roots = [shown.root, ...[...shown.root.querySelectorAll('users-table, user-detail')].map(({ shadowRoot }) => shadowRoot!)];
  return roots.flatMap((root) => [...root.querySelectorAll(`${KEYS}[open]`)]);
};
const opens = (): Promise<void> => until('the list of keys is open', () => lists().length > 0 && focused().matches('.dialog-title'));
const closes = (): Promise<void> => until('the list of keys is closed', () => lists().length === 0);
const groups = (): string[] => [...(lists()[0]?.querySelectorAll('h3') ?? [])].map(({ textContent }) => plain(textContent ?? ''));
const lines = (): string[] => [...(lists()[0]?.querySelectorAll('dl > div') ?? [])].map(({ textContent }) => plain(textContent ?? ''));

const table = async (given: ConstructorParameters<typeof Table>[0] = {}): Promise<Table> => {
  const made = new Table({ backend: new Staff(), ...given });
  shown = made;
  await made.row('Person 0');
  await made.appears('.keys');
  return made;
};
const dashboard = async (): Promise<Dashboard> => {
  const made = new Dashboard({ width: 1200 });
  shown = made;
  await made.names();
  await made.until(() => made.list.shadowRoot?.querySelector('.keys'));
  return made;
};
const detail = async (given: Partial<ConstructorParameters<typeof Detail>[0]> = {}): Promise<Detail> => {
  const made = new Detail({ backend: backendOf(), now: new Date(NOW), userId: 'u_000001', ...given });
  shown = made;
  await made.appears('.keys');
  return made;
};

describe('the list of keys', () => {
  it('opens by ? from the figures of the dashboard, once, and gives the focus back', async () => {
    const menu = await dashboard();
    const figure = (await menu.tile('Registered')).querySelector<HTMLElement>('.figure')!;
    figure.focus();
    await press('?');
    await opens();
    expect(lists()).to.have.length(1);
    expect(groups()).to.eql(['Anywhere here', 'Through the list', 'On a user of the list', 'In menus and dialogs']);
    await press('Escape');
    await closes();
    await until('the figure has the focus', () => focused() === figure);
  });

  it('is that of the user while the focus is in the open user, and says what closes it', async () => {
    const menu = await dashboard();
    await menu.open(1);
    const opened = await menu.until(() => menu.root.querySelector('user-detail')?.shadowRoot);
    await menu.until(() => opened.querySelector('.keys'));
    opened.querySelector<HTMLElement>('[role=tab]')?.focus();
    await press('?');
    await opens();
    expect(lists()).to.have.length(1);
    expect(groups()).to.eql(['Anywhere here', 'In the open user', 'In menus and dialogs']);
    expect(lines()).to.include('Close the user Esc');
    await press('Escape');
    await closes();
    await until('the tab has the focus', () => focused().matches('[role=tab]'));
    (await menu.names())[0]?.focus();
    await press('?');
    await opens();
    expect(groups()).to.include('Through the list');
    expect(lines()).to.include('Close the user Esc');
  });

  it('opens from a button, which needs no key', async () => {
    const list = await table();
    const button = list.button('Keyboard shortcuts');
    expect(button.getBoundingClientRect().height).to.be.at.least(24);
    button.click();
    await opens();
    await goTo('Close');
    await press('Enter');
    await closes();
    await until('the button has the focus', () => focused() === button);
  });

  it('is offered in cards by a button that a finger meets, and lists no key of columns', async () => {
    const list = await table({ width: 360 });
    const button = list.button('Keyboard shortcuts');
    const { width, height } = button.getBoundingClientRect();
    expect([width, height]).to.eql([44, 44]);
    button.click();
    await opens();
    expect(lines().join()).not.to.match(/column|cell of the row|gear/);
  });

  it('does not open while the person types, and ? is typed', async () => {
    const list = await table();
    list.search.focus();
    await press('?');
    expect(list.search.value).to.equal('?');
    expect(lists()).to.eql([]);
  });

  it('opens from a tick box, in which nobody types', async () => {
    const list = await table();
    list.tick('Person 1').focus();
    await press('?');
    await opens();
  });

  it('does not open for who is elsewhere on the page, and opens for who points at the element', async () => {
    const list = await table();
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    elsewhere.focus();
    await press('?');
    expect(lists()).to.eql([]);
    // No driver moves the pointer everywhere.
    list.element.matches = ((selector: string) => selector.includes(':hover')) as typeof list.element.matches;
    await press('?');
    await opens();
    await press('Escape');
    await closes();
    await until('the focus is where it was', () => focused() === elsewhere);
    elsewhere.remove();
  });

  it('opens by the question mark of an Arabic keyboard', async () => {
    const list = await table({ lang: 'ar' });
    list.search.blur();
    list.button('اختصارات لوحة المفاتيح').focus();
    focused().dispatchEvent(new KeyboardEvent('keydown', { key: '؟', shiftKey: true, bubbles: true, composed: true, cancelable: true }));
    await opens();
  });

  it('leaves keys to others that are pressed with Ctrl or Alt', async () => {
    const list = await table();
    list.button('Keyboard shortcuts').focus();
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      const key = new KeyboardEvent('keydown', { key: '?', [held]: true, bubbles: true, composed: true, cancelable: true });
      focused().dispatchEvent(key);
      expect(key.defaultPrevented, held).to.equal(false);
    }
  });

  it('names keys as they are printed where the person is', async () => {
    const list = await table({ lang: 'fr' });
    list.button('Raccourcis clavier').click();
    await opens();
    const caps = [...lists()[0]!.querySelectorAll('kbd')].map(({ textContent }) => textContent);
    expect(caps).to.include.members(['Échap', 'Entrée', 'Début', 'Maj']);
    // An arrow is seen as one, and heard by its name.
    expect(lists()[0]!.querySelector('kbd:has([aria-hidden])')?.textContent).to.equal('↑Haut');
  });

  it('lists a Mac’s signs on a Mac, which has no menu key', async () => {
    Object.defineProperty(navigator, 'platform', { value: 'MacIntel', configurable: true });
    try {
      const list = await table();
      list.button('Keyboard shortcuts').click();
      await opens();
      expect(lines()).to.include('Show the actions for the user ⇧Shift + F10');
    } finally {
      Reflect.deleteProperty(navigator, 'platform');
    }
  });

  for (const [name, open] of [
    ['the list', () => table()],
    ['the list in Arabic', () => table({ lang: 'ar', theme: 'dark' })],
    ['cards', () => table({ width: 360 })],
    ['a user', () => detail()],
  ] as const) {
    it(`is one in which axe finds nothing: of ${name}`, async () => {
      const { element } = await open();
      element.shadowRoot?.querySelector<HTMLElement>('.keys')?.click();
      await opens();
      await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
      expect(await axeFaults(element)).to.eql([]);
    });
  }
});

/** A key as it is sent. */
const SENT: Readonly<Partial<Record<KeyCap, string>>> = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  home: 'Home',
  end: 'End',
  pageUp: 'PageUp',
  pageDown: 'PageDown',
  space: ' ',
  shift: 'Shift',
  control: 'Control',
  enter: 'Enter',
  escape: 'Escape',
  tab: 'Tab',
};
const send = async (chord: readonly KeyCap[]): Promise<void> => {
  // No driver presses the menu key everywhere.
  if (chord[0] === 'menu')
    focused().dispatchEvent(new KeyboardEvent('keydown', { key: 'ContextMenu', bubbles: true, composed: true, cancelable: true }));
  else await press(chord.map((cap) => SENT[cap] ?? cap).join('+'));
};

const cellAt = (list: Table, row: number, column: number): HTMLElement | undefined =>
  [...list.scroller.querySelectorAll<HTMLElement & { index?: number }>('#items > tr:not([hidden])')].find(({ index }) => index === row)
    ?.children[column] as HTMLElement | undefined;
/** Row and column of the cell that has the focus. */
const place = (): readonly [number, number] => {
  const row = focused().parentElement as (HTMLElement & { index?: number }) | null;
  return [row?.index ?? -1, [...(row?.children ?? [])].indexOf(focused())];
};
const isAt = (row: number, column: number) => (): boolean => String(place()) === String([row, column]);

/** Where the person stands before a key, and what is so after it: per chord of the line, in order. */
interface Trial {
  readonly from: () => unknown;
  readonly after: readonly (() => boolean)[];
}

async function tryLines(about: KeysAbout, trials: Readonly<Partial<Record<KeyLine['does'], Trial>>>): Promise<void> {
  const listed = keyGroups(about).flatMap((group) => group.lines);
  expect(listed.map(({ does }) => does).sort(), 'every line is tried').to.eql(Object.keys(trials).sort());
  for (const { does, chords } of listed) {
    const trial = trials[does]!;
    expect(trial.after.length, does).to.equal(chords.length);
    for (const [at, chord] of chords.entries()) {
      await trial.from();
      await send(chord);
      await until(`${chord.join('+')} does: ${does}`, trial.after[at]!);
    }
  }
}

const menuIsOpen = (list: Table) => (): boolean => list.find('.menu:popover-open') !== null && focused().matches('[role=menuitem]');
const leaveMenu = async (list: Table): Promise<void> => {
  if (!list.find('.menu')) return;
  await press('Escape');
  await until('the menu is closed', () => !list.find('.menu'));
};

describe('every key that is listed', () => {
  it('works in the list', async () => {
    const list = await table();
    const opened = list.heard('user-open');
    list.element.addEventListener('user-open', (event) => event.preventDefault());
    let before = 0;
    const onCell = async (row: number, column: number): Promise<void> => {
      await leaveMenu(list);
      list.grid.scrollToIndex(Math.max(0, row - 3));
      await list.until(() => cellAt(list, row, column));
      cellAt(list, row, column)?.focus();
      await until('the cell has the focus', isAt(row, column));
      before = opened.count;
    };
    const onHead = async (): Promise<void> => {
      await onCell(2, 1);
      list.head('Name').focus();
    };
    const last = cellAt(list, 0, 0)!.parentElement!.children.length - 1;
    const items = (): HTMLElement[] => list.all('[role=menuitem]');
    const onItem = async (at: number): Promise<void> => {
      await onCell(2, 1);
      await press('Shift+F10');
      await until('the menu is open', menuIsOpen(list));
      items()[at]?.focus();
    };
    await tryLines(
      { of: 'list', searches: true, cards: false, acts: true, closes: false },
      {
        keys: { from: () => onCell(2, 1), after: [() => lists().length === 1] },
        search: {
          from: async () => {
            await press('Escape');
            await closes();
          },
          after: [() => focused() === list.search],
        },
        cells: { from: () => onCell(2, 1), after: [isAt(1, 1), isAt(3, 1), isAt(2, 0), isAt(2, 2)] },
        cellEnds: { from: () => onCell(2, 1), after: [isAt(2, 0), isAt(2, last)] },
        rowEnds: { from: () => onCell(2, 1), after: [isAt(0, 1), isAt(999, 1)] },
        pages: { from: () => onCell(30, 1), after: [() => place()[0] < 30, () => place()[0] > 30] },
        sections: { from: onHead, after: [() => focused().localName === 'td'] },
        sort: { from: onHead, after: [() => list.element.query.sort.by === 'name' && focused().localName === 'th'] },
        open: { from: () => onCell(2, 1), after: [() => opened.count === before + 1] },
        select: {
          from: () => {
            list.element.clearSelection();
            return onCell(2, 0);
          },
          after: [() => String(list.element.selectedIds) === 'u2' && isAt(2, 0)()],
        },
        range: { from: () => onCell(5, 3), after: [() => String(list.element.selectedIds) === 'u2,u3,u4,u5'] },
        act: { from: () => onCell(2, 3), after: [menuIsOpen(list), menuIsOpen(list)] },
        gear: { from: () => onCell(2, last), after: [menuIsOpen(list)] },
        inside: { from: () => onCell(2, 1), after: [() => focused().matches('.name')] },
        outside: { from: async () => (await onCell(2, 1), press('F2')), after: [isAt(2, 1)] },
        entries: { from: () => onItem(1), after: [() => focused() === items()[0], () => focused() === items()[0]] },
        entryEnds: { from: () => onItem(1), after: [() => focused() === items()[0], () => focused() === items().at(-1)] },
        leave: { from: () => onItem(0), after: [() => !list.find('.menu') && isAt(2, 1)()] },
      },
    );
    expect(list.element.query.sort).to.eql({ by: 'name', direction: 'asc' });
  });

  it('works in cards', async () => {
    const list = await table({ width: 360 });
    const opened = list.heard('user-open');
    list.element.addEventListener('user-open', (event) => event.preventDefault());
    let before = 0;
    const onCard = async (row: number): Promise<void> => {
      await leaveMenu(list);
      list.grid.scrollToIndex(Math.max(0, row - 1));
      await list.until(() => cellAt(list, row, 0));
      cellAt(list, row, 0)?.focus();
      await until('the card has the focus', isAt(row, 0));
      before = opened.count;
    };
    const items = (): HTMLElement[] => list.all('[role=menuitem]');
    const onItem = async (at: number): Promise<void> => {
      await onCard(2);
      await press('Shift+F10');
      await until('the menu is open', menuIsOpen(list));
      items()[at]?.focus();
    };
    await tryLines(
      { of: 'list', searches: true, cards: true, acts: true, closes: false },
      {
        keys: { from: () => onCard(2), after: [() => lists().length === 1] },
        search: {
          from: async () => {
            await press('Escape');
            await closes();
          },
          after: [() => focused() === list.search],
        },
        rows: { from: () => onCard(2), after: [isAt(1, 0), isAt(3, 0)] },
        rowEnds: { from: () => onCard(2), after: [isAt(0, 0), isAt(999, 0)] },
        pages: { from: () => onCard(30), after: [() => place()[0] < 30, () => place()[0] > 30] },
        open: { from: () => onCard(2), after: [() => opened.count === before + 1] },
        select: { from: () => onCard(2), after: [() => String(list.element.selectedIds) === 'u2'] },
        range: { from: () => onCard(4), after: [() => String(list.element.selectedIds) === 'u2,u3,u4'] },
        act: { from: () => onCard(2), after: [menuIsOpen(list), menuIsOpen(list)] },
        inside: { from: () => onCard(2), after: [() => focused().matches('input')] },
        outside: { from: async () => (await onCard(2), press('F2')), after: [isAt(2, 0)] },
        entries: { from: () => onItem(1), after: [() => focused() === items()[0], () => focused() === items()[0]] },
        entryEnds: { from: () => onItem(1), after: [() => focused() === items()[0], () => focused() === items().at(-1)] },
        leave: { from: () => onItem(0), after: [() => !list.find('.menu') && isAt(2, 0)()] },
      },
    );
  });

  it('works in the open user', async () => {
    const menu = await dashboard();
    const open = async (): Promise<ShadowRoot> => {
      if (menu.element.openUserId === null) await menu.open(3);
      const root = await menu.until(() => menu.root.querySelector('user-detail')?.shadowRoot);
      await menu.until(() => root.querySelector('.keys'));
      return root;
    };
    let tabs: HTMLElement[] = [];
    let before: string | null = null;
    const onTab = async (at: number): Promise<void> => {
      tabs = [...(await open()).querySelectorAll<HTMLElement>('[role=tab]')];
      tabs[at]?.click();
      await until('the tab is chosen', () => tabs[at]?.tabIndex === 0);
      tabs[at]?.focus();
    };
    const isTab = (at: number) => (): boolean => focused() === tabs.at(at) && focused().getAttribute('aria-selected') === 'true';
    const stepped = (): boolean => ![before, null].includes(menu.element.openUserId);
    const onKeys = async (): Promise<void> => {
      (await open()).querySelector<HTMLElement>('.keys')?.focus();
      await press('?');
      await opens();
    };
    await tryLines(
      { of: 'user', embedded: true },
      {
        keys: { from: () => onTab(1), after: [() => lists().length === 1] },
        close: {
          from: async () => {
            await press('Escape');
            await closes();
          },
          after: [() => menu.element.openUserId === null && focused().matches('[data-user]')],
        },
        tabs: { from: () => onTab(1), after: [isTab(0), isTab(2)] },
        tabEnds: { from: () => onTab(1), after: [isTab(0), isTab(-1)] },
        steps: {
          from: async () => {
            (await open()).querySelector<HTMLElement>('[aria-label="Next user"]')?.focus();
            before = menu.element.openUserId;
          },
          after: [stepped, stepped],
        },
        leave: { from: onKeys, after: [() => lists().length === 0 && focused().matches('.keys')] },
      },
    );
  });

  it('of which Esc closes the user beside the list, from a tick box too', async () => {
    const menu = await dashboard();
    const heads = (): number => menu.list.shadowRoot!.querySelectorAll('.head').length;
    const before = heads();
    await menu.open(1);
    await until('the list has made room', () => heads() < before);
    const boxes = menu.list.shadowRoot!.querySelectorAll<HTMLElement>('.tick input');
    const box = [...boxes].find(({ ariaLabel, offsetParent }) => offsetParent && ariaLabel?.startsWith('Select '))!;
    box.focus();
    await press('Escape');
    // The first one leads from the box to its cell.
    await until('the cell has the focus', () => focused().matches('td, th'));
    await press('Escape');
    await until('the user is closed', () => menu.element.openUserId === null);
  });
});
