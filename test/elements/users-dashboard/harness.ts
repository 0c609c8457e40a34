// Drives one <users-dashboard>: its tiles, its list, and the user that is opened.
import '../../../src/define/index.js';
import type { UsersBackend } from '../../../src/contract/backend.js';
import type { UsersDashboard } from '../../../src/elements/users-dashboard/users-dashboard.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { type Placed, plain, Shown } from '../shown.js';

export { plain };

export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A sample platform of 400 users at a fixed instant, some of its calls replaced. */
export const backendOf = (calls: Partial<UsersBackend> = {}): UsersBackend => ({
  ...createSampleBackend({ users: 400, now: () => NOW }),
  ...calls,
});

export type Given = Placed & Partial<Pick<UsersDashboard, 'backend' | 'timeZone' | 'now' | 'theme' | 'month' | 'mirrorUrl' | 'openUserId'>>;

export class Dashboard extends Shown<'users-dashboard'> {
  constructor(given: Given = {}) {
    super('users-dashboard', { backend: backendOf(), now: new Date(NOW), ...given } as Given);
  }

  override text(selector = '.main'): string {
    return super.text(selector);
  }

  /** The tile's text, once its figures are there. */
  async tile(name: string): Promise<HTMLElement> {
    await this.appears('.tile .figure:not(.skeleton)');
    const found = this.all('.tile').find((tile) => tile.querySelector('h3')?.textContent === name);
    if (!found) throw new Error(`No tile ${name}`);
    return found;
  }

  /** The number that a tile shows. */
  async figure(name: string): Promise<number> {
    const tile = await this.tile(name);
    return Number((tile.querySelector('.figure')?.textContent ?? '').replace(/\D/g, ''));
  }

  get list() {
    const table = this.root.querySelector('users-table');
    if (!table) throw new Error('No list');
    return table;
  }

  /** What the list says of its matches. */
  matches(): string {
    return plain([...(this.list.shadowRoot?.querySelectorAll('[role=status]') ?? [])].map((node) => node.textContent).join(' '));
  }

  /** The names in the list, once there are some. */
  names(): Promise<HTMLElement[]> {
    return this.until(() => {
      const names = [...(this.list.shadowRoot?.querySelectorAll<HTMLElement>('[data-user]') ?? [])].filter(
        ({ offsetParent }) => offsetParent !== null,
      );
      return names.length > 0 ? names : null;
    });
  }

  /** Opens the user of a place in the list, and tells who it is. */
  async open(place = 0): Promise<string> {
    const name = (await this.names())[place];
    if (!name) throw new Error(`No row ${place}`);
    name.focus();
    name.click();
    await this.appears('user-detail');
    return this.element.openUserId ?? '';
  }
}
