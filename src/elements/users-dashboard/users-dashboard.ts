// The whole Users menu: the month's figures, the list, and the user that was opened. Asks its controllers and draws; knows no network.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { UsersBackend } from '../../contract/backend.js';
import type { Month } from '../../contract/calendar.js';
import type { Settings } from '../../contract/schema/settings.js';
import { type Connection, ConnectionController, type ConnectionSource } from '../../controllers/connection.js';
import { Late } from '../../controllers/late.js';
import { LocaleController } from '../../controllers/locale.js';
import { Turn } from '../../controllers/turn.js';
import { currentMonth, MonthFigures, wantedMonth } from '../../controllers/month-figures.js';
import type { Chosen } from '../../controllers/selection.js';
import { EMPTY_QUERY, type TableQuery } from '../../controllers/table-query.js';
import { MirroredView } from '../../controllers/mirrored-view.js';
import type { Format } from '../../i18n/format.js';
import { shellLanguages } from '../../i18n/languages.js';
import { buttons } from '../../theme/controls/buttons.js';
import { popovers } from '../../theme/controls/popovers.js';
import { states } from '../../theme/controls/states.js';
import { base, type Density } from '../../theme/tokens.js';
import { AuthRequiredEvent, OpenUserChangeEvent, StateChangeEvent } from '../events.js';
import type { UserOpenEvent } from '../view-events.js';
import { failure } from '../parts/failure.js';
import type { UserDetailElement } from '../user-detail/user-detail.js';
import type { RowAction, UsersTable } from '../users-table/users-table.js';
import { ChosenFigure } from './chosen-figure.js';
import { formatOf } from './dates.js';
import { figures } from './figures.js';
import type { DashboardState } from './dashboard-state.js';
import { type MonthPanel, monthPicker } from './month-picker.js';
import type { OpenedUser } from './opened-user.js';
import { styles } from './styles/index.js';
import { choiceText, readChoice } from './tiles.js';
import type { TrendContent } from './trend-content.js';
import { trendSkeleton } from './trend-skeleton.js';

/** How long the chart waits for the list's first rows, ms. */
const LIST_WAIT = 1500;

/**
 * The whole Users menu: the month's figures, below them the list, and the user that was opened.
 *
 * @tag users-dashboard
 * @fires {UserOpenEvent} user-open - A user's name was clicked; cancelable: prevented, nothing opens here
 * @fires {UserCloseEvent} user-close - The person closed the user
 * @fires {UserStepEvent} user-step - The person asked for the previous or next user
 * @fires {OpenUserChangeEvent} open-user-change - The person opened, changed or closed the user beside the list
 * @fires {StateChangeEvent} state-change - `state` is another one: the month, the open user, or the list's filter, search, sort or columns
 * @fires {UserMissingEvent} user-missing - The user that was opened does not exist (any more)
 * @fires {QueryChangeEvent} query-change - The person changed the list's filter, search, sort or columns
 * @fires {SelectionChangeEvent} selection-change - Rows were selected or unselected
 * @fires {AuthRequiredEvent} auth-required - The session is over
 * @fires {UserSavedEvent} user-saved - A user was created or changed
 * @fires {UsersErasedEvent} users-erased - Users were erased
 * @fires {UsersImportedEvent} users-imported - An import has written users
 * @fires {BeforeEraseEvent} before-erase - The person wants to erase users; cancelable: prevented, no dialog opens
 * @fires {BeforeExportEvent} before-export - The person wants to save a file; cancelable: prevented, no dialog opens
 * @fires {FileExportedEvent} file-exported - A file was saved
 * @fires {RowActionEvent} row-action - One of `rowActions` was chosen for a user
 * @attr no-workers - Try no worker, on a page whose policy allows none: files are read and written on the page's own thread, in slices
 * @slot bulk - Actions on the selected users
 * @csspart title - The title
 * @csspart month-picker - The choice of the month
 * @csspart tiles - The tiles
 * @csspart tile - One tile; `tile-active` and so on: that of one figure
 * @csspart figure - A tile's figure
 * @csspart definition - What a tile counts
 * @csspart trend - Registrations per day
 * @csspart panel - The open user
 * @csspart failure - What failed, with Retry
 * @cssprop --users-panel-top - Where the open user stays below a host's sticky bar (0px)
 */
