// An element that opens dialogs and nothing else, and a driver that uses them as a person does. Knows no single dialog.
import { LitElement, type TemplateResult, html } from 'lit';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import type { Connection } from '../../../src/controllers/connection.js';
import type { Openings, Written } from '../../../src/elements/dialogs/dialog.js';
import { Dialogs } from '../../../src/elements/dialogs/dialogs.js';
import { terms as shell } from '../../../src/i18n/en/shell.js';
import { base } from '../../../src/theme/tokens.js';
import { plain } from '../shown.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');

class DialogStage extends LitElement {
  static override styles = [base];
  connection: Connection | null = null;
  /** What the dialogs told, in order. */
  readonly heard: (Written | { readonly kind: 'unauthorized' } | { readonly kind: 'open'; readonly id: string })[] = [];
  readonly dialogs = new Dialogs(this, {
    terms: () => shell,
    connection: () => this.connection,
    wrote: (written) => this.heard.push(written),
    unauthorized: () => this.heard.push({ kind: 'unauthorized' }),
    openUser: (id) => this.heard.push({ kind: 'open', id }),
  });

  protected override render(): TemplateResult {
    return html`<button class="opener">Open</button>${this.dialogs.render()}`;
  }

  protected override updated(): void {
    this.dialogs.updated();
  }
}
customElements.define('dialog-stage', DialogStage);

export interface Given {
  readonly backend: UsersBackend;
  readonly lang?: string;
}

export class Stage {
  readonly element = new DialogStage();

  /** Opens a dialog; the backend tells its settings first. */
  async open<Name extends keyof Openings>(name: Name, about: Openings[Name], given: Given): Promise<void> {
    const { backend, lang = 'en-GB' } = given;
    const settings = (await backend.getSettings?.()) ?? DEFAULT_SETTINGS;
    this.element.connection = { backend, settings, zone: 'Europe/Paris', now: () => NOW, asOf: undefined };
    this.element.lang = lang;
    document.body.append(this.element);
    await this.element.updateComplete;
    this.element.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
    await this.element.dialogs.open(name, about);
    await this.until(() => this.dialog?.open);
  }

  remove(): void {
    this.element.remove();
  }

  get dialog(): HTMLDialogElement | null {
    return this.element.renderRoot.querySelector('dialog');
  }

  /** What the dialog wrote and asked for. */
  get heard(): DialogStage['heard'] {
    return this.element.heard;
  }

  /** What has the focus. */
  get focused(): HTMLElement | null {
    const { activeElement } = this.element.shadowRoot ?? document;
    return activeElement instanceof HTMLElement ? activeElement : null;
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

  find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.dialog?.querySelector<E>(selector) ?? null;
  }

  all(selector: string): HTMLElement[] {
    return [...(this.dialog?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  appears(selector: string): Promise<HTMLElement> {
    return this.until(() => this.find(selector));
  }

  closes(): Promise<boolean> {
    return this.until(() => this.dialog === null);
  }

  text(selector = '.dialog-body'): string {
    return plain(this.find(selector)?.textContent ?? '');
  }

  /** The text of the first match that contains another one. */
  shows(text: string, selector = '.dialog-body, .dialog-foot, .dialog-title'): Promise<string> {
    return this.until(() =>
      this.all(selector)
        .map((found) => plain(found.textContent ?? ''))
        .find((found) => found.includes(text)),
    );
  }

  button(name: string): HTMLButtonElement {
    const found = this.all('button').find((button) =>
      plain(button.getAttribute('aria-label') ?? button.textContent ?? '').startsWith(name),
    );
    if (!(found instanceof HTMLButtonElement)) throw new Error(`No button "${name}" in "${plain(this.dialog?.textContent ?? '')}"`);
    return found;
  }
}
