// English: the words of the dialog that lists the keys.
import { terms as list } from './list.js';

const keys = {
  note: 'They work while the pointer or the focus is here, and not while you type.',
  /** Between two ways to do the same. */
  or: 'or',
  groups: {
    page: 'Anywhere here',
    list: 'Through the list',
    row: 'On a user of the list',
    user: 'In the open user',
    boxes: 'In menus and dialogs',
  },
  does: {
    keys: 'Show this list',
    search: 'Search',
    close: 'Close the user',
    cells: 'To the next cell',
    rows: 'To the next user',
    cellEnds: 'To the first or last cell of the row',
    rowEnds: 'To the first or last user',
    pages: 'Up or down by a page',
    select: 'Select the user, or no longer',
    range: 'Select all from the last one to here',
    open: 'Open the user, on the name',
    act: 'Show the actions for the user',
    gear: 'The same, on the gear',
    inside: 'Into the cell, to what can be pressed',
    outside: 'Back to the cell',
    sort: 'Sort, on a column’s header',
    sections: 'From the headers to the rows, and out',
    tabs: 'To the next tab',
    tabEnds: 'To the first or last tab',
    steps: 'Previous or next user, on the arrow buttons',
    entries: 'To the next entry of a menu',
    entryEnds: 'To the first or last entry',
    leave: 'Close, and back to where you were',
  },
  /** What is printed on the keys. */
  caps: {
    control: 'Ctrl',
    shift: 'Shift',
    escape: 'Esc',
    enter: 'Enter',
    space: 'Space',
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    pageUp: 'Page Up',
    pageDown: 'Page Down',
    menu: 'Menu',
    up: 'Up',
    down: 'Down',
    left: 'Left',
    right: 'Right',
  },
};

export const terms = { ...list, keys };

export type KeysTerms = typeof terms;
