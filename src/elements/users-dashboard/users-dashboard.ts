// The whole Users menu: the month's figures, the list, and the user that was opened. Asks its controllers and draws; knows no network.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query as find, state } from 'lit/decorators.js';
import type { UsersBackend } from '../../contract/backend.js';
import { type Month, monthAt } from '../../contract/calendar.js';
import { UsersError } from '../../contract/failure.js';
import type { Kpis } from '../../contract/schema/index.js';
import { type Connection, ConnectionController, type ConnectionSource } from '../../controllers/connection.js';
import { Late } from '../../controllers/late.js';
import { LocaleController } from '../../controllers/locale.js';
import { MonthEnd } from '../../controllers/month.js';
import { Resource } from '../../controllers/resource.js';
import { EMPTY_QUERY, type TableQuery } from '../../controllers/table-query.js';
import { MirroredView } from '../../controllers/mirrored-view.js';
import type { Format } from '../../i18n/format.js';
import { shellLanguages } from '../../i18n/languages.js';
import { buttons } from '../../theme/controls/buttons.js';
import { popovers } from '../../theme/controls/popovers.js';
import { states } from '../../theme/controls/states.js';
import { base } from '../../theme/tokens.js';
import { AuthRequiredEvent, UserCloseEvent, type UserOpenEvent, type UserStepEvent } from '../events.js';
import { failure } from '../parts/failure.js';
import type { UserDetailElement } from '../user-detail/user-detail.js';
import type { UsersTable } from '../users-table/users-table.js';
import { formatOf } from './dates.js';
import { closesPanel } from './escape.js';
import { figures } from './figures.js';
import { monthPicker } from './month-picker.js';
import { userPanel } from './panel.js';
import { styles } from './styles/index.js';
import { type Choice, choiceText, isChosen, readChoice, stillChosen, withChoice } from './tiles.js';
import type { TrendContent } from './trend-content.js';
import { trendSkeleton } from './trend-skeleton.js';

