// The whole menu: the month's figures, the list, the user that was opened. Holds which month and which user; asks its controllers.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query as find, state } from 'lit/decorators.js';
import type { UsersBackend } from '../../contract/backend.js';
import { monthAt, monthWindow } from '../../contract/calendar.js';
import type { Kpis } from '../../contract/schema/index.js';
import { ChartController } from '../../controllers/chart.js';
import { type Connection, ConnectionController, type ConnectionSource } from '../../controllers/connection.js';
import { LocaleController } from '../../controllers/locale.js';
import { Resource } from '../../controllers/resource.js';
import { EMPTY_QUERY, type TableQuery, type TileFilter, withTile } from '../../controllers/table-query.js';
import { UrlMirror } from '../../controllers/url-mirror.js';
import { controls } from '../../theme/controls.js';
import { base } from '../../theme/tokens.js';
import { AuthRequiredEvent, type UserCloseEvent, type UserOpenEvent, type UserStepEvent } from '../events.js';
import { failure } from '../parts/failure.js';
import { icons } from '../parts/icons.js';
import type { UserDetailElement } from '../user-detail/user-detail.js';
import type { UsersTable } from '../users-table/users-table.js';
import { monthPicker } from './month-picker.js';
import { styles } from './styles.js';
import { tiles, tilesSkeleton } from './tiles.js';
import { trend, trendChart } from './trend.js';

/** The longest that a timer can wait, in ms. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * The Users menu of a streaming platform's back office: the month's figures, the list of users, and the user that was opened.
 *
 * @tag users-dashboard
 * @fires {UserOpenEvent} user-open - A user's name was clicked; prevent the default to open a page of your own
 * @fires {QueryChangeEvent} query-change - The person changed filter, search, sort or columns
 * @fires {SelectionChangeEvent} selection-change - Rows were selected or unselected
 * @fires {AuthRequiredEvent} auth-required - The session is over
 * @csspart tiles - The figures
 * @csspart tile - One figure with its comparisons
 * @csspart figure - The figure itself
 * @csspart month - The choice of a month
 * @csspart trend - Registrations per day
 * @csspart panel - The user that was opened
 */
export class UsersDashboard extends LitElement implements ConnectionSource {
  static override styles = [base, ...controls, styles];

  /** The contract's base address, or `demo:` and a number of generated users. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;
  /** The IANA zone of days, months and instants; the backend's where it is left out. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** `light`, `dark` or `auto`: the page's color-scheme. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' = 'auto';
  /** Judge at this instant (RFC 3339) instead of the backend's now. */
  @property() now: string | number | Date | null = null;
  /** The month of the figures, YYYY-MM; `null`: the month that runs. */
  @property() month: string | null = null;
  /** The id of the user that is open. */
  @property({ attribute: 'user-id' }) userId: string | null = null;
  /** Mirror the view in the page's address under this prefix. No name, e-mail or search text is written there. */
  @property({ attribute: 'mirror-url' }) mirrorUrl: string | null = null;
  /** A backend of the host's own; rules over `base-url`. */
  @property({ attribute: false }) backend: UsersBackend | null = null;
  /** The list's filter, sort and columns. */
  @property({ attribute: false }) query: TableQuery = EMPTY_QUERY;

  /** Always its own: the dashboard is the outermost element. */
  readonly connection: Connection | null = null;

  @state() private trendAsTable = false;
  @find('users-table') private readonly table!: UsersTable | null;
  @find('user-detail') private readonly detail!: UserDetailElement | null;
  @find('canvas') private readonly canvas!: HTMLCanvasElement | null;

