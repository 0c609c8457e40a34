// Drives one element as a person does: by role, text and part. Waits for what is drawn, never for time. Knows no single element.

export interface Placed {
  readonly lang?: string;
  /** The element's own width in px. */
  readonly width?: number;
}

/** Text as it is read: no direction signs, one space for many. */
export const plain = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export class Shown<Tag extends 'users-dashboard' | 'users-table' | 'user-detail'> {
  readonly element: HTMLElementTagNameMap[Tag];
  readonly #box: HTMLElement;

  constructor(tag: Tag, { lang = 'en-GB', width = 1200, ...properties }: Placed) {
    this.#box = document.createElement('div');
    this.width = width;
    this.element = document.createElement(tag);
    this.element.lang = lang;
    Object.assign(this.element, properties);
    this.#box.append(this.element);
    document.body.append(this.#box);
  }

  /** In px. */
  set width(px: number) {
    this.#box.style.width = `${px}px`;
  }

  remove(): void {
    this.#box.remove();
  }

  restore(): void {
    document.body.append(this.#box);
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

  /** The text of the first match, as it is read. */
  text(selector = '.root'): string {
    return plain(this.find(selector)?.textContent ?? '');
  }

  /** The text of the first match that contains another one. */
  shows(text: string, selector = '.root'): Promise<string> {
    return this.until(() =>
      this.all(selector)
        .map((found) => plain(found.textContent ?? ''))
        .find((found) => found.includes(text)),
    );
  }

  button(name: string, within = '.root'): HTMLButtonElement {
    const found = [...(this.find(within)?.querySelectorAll('button') ?? [])].find((button) =>
      plain(button.getAttribute('aria-label') ?? button.textContent ?? '').startsWith(name),
    );
    if (!found) throw new Error(`No button "${name}" in "${this.text(within)}"`);
    return found;
  }
}
