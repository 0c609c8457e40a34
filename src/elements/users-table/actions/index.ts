// What people do in the list besides looking: opens the menus and the dialogs. Comes when somebody goes to the list. Asks no backend.
import { html, nothing, type TemplateResult } from 'lit';
import type { Permissions, Settings, User } from '../../../contract/schema/index.js';
import type { Connection } from '../../../controllers/connection.js';
import { addStyles } from '../../../controllers/late.js';
import { activeFilters } from '../../../controllers/query-changes.js';
import type { Chosen, UserCount } from '../../../controllers/selection.js';
import type { UserRows } from '../../../controllers/user-rows.js';
import type { Format } from '../../../i18n/format.js';
import type { ListTerms } from '../../../i18n/languages.js';
import { Dialogs } from '../../dialogs/dialogs.js';
import type { KeysAbout } from '../../dialogs/keys/key-groups.js';
import { AuthRequiredEvent } from '../../events.js';
import { UserOpenEvent } from '../../view-events.js';
import { displayName } from '../../parts/avatar.js';
import { BeforeEraseEvent, BeforeExportEvent, RowActionEvent } from '../../write-events.js';
import type { UserList } from '../list.js';
import type { ListSelection, Missing } from '../list-selection.js';
import type { UsersTable } from '../users-table.js';
import { bulkBar } from './bulk-bar.js';
import { listAbout } from './exported-list.js';
import { Following } from './following.js';
import * as icons from './icons.js';
import { Menu, type MenuItem } from './menu.js';
import { fillRange } from './range.js';
import { actionStyles } from './styles.js';
import { Told } from './told.js';

/** What the table around gives its actions. */
export interface ActionsAround {
  readonly rows: UserRows;
  readonly list: UserList;
  readonly selection: ListSelection;
  readonly words: () => { readonly terms: ListTerms; readonly format: Format };
  readonly connection: () => Connection | null;
  readonly rights: () => Permissions;
  /** The backend tells other settings now. */
  readonly renew: (settings: Settings) => void;
  readonly focusSearch: () => void;
}

export class TableActions {
  readonly #host: UsersTable;
  readonly #around: ActionsAround;
  readonly #menu: Menu;
  readonly #dialogs: Dialogs;
  readonly #following: Following;
  readonly #told: Told;

  constructor(host: UsersTable, around: ActionsAround) {
    this.#host = host;
    this.#around = around;
    addStyles(host, [actionStyles]);
    this.#menu = new Menu(host);
    this.#following = new Following(host, around);
    this.#told = new Told(host.query.sort);
    this.#dialogs = new Dialogs(host, {
      terms: () => around.words().terms,
      connection: around.connection,
      wrote: (written) => this.#following.wrote(written),
      unauthorized: () => void host.dispatchEvent(new AuthRequiredEvent()),
      openUser: (userId) => void host.dispatchEvent(new UserOpenEvent({ userId })),
      refocus: (opener) => void this.#following.refocus(opener),
    });
  }

  get following(): Following {
    return this.#following;
  }

  /** Opens what can be done with a user. */
  openRowMenu(user: User, anchor: HTMLElement): void {
    const { table } = this.#around.words().terms;
    const { edit, erase } = this.#around.rights();
    const { id: userId } = user;
    const items: readonly (MenuItem | false)[] = [
      edit && { label: table.edit, icon: icons.edit, run: () => void this.#dialogs.open('edit', { userId }, anchor) },
      ...this.#host.rowActions.map(({ id: actionId, label }): MenuItem => ({
        label,
        icon: nothing,
        run: () => void this.#host.dispatchEvent(new RowActionEvent({ actionId, userId })),
      })),
      erase && { label: table.erase, icon: icons.trash, grave: true, run: () => this.erase({ ids: [userId] }, anchor) },
    ];
    this.#menu.toggle({
      label: table.actionsFor(displayName(user, this.#around.words().terms)),
      items: items.filter((item) => item !== false),
      anchor,
    });
  }

  /** Opens what can be added; where that is one thing, its dialog. */
  openAddMenu(anchor: HTMLElement): void {
    const { table } = this.#around.words().terms;
    const { create, import: imports } = this.#around.rights();
    const add = (name: 'create' | 'import'): void => void this.#dialogs.open(name, null, anchor);
    if (!create || !imports) {
      add(create ? 'create' : 'import');
      return;
    }
    const items: readonly MenuItem[] = [
      { label: table.addUser, icon: icons.person, run: () => add('create') },
      { label: table.addFile, icon: icons.file, run: () => add('import') },
    ];
    this.#menu.toggle({ label: table.add, items, anchor });
  }

  /** Asks the host, then opens the dialog that erases users. `told`: how many these are, as the person was told. */
  erase(chosen: Chosen, opener: HTMLElement, told?: UserCount): void {
    if (!this.#host.dispatchEvent(new BeforeEraseEvent({ chosen }))) return;
    void this.#dialogs.open('erase', { chosen, ...(told?.exact && { count: told.count }) }, opener);
  }

  /** Asks the host, then opens the dialog that saves a file of these users: by default of all that match. */
  export(opener?: HTMLElement, chosen?: Chosen, count?: UserCount): void {
    const connection = this.#around.connection();
    if (!connection || !this.#around.rights().export) return;
    const { terms, format } = this.#around.words();
    const about = listAbout(this.#host.query, { terms, format, connection, total: this.#around.selection.total });
    const whose = chosen ?? about.chosen;
    if (!this.#host.dispatchEvent(new BeforeExportEvent({ kind: 'list', chosen: whose }))) return;
    void this.#dialogs.open('export', { ...about, chosen: whose, ...(count && { count }) }, opener);
  }

  /** Opens the list of keys. */
  listKeys(about: KeysAbout, opener: HTMLElement): void {
    void this.#dialogs.open('keys', about, opener);
  }

  /** Selects the rows of a range that are not loaded. */
  fillRange(missing: Missing): void {
    void fillRange(this.#around.selection, missing);
  }

  /** The line that stands in place of the toolbar while somebody is selected. */
  bulkBar(): TemplateResult {
    const { selection, words, rights, focusSearch } = this.#around;
    const { terms, format } = words();
    return bulkBar({
      terms,
      format,
      selection,
      filtered: activeFilters(this.#host.query).length > 0,
      clear: () => {
        selection.clear();
        void this.#host.updateComplete.then(focusSearch);
      },
      save: rights().export ? (opener) => this.export(opener, selection.chosen, selection.count) : null,
      erase: rights().erase ? (opener) => this.erase(selection.chosen, opener, selection.count) : null,
    });
  }

  /** The connection is another one. */
  drop(): void {
    this.#menu.close();
    this.#dialogs.drop();
  }

  render(): TemplateResult {
    const { selection, words } = this.#around;
    const { terms, format } = words();
    return html`${this.#told.render({ terms, format, selection }, this.#host.query.sort)}${this.#dialogs.render()}${this.#menu.render()}`;
  }

  updated(): void {
    this.#dialogs.updated();
    this.#menu.updated();
  }
}
