// The public element of one user: header, facts and tabs. Knows which tab is open; what tabs hold is theirs.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { UsersBackend } from '../../contract/backend.js';
import { UsersError } from '../../contract/failure.js';
import type { UserDetail } from '../../contract/schema/index.js';
import { type Connection, ConnectionController } from '../../controllers/connection.js';
import { LocaleController } from '../../controllers/locale.js';
import { Resource } from '../../controllers/resource.js';
import { controls } from '../../theme/controls.js';
import { base } from '../../theme/tokens.js';
import { AuthRequiredEvent, UserCloseEvent, UserStepEvent } from '../events.js';
import { failure } from '../parts/failure.js';
import { copyFrom } from './copy.js';
import { factsTemplate, headerTemplate } from './header.js';
import { gone, profileFailed, zoneLine } from './messages.js';
import { stepBar } from './step-bar.js';
import { styles } from './styles/index.js';
import { tabList } from './tab-list.js';
import { TABS } from './tabs/index.js';
import type { Asked, Tab } from './tabs/tab.js';

/**
 * One user of the platform: who it is, why this status, subscriptions, rentals and what was watched.
 *
 * @tag user-detail
 * @fires {UserStepEvent} user-step - The person asked for the previous or next user; only when embedded
 * @fires {UserCloseEvent} user-close - The person closed the user; only when embedded
 * @fires {AuthRequiredEvent} auth-required - A call was refused for want of a session
 * @csspart header - Avatar, name, e-mail and status
 * @csspart name - The user's name
 * @csspart email - The e-mail
 * @csspart why - The sentence that says why this status
 * @csspart facts - The row of facts
 * @csspart tabs - The tabs' names
 * @csspart tab - One tab's name
 * @csspart panel - What the open tab shows
 * @csspart list - A table in a tab
 * @csspart zone - The zone that dates and times are shown in
 */
export class UserDetailElement extends LitElement {
  static override styles = [base, ...controls, ...styles];

  /** Whom to show. */
  @property({ attribute: 'user-id' }) userId = '';
  /** The contract's base address, or `demo:20000` for generated data. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;
  /** The IANA zone of everything that is shown; the backend's by default. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** Judge at this instant instead of the backend's now. */
  @property() now: string | number | Date | null = null;
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' = 'auto';
  /** Stands in a list: shows the buttons for the previous and next user and for closing. */
  @property({ type: Boolean, reflect: true }) embedded = false;
  /** The user is the first of the list: there is no previous one. */
  @property({ type: Boolean }) first = false;
  /** The user is the last of the list: there is no next one. */
  @property({ type: Boolean }) last = false;
  /** A backend of the host's own, instead of `base-url`. */
  @property({ attribute: false }) backend: UsersBackend | null = null;
  /** @internal The connection of the element around this one. */
  @property({ attribute: false }) connection: Connection | null = null;

  @state() private copied = false;
  @state() private chosen: string = TABS[0]?.key ?? '';

