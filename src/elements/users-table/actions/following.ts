// What follows when users were written, here or beside the list: its rows, its selection, the events, the focus. Knows no dialog.
import type { User } from '../../../contract/schema/index.js';
import { mayMove } from '../../../controllers/moved-row.js';
import type { UserRows } from '../../../controllers/user-rows.js';
import type { Written } from '../../dialogs/dialog.js';
import { FileExportedEvent, UserSavedEvent, UsersErasedEvent, UsersImportedEvent, type WriteEvent } from '../../write-events.js';
import type { UsersTable } from '../users-table.js';
import type { ActionsAround } from './index.js';

export class Following {
  readonly #host: UsersTable;
  readonly #around: ActionsAround;
  /** Those who were erased last, who stands next to them (`null`: nobody knows), and whether a dialog of this list did it. */
  #gone: { readonly ids: readonly string[]; readonly heir: string | null; readonly here: boolean } | undefined;
  /** The list is asked again; `again`: once more when its answer has come. */
  #asking: 'once' | 'again' | undefined;

  constructor(host: UsersTable, around: ActionsAround) {
    this.#host = host;
    this.#around = around;
  }

  /** A dialog of this list has written. */
  wrote(written: Written): void {
    switch (written.kind) {
      case 'saved':
        this.#saved(written.user, written.created);
        this.#host.dispatchEvent(new UserSavedEvent({ userId: written.user.id, created: written.created }));
        return;
      case 'erased':
        this.#erased(written.ids, true);
        this.#host.dispatchEvent(new UsersErasedEvent({ userIds: written.ids }));
        return;
      case 'imported':
        void this.#askAgain();
        this.#host.dispatchEvent(new UsersImportedEvent({ created: written.created, updated: written.updated }));
        return;
      case 'stale':
        void this.#askAgain();
        return;
      case 'exported':
        this.#host.dispatchEvent(new FileExportedEvent({ kind: written.what, rows: written.rows, format: written.format }));
        return;
      case 'fields':
        void this.#renew();
    }
  }

  /** Somebody else on the page has written. */
  async heard(event: WriteEvent): Promise<void> {
    if (event instanceof UsersErasedEvent) this.#erased(event.userIds, false);
    else if (event instanceof UsersImportedEvent || event.created) void this.#askAgain();
    else await this.#changed(event.userId);
  }

  /** Gives the focus back after a dialog: to the one who opened it; where its user was erased, to the next one's name. */
  async refocus(opener: HTMLElement | undefined): Promise<void> {
    if (opener?.isConnected && (!this.#gone?.here || opener.closest('.bulk'))) opener.focus();
    else await this.focusHeir();
  }

  /** Whether this user is one of those who were erased last. */
  isGone(id: string): boolean {
    return this.#gone?.ids.includes(id) ?? false;
  }

  /** Puts the focus on the name next to those who were erased, or into the search, unless the person has gone elsewhere. */
  async focusHeir(): Promise<void> {
    const { rows, list, focusSearch } = this.#around;
    const heir = this.#gone?.heir;
    this.#gone = undefined;
    await rows.settled;
    await this.#host.updateComplete;
    const { activeElement, body } = this.#host.ownerDocument;
    if (activeElement !== body && activeElement !== null) return;
    if (!heir || !list.focusUser(heir)) focusSearch();
  }

  #saved(user: User, created: boolean): void {
    const before = created ? undefined : this.#around.rows.replace(user);
    if (!mayMove(this.#host.query, before, user)) return;
    this.#around.selection.doubt(user.id);
    void this.#askAgain();
  }

  #erased(ids: readonly string[], here: boolean): void {
    const { rows, selection } = this.#around;
    const heir = this.#gone?.heir;
    this.#gone = { ids, heir: heir && !ids.includes(heir) ? heir : heirOf(rows, ids), here };
    selection.leave(ids);
    void this.#askAgain();
  }

  /** A user was changed elsewhere: the row is asked alone. */
  async #changed(id: string): Promise<void> {
    const { backend } = this.#around.connection() ?? {};
    const user = await backend?.getUser?.(id).catch(() => undefined);
    if (user) this.#saved(user, false);
    else void this.#askAgain();
  }

  /** The fields are other ones: the settings are asked anew. What was known before serves where they do not come. */
  async #renew(): Promise<void> {
    const { backend } = this.#around.connection() ?? {};
    const settings = await backend?.getSettings?.().catch(() => undefined);
    if (!settings || backend !== this.#around.connection()?.backend) return;
    this.#around.renew(settings);
    // For the element around this one, whose connection it may be.
    this.#host.dispatchEvent(new CustomEvent('settings-changed', { detail: settings }));
  }

  /** Asks the list where it stands. An erasure in many parts asks once at a time. */
  async #askAgain(): Promise<void> {
    const isAsking = this.#asking !== undefined;
    this.#asking = isAsking ? 'again' : 'once';
    if (isAsking) return;
    this.#around.rows.reload();
    await this.#around.rows.settled;
    const more = this.#asking === 'again';
    this.#asking = undefined;
    if (more) await this.#askAgain();
  }
}

/** The user who stands after those who go, else the one before them; `null` where nobody knows. */
function heirOf(rows: UserRows, ids: readonly string[]): string | null {
  const places = ids.map((id) => rows.indexOf(id)).filter((place) => place >= 0);
  const goes = new Set(ids);
  for (const step of [1, -1]) {
    let at = step > 0 ? Math.max(...places) : Math.min(...places);
    let user: User | undefined;
    do user = rows.rowAt((at += step));
    while (user && goes.has(user.id));
    if (user) return user.id;
  }
  return null;
}