export class UsersDashboard extends LitElement implements ConnectionSource {
  static override styles = [base, buttons, popovers, states, ...styles];

  /** The contract's base address, or `demo:` and a number of generated users. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;
  /** The IANA zone of days, months and instants; the backend's where it is left out. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** `light`, `dark` or `auto`: the page's color-scheme. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' = 'auto';
  /** `compact`: more rows in the same room. */
  @property({ reflect: true }) density: Density = 'comfortable';
  /** Judge at this instant (RFC 3339) instead of the backend's now. */
  @property() now: string | number | Date | null = null;
  /** The month (YYYY-MM) that is shown; `null`: the current one, also when the next one begins. */
  @property() month: Month | null = null;
  /** The id of the user that is open. Setting it fires no event. */
  @property({ attribute: 'open-user-id' }) openUserId: string | null = null;
  /** The list's filter, sort and columns. Setting it fires no event. */
  @property({ attribute: false }) query: TableQuery = EMPTY_QUERY;
  /** Keeps the view in the page's address, in parameters with this prefix; never anything personal. */
  @property({ attribute: 'mirror-url' }) mirrorUrl: string | null = null;
  /** A backend of the host's own; rules over `base-url`. */
  @property({ attribute: false }) backend: UsersBackend | null = null;
  /** Actions of the host's own, in the menu of each row of the list; choosing one fires `row-action`. */
  @property({ attribute: false }) rowActions: readonly RowAction[] = [];
  /** @internal The connection of an element around this one. */
  @property({ attribute: false }) connection: Connection | null = null;

  @property({ state: true }) private pickerYear: number | null = null;

