// What <users-table> shows: toolbar, chips, messages, and the list between them. Comes late, with all that draws it. Knows no row.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { UsersBackend } from '../../contract/backend.js';
import type { UsersError } from '../../contract/failure.js';
import type { UsersPage } from '../../contract/schema/index.js';
import { DEFAULT_SETTINGS } from '../../contract/default-settings.js';
import { type UserField, userFields } from '../../contract/user-fields.js';
import { type Connection, ConnectionController } from '../../controllers/connection.js';
import { addStyles, type Content } from '../../controllers/late.js';
import { LocaleController } from '../../controllers/locale.js';
import { OnDemand } from '../../controllers/on-demand.js';
import { OwnWidth } from '../../controllers/own-width.js';
import { type TableQuery, withFilter } from '../../controllers/table-query.js';
import { activeFilters, withSort } from '../../controllers/query-changes.js';
import { Typing } from '../../controllers/typing.js';
import { UserRows } from '../../controllers/user-rows.js';
import { controls } from '../../theme/controls/index.js';
import { base } from '../../theme/tokens.js';
import { listLanguages } from '../../i18n/list-languages.js';
import type { ListTerms } from '../../i18n/languages.js';
import type { Chosen } from '../../controllers/selection.js';
import { AuthRequiredEvent } from '../events.js';
import { QueryChangeEvent } from '../view-events.js';
import { banner, failure } from '../parts/failure.js';
import type { WriteEvent } from '../write-events.js';
import { ActionDoor } from './action-door.js';
import { chips } from './chips.js';
import { COLUMN_STEPS, shownFields } from './fitting-columns.js';
import { type ListPlace, UserList } from './list.js';
import type { ListKeys } from './list-keys.js';
import { ListSelection } from './list-selection.js';
import type { Panels } from './panels.js';
import type { PeriodField } from './period-text.js';
import { emptyList, listPlaceholder } from './states.js';
import { summary } from './summary.js';
import { toolbar } from './toolbar.js';
import { replacePopovers } from './replace-popovers.js';
import { room } from './room.js';
import { styles } from './styles/index.js';
import type { UsersTable } from './users-table.js';

export class UsersTableContent implements Content {
  static readonly styles = [base, ...controls, room, ...styles];

  readonly #host: UsersTable;
  readonly #connection: ConnectionController;
  readonly #locale: LocaleController<ListTerms>;
  readonly #rows: UserRows;
  readonly #width: OwnWidth;
  readonly #selection: ListSelection;
  readonly #list: UserList;
  readonly #panels: OnDemand<Panels>;
  readonly #actions: ActionDoor;
  readonly #keys: OnDemand<ListKeys>;
  readonly #typing = new Typing({ apply: (text) => this.#search(text) });
  #periodField: PeriodField = 'registered';
  #refused: UsersError | undefined;
  #asked: UsersBackend | undefined;

