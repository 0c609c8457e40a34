// What staff can do with the user who is shown: its buttons, their dialogs, and what follows when these have written.
// Knows no dialog, and nothing of how the user is loaded.
import { html, nothing, type TemplateResult } from 'lit';
import { rightsOf } from '../../contract/rights.js';
import type { UserDetail } from '../../contract/schema/index.js';
import type { Connection } from '../../controllers/connection.js';
import type { PersonAbout, SessionsAbout } from '../../controllers/export/export-about.js';
import type { Terms } from '../../i18n/languages.js';
import type { Written } from '../dialogs/dialog.js';
import { Dialogs } from '../dialogs/dialogs.js';
import { AuthRequiredEvent } from '../events.js';
import { UserOpenEvent } from '../view-events.js';
import { edit, trash } from '../users-table/actions/icons.js';
import { save } from '../users-table/icons.js';
import { BeforeEraseEvent, BeforeExportEvent, FileExportedEvent, UserSavedEvent, UsersErasedEvent } from '../write-events.js';
import type { UserDetailElement } from './user-detail.js';

export interface ActionsAround {
  readonly connection: () => Connection | null;
  readonly terms: () => Terms;
  /** The backend has answered with this user. */
  readonly saved: (user: UserDetail) => void;
  /** The user who is shown is no more. */
  readonly erased: () => void;
  readonly close: () => void;
}

export class UserActions {
  readonly #host: UserDetailElement;
  readonly #around: ActionsAround;
  readonly #dialogs: Dialogs;
  /** Who was erased here last. */
  #erased: string | undefined;

  constructor(host: UserDetailElement, around: ActionsAround) {
    this.#host = host;
    this.#around = around;
    this.#dialogs = new Dialogs(host, {
      terms: around.terms,
      connection: around.connection,
      wrote: (written) => this.#follow(written),
      unauthorized: () => void host.dispatchEvent(new AuthRequiredEvent()),
      refocus: (opener) => this.#refocus(opener),
      /** Alone on a page, an element shows the user that it was given. */
      get openUser() {
        return host.embedded ? (userId: string) => void host.dispatchEvent(new UserOpenEvent({ userId })) : undefined;
      },
    });
  }

  /** The user who is asked for has been erased here. */
  get erased(): boolean {
    return this.#erased === this.#host.userId;
  }

  /** Another user or another backend: what is open belonged to the one before. */
  drop(): void {
    this.#dialogs.drop();
  }

  /** What the backend can do and the person may. */
  buttons(): TemplateResult | typeof nothing {
    const connection = this.#around.connection();
    const rights = connection && rightsOf(connection.backend, connection.settings);
    if (!rights?.edit && !rights?.erase && !rights?.export) return nothing;
    const words = this.#around.terms().detail;
    const { userId } = this.#host;
    return html` <div class="user-actions" part="actions">
      ${rights.edit ? button(words.edit, edit, (opener) => void this.#dialogs.open('edit', { userId }, opener)) : nothing}
      ${rights.export && connection?.backend.getUser ? button(words.saveFile, save, (opener) => this.#save(opener), 'save-file') : nothing}
      ${rights.erase ? button(words.erase, trash, (opener) => this.#erase(opener)) : nothing}
    </div>`;
  }

  /** Asks the host, then opens the dialog that saves a file of the user. */
  export(about: PersonAbout | SessionsAbout, opener: HTMLElement): void {
    const { kind, userId } = about;
    if (this.#host.dispatchEvent(new BeforeExportEvent({ kind, userId }))) void this.#dialogs.open('exportUser', about, opener);
  }

  /** Opens the list of keys. */
  listKeys(opener: HTMLElement): void {
    void this.#dialogs.open('keys', { of: 'user', embedded: this.#host.embedded }, opener);
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialogs.render();
  }

  updated(): void {
    this.#dialogs.updated();
  }

  #save(opener: HTMLElement): void {
    this.export({ kind: 'person', userId: this.#host.userId }, opener);
  }

  #erase(opener: HTMLElement): void {
    const chosen = { ids: [this.#host.userId] };
    if (this.#host.dispatchEvent(new BeforeEraseEvent({ chosen }))) void this.#dialogs.open('erase', { chosen }, opener);
  }

  #follow(written: Written): void {
    if (written.kind === 'saved') {
      this.#around.saved(written.user);
      this.#host.dispatchEvent(new UserSavedEvent({ userId: written.user.id, created: written.created }));
    }
    if (written.kind === 'erased') {
      if (written.ids.includes(this.#host.userId)) {
        this.#erased = this.#host.userId;
        this.#around.erased();
      }
      this.#host.dispatchEvent(new UsersErasedEvent({ userIds: written.ids }));
    }
    if (written.kind === 'exported')
      this.#host.dispatchEvent(new FileExportedEvent({ kind: written.what, rows: written.rows, format: written.format }));
    if (written.kind === 'stale') this.#host.refresh();
    this.#host.requestUpdate();
  }

  /** Of a user who is no more, there is nothing to go back to. */
  #refocus(opener: HTMLElement | undefined): void {
    if (this.erased && this.#host.embedded) this.#around.close();
    else (opener?.isConnected ? opener : this.#host.renderRoot.querySelector<HTMLElement>('.gone'))?.focus();
  }
}

const button = (label: string, icon: TemplateResult, open: (opener: HTMLElement) => void, kind = ''): TemplateResult => {
  const click = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) open(currentTarget);
  };
  return html`<button type="button" class=${kind} aria-haspopup="dialog" title=${label} @click=${click}>
    ${icon}<span>${label}</span>
  </button>`;
};
