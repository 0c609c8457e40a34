// The list of all users: asks its controllers, draws, tells what the person did. Knows no paging and no network.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query as find, state } from 'lit/decorators.js';
import type { UsersBackend } from '../../contract/backend.js';
import { UsersError } from '../../contract/failure.js';
import type { User, UsersPage } from '../../contract/schema/index.js';
import { DEFAULT_SETTINGS, type UserField, userFields } from '../../contract/user-fields.js';
import { type Connection, ConnectionController, type ConnectionSource } from '../../controllers/connection.js';
import { LocaleController } from '../../controllers/locale.js';
import { OwnWidth } from '../../controllers/own-width.js';
import { Selection } from '../../controllers/selection.js';
import { activeFilters, EMPTY_QUERY, type TableQuery, withFilter, withSort } from '../../controllers/table-query.js';
import { Typing } from '../../controllers/typing.js';
import { UserRows } from '../../controllers/user-rows.js';
import { base } from '../../theme/tokens.js';
import { controls } from '../../theme/controls.js';
import { AuthRequiredEvent, QueryChangeEvent, SelectionChangeEvent, UserOpenEvent } from '../events.js';
import { failure } from '../parts/failure.js';
import type { CellContext } from './cells.js';
import { chips } from './chips.js';
import { type ListGrid, listGrid, type ListSource } from './list-grid.js';
import type { PeriodField } from './period-filter.js';
import { SearchKey } from './search-key.js';
import { emptyList, listPlaceholder } from './states.js';
import { styles } from './styles.js';
import { toolbar } from './toolbar.js';

/**
 * The list of all users, lazy over any number of rows: search, filters, sort, columns, selection.
 *
 * @tag users-table
 * @fires {UserOpenEvent} user-open - A user's name was clicked; cancelable
 * @fires {QueryChangeEvent} query-change - The person changed filter, search, sort or columns
 * @fires {SelectionChangeEvent} selection-change - Rows were selected or unselected
 * @fires {AuthRequiredEvent} auth-required - The session is over
 * @slot bulk - Actions on the selected users
 * @csspart toolbar - The line above the list
 * @csspart search - The search field
 * @csspart chips - The active filters
 * @csspart chip - One active filter
 * @csspart name - A user's name
 * @csspart badge - A status or label
 * @csspart avatar - A user's initials
 * @csspart failure - What failed, with Retry
 * @cssprop --users-table-height - Height of the element (the smaller of 70vh and 640px)
 */
export class UsersTable extends LitElement implements ConnectionSource {
  static override styles = [base, ...controls, styles];

  /** The contract's base address, or `demo:` and a number of generated users. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;
  /** The IANA zone of days and instants; the backend's where it is left out. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** `light`, `dark` or `auto`: the page's color-scheme. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' = 'auto';
  /** Judge at this instant (RFC 3339) instead of the backend's now. */
  @property() now: string | number | Date | null = null;
  /** A backend of the host's own; rules over `base-url`. */
  @property({ attribute: false }) backend: UsersBackend | null = null;
  /** The connection of the element around this one. */
  @property({ attribute: false }) connection: Connection | null = null;
  /** Filter, sort and columns. Setting it fires no event. */
  @property({ attribute: false }) query: TableQuery = EMPTY_QUERY;

  @state() private periodField: PeriodField = 'registered';
  @find('.grid') private readonly gridElement!: HTMLElement | null;
  @find('input[type=search]') private readonly searchInput!: HTMLInputElement | null;

  readonly #connection = new ConnectionController(this);
  readonly #locale = new LocaleController(this, () => this.#connection.zone);
  readonly #rows = new UserRows(this);
  readonly #selection = new Selection();
  readonly #width = new OwnWidth(this, { narrow: 480, medium: 760 });
  readonly #typing = new Typing({ apply: (text) => this.#search(text) });
  #list: ListGrid | undefined;
  /** The grid's code: not asked for yet, on its way, or why it did not come. */
  #code: 'unasked' | 'coming' | UsersError = 'unasked';
  #refused: UsersError | undefined;

  constructor() {
    super();
    new SearchKey(this, () => this.searchInput);
  }

  /** The ids of the selected users. */
  get selectedIds(): string[] {
    return this.#selection.ids;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#typing.drop();
  }