  constructor(host: UsersTable) {
    this.#host = host;
    this.#connection = new ConnectionController(host);
    this.#locale = new LocaleController(host, () => this.#connection.zone, listLanguages);
    this.#rows = new UserRows(host);
    this.#selection = new ListSelection(host, this.#rows);
    this.#list = new UserList(host, this.#rows, {
      words: () => this.#locale,
      selection: this.#selection,
      sortBy: (key) => this.#change(withSort(host.query, key)),
      act: (user, anchor) => this.#actions.act((actions) => actions.openRowMenu(user, anchor)),
    });
    this.#width = new OwnWidth(host, COLUMN_STEPS);
    this.#panels = new OnDemand(host, async () => {
      const { panels, panelStyles } = await import('./panels.js');
      addStyles(host, [panelStyles]);
      return panels;
    });
    this.#actions = new ActionDoor(host, {
      rows: this.#rows,
      list: this.#list,
      selection: this.#selection,
      words: () => this.#locale,
      connection: () => this.#connection.connection,
      renew: (settings) => this.#connection.renew(settings),
      focusSearch: () => this.#searchInput?.focus(),
    });
    this.#keys = new OnDemand(host, async () => {
      const { ListKeys: Drawn } = await import('./list-keys.js');
      return new Drawn(host, { searchField: () => this.#searchInput, list: (opener) => this.#listKeys(opener) });
    });
    // After the connection's own turn: what was connected before is not asked any more.
    host.addController({ hostUpdate: () => this.#ask(), hostDisconnected: () => this.#typing.drop() });
    this.#followPeriod();
  }

  get selection(): Chosen {
    return this.#selection.chosen;
  }

  get selectedIds(): string[] {
    return this.#selection.ids;
  }

  /** Settles when the texts of the language are there. */
  get settled(): Promise<void> {
    return this.#locale.settled;
  }

  /** Asks the rows again, where the list stands. */
  refresh(): void {
    this.#list.retry();
    if (this.#connection.error) this.#connection.retry();
    else this.#rows.reload();
    this.#host.requestUpdate();
  }

  /** Unselects every user. */
  clearSelection(): void {
    this.#selection.clear();
  }

  /** Opens the dialog that saves what the list shows. */
  exportExcel(): void {
    this.#actions.act((actions) => actions.export());
  }

  /** Users were written elsewhere on the page. */
  follow(event: WriteEvent): void {
    this.#actions.follow(event);
  }

  /** The place of a user in the list and the number of its rows; `null` where the place is not known. */
  placeOf(userId: string): ListPlace | null {
    return this.#list.placeOf(userId);
  }

  /** The id of the user before (-1) or after (1) another in the list; `null` at its ends, or where the other is not known. */
  neighbourOf(userId: string, step: -1 | 1): Promise<string | null> {
    return this.#list.neighbourOf(userId, step);
  }

  /** Brings a user's row into view and puts the focus on the name. */
  focusUser(userId: string): void {
    if (!this.#actions.focusNextTo(userId)) this.#list.focusUser(userId);
  }

  willUpdate(changed: PropertyValues<UsersTable>): void {
    if (changed.has('query')) this.#followPeriod();
  }

  #ask(): void {
    const { connection } = this.#connection;
    if (!connection) return;
    if (this.#asked && this.#asked !== connection.backend) this.#actions.drop();
    this.#asked = connection.backend;
    this.#selection.keepFor(connection, this.#host.query);
    this.#rows.ask(connection, this.#host.query);
  }

  render(): TemplateResult {
    const { terms, direction, format, lang } = this.#locale;
    const { connection } = this.#connection;
    const { head, pending } = this.#rows;
    const error = this.#error;
    const empty = head !== undefined && this.#rows.length === 0 && !pending && !error;
    const ready = head && this.#list.ready;
    const waits = !error && !ready && !empty;
    return html` <div
      class="root ${this.#narrow ? 'narrow' : ''} ${waits ? 'waits' : ''}"
      data-texts=${this.#locale.ready ? 'there' : 'coming'}
      dir=${direction}
      lang=${lang}
    >
      ${!connection ? html`<div class="toolbar"></div>` : (this.#actions.bulkBar() ?? this.#toolbar(connection, head))}
      ${summary({
        terms,
        format,
        rows: this.#rows,
        selection: this.#selection,
        failed: this.#actions.failed,
        chips: connection
          ? chips(this.#host.query, { terms, format, connection, fields: this.#fields() }, (query) => void this.#takeAway(query))
          : nothing,
        dismiss: () => this.#dismiss(),
        end: (connection && this.#keys.code?.lineEnd(terms, connection.zone)) ?? nothing,
      })}
      ${error && ready ? banner(error, terms, () => this.refresh()) : nothing}
      <div class="list" aria-busy=${pending} @pointerover=${this.#actions.ahead} @focusin=${this.#actions.ahead}>
        <vaadin-grid class="grid" painted-rows dir=${direction} ?hidden=${!ready || empty} aria-label=${terms.table.label}></vaadin-grid>
        ${error && !ready ? failure(error, terms, () => this.refresh()) : nothing} ${waits ? listPlaceholder(terms) : nothing}
        ${empty ? emptyList(terms, activeFilters(this.#host.query).length > 0, () => this.#change({ ...this.#host.query, filter: {} })) : nothing}
      </div>
      ${this.#actions.render()}
    </div>`;
  }

  updated(): void {
    replacePopovers(this.#host.renderRoot);
    this.#actions.updated();
    const refused = [this.#error, this.#rows.pageError].find((error) => error?.kind === 'unauthorized');
    if (refused && refused !== this.#refused) {
      this.#refused = refused;
      this.#host.dispatchEvent(new AuthRequiredEvent());
    }
    const element = this.#host.renderRoot.querySelector<HTMLElement>('.grid');
    if (this.#connection.connection && element)
      this.#list.update(element, { fields: this.#shownFields(), narrow: this.#narrow, acts: this.#actions.acts });
    if (this.#list.ready || this.#error) this.#keys.ahead();
    // For the element around this one: the list is there, or it is not to come, and places may be known.
    if ((this.#rows.head && this.#list.ready) || this.#error) this.#host.dispatchEvent(new Event('list-drawn'));
  }

  get #error(): UsersError | undefined {
    return this.#connection.error ?? this.#rows.error ?? this.#list.error;
  }

  #fields(): UserField[] {
    return userFields(this.#connection.connection?.settings ?? DEFAULT_SETTINGS);
  }

  get #narrow(): boolean {
    return this.#width.step === 0;
  }

  #shownFields(): UserField[] {
    return shownFields(this.#fields(), this.#host.query.columns, this.#width.step);
  }

  #toolbar(connection: Connection, head: UsersPage | undefined): TemplateResult {
    const { terms, format } = this.#locale;
    return toolbar({
      terms,
      format,
      connection,
      head,
      shownColumns: this.#shownFields().map(({ key }) => key),
      fields: this.#fields(),
      narrow: this.#narrow,
      query: this.#host.query,
      change: (query) => this.#change(query),
      panels: this.#panels.code ?? (this.#panels.failed ? 'failed' : 'coming'),
      expectCode: () => {
        this.#panels.ahead();
        this.#actions.ahead?.();
      },
      needPanels: () => void this.#panels.need(),
      exports: this.#actions.rights.export,
      export: (opener) => this.#actions.act((actions) => actions.export(opener)),
      adds: this.#actions.adds,
      add: (anchor) => this.#actions.act((actions) => actions.openAddMenu(anchor)),
      periodField: this.#periodField,
      choosePeriodField: (field) => {
        this.#periodField = field;
        this.#host.requestUpdate();
      },
      text: this.#typing.text ?? this.#host.query.filter.text ?? '',
      search: (text, now) => {
        this.#typing.type(text);
        if (now) this.#typing.commit();
      },
    });
  }

  #listKeys(opener: HTMLElement): void {
    const { connection, currentId } = this.#host;
    this.#actions.act((actions) =>
      actions.listKeys(
        {
          of: 'list',
          searches: this.#searchInput !== null,
          cards: this.#narrow,
          acts: this.#actions.acts,
          // Only the element around this one closes who is open.
          closes: connection !== null && currentId !== null,
        },
        opener,
      ),
    );
  }

  /** The button that is pressed goes: its neighbour has the focus. */
  #dismiss(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.keys')?.focus();
    this.#selection.notice = undefined;
    this.#actions.dismiss();
    this.#rows.dismiss();
  }

  #change(query: TableQuery): void {
    this.#typing.drop();
    this.#host.query = query;
    this.#host.dispatchEvent(new QueryChangeEvent());
  }

  /** Filters went, and the button that took them away with them: the focus goes to the search. */
  async #takeAway(query: TableQuery): Promise<void> {
    this.#change(query);
    await this.#host.updateComplete;
    if (!(this.#host.renderRoot as ShadowRoot).activeElement) this.#searchInput?.focus();
  }

  #search(text: string): void {
    const wanted = text.trim() === '' ? undefined : text;
    if (wanted !== this.#host.query.filter.text) this.#change(withFilter(this.#host.query, { text: wanted }));
  }

  get #searchInput(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('input[type=search]');
  }

  /** The period button shows the field that is filtered. */
  #followPeriod(): void {
    const { registered, updated } = this.#host.query.filter;
    if (updated && !registered) this.#periodField = 'updated';
  }
}