  readonly #connection = new ConnectionController(this);
  readonly #locale = new LocaleController(this, () => this.#connection.zone, shellLanguages);
  readonly #kpis = new MonthFigures(this, {
    connection: () => (this.#mirror.isReading ? null : this.#connection.connection),
    month: () => this.month,
  });
  readonly #list = new Turn(LIST_WAIT);
  readonly #trend = new Late<TrendContent>(this, async () => {
    await this.#list.over;
    const [{ TrendContent: Drawn }, months] = await Promise.all([import('./trend-content.js'), import('./month-panel.js')]);
    this.#monthPanel = months.monthPanel;
    const content = new Drawn(this, () => ({
      kpis: this.#kpis.value,
      terms: this.#locale.terms,
      format: this.#format(),
      rtl: this.#locale.direction === 'rtl',
    }));
    return { content, styles: [...Drawn.styles, months.monthPanelStyles] };
  });
  readonly #opened = new Late<OpenedUser>(this, async () => {
    const { OpenedUser: Drawn } = await import('./opened-user.js');
    const content = new Drawn(this, () => ({
      connection: this.#connection.connection,
      terms: this.#locale.terms,
      table: this.table ?? null,
      takesFocus: this.#takesFocus,
      show: (id) => this.#show(id),
      recount: () => this.#kpis.reload(),
    }));
    return { content, styles: Drawn.styles };
  });
  readonly #mirror = new MirroredView(this, {
    prefix: () => (this.mirrorUrl === '' ? 'users' : this.mirrorUrl),
    show: ({ month, tile, userId }, into) => {
      this.query = into(this.query);
      this.month = month;
      this.#chosen.choice = readChoice(tile);
      this.requestUpdate();
      if (userId === this.openUserId) return;
      this.openUserId = userId;
      if (this.hasUpdated) this.dispatchEvent(new OpenUserChangeEvent());
    },
  });
  readonly #chosen = new ChosenFigure();
  #monthPanel: MonthPanel | undefined;
  /** The state that the host knows. */
  #told: string | undefined;
  #refused = false;
  #takesFocus = false;

  /** Asks for everything again, and keeps what is shown meanwhile. */
  refresh(): void {
    this.#refused = false;
    if (this.#connection.error) {
      this.#connection.retry();
      return;
    }
    this.#kpis.reload();
    this.table?.refresh();
    this.shadowRoot?.querySelector<UserDetailElement>('user-detail')?.refresh();
  }

  /** The selected users: these (`ids`), or all that match a filter but these (`filter`, `zone`, `except`). */
  get selection(): Chosen {
    return this.table?.selection ?? { ids: [] };
  }

  /** The ids of the selected users; none where all that match are selected: see `selection`. */
  get selectedIds(): string[] {
    return this.table?.selectedIds ?? [];
  }

  /** Unselects every user. */
  clearSelection(): void {
    this.table?.clearSelection();
  }

  /** Opens the dialog that saves what the list shows as an Excel file; nothing where the person may not. */
  exportExcel(): Promise<void> | undefined {
    return this.table?.exportExcel();
  }

  /** Opens a user beside the list and moves the focus there. Fires no event. */
  openUser(id: string): void {
    this.#takesFocus = this.openUserId === null;
    this.openUserId = id;
  }

  /** Changes parts of the list's query: `setQuery({ filter: { status: ['active'] } })`. The others stay; no event of the list is fired. */
  setQuery(part: Partial<TableQuery>): void {
    this.query = { ...this.query, ...part };
  }

  /** All that is shown, as one value to be kept and given back: `JSON.stringify` may write it. Setting parts of it leaves the others. */
  get state(): DashboardState {
    const { query, month, openUserId } = this;
    return { query, month, tile: choiceText(this.#chosen.choice), userId: openUserId || null };
  }

  set state(part: Partial<DashboardState>) {
    const { query, month, tile, userId } = { ...this.state, ...part };
    this.query = query;
    this.month = month;
    this.openUserId = userId;
    this.#chosen.choice = readChoice(tile);
    this.requestUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#locale.settled;
    await this.#mirror.settled;
    await this.#opened.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mirrorUrl')) this.#mirror.read();
    this.#opened.content?.willUpdate(changed);
    if (this.#kpis.error && !this.#kpis.value) this.#chosen.choice = null;
    this.query = this.#chosen.appliedTo(this.query, this.#kpis.value);
  }

  protected override render(): TemplateResult {
    const { terms, direction, lang } = this.#locale;
    const { connection, error } = this.#connection;
    const open = Boolean(this.openUserId) && (!connection || connection.backend.getUser !== undefined);
    return html` <div
      class="root ${open ? 'open' : ''}"
      data-texts=${this.#locale.ready ? 'there' : 'coming'}
      dir=${direction}
      lang=${lang}
      @user-open=${this.#onOpen}
      @auth-required=${this.#onRefused}
    >
      <div class="main" data-reach>
        <header class="top">
          <h2 part="title" tabindex="-1">${terms.dashboard.title}</h2>
          ${connection ? this.#picker(connection) : error ? nothing : html`<div class="months" aria-hidden="true"><span class="month skeleton"></span></div>`}
        </header>
        ${
          error
            ? html`<div class="figures-failed">${failure(error, terms, () => this.#retry(() => this.refresh()))}</div>`
            : html` ${connection && !connection.backend.getKpis ? nothing : this.#figures()}
                <div class="list">
                  <users-table
                    exportparts="toolbar,search,chips,chip,name,gear,badge,avatar,failure,dialog"
                    .connection=${this.#listWaits() ? null : connection}
                    .query=${this.query}
                    .currentId=${this.openUserId || null}
                    .theme=${this.theme}
                    .density=${this.density}
                    @query-change=${this.#onQuery}
                    .rowActions=${this.rowActions}
                    @list-drawn=${this.#onDrawn}
                    @settings-changed=${({ detail }: CustomEvent<Settings>) => this.#connection.renew(detail)}
                    ><slot name="bulk" slot="bulk"></slot
                  ></users-table>
                </div>`
        }
      </div>
      ${open ? this.#panel() : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const error = this.#connection.error ?? this.#kpis.error;
    if (error?.kind === 'unauthorized') {
      if (!this.#refused) this.dispatchEvent(new AuthRequiredEvent());
      this.#refused = true;
    } else if (this.#kpis.value && !this.#kpis.pending) {
      this.#refused = false;
    }
    // What is no longer in the page has no say in its address.
    if (this.isConnected) {
      const { query, ...rest } = this.state;
      this.#mirror.write(query, rest);
      const told = JSON.stringify(this.state);
      if (this.#told !== undefined && told !== this.#told) this.dispatchEvent(new StateChangeEvent());
      this.#told = told;
    }
    const opened = this.#opened.content;
    opened?.updated(changed);
    if (opened) this.#takesFocus = false;
  }

  private get table(): UsersTable | null | undefined {
    return this.shadowRoot?.querySelector('users-table');
  }

  /** Shows what the person wants to see, and tells the host. */
  #show(id: string | null): void {
    this.openUserId = id;
    this.dispatchEvent(new OpenUserChangeEvent());
  }

  #format(): Format {
    const { format, terms } = this.#locale;
    return this.#kpis.value ? formatOf(this.#kpis.value, format, terms.invalidDate) : format;
  }

  #picker(connection: Connection): TemplateResult | typeof nothing {
    if (!connection.backend.getKpis) return nothing;
    const { terms, format } = this.#locale;
    const { value: kpis, pending } = this.#kpis;
    const wanted = wantedMonth(this.month, connection);
    const current = wanted === null && kpis && !pending ? kpis.month : currentMonth(connection);
    const choice = {
      terms,
      format,
      current,
      month: wanted ?? current,
      year: this.pickerYear,
      chooseYear: (year: number | null) => (this.pickerYear = year),
      choose: (month: Month) => (this.month = month >= current ? null : month),
    };
    return monthPicker(choice, this.#monthPanel);
  }

  #figures(): TemplateResult {
    const { connection } = this.#connection;
    const { value: kpis, error, pending } = this.#kpis;
    return figures({
      kpis,
      error,
      pending,
      settings: connection?.settings,
      now: connection?.now() ?? 0,
      terms: this.#locale.terms,
      format: this.#format(),
      choice: this.#chosen.choice,
      trend: this.#drawnTrend(),
      press: (tile, side) => {
        this.#chosen.press({ tile, side });
        this.requestUpdate();
      },
      retry: () => this.#retry(() => this.#kpis.reload()),
    });
  }

  /** A button that goes when it is pressed would take the focus with it. */
  #retry(ask: () => void): void {
    ask();
    const root = this.shadowRoot;
    if (root?.activeElement?.closest('.failure,.banner')) root.querySelector('h2')?.focus();
  }

  #drawnTrend(): TemplateResult {
    const { terms } = this.#locale;
    const { content, error } = this.#trend;
    if (error) return html`<section class="trend" part="trend">${failure(error, terms, () => this.#trend.retry())}</section>`;
    return content?.render() ?? trendSkeleton(terms, this.#format());
  }

  #panel(): TemplateResult | typeof nothing {
    const { content, error } = this.#opened;
    return content?.render() ?? (error ? failure(error, this.#locale.terms, () => this.#opened.retry()) : nothing);
  }

  /** A figure's rows are wanted whose bounds are not known yet. */
  #listWaits(): boolean {
    return (
      this.#mirror.isReading ||
      (this.#chosen.choice !== null && !this.#kpis.value && this.#connection.connection?.backend.getKpis !== undefined)
    );
  }

  readonly #onQuery = (): void => {
    if (!this.table) return;
    this.query = this.table.query;
    this.#chosen.follow(this.query);
  };

  /** The open user's neighbours may be known now. */
  readonly #onDrawn = (): void => {
    this.#list.end();
    if (this.openUserId) this.requestUpdate();
  };

  readonly #onOpen = (event: UserOpenEvent): void => {
    // The host's own listeners come after this one: what they prevented is known when they are done.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      this.openUser(event.userId);
      this.dispatchEvent(new OpenUserChangeEvent());
    });
  };

  /** What the figures have told is not told again; where they stand, somebody waits for what was refused. */
  readonly #onRefused = (event: Event): void => {
    if (this.#refused && this.#kpis.error) event.stopPropagation();
    this.#refused = true;
  };
}