  /** Asks the rows again, where the list stands. */
  refresh(): void {
    if (this.#code instanceof UsersError) this.#code = 'unasked';
    if (this.#connection.error) this.#connection.retry();
    else this.#rows.reload();
    this.requestUpdate();
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    const connection = this.#connection.connection;
    if (connection) this.#rows.ask(connection, this.query);
    if (changed.has('query') && this.query.filter.updated && !this.query.filter.registered) this.periodField = 'updated';
  }

  protected override render(): TemplateResult {
    const { terms, direction, format } = this.#locale;
    const { connection } = this.#connection;
    const { head, pending } = this.#rows;
    const error = this.#error;
    const empty = head?.total.count === 0 && !pending && !error;
    const ready = head && this.#list;
    return html`
      <div class="root ${this.#width.is}" dir=${direction}>
        ${!connection ? html`<div class="toolbar"></div>` : this.#selection.size > 0 ? this.#bulkBar() : this.#toolbar(connection, head)}
        <div class="summary">
          <span role="status">${this.#matches(head)}</span>
          ${connection ? chips(this.query, { terms, format, connection, fields: this.#fields() }, (query) => this.#change(query)) : nothing}
        </div>
        ${error && ready ? html`<div class="banner" role="alert"><span>${terms.failures[error.kind]}</span><button type="button" @click=${() => this.refresh()}>${terms.retry}</button></div>` : nothing}
        <div class="list" aria-busy=${pending}>
          <vaadin-grid class="grid" ?hidden=${!ready || empty} aria-label=${terms.table.label}></vaadin-grid>
          ${error && !ready ? failure(error, terms, () => this.refresh()) : nothing}
          ${!error && !ready && !empty ? listPlaceholder(terms) : nothing}
          ${empty ? emptyList(terms, activeFilters(this.query).length > 0, () => this.#change({ ...this.query, filter: {} })) : nothing}
        </div>
      </div>`;
  }

  protected override updated(): void {
    const error = this.#error;
    if (error?.kind === 'unauthorized' && error !== this.#refused) {
      this.#refused = error;
      this.dispatchEvent(new AuthRequiredEvent());
    }
    if (this.#connection.connection && this.#code === 'unasked' && this.gridElement) void this.#load(this.gridElement);
    this.#list?.update({
      fields: this.#shownFields(),
      narrow: this.#width.is === 'narrow',
      total: this.#rows.head?.total.count ?? 0,
      look: [this.#locale.lang, this.#locale.format.zone, this.query.sort],
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
    this.requestUpdate();
  }

  #source(): ListSource {
    return {
      cells: () => this.#cells(),
      rowAt: (index) => this.#rows.rowAt(index),
      stateAt: (index) => this.#rows.stateAt(index),
      see: (cell, index) => this.#rows.see(cell, index),
      sort: () => this.query.sort,
      sortBy: (key) => this.#change(withSort(this.query, key)),
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

  #shownFields(): UserField[] {
    const fields = this.#fields().filter(({ column }) => column !== null);
    const keys = this.query.columns ?? fields.filter(({ column }) => column === 'shown').map(({ key }) => key);
    const few = this.#width.is === 'medium' && this.query.columns === null ? ['name', 'status', 'registeredAt'] : keys;
    return fields.filter(({ key }) => key === 'name' || few.includes(key));
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
      terms, format, connection, head, shownColumns,
      fields: this.#fields(),
      narrow: this.#width.is === 'narrow',
      query: this.query,
      change: (query) => this.#change(query),
      periodField: this.periodField,
      choosePeriodField: (field) => (this.periodField = field),
      text: this.#typing.text ?? this.query.filter.text ?? '',
      search: (text, now) => {
        this.#typing.type(text);
        if (now) this.#typing.commit();
      },
      toggleColumn: (key, shown) => {
        const columns = this.#fields().map((field) => field.key).filter((other) => (other === key ? shown : shownColumns.includes(other)));
        this.#change({ ...this.query, columns });
      },
    });
  }

  #bulkBar(): TemplateResult {
    const { terms, format } = this.#locale;
    const count = this.#selection.size;
    const clear = async (): Promise<void> => {
      this.clearSelection();
      await this.updateComplete;
      this.searchInput?.focus();
    };
    return html`<div class="bulk" part="toolbar"><span role="status">${terms.table.selected(count, format.number(count))}</span>
      <slot name="bulk"></slot><button type="button" class="quiet last" @click=${clear}>${terms.clear}</button></div>`;
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
    this.query = query;
    this.dispatchEvent(new QueryChangeEvent());
  }

  #search(text: string): void {
    const wanted = text.trim() === '' ? undefined : text;
    if (wanted !== this.query.filter.text) this.#change(withFilter(this.query, { text: wanted }));
  }

  #open(user: User): void {
    this.#rows.remember(user.id);
    this.dispatchEvent(new UserOpenEvent({ userId: user.id }));
  }

  #select(index: number, on: boolean, range: boolean): void {
    this.#selection.set(index, on, { range, idAt: (at) => this.#rows.rowAt(at)?.id });
    this.#selectionChanged();
  }

  #selectionChanged(): void {
    this.#list?.select(this.#selection.ids);
    this.requestUpdate();
    this.dispatchEvent(new SelectionChangeEvent());
  }
}
