// Drives one <user-detail>: its tabs and lists.
import '../../../src/define/user-detail.js';
import type { UserDetailElement } from '../../../src/elements/user-detail/user-detail.js';
import { type Placed, plain, Shown } from '../shown.js';

export { plain };

export type Given = Placed &
  Partial<Pick<UserDetailElement, 'backend' | 'userId' | 'timeZone' | 'now' | 'embedded' | 'theme' | 'first' | 'last'>>;

export class Detail extends Shown<'user-detail'> {
  constructor(given: Given) {
    super('user-detail', { width: 1000, ...given });
  }

  tabNames(): string[] {
    return this.all('[role=tab]').map((tab) => plain(tab.textContent ?? ''));
  }

  get openTab(): string {
    return this.text('[role=tab][aria-selected=true]');
  }

  async open(key: string): Promise<void> {
    (await this.appears(`#tab-${key}`)).click();
    await this.element.updateComplete;
  }

  async press(key: string): Promise<void> {
    const tab = await this.appears('[role=tab][aria-selected=true]');
    tab.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await this.element.updateComplete;
  }

  rows(): string[][] {
    return this.all('.panel tbody tr:not(.space)').map((row) => [...row.children].map((cell) => plain(cell.textContent ?? '')));
  }

  next<E extends Event>(type: string): Promise<E> {
    return new Promise((resolve) => this.element.addEventListener(type, (event) => resolve(event as E), { once: true }));
  }
}