  readonly #connection = new ConnectionController(this);
  readonly #locale = new LocaleController(this, () => this.#connection.zone);
  readonly #kpis = new Resource<Kpis, [Connection, string | null]>(this, {
    args: () => (this.#connection.connection?.backend.getKpis ? [this.#connection.connection, this.month] : null),
    load: async ([{ backend, zone, asOf }, month], signal) => {
      const kpis = await backend.getKpis?.({ zone, ...(month === null ? {} : { month }), ...(asOf === undefined ? {} : { asOf }) }, { signal });
      if (!kpis) throw new TypeError('A backend with getKpis answered nothing');
      return kpis;
    },
    onLoad: (kpis) => this.#awaitNextMonth(kpis),
  });
  #rollover: ReturnType<typeof setTimeout> | undefined;
  #scrolled = 0;
  #told: unknown;

  constructor() {
    super();
    new ChartController(this, {
      canvas: () => this.canvas,
      key: () => [this.#kpis.value?.registrationsPerDay, this.#locale.lang, this.theme],
      config: (colours) => (this.#kpis.value ? trendChart(this.#kpis.value, this.#locale.format, this.#locale.direction === 'rtl', colours) : null),
    });
    new UrlMirror(this, {
      prefix: () => this.mirrorUrl,
      view: () => ({ query: this.query, month: this.month, userId: this.userId }),
      apply: ({ query, month, userId }) => Object.assign(this, { query, month, userId }),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rollover);
  }

  /** Asks figures and rows again. */
  refresh(): void {
    if (this.#connection.error) return this.#connection.retry();
    this.#kpis.reload();
    this.table?.refresh();
  }

  /** Opens a user beside the list. */
  openUser(userId: string): void {
    if (this.userId === null) this.#scrolled = globalThis.scrollY;
    this.userId = userId;
  }

  /** Goes back to the list as it was. */
  closeUser(): void {
    const closed = this.userId;
    if (closed === null) return;
    this.userId = null;
    void this.updateComplete.then(() => {
      if (this.#isNarrow()) globalThis.scrollTo({ top: this.#scrolled });
      this.table?.focusUser(closed);
    });
  }

  protected override render(): TemplateResult {
    const { terms, direction } = this.#locale;
    const connection = this.#connection.connection;
    const failed = this.#connection.error;
    const open = this.userId !== null;
    return html`
      <div class="root ${open ? 'opened' : ''}" dir=${direction}>
        <header class="top"><h2>${terms.dashboard.title}</h2>${this.#monthPicker()}</header>
        ${failed
          ? failure(failed, terms, () => this.#connection.retry())
          : html`
            ${this.#hasKpis() ? html`<div class="overview" aria-busy=${this.#kpis.pending}>${this.#overview()}</div>` : nothing}
            <div class="body ${open ? 'open' : ''}">
              <users-table .connection=${connection} .query=${this.query} .theme=${this.theme} lang=${this.#locale.lang}
                @query-change=${this.#onQuery} @user-open=${this.#onOpen}></users-table>
              ${open ? html`
                <section class="panel" part="panel" aria-label=${terms.dashboard.panel} @keydown=${this.#onPanelKey}>
                  <button type="button" class="quiet back" @click=${() => this.closeUser()}>${icons.previous}${terms.dashboard.back}</button>
                  <user-detail .connection=${connection} .userId=${this.userId} .theme=${this.theme} lang=${this.#locale.lang} embedded
                    @user-close=${this.#onClose} @user-step=${this.#onStep}></user-detail>
                </section>` : nothing}
            </div>`}
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const error = this.#connection.error ?? this.#kpis.error;
    if (error?.kind === 'unauthorized' && error !== this.#told) this.dispatchEvent(new AuthRequiredEvent());
    this.#told = error;
    if (changed.has('userId') && this.userId !== null && this.detail) {
      if (this.#isNarrow() && this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
      this.detail.focus();
    }
  }

  /** Until the connection stands, figures are expected. */
  #hasKpis(): boolean {
    const { connection } = this.#connection;
    return connection === null || connection.backend.getKpis !== undefined;
  }

  #overview(): TemplateResult {
    const { terms, format } = this.#locale;
    const { value: kpis, error } = this.#kpis;
    if (!kpis) return error ? failure(error, terms, () => this.#kpis.reload()) : html`${tilesSkeleton(terms)}<div class="trend" aria-hidden="true"></div>`;
    return html`
      ${error ? failure(error, terms, () => this.#kpis.reload()) : nothing}
      ${tiles({
        kpis, terms, format, trials: this.#connection.connection?.settings.trials ?? true,
        shown: (tile) => this.#isShown(tile, kpis),
        show: (tile) => this.#setQuery(this.#isShown(tile, kpis) ? withTile(this.query, null) : withTile(EMPTY_QUERY, tile, kpis.current.window)),
      })}
      ${trend({ kpis, terms, format, asTable: this.trendAsTable, toggle: () => (this.trendAsTable = !this.trendAsTable) })}`;
  }

  #isShown(tile: TileFilter, kpis: Kpis): boolean {
    const window = this.query.filter[tile];
    return window !== undefined && window.from === kpis.current.window.from && window.to === kpis.current.window.to;
  }

  #monthPicker(): TemplateResult | typeof nothing {
    const { terms, format } = this.#locale;
    const connection = this.#connection.connection;
    if (!connection?.backend.getKpis) return nothing;
    const current = monthAt(connection.now(), connection.zone);
    return monthPicker({
      terms, format, current, month: this.month ?? this.#kpis.value?.month ?? current,
      choose: (month) => (this.month = month >= current ? null : month),
    });
  }

  /** With the page open at the month's end, the figures go over to the next month by themselves. */
  #awaitNextMonth({ month, zone, complete }: Kpis): void {
    clearTimeout(this.#rollover);
    const connection = this.#connection.connection;
    if (complete || this.month !== null || !connection || connection.asOf !== undefined) return;
    const left = monthWindow(month, zone).to - connection.now();
    this.#rollover = setTimeout(() => this.#kpis.reload(), Math.min(Math.max(left, 1000), LONGEST_TIMER));
  }

  #setQuery(query: TableQuery): void {
    this.query = { ...query, columns: this.query.columns };
  }

  #isNarrow(): boolean {
    return this.getBoundingClientRect().width < 900;
  }

  readonly #onQuery = (): void => {
    if (this.table) this.query = this.table.query;
  };

  /** The event goes on to the host first; what the host did not prevent is opened here. */
  readonly #onOpen = (event: UserOpenEvent): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.openUser(event.userId);
    });
  };

  readonly #onClose = (event: UserCloseEvent): void => {
    event.stopPropagation();
    this.closeUser();
  };

  readonly #onStep = async (event: UserStepEvent): Promise<void> => {
    event.stopPropagation();
    const next = await this.table?.neighbourOf(event.userId, event.step);
    if (next != null && this.userId === event.userId) this.userId = next;
  };

  readonly #onPanelKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.closeUser();
  };
}
