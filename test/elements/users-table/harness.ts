// Drives one <users-table>: its search, its rows, its columns and its popovers.
import '../../../src/define/users-table.js';
import type { UsersTable } from '../../../src/elements/users-table/users-table.js';
import { type Placed, plain, Shown } from '../shown.js';
import { People } from './people.js';

export type Given = Placed &
  Partial<Pick<UsersTable, 'backend' | 'baseUrl' | 'timeZone' | 'now' | 'query' | 'theme' | 'currentId' | 'rowActions'>>;

export class Table extends Shown<'users-table'> {
  constructor(given: Given = {}) {
    super('users-table', given);
  }

  /** A table whose first rows are drawn. */
  static async of(backend = new People(), given: Given = {}): Promise<Table> {
    const table = new Table({ backend, ...given });
    await table.row('Person 0');
    return table;
  }

  /** The search field. */
  get search(): HTMLInputElement {
    const field = this.find('input[type=search]');
    if (field instanceof HTMLInputElement) return field;
    throw new Error('No search field.');
  }

  /** Types into the search field; `enter` gives it on at once. */
  type(text: string, enter = true): void {
    this.search.value = text;
    this.search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    if (enter) this.search.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The names on screen, from the top. */
  get names(): string[] {
    return this.rowsInView.map((row) => plain(row.querySelector('.name')?.textContent ?? ''));
  }

  /** What stands in the cells of the name column that are in view, from the top. */
  get rowsInView(): HTMLElement[] {
    const frame = this.grid.getBoundingClientRect();
    return this.all('.person, .row-failure')
      .filter((cell) => {
        const { top, bottom, height } = cell.getBoundingClientRect();
        return height > 0 && bottom > frame.top + 37 && top < frame.bottom;
      })
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  }

  get grid(): HTMLElement & { scrollToIndex: (index: number) => void } {
    const grid = this.find('.grid');
    if (!grid) throw new Error('No grid.');
    return grid as HTMLElement & { scrollToIndex: (index: number) => void };
  }

  /** What scrolls inside the grid. */
  get scroller(): HTMLElement {
    const found = this.grid.shadowRoot?.querySelector<HTMLElement>('#table');
    if (!found) throw new Error('No scroller.');
    return found;
  }

  /** How much of the view no row fills: px at its top and at its end. */
  get unfilled(): { readonly top: number; readonly end: number } {
    const [head, frame] = [this.scroller.querySelector('#header'), this.scroller].map((box) => box?.getBoundingClientRect());
    const rows = [...this.scroller.querySelectorAll('#items > tr:not([hidden])')].map((row) => row.getBoundingClientRect());
    const seen = rows.filter(({ top, bottom }) => bottom > (head?.bottom ?? 0) && top < (frame?.bottom ?? 0));
    return {
      top: Math.max(0, Math.min(...seen.map(({ top }) => top)) - (head?.bottom ?? 0)),
      end: Math.max(0, (frame?.bottom ?? 0) - Math.max(...seen.map(({ bottom }) => bottom))),
    };
  }

  /** The name button of a person, once it is drawn. */
  row(name: string): Promise<HTMLElement> {
    return this.until(() => this.all('.name').find((found) => plain(found.textContent ?? '') === name));
  }

  tick(name: string): HTMLInputElement {
    const box = this.all('.tick input').find((found) => found.getAttribute('aria-label') === `Select ${name}`);
    if (box instanceof HTMLInputElement) return box;
    throw new Error(`No tick box for ${name}`);
  }

  /** The grid's cell around something that is drawn in it. */
  cellOf(inside: Element): HTMLElement {
    for (let at: Element | null = inside; at; at = at.parentElement) {
      const cell = at.assignedSlot?.parentElement;
      if (cell && /^t[dh]$/.test(cell.localName)) return cell;
    }
    throw new Error('Not in a cell.');
  }

  /** The header cell of a column. */
  head(label: string): HTMLElement {
    const found = this.all('.head').find(({ textContent }) => plain(textContent ?? '') === label);
    if (!found) throw new Error(`No column ${label}`);
    return this.cellOf(found);
  }

  /** The labels of the columns, in their order on screen. */
  get columns(): string[] {
    return this.all('.head')
      .filter((head) => head.getBoundingClientRect().width > 0)
      .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
      .map(({ textContent }) => plain(textContent ?? ''));
  }

  get chips(): string[] {
    return this.all('.chip').map(({ textContent }) => plain(textContent ?? ''));
  }

  /** The popover beside a button of the toolbar, opened, with what it holds. */
  async open(name: string): Promise<HTMLElement> {
    const button = this.button(name, '.toolbar');
    button.click();
    const popover = button.nextElementSibling;
    if (!(popover instanceof HTMLElement) || !popover.matches(':popover-open')) throw new Error(`${name} opens nothing.`);
    await this.until(() => popover.querySelector('input, select, button'));
    return popover;
  }

  /** How often an event is heard from now on. */
  heard(type: string): { count: number } {
    const heard = { count: 0 };
    this.element.addEventListener(type, () => (heard.count += 1));
    return heard;
  }
}
