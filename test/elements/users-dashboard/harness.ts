// Drives one <users-dashboard> as a person does: by role, text and part. Waits for what is drawn, never for time.
import '../../../src/define/index.js';
import type { UsersBackend } from '../../../src/contract/backend.js';
import type { UsersDashboard } from '../../../src/elements/users-dashboard/users-dashboard.js';
import { createSampleBackend } from '../../../src/sample/backend.js';

export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A sample platform of 400 users at a fixed instant, some of its calls replaced. */
export const backendOf = (calls: Partial<UsersBackend> = {}): UsersBackend => ({
  ...createSampleBackend({ users: 400, now: () => NOW }),
  ...calls,
});

export type Given = Partial<Pick<UsersDashboard, 'backend' | 'timeZone' | 'now' | 'theme' | 'month' | 'mirrorUrl' | 'openUserId'>> & {
  readonly lang?: string;
  /** The element's own width in px. */
  readonly width?: number;
};

export class Dashboard {
  readonly element: UsersDashboard;
  readonly #box: HTMLElement;

  constructor({ lang = 'en-GB', width = 1200, backend = backendOf(), now = new Date(NOW), ...properties }: Given = {}) {
    this.#box = document.createElement('div');
    this.#box.style.width = `${width}px`;
    this.element = document.createElement('users-dashboard');
    this.element.lang = lang;
    Object.assign(this.element, { backend, now, ...properties });
    this.#box.append(this.element);
    document.body.append(this.#box);
  }

  remove(): void {
    this.#box.remove();
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('Not drawn yet.');
    return shadowRoot;
  }

  /** Resolves with what `look` finds, as soon as a frame has it. */
  async until<T>(look: () => T | null | undefined | false): Promise<T> {
    for (;;) {
      await this.element.updateComplete;
      const found = look();
      if (found !== null && found !== undefined && found !== false) return found;
      await new Promise(requestAnimationFrame);
    }
  }

  find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  appears(selector: string): Promise<HTMLElement> {
    return this.until(() => this.find(selector));
  }

  text(selector = '.main'): string {
    return plain(this.find(selector)?.textContent ?? '');
  }

  shows(text: string, selector = '.main'): Promise<string> {
    return this.until(() => (this.text(selector).includes(text) ? this.text(selector) : null));
  }

  button(name: string): HTMLButtonElement {
    const found = this.all('button').find((button) =>
      plain(button.getAttribute('aria-label') ?? button.textContent ?? '').startsWith(name),
    );
    if (!(found instanceof HTMLButtonElement)) throw new Error(`No button ${name}`);
    return found;
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

/** Text as it is read: no direction signs, one space for many. */
export const plain = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
