// The list of all users: asks its controllers, draws, tells what the person did. Knows no paging and no network.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query as find, state } from 'lit/decorators.js';
import type { UsersBackend } from '../../contract/backend.js';
import type { User } from '../../contract/schema/index.js';
import { DEFAULT_SETTINGS, type UserField, userFields } from '../../contract/user-fields.js';
import { type Connection, ConnectionController, type ConnectionSource } from '../../controllers/connection.js';
import { LocaleController } from '../../controllers/locale.js';
import { activeFilters, EMPTY_QUERY, type TableQuery, withFilter, withSort } from '../../controllers/table-query.js';
import { UserRows } from '../../controllers/user-rows.js';
import { base } from '../../theme/tokens.js';
import { controls } from '../../theme/controls.js';
import { AuthRequiredEvent, QueryChangeEvent, SelectionChangeEvent, UserOpenEvent } from '../events.js';
import { failure } from '../parts/failure.js';
import type { CellContext } from './cells.js';
import { chips } from './chips.js';
import { type ListGrid, listGrid } from './list-grid.js';
import { emptyList, listPlaceholder } from './states.js';
import { styles } from './styles.js';
import { toolbar } from './toolbar.js';

const TYPING = 250;
const NARROW = 480;
const MEDIUM = 760;

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

  @state() private periodField: 'registered' | 'updated' = 'registered';
  @state() private size: 'narrow' | 'medium' | 'wide' = 'wide';
  @find('.grid') private readonly gridElement!: HTMLElement | null;
  @find('input[type=search]') private readonly searchInput!: HTMLInputElement | null;

  readonly #connection = new ConnectionController(this);
  readonly #locale = new LocaleController(this, () => this.#connection.zone);
  readonly #rows = new UserRows(this);
  readonly #selected = new Map<string, number>();
  #list: ListGrid | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #resize: ResizeObserver | undefined;
  #lastTicked = -1;

  /** The ids of the selected users. */
  get selectedIds(): string[] {
    return [...this.#selected.keys()];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) this.size = width < NARROW ? 'narrow' : width < MEDIUM ? 'medium' : 'wide';
    });
    this.#resize.observe(this);
    this.ownerDocument.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.ownerDocument.removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#typing);
  }

  /** Asks the rows again. */
  refresh(): void {
    if (this.#connection.error) this.#connection.retry();
    else this.#rows.reload();
  }

  /** Unselects every user. */
  clearSelection(): void {
    this.#selected.clear();
    this.#selectionChanged();
  }

  /** The id of the user before (-1) or after (1) another in the list; `null` at its ends, or where the other is not known. */
  async neighbourOf(userId: string, step: -1 | 1): Promise<string | null> {
    const index = this.#rows.indexOf(userId);
    if (index < 0) return null;
    const user = await this.#rows.load(index + step, new AbortController().signal);
    if (user) this.#list?.show(index + step);
    return user?.id ?? null;
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
    const { terms, direction } = this.#locale;
    const connection = this.#connection.connection;
    const { head, pending, error } = this.#rows;
    const failed = this.#connection.error ?? error;
    const empty = head?.total.count === 0 && !pending && !failed;
    return html`
      <div class="root" dir=${direction}>
        ${connection && this.#selected.size > 0 ? this.#bulkBar() : connection ? this.#toolbar(connection) : html`<div class="toolbar"></div>`}
        <div class="summary">
          ${connection ? chips(this.query, { terms, format: this.#locale.format, connection, fields: this.#fields() }, (query) => this.#change(query)) : nothing}
          <span role="status">${this.#matches()}</span>
        </div>
        ${failed && head ? html`<div class="banner" role="alert"><span>${terms.failures[failed.kind]}</span><button type="button" @click=${() => this.refresh()}>${terms.retry}</button></div>` : nothing}
        <div class="list" aria-busy=${pending}>
          <vaadin-grid class="grid" ?hidden=${!head || empty} aria-label=${terms.table.label}></vaadin-grid>
          ${!head && failed ? failure(failed, terms, () => this.refresh()) : nothing}
          ${!failed && (!head || !this.#list) && !empty ? listPlaceholder(terms) : nothing}
          ${empty ? emptyList(terms, activeFilters(this.query).length > 0, () => this.#change({ ...this.query, filter: {} })) : nothing}
        </div>
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const kind = (this.#rows.error ?? this.#connection.error)?.kind;
    if (kind === 'unauthorized' && this.#told !== (this.#rows.error ?? this.#connection.error)) {
      this.#told = this.#rows.error ?? this.#connection.error;
      this.dispatchEvent(new AuthRequiredEvent());
    }
    if (!this.#list && this.gridElement && this.#rows.head) void this.#load(this.gridElement);
    this.#list?.update({
      fields: this.#shownFields(),
      narrow: this.size === 'narrow',
      total: this.#rows.head?.total.count ?? 0,
      look: [this.#locale.lang, this.#locale.format.zone, this.query.sort, this.theme],
    });
    if (changed.size === 0) return;
  }

  #told: unknown;
  #loading = false;

  async #load(element: HTMLElement): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.#list = await listGrid(element, {
        cells: () => this.#cells(),
        rowAt: (index) => this.#rows.rowAt(index),
        stateAt: (index) => this.#rows.stateAt(index),
        see: (index) => this.#rows.see(index),
        sort: () => this.query.sort,
        sortBy: (key) => this.#change(withSort(this.query, key)),
      });
      this.#rows.onRows = ({ fresh }) => {
        if (fresh) this.#lastTicked = -1;
        this.#list?.redraw(fresh);
      };
      this.#list.onSpace = (index) => {
        const user = this.#rows.rowAt(index);
        if (user) this.#select(user, index, !this.#selected.has(user.id), false);
      };
    } finally {
      this.#loading = false;
      this.requestUpdate();
    }
  }

  #fields(): UserField[] {
    return userFields(this.#connection.connection?.settings ?? DEFAULT_SETTINGS);
  }

  #shownFields(): UserField[] {
    const fields = this.#fields().filter(({ column }) => column !== null);
    const keys = this.query.columns ?? fields.filter(({ column }) => column === 'shown').map(({ key }) => key);
    const few = this.size === 'medium' && this.query.columns === null ? ['name', 'status', 'registeredAt'] : keys;
    return fields.filter(({ key }) => key === 'name' || few.includes(key));
  }

  #cells(): CellContext {
    return {
      terms: this.#locale.terms,
      format: this.#locale.format,
      isSelected: (user) => this.#selected.has(user.id),
      select: (user, index, event) => {
        const { checked } = event.target as HTMLInputElement;
        this.#select(user, index, checked, event instanceof MouseEvent && event.shiftKey);
      },
      open: (user) => this.dispatchEvent(new UserOpenEvent({ userId: user.id })),
      retry: (index) => this.#rows.retryAt(index),
    };
  }

  #toolbar(connection: Connection): TemplateResult {
    const { terms, format } = this.#locale;
    const shownColumns = this.#shownFields().map(({ key }) => key);
    return toolbar({
      terms, format, connection, fields: this.#fields(), query: this.query, change: (query) => this.#change(query),
      head: this.#rows.head, shownColumns, periodField: this.periodField,
      choosePeriodField: (field) => (this.periodField = field),
      search: (text, now) => this.#search(text, now),
      toggleColumn: (key, shown) => {
        const columns = this.#fields().map((field) => field.key).filter((other) => (other === key ? shown : shownColumns.includes(other)));
        this.#change({ ...this.query, columns });
      },
    });
  }

  #bulkBar(): TemplateResult {
    const { terms, format } = this.#locale;
    const count = this.#selected.size;
    return html`<div class="bulk"><span role="status">${terms.table.selected(count, format.number(count))}</span>
      <slot name="bulk"></slot><button type="button" class="quiet last" @click=${() => this.clearSelection()}>${terms.clear}</button></div>`;
  }

  #matches(): string {
    const { terms, format } = this.#locale;
    const total = this.#rows.head?.total;
    if (!total) return '';
    const text = terms.table.matches(total.count, format.number(total.count));
    return total.exact ? text : terms.table.about(text);
  }

  #change(query: TableQuery): void {
    clearTimeout(this.#typing);
    this.query = query;
    this.dispatchEvent(new QueryChangeEvent());
  }

  #search(text: string, now: boolean): void {
    clearTimeout(this.#typing);
    const change = (): void => {
      const wanted = text.trim() === '' ? undefined : text;
      if (wanted !== this.query.filter.text) this.#change(withFilter(this.query, { text: wanted }));
    };
    if (now) change();
    else this.#typing = setTimeout(change, TYPING);
  }

  #select(user: User, index: number, on: boolean, range: boolean): void {
    const from = range && this.#lastTicked >= 0 ? this.#lastTicked : index;
    for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
      const one = this.#rows.rowAt(at);
      if (one && on) this.#selected.set(one.id, at);
      else if (one) this.#selected.delete(one.id);
    }
    this.#lastTicked = index;
    this.#selectionChanged();
  }

  #selectionChanged(): void {
    this.#list?.redraw(false);
    this.requestUpdate();
    this.dispatchEvent(new SelectionChangeEvent());
  }

  /** `/` goes to the search field, unless the person is typing somewhere. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const [target] = event.composedPath();
    const typing = target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.localName));
    if (typing || !(this.matches(':hover') || this.matches(':focus-within')) || !this.searchInput) return;
    event.preventDefault();
    this.searchInput.focus();
  };
}
