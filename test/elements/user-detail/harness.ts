// Drives one <user-detail> as a person does: by role, text and part. Waits for what is drawn, never for time.
import '../../../src/define/user-detail.js';
import type { UserDetailElement } from '../../../src/elements/user-detail/user-detail.js';

export type Given = Partial<
  Pick<UserDetailElement, 'backend' | 'userId' | 'timeZone' | 'now' | 'embedded' | 'theme' | 'first' | 'last'>
> & {
  readonly lang?: string;
  /** The element's own width in px. */
  readonly width?: number;
};

export class Detail {
  readonly element: UserDetailElement;
  readonly #box: HTMLElement;

  constructor({ lang = 'en-GB', width = 1000, ...properties }: Given) {
    this.#box = document.createElement('div');
    this.#box.style.width = `${width}px`;
    this.element = document.createElement('user-detail');
    this.element.lang = lang;
    Object.assign(this.element, properties);
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

  /** Resolves with what `look` finds, as soon as it finds it. */
  async until<T>(look: () => T | null | undefined | false): Promise<T> {
    await this.element.updateComplete;
    return new Promise((resolve) => {
      const watch = new MutationObserver(() => check());
      const check = (): void => {
        const found = look();
        if (found === null || found === undefined || found === false) return;
        watch.disconnect();
        resolve(found);
      };
      watch.observe(this.root, { childList: true, subtree: true, characterData: true, attributes: true });
      check();
    });
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

  /** The text of the first match, as it is read: no direction signs, one space for many. */
  text(selector = '.root'): string {
    return plain(this.find(selector)?.textContent ?? '');
  }

  async shows(text: string, selector = '.root'): Promise<string> {
    return this.until(() => {
      const found = this.text(selector);
      return found.includes(text) ? found : null;
    });
  }

  button(name: string): HTMLElement {
    const found = this.all('button').find((button) =>
      plain(button.getAttribute('aria-label') ?? button.textContent ?? '').startsWith(name),
    );
    if (!found) throw new Error(`No button ${name}`);
    return found;
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

export const plain = (text: string): string =>
  text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