/**
 * The whole Users menu: the month's figures, below them the list, and the user that was opened.
 *
 * @tag users-dashboard
 * @fires {UserOpenEvent} user-open - A user's name was clicked; cancelable: prevented, nothing opens here
 * @fires {UserCloseEvent} user-close - The person closed the user
 * @fires {UserStepEvent} user-step - The person asked for the previous or next user
 * @fires {QueryChangeEvent} query-change - The person changed the list's filter, search, sort or columns
 * @fires {SelectionChangeEvent} selection-change - Rows were selected or unselected
 * @fires {AuthRequiredEvent} auth-required - The session is over
 * @csspart title - The title
 * @csspart month-picker - The choice of the month
 * @csspart tiles - The tiles
 * @csspart tile - One tile
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
  /** Judge at this instant (RFC 3339) instead of the backend's now. */
  @property() now: string | number | Date | null = null;
  /** The month (YYYY-MM) that is shown; `null`: the current one, also when the next one begins. */
  @property() month: Month | null = null;
  /** The id of the user that is open. Setting it fires no event. */
  @property({ attribute: 'open-user-id' }) openUserId: string | null = null;
  /** Keeps the view in the page's address, in parameters with this prefix; never anything personal. */
  @property({ attribute: 'mirror-url' }) mirrorUrl: string | null = null;
  /** A backend of the host's own; rules over `base-url`. */
  @property({ attribute: false }) backend: UsersBackend | null = null;
  /** @internal The connection of an element around this one. */
  @property({ attribute: false }) connection: Connection | null = null;

  @state() private query: TableQuery = EMPTY_QUERY;
  @state() private choice: Choice | null = null;
  @state() private pickerYear = 0;
  /** The ends of the list that stepping has met. */
  @state() private end: -1 | 0 | 1 = 0;
  @find('users-table') private readonly table!: UsersTable | null;
  @find('user-detail') private readonly detail!: UserDetailElement | null;
  @find('#panel-title') private readonly panelTitle!: HTMLElement | null;

  readonly #connection = new ConnectionController(this);
  readonly #locale = new LocaleController(this, () => this.#connection.zone, shellLanguages);
  readonly #kpis = new Resource<Kpis, readonly [Connection, Month | null]>(this, {
    args: () => {
      const { connection } = this.#connection;
      return connection?.backend.getKpis && !this.#mirror.isReading ? [connection, this.#wantedMonth(connection)] : null;
    },
    load: ([{ backend, zone, asOf }, month], signal) => {
      if (!backend.getKpis) throw new UsersError('contract');
      if (backend !== this.#asked) this.#kpis.forget();
      this.#asked = backend;
      return backend.getKpis({ zone, ...(month && { month }), ...(asOf && { asOf }) }, { signal });
    },
  });
  readonly #trend = new Late<TrendContent>(this, async () => {
    const { TrendContent: Drawn } = await import('./trend-content.js');
    const content = new Drawn(this, () => ({
      kpis: this.#kpis.value,
      terms: this.#locale.terms,
      format: this.#format(),
      rtl: this.#locale.direction === 'rtl',
    }));
    return { content, styles: [...UsersDashboard.styles, Drawn.styles] };
  });
  readonly #mirror = new MirroredView(this, {
    prefix: () => (this.mirrorUrl === '' ? 'users' : this.mirrorUrl),
    show: ({ month, tile, userId }, into) => {
      this.query = into(this.query);
      this.month = month;
      this.choice = readChoice(tile);
      this.openUserId = userId;
    },
  });
  #applied: { readonly kpis: Kpis; readonly choice: Choice | null } | undefined;
  #refused = false;
  #turn = 0;
  #asked: UsersBackend | undefined;
  #focus: 'none' | 'into' | 'back' = 'none';

  constructor() {
    super();
    this.addController(
      new MonthEnd({
        followed: () => {
          const { connection } = this.#connection;
          const kpis = this.#kpis.value;
          return connection && kpis && !kpis.complete ? { month: kpis.month, zone: kpis.zone, connection } : null;
        },
        passed: () => this.#kpis.reload(),
      }),
    );
  }

  /** Asks for everything again, and keeps what is shown meanwhile. */
  refresh(): void {
    this.#refused = false;
    if (this.#connection.error) {
      this.#connection.retry();
      return;
    }
    this.#kpis.reload();
    this.table?.refresh();
    this.detail?.refresh();
  }

  /** Opens a user beside the list and moves the focus there. Fires no event. */
  openUser(id: string): void {
    if (this.openUserId === null) this.#focus = 'into';
    this.openUserId = id;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#locale.settled;
    await this.#mirror.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mirrorUrl')) this.#mirror.read();
    if (changed.has('openUserId')) {
      this.end = 0;
      this.#turn += 1;
      if (!this.openUserId && this.#panelHasFocus()) this.#focus = 'back';
    }
    this.#applyChoice();
  }

  protected override render(): TemplateResult {
    const { terms, direction } = this.#locale;
    const { connection, error } = this.#connection;
    const open = this.openUserId !== null && this.openUserId !== '' && (!connection || connection.backend.getUser !== undefined);
    return html` <div
      class="root ${open ? 'open' : ''}"
      data-texts=${this.#locale.ready ? 'there' : 'coming'}
      dir=${direction}
      @user-open=${this.#onOpen}
      @user-close=${this.#onClose}
      @user-step=${this.#onStep}
      @auth-required=${this.#onRefused}
      @keydown=${this.#onKey}
    >
      <div class="main">
        <header class="top">
          <h2 part="title">${terms.dashboard.title}</h2>
          ${connection ? this.#picker(connection) : error ? nothing : html`<div class="months" aria-hidden="true"><span class="month skeleton"></span></div>`}
        </header>
        ${
          error
            ? html`<div class="figures-failed">${failure(error, terms, () => this.refresh())}</div>`
            : html` ${connection && !connection.backend.getKpis ? nothing : this.#figures()}
                <div class="list">
                  <users-table
                    .connection=${this.#listWaits() ? null : connection}
                    .query=${this.query}
                    .theme=${this.theme}
                    @query-change=${this.#onQuery}
                  ></users-table>
                </div>`
        }
      </div>
      ${
        open
          ? userPanel({
              connection,
              userId: this.openUserId ?? '',
              theme: this.theme,
              terms,
              first: this.end === -1,
              last: this.end === 1,
              close: () => this.#close(),
            })
          : nothing
      }
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
    this.#mirror.write(this.query, { month: this.month, tile: choiceText(this.choice), userId: this.openUserId || null });
    if (changed.has('openUserId')) this.#moveFocus(changed.get('openUserId'));
  }

  #format(): Format {
    const { format, terms } = this.#locale;
    return this.#kpis.value ? formatOf(this.#kpis.value, format, terms.invalidDate) : format;
  }

  #currentMonth({ now, zone }: Connection): Month {
    return monthAt(now(), zone);
  }

  /** The month to ask for; `null` is the backend's current one, as is one that has not begun or is no month. */
  #wantedMonth(connection: Connection): Month | null {
    const { month } = this;
    return month !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month < this.#currentMonth(connection) ? month : null;
  }

  #picker(connection: Connection): TemplateResult | typeof nothing {
    if (!connection.backend.getKpis) return nothing;
    const { terms, format } = this.#locale;
    const { value: kpis, pending } = this.#kpis;
    const wanted = this.#wantedMonth(connection);
    const current = wanted === null && kpis && !pending ? kpis.month : this.#currentMonth(connection);
    return monthPicker({
      terms,
      format,
      current,
      month: wanted ?? current,
      year: this.pickerYear,
      chooseYear: (year) => (this.pickerYear = year),
      choose: (month) => (this.month = month >= current ? null : month),
    });
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
      choice: this.choice,
      trend: this.#drawnTrend(),
      press: (tile, side) => (this.choice = isChosen(this.choice, tile, side) ? null : { tile, side }),
      retry: () => this.#kpis.reload(),
    });
  }

  #drawnTrend(): TemplateResult {
    const { terms } = this.#locale;
    const { content, error } = this.#trend;
    if (error) return html`<section class="trend" part="trend">${failure(error, terms, () => this.#trend.retry())}</section>`;
    return content?.render() ?? trendSkeleton(terms, this.#format());
  }

  /** A figure's rows are wanted whose bounds are not known yet. */
  #listWaits(): boolean {
    return (
      this.#mirror.isReading ||
      (this.choice !== null && !this.#kpis.value && !this.#kpis.error && this.#connection.connection?.backend.getKpis !== undefined)
    );
  }

  /** Keeps the list's filter the window of the chosen figure, also when the figures are new. */
  #applyChoice(): void {
    const kpis = this.#kpis.value;
    if (!kpis || (!this.choice && !this.#applied?.choice)) return;
    if (this.#applied?.kpis === kpis && this.#applied.choice === this.choice) return;
    this.query = withChoice(this.query, kpis, this.choice);
    this.#applied = { kpis, choice: this.choice };
  }

  #close(): void {
    const userId = this.openUserId;
    if (userId === null) return;
    this.openUserId = null;
    this.dispatchEvent(new UserCloseEvent({ userId }));
  }

  #panelHasFocus(): boolean {
    const active = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    return active?.closest('.panel') != null;
  }

  /** Into the panel that the person opened; back to the user's row from a panel that had the focus. */
  #moveFocus(before: string | null | undefined): void {
    if (this.#focus === 'into') {
      const panel = this.panelTitle?.closest('.panel');
      if (panel && panel.getBoundingClientRect().top < 0) panel.scrollIntoView({ block: 'start' });
      this.panelTitle?.focus({ preventScroll: true });
    }
    if (this.#focus === 'back' && before) this.table?.focusUser(before);
    this.#focus = 'none';
  }

  readonly #onQuery = (): void => {
    if (!this.table) return;
    this.query = this.table.query;
    if (this.choice && !stillChosen(this.query, this.choice)) {
      this.choice = null;
      this.#applied = undefined;
    }
  };

  readonly #onOpen = (event: UserOpenEvent): void => {
    // The host's own listeners come after this one: what they prevented is known when they are done.
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.openUser(event.userId);
    });
  };

  readonly #onClose = (): void => {
    this.openUserId = null;
  };

  readonly #onStep = ({ userId, step }: UserStepEvent): void => {
    const turn = (this.#turn += 1);
    void this.table?.neighbourOf(userId, step).then(
      (id) => {
        if (turn !== this.#turn) return;
        if (id === null) this.end = step;
        else this.openUserId = id;
      },
      () => undefined,
    );
  };

  /** One refusal is told once, whoever of us met it first. */
  readonly #onRefused = (event: Event): void => {
    if (this.#refused) event.stopPropagation();
    this.#refused = true;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const roots = [this.renderRoot, this.table?.renderRoot, this.detail?.renderRoot];
    if (this.openUserId === null || !closesPanel(event, this.renderRoot.querySelector('.panel'), roots)) return;
    event.preventDefault();
    this.#close();
  };
}
