// What <users-table> shows: toolbar, chips, list. Comes late, with all that draws it. Asks its controllers; knows no paging and no network.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { UsersError } from '../../contract/failure.js';
import type { User, UsersPage } from '../../contract/schema/index.js';
import { DEFAULT_SETTINGS } from '../../contract/default-settings.js';
import { type UserField, userFields } from '../../contract/user-fields.js';
import { type Connection, ConnectionController } from '../../controllers/connection.js';
import type { Content } from '../../controllers/late.js';
import { LocaleController } from '../../controllers/locale.js';
import { OwnWidth } from '../../controllers/own-width.js';
import { Selection } from '../../controllers/selection.js';
import { type TableQuery, withFilter } from '../../controllers/table-query.js';
import { activeFilters, withSort } from '../../controllers/query-changes.js';
import { Typing } from '../../controllers/typing.js';
import { UserRows } from '../../controllers/user-rows.js';
import { controls } from '../../theme/controls/index.js';
import { base } from '../../theme/tokens.js';
import { allLanguages } from '../../i18n/all-languages.js';
import type { Terms } from '../../i18n/languages.js';
import { AuthRequiredEvent, QueryChangeEvent, SelectionChangeEvent, UserOpenEvent } from '../events.js';
import { failure } from '../parts/failure.js';
import { replacePopovers } from '../parts/popover.js';
import type { CellContext } from './cells.js';
import { chips } from './chips.js';
import { COLUMN_STEPS, shownFields } from './fitting-columns.js';
import { type ListGrid, listGrid, type ListSource } from './list-grid.js';
import type { PeriodField } from './period-filter.js';
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
  readonly #selection = new Selection();
  readonly #typing = new Typing({ apply: (text) => this.#search(text) });
  #periodField: PeriodField = 'registered';
  #list: ListGrid | undefined;
  /** The grid's code: not asked for yet, on its way, or why it did not come. */
  #code: 'unasked' | 'coming' | UsersError = 'unasked';
  #refused: UsersError | undefined;

  constructor(host: UsersTable) {
    this.#host = host;
    this.#connection = new ConnectionController(host);
    this.#locale = new LocaleController(host, () => this.#connection.zone, allLanguages);
    this.#rows = new UserRows(host);
    this.#width = new OwnWidth(host, COLUMN_STEPS);
    new SearchKey(host, () => this.#searchInput);
    host.addController({ hostDisconnected: () => this.#typing.drop() });
    this.#followPeriod();
  }

  /** The ids of the selected users. */
  get selectedIds(): string[] {
    return this.#selection.ids;
  }

  /** Settles when the texts of the language are there. */
  get settled(): Promise<void> {
    return this.#locale.settled;
  }

  /** Asks the rows again, where the list stands. */
  refresh(): void {
    if (this.#code instanceof UsersError) this.#code = 'unasked';
    if (this.#connection.error) this.#connection.retry();
    else this.#rows.reload();
    this.#host.requestUpdate();
  }

  /** Unselects every user. */
  clearSelection(): void {
    this.#selection.clear();
    this.#selectionChanged();
  }

  /** The id of the user before (-1) or after (1) another in the list; `null` at its ends, or where the other is not known. */
  async neighbourOf(userId: string, step: -1 | 1): Promise<string | null> {
    const neighbour = await this.#rows.neighbourOf(userId, step);
    if (neighbour) this.#list?.show(neighbour.index);
    return neighbour?.id ?? null;
  }

  /** Brings a user's row into view and puts the focus on the name. */
  focusUser(userId: string): void {
    const index = this.#rows.indexOf(userId);
    if (index >= 0) this.#list?.focusName(index, userId);
  }

  willUpdate(changed: PropertyValues<UsersTable>): void {
    const connection = this.#connection.connection;
    if (connection) this.#rows.ask(connection, this.#host.query);
    if (changed.has('query')) this.#followPeriod();
  }

  render(): TemplateResult {
    const { terms, direction, format } = this.#locale;
    const { connection } = this.#connection;
    const { head, pending } = this.#rows;
    const error = this.#error;
    const empty = head?.total.count === 0 && !pending && !error;
    const ready = head && this.#list;
    return html` <div class="root ${this.#narrow ? 'narrow' : ''}" data-texts=${this.#locale.ready ? 'there' : 'coming'} dir=${direction}>
      ${!connection ? html`<div class="toolbar"></div>` : this.#selection.size > 0 ? this.#bulkBar() : this.#toolbar(connection, head)}
      <div class="summary">
        <span role="status">${this.#matches(head)}</span>
        ${connection ? chips(this.#host.query, { terms, format, connection, fields: this.#fields() }, (query) => this.#change(query)) : nothing}
      </div>
      ${error && ready ? html`<div class="banner" role="alert"><span>${terms.failures[error.kind]}</span><button type="button" @click=${() => this.refresh()}>${terms.retry}</button></div>` : nothing}
      <div class="list" aria-busy=${pending}>
        <vaadin-grid class="grid" ?hidden=${!ready || empty} aria-label=${terms.table.label}></vaadin-grid>
        ${error && !ready ? failure(error, terms, () => this.refresh()) : nothing}
        ${!error && !ready && !empty ? listPlaceholder(terms) : nothing}
        ${empty ? emptyList(terms, activeFilters(this.#host.query).length > 0, () => this.#change({ ...this.#host.query, filter: {} })) : nothing}
      </div>
    </div>`;
  }

  updated(): void {
    replacePopovers(this.#host.renderRoot);
    const error = this.#error;
    if (error?.kind === 'unauthorized' && error !== this.#refused) {
      this.#refused = error;
      this.#host.dispatchEvent(new AuthRequiredEvent());
    }
    if (this.#connection.connection && this.#code === 'unasked' && this.#gridElement) void this.#load(this.#gridElement);
    this.#list?.update({
      fields: this.#shownFields(),
      narrow: this.#narrow,
      total: this.#rows.head?.total.count ?? 0,
      look: [this.#locale.lang, this.#locale.terms, this.#locale.format.zone, this.#host.query.sort],
    });
  }

  get #error(): UsersError | undefined {
    return this.#connection.error ?? this.#rows.error ?? (this.#code instanceof UsersError ? this.#code : undefined);
  }

  async #load(element: HTMLElement): Promise<void> {
    this.#code = 'coming';
    try {
      this.#list = await listGrid(element, this.#source());
      this.#rows.onRows = ({ fromTop }) => {
        if (fromTop) this.#selection.forgetPlace();
        this.#list?.redraw(fromTop);
      };
    } catch (cause) {
      this.#code = new UsersError('offline', { cause });
    }
    this.#host.requestUpdate();
  }

  #source(): ListSource {
    return {
      cells: () => this.#cells(),
      rowAt: (index) => this.#rows.rowAt(index),
      stateAt: (index) => this.#rows.stateAt(index),
      see: (cell, index) => this.#rows.see(cell, index),
      sort: () => this.#host.query.sort,
      sortBy: (key) => this.#change(withSort(this.#host.query, key)),
      toggle: (index, range) => {
        const user = this.#rows.rowAt(index);
        if (user) this.#select(index, !this.#selection.has(user.id), range);
      },
      open: (index) => {
        const user = this.#rows.rowAt(index);
        if (user) this.#open(user);
      },
    };
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

  #cells(): CellContext {
    return {
      terms: this.#locale.terms,
      format: this.#locale.format,
      isSelected: (user) => this.#selection.has(user.id),
      select: (index, on, range) => this.#select(index, on, range),
      open: (user) => this.#open(user),
      retry: (index) => this.#rows.retryAt(index),
    };
  }

  #toolbar(connection: Connection, head: UsersPage | undefined): TemplateResult {
    const { terms, format } = this.#locale;
    const shownColumns = this.#shownFields().map(({ key }) => key);
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
          .filter((other) => (other === key ? shown : shownColumns.includes(other)));
        this.#change({ ...this.#host.query, columns });
      },
    });
  }

  #bulkBar(): TemplateResult {
    const { terms, format } = this.#locale;
    const count = this.#selection.size;
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
    const { count, exact } = head.total;
    const text = terms.table.matches(count, format.number(count));
    return exact ? text : terms.table.about(text);
  }

  #change(query: TableQuery): void {
    this.#typing.drop();
    this.#host.query = query;
    this.#host.dispatchEvent(new QueryChangeEvent());
  }

  #search(text: string): void {
    const wanted = text.trim() === '' ? undefined : text;
    if (wanted !== this.#host.query.filter.text) this.#change(withFilter(this.#host.query, { text: wanted }));
  }

  #open(user: User): void {
    this.#rows.remember(user.id);
    this.#host.dispatchEvent(new UserOpenEvent({ userId: user.id }));
  }

  #select(index: number, on: boolean, range: boolean): void {
    this.#selection.set(index, on, { range, idAt: (at) => this.#rows.rowAt(at)?.id });
    this.#selectionChanged();
  }

  #selectionChanged(): void {
    this.#list?.select(this.#selection.ids);
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SelectionChangeEvent());
  }

  get #gridElement(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.grid');
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
