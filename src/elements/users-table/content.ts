// What <users-table> shows: toolbar, chips, messages, and the list between them. Comes late, with all that draws it. Knows no row.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { UsersBackend } from '../../contract/backend.js';
import type { UsersError } from '../../contract/failure.js';
import type { UsersPage } from '../../contract/schema/index.js';
import { DEFAULT_SETTINGS } from '../../contract/default-settings.js';
import { type UserField, userFields } from '../../contract/user-fields.js';
import { type Connection, ConnectionController } from '../../controllers/connection.js';
import type { Content } from '../../controllers/late.js';
import { LocaleController } from '../../controllers/locale.js';
import { OwnWidth } from '../../controllers/own-width.js';
import { type TableQuery, withFilter } from '../../controllers/table-query.js';
import { activeFilters, withSort } from '../../controllers/query-changes.js';
import { Typing } from '../../controllers/typing.js';
import { UserRows } from '../../controllers/user-rows.js';
import { controls } from '../../theme/controls/index.js';
import { base } from '../../theme/tokens.js';
import { allLanguages } from '../../i18n/all-languages.js';
import type { Terms } from '../../i18n/languages.js';
import { AuthRequiredEvent, QueryChangeEvent } from '../events.js';
import { banner, failure } from '../parts/failure.js';
import { icons } from '../parts/icons.js';
import { replacePopovers } from '../parts/popover.js';
import { chips } from './chips.js';
import { COLUMN_STEPS, shownFields } from './fitting-columns.js';
import { type ListPlace, UserList } from './list.js';
import { PanelCode } from './panel-code.js';
import type { PeriodField } from './period-text.js';
import { SearchKey } from './search-key.js';
import { emptyList, listPlaceholder } from './states.js';
import { toolbar } from './toolbar.js';
import { room } from './room.js';
import { styles } from './styles/index.js';
import type { UsersTable } from './users-table.js';

export class UsersTableContent implements Content {
  static readonly styles = [base, ...controls, room, ...styles];

  readonly #host: UsersTable;
  readonly #connection: ConnectionController;
  readonly #locale: LocaleController<Terms>;
  readonly #rows: UserRows;
  readonly #width: OwnWidth;
  readonly #list: UserList;
  readonly #panels: PanelCode;
  readonly #typing = new Typing({ apply: (text) => this.#search(text) });
  #periodField: PeriodField = 'registered';
  #refused: UsersError | undefined;
  #asked: UsersBackend | undefined;

