// Opens one dialog at a time over an element: brings its code, draws it, gives the focus back. The only door to the dialogs' code.
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { UsersError } from '../../contract/failure.js';
import type { Connection } from '../../controllers/connection.js';
import { addStyles } from '../../controllers/late.js';
import type { ShellTerms } from '../../i18n/languages.js';
import { failure } from '../parts/failure.js';
import { focusedIn } from '../parts/focused.js';
import type { Dialog, DialogCode, DialogPlace, Openings } from './dialog.js';

const CODE: { readonly [Name in keyof Openings]: () => Promise<DialogCode<Name>> } = {
  create: async () => (await import('./user-form/index.js')).createDialog,
  edit: async () => (await import('./user-form/index.js')).editDialog,
  erase: async () => (await import('./erase/index.js')).eraseDialog,
  import: async () => (await import('./import/index.js')).importDialog,
  export: async () => (await import('./export/list/index.js')).exportDialog,
  exportUser: async () => (await import('./export/user/index.js')).userExportDialog,
  keys: async () => (await import('./keys/index.js')).keysDialog,
};

/** What the element around the dialogs gives them. */
export type DialogAround = Omit<DialogPlace, 'host' | 'connection' | 'close'> & {
  readonly terms: () => ShellTerms;
  readonly connection: () => Connection | null;
  /** Gives the focus back after a dialog; without it, the one who opened it gets it, where that is still there. */
  readonly refocus?: (opener: HTMLElement | undefined) => void;
};

export class Dialogs {
  readonly #host: ReactiveElement;
  readonly #around: DialogAround;
  #open: Dialog | undefined;
  /** The dialog whose code is on its way; another one takes its place. */
  #turn: object | undefined;
  #failed: { readonly error: UsersError; readonly again: () => void } | undefined;
  #opener: HTMLElement | undefined;

  constructor(host: ReactiveElement, around: DialogAround) {
    this.#host = host;
    this.#around = around;
    // A move in the document is a disconnect and a connect: only a real removal ends a dialog. After a move it has to be shown again.
    host.addController({
      hostConnected: () => host.requestUpdate(),
      hostDisconnected: () => queueMicrotask(() => !host.isConnected && this.#drop()),
    });
  }

  /** A dialog is open or on its way. */
  get busy(): boolean {
    return this.#turn !== undefined;
  }

  /** Opens a dialog; `opener`: who gets the focus back. Nothing happens while another one is open. */
  async open<Name extends keyof Openings>(name: Name, about: Openings[Name], opener?: HTMLElement): Promise<void> {
    const connection = this.#around.connection();
    if (this.#turn || !connection) return;
    const turn = (this.#turn = {});
    this.#failed = undefined;
    this.#opener = opener ?? openerOf(this.#host);
    try {
      const { styles, open } = await CODE[name]();
      if (turn !== this.#turn) return;
      addStyles(this.#host, styles);
      const { wrote, unauthorized, openUser } = this.#around;
      const close = (): void => {
        if (turn === this.#turn) this.#close();
      };
      this.#open = open(about, { host: this.#host, connection, close, wrote, unauthorized, ...(openUser && { openUser }) });
    } catch (cause) {
      if (turn !== this.#turn) return;
      this.#turn = undefined;
      this.#failed = { error: new UsersError('offline', { cause }), again: () => void this.open(name, about, this.#opener) };
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector('.dialog-failure')?.scrollIntoView({ block: 'nearest' });
  }

  /** The connection is another one: what is open belonged to the old one. */
  drop(): void {
    this.#drop();
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (this.#failed)
      return html`<div class="dialog-failure">${failure(this.#failed.error, this.#around.terms(), this.#failed.again)}</div>`;
    return this.#open ? this.#open.render() : nothing;
  }

  /** After the host has drawn: a dialog that has just come, or was moved with its host, is shown over the page. */
  updated(): void {
    const element = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.dialog');
    if (!element || element.matches(':modal')) return;
    element.close();
    element.showModal();
    (element.querySelector<HTMLElement>('[data-focus]') ?? element.querySelector<HTMLElement>('.dialog-title'))?.focus();
  }

  #close(): void {
    const opener = this.#opener;
    this.#drop();
    this.#host.requestUpdate();
    const { refocus = (to) => to?.isConnected && to.focus() } = this.#around;
    void this.#host.updateComplete.then(() => refocus(opener));
  }

  #drop(): void {
    this.#open?.dispose();
    this.#open = this.#turn = this.#failed = this.#opener = undefined;
  }
}

function openerOf(host: HTMLElement): HTMLElement | undefined {
  const root = host.getRootNode();
  const focused = root instanceof Document || root instanceof ShadowRoot ? focusedIn(root) : null;
  return focused instanceof HTMLElement ? focused : undefined;
}