  readonly #connection = new ConnectionController(this);
  readonly #locale = new LocaleController(this, () => this.#connection.zone);
  readonly #user = new Resource<UserDetail, readonly [Connection, string]>(this, {
    args: () => (this.#connection.connection?.backend.getUser ? this.#asked() : null),
    load: async ([{ backend }, userId], signal) => {
      if (!backend.getUser) throw new UsersError('contract');
      return backend.getUser(userId, { signal });
    },
  });
  readonly #views = TABS.map((tab) => ({
    tab,
    view: tab.attach({ element: this, asked: () => this.#asked(), user: this.#user, shown: () => this.#openTab()?.key === tab.key }),
  }));
  #refused = false;
  /** Errors that were there before the host asked for a refresh: only new ones are told again. */
  readonly #told = new WeakSet<UsersError>();

  /** Asks for everything again, and keeps what is shown meanwhile. */
  refresh(): void {
    for (const error of this.#errors()) this.#told.add(error);
    this.#refused = false;
    if (this.#connection.error) this.#connection.retry();
    this.#user.reload();
    for (const { tab, view } of this.#views) if (tab.key !== 'personal') view.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('connection') as Connection | null | undefined;
    const otherBackend =
      changed.has('backend') || changed.has('baseUrl') || (changed.has('connection') && before?.backend !== this.connection?.backend);
    if (!changed.has('userId') && !otherBackend) return;
    this.copied = false;
    this.#user.forget();
    for (const { view } of this.#views) view.forget();
  }

  protected override updated(): void {
    const refused = this.#errors().some((error) => error.kind === 'unauthorized' && !this.#told.has(error));
    if (refused && !this.#refused) this.dispatchEvent(new AuthRequiredEvent());
    this.#refused = refused;
  }

  protected override render(): TemplateResult {
    const { terms, direction } = this.#locale;
    return html` <article class="root" dir=${direction} aria-label=${terms.detail.label}>
      ${
        this.embedded
          ? stepBar({ terms, first: this.first, last: this.last, step: (step) => this.#step(step), close: () => this.#close() })
          : nothing
      }
      ${this.#body()}
    </article>`;
  }

  #body(): TemplateResult {
    const { terms, format } = this.#locale;
    const { connection, error } = this.#connection;
    if (error) return failure(error, terms, () => this.#connection.retry());
    if (connection && this.userId === '') return html`<div class="message" part="empty">${terms.detail.none}</div>`;
    const user = this.#user;
    if (user.error?.kind === 'missing' && !user.pending) return gone(terms, this.embedded ? () => this.#close() : null);
    const failed = (user.error !== undefined && !user.pending) || (connection !== null && !connection.backend.getUser);
    return html` <div aria-busy=${user.pending}>
        <div class=${user.pending && user.value ? 'stale' : ''}>
          ${headerTemplate({
            user: user.value,
            userId: this.userId,
            failed,
            terms,
            format,
            copied: this.copied,
            copy: (event) => void this.#copy(event),
            uncopy: () => (this.copied = false),
          })}
          ${factsTemplate(user.value, failed, terms, format)}
        </div>
      </div>
      ${this.#tabs()}`;
  }

  #tabs(): TemplateResult {
    const { terms, format, direction } = this.#locale;
    const { connection } = this.#connection;
    const open = this.#openTab();
    const names = this.#offered().map(({ tab, view }) => ({ key: tab.key, label: tab.label(terms), count: view.count() }));
    const failedElsewhere = open?.key !== 'personal' && this.#user.error !== undefined && !this.#user.pending;
    const view = this.#views.find(({ tab }) => tab === open)?.view;
    return html` ${tabList({ names, chosen: open?.key ?? '', label: terms.detail.sections, format, direction, choose: (key) => (this.chosen = key) })}
      ${failedElsewhere ? profileFailed(terms, () => this.#user.reload()) : nothing}
      <div class="panel" part="panel" id="panel" role="tabpanel" tabindex="0" aria-labelledby="tab-${open?.key ?? ''}">
        ${connection && view ? view.render({ terms, format, connection }) : html`<div aria-busy="true"><span class="visually-hidden">${terms.loading}</span></div>`}
      </div>
      ${connection ? zoneLine(terms, connection.zone) : nothing}`;
  }

  #errors(): UsersError[] {
    return [this.#connection.error, this.#user.error, ...this.#views.map(({ view }) => view.error())].filter(
      (error) => error !== undefined,
    );
  }

  #asked(): Asked {
    const { connection } = this.#connection;
    return connection && this.userId !== '' ? [connection, this.userId] : null;
  }

  #offered(): { readonly tab: Tab; readonly view: ReturnType<Tab['attach']> }[] {
    const backend = this.#connection.connection?.backend;
    return this.#views.filter(({ tab }) => !backend || tab.offered(backend));
  }

  /** The chosen tab, or the first one where the backend does not offer it. */
  #openTab(): Tab | undefined {
    const offered = this.#offered();
    return (offered.find(({ tab }) => tab.key === this.chosen) ?? offered[0])?.tab;
  }

  #step(step: -1 | 1): void {
    this.dispatchEvent(new UserStepEvent({ userId: this.userId, step }));
  }

  #close(): void {
    this.dispatchEvent(new UserCloseEvent({ userId: this.userId }));
  }

  async #copy(event: Event): Promise<void> {
    const email = this.#user.value?.email;
    if (email) this.copied = await copyFrom(event.currentTarget, email);
  }
}