  constructor(host: UsersTable) {
    this.#host = host;
    this.#connection = new ConnectionController(host);
    this.#locale = new LocaleController(host, () => this.#connection.zone, allLanguages);
    this.#rows = new UserRows(host);
    this.#list = new UserList(host, this.#rows, {
      words: () => this.#locale,
      sortBy: (key) => this.#change(withSort(host.query, key)),
    });
    this.#width = new OwnWidth(host, COLUMN_STEPS);
    this.#panels = new PanelCode(host);
    new SearchKey(host, () => this.#searchInput);
    // After the connection's own turn: what was connected before is not asked any more.
    host.addController({ hostUpdate: () => this.#ask(), hostDisconnected: () => this.#typing.drop() });
    this.#followPeriod();
  }

  /** The ids of the selected users. */
  get selectedIds(): string[] {
    return this.#list.selectedIds;
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
    this.#list.clearSelection();
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
    this.#list.focusUser(userId);
  }

  willUpdate(changed: PropertyValues<UsersTable>): void {
    if (changed.has('query')) this.#followPeriod();
  }

  #ask(): void {
    const { connection } = this.#connection;
    if (!connection) return;
    if (this.#asked && this.#asked !== connection.backend) this.#list.forgetSelection();
    this.#asked = connection.backend;
    this.#rows.ask(connection, this.#host.query);
  }

  render(): TemplateResult {
    const { terms, direction, format, lang } = this.#locale;
    const { connection } = this.#connection;
    const { head, pending } = this.#rows;
    const error = this.#error;
    const empty = head !== undefined && this.#rows.length === 0 && !pending && !error;
    const ready = head && this.#list.ready;
    return html` <div
      class="root ${this.#narrow ? 'narrow' : ''}"
      data-texts=${this.#locale.ready ? 'there' : 'coming'}
      dir=${direction}
      lang=${lang}
    >
      ${!connection ? html`<div class="toolbar"></div>` : this.#list.selectedIds.length > 0 ? this.#bulkBar() : this.#toolbar(connection, head)}
      <div class="summary">
        <span role="status"
          >${this.#matches(head)}${this.#rows.restarted ? html` <span class="notice">${terms.table.restarted}</span>` : nothing}</span
        >
        ${this.#rows.restarted ? html`<button type="button" class="link clear" aria-label=${terms.close} @click=${() => this.#rows.dismiss()}>${icons.close}</button>` : nothing}
        ${connection ? chips(this.#host.query, { terms, format, connection, fields: this.#fields() }, (query) => void this.#takeAway(query)) : nothing}
      </div>
      ${error && ready ? banner(error, terms, () => this.refresh()) : nothing}
      <div class="list" aria-busy=${pending}>
        <vaadin-grid class="grid" dir=${direction} ?hidden=${!ready || empty} aria-label=${terms.table.label}></vaadin-grid>
        ${error && !ready ? failure(error, terms, () => this.refresh()) : nothing}
        ${!error && !ready && !empty ? listPlaceholder(terms) : nothing}
        ${empty ? emptyList(terms, activeFilters(this.#host.query).length > 0, () => this.#change({ ...this.#host.query, filter: {} })) : nothing}
      </div>
    </div>`;
  }

  updated(): void {
    replacePopovers(this.#host.renderRoot);
    const refused = [this.#error, this.#rows.pageError].find((error) => error?.kind === 'unauthorized');
    if (refused && refused !== this.#refused) {
      this.#refused = refused;
      this.#host.dispatchEvent(new AuthRequiredEvent());
    }
    const element = this.#host.renderRoot.querySelector<HTMLElement>('.grid');
    if (this.#connection.connection && element) this.#list.update(element, { fields: this.#shownFields(), narrow: this.#narrow });
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
    const shownColumns = this.#shownFields().map(({ key }) => key);
    // A column that does not fit just now is none that the person took away.
    const usual = shownFields(this.#fields(), this.#host.query.columns, COLUMN_STEPS.length).map(({ key }) => key);
    return toolbar({
      terms,
      format,
      connection,
      head,
      shownColumns,
      fields: this.#fields(),
      narrow: this.#narrow,
      query: this.#host.query,
      change: (query) => this.#change(query),
      panels: this.#panels.panels,
      needPanels: this.#panels.need,
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
      toggleColumn: (key, shown) => {
        const columns = this.#fields()
          .map((field) => field.key)
          .filter((other) => (other === key ? shown : usual.includes(other)));
        this.#change({ ...this.#host.query, columns });
      },
    });
  }

  #bulkBar(): TemplateResult {
    const { terms, format } = this.#locale;
    const count = this.#list.selectedIds.length;
    const clear = async (): Promise<void> => {
      this.clearSelection();
      await this.#host.updateComplete;
      this.#searchInput?.focus();
    };
    return html`<div class="bulk" part="toolbar">
      <span role="status">${terms.table.selected(count, format.number(count))}</span> <slot name="bulk"></slot
      ><button type="button" class="quiet last" @click=${clear}>${terms.clear}</button>
    </div>`;
  }

  #matches(head: UsersPage | undefined): string {
    const { terms, format } = this.#locale;
    if (!head) return '';
    const { exact } = head.total;
    const count = exact ? head.total.count : this.#rows.length;
    const text = terms.table.matches(count, format.number(count));
    return exact ? text : terms.table.about(text);
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
