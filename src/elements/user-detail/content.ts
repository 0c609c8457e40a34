// What <user-detail> shows: header, facts and tabs. Comes late, with all that draws it. Knows which tab is open; what tabs hold is theirs.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { UsersError } from '../../contract/failure.js';
import type { UserDetail } from '../../contract/schema/index.js';
import { type Connection, ConnectionController } from '../../controllers/connection.js';
import type { Content } from '../../controllers/late.js';
import { LocaleController } from '../../controllers/locale.js';
import { Resource } from '../../controllers/resource.js';
import { allLanguages } from '../../i18n/all-languages.js';
import { stateText } from '../../i18n/field-text.js';
import type { Terms } from '../../i18n/languages.js';
import { AuthRequiredEvent } from '../events.js';
import { UserCloseEvent, UserMissingEvent, UserStepEvent } from '../view-events.js';
import { displayName } from '../parts/avatar.js';
import { failure } from '../parts/failure.js';
import { keysShortcut } from '../parts/keys-button.js';
import { Shortcuts } from '../parts/shortcuts.js';
import { copyFrom } from './copy.js';
import { factsTemplate, headerTemplate } from './header.js';
import { erased, footLine, gone, profileFailed } from './messages.js';
import { userSkeleton } from './skeletons.js';
import { stepBar } from './step-bar.js';
import { styles } from './styles/index.js';
import { tabList } from './tab-list.js';
import { TABS } from './tabs/index.js';
import type { Asked, Tab } from './tabs/tab.js';
import { UserActions } from './user-actions.js';
import type { UserDetailElement } from './user-detail.js';

export class UserDetailContent implements Content {
  static readonly styles = styles;

  readonly #host: UserDetailElement;
  readonly #connection: ConnectionController;
  readonly #locale: LocaleController<Terms>;
  readonly #user: Resource<UserDetail, readonly [Connection, string]>;
  readonly #views: readonly { readonly tab: Tab; readonly view: ReturnType<Tab['attach']> }[];
  readonly #actions: UserActions;
  #copied = false;
  #chosen: string = TABS[0]?.key ?? '';
  #refused = false;
  /** A user, or why there is none, has been shown: what is drawn around the next one stays where it is. */
  #drawn = false;
  /** That the user is gone has been told. */
  #gone: UsersError | undefined;
  /** Errors that were there before the host asked for a refresh: only new ones are told again. */
  readonly #told = new WeakSet<UsersError>();

  constructor(host: UserDetailElement) {
    this.#host = host;
    this.#connection = new ConnectionController(host);
    this.#locale = new LocaleController(host, () => this.#connection.zone, allLanguages);
    this.#user = new Resource(host, {
      args: () => (this.#connection.connection?.backend.getUser ? this.#asked() : null),
      load: async ([{ backend }, userId], signal) => {
        if (!backend.getUser) throw new UsersError('contract');
        return backend.getUser(userId, { signal });
      },
    });
    this.#actions = new UserActions(host, {
      connection: () => this.#connection.connection,
      terms: () => this.#locale.terms,
      saved: (user) => {
        this.#user.value = user;
        this.#user.reload();
      },
      erased: () => this.#forget(),
      close: () => this.#close(),
    });
    new Shortcuts(host, keysShortcut(this.#listKeys));
    this.#views = TABS.map((tab) => ({
      tab,
      view: tab.attach({
        element: host,
        asked: () => this.#asked(),
        user: this.#user,
        shown: () => this.#openTab()?.key === tab.key,
        save: (about, opener) => this.#actions.export(about, opener),
      }),
    }));
  }

  /** Settles when the texts of the language are there. */
  get settled(): Promise<void> {
    return this.#locale.settled;
  }

  /** Asks for everything again, and keeps what is shown meanwhile. */
  refresh(): void {
    for (const error of this.#errors()) this.#told.add(error);
    this.#refused = false;
    if (this.#connection.error) this.#connection.retry();
    this.#user.reload();
    for (const { tab, view } of this.#views) if (tab.key !== 'personal') view.reload();
  }

  willUpdate(changed: PropertyValues<UserDetailElement>): void {
    const before = changed.get('connection') as Connection | null | undefined;
    const otherBackend =
      changed.has('backend') || changed.has('baseUrl') || (changed.has('connection') && before?.backend !== this.#host.connection?.backend);
    if (!changed.has('userId') && !otherBackend) return;
    this.#uncopy();
    this.#actions.drop();
    this.#forget();
  }

  updated(): void {
    this.#actions.updated();
    const refused = this.#errors().some((error) => error.kind === 'unauthorized' && !this.#told.has(error));
    if (refused && !this.#refused) this.#host.dispatchEvent(new AuthRequiredEvent());
    this.#refused = refused;
    const gone = this.#user.error?.kind === 'missing' && !this.#user.pending ? this.#user.error : undefined;
    if (gone && gone !== this.#gone) this.#host.dispatchEvent(new UserMissingEvent({ userId: this.#host.userId }));
    this.#gone = gone;
  }

  render(): TemplateResult {
    const { terms, direction, lang } = this.#locale;
    return html` <article
        class="root"
        data-texts=${this.#locale.ready ? 'there' : 'coming'}
        dir=${direction}
        lang=${lang}
        aria-label=${terms.detail.label}
      >
        ${
          this.#host.embedded
            ? stepBar({
                terms,
                first: this.#host.first,
                last: this.#host.last,
                step: (step) => this.#step(step),
                close: () => this.#close(),
              })
            : nothing
        }
        ${this.#host.embedded ? this.#name() : nothing} ${this.#body()}
      </article>
      ${this.#actions.render()}`;
  }

  /** Who is shown now, for who hears it: the focus may be on the list, or on the button to the next one. */
  #name(): TemplateResult {
    const { terms } = this.#locale;
    const { value: user } = this.#user;
    return html`<span class="visually-hidden" role="status"
      >${user ? `${displayName(user, terms)}, ${stateText(user.status, terms)}` : ''}</span
    >`;
  }

  #body(): TemplateResult {
    const { terms, format } = this.#locale;
    const { connection, error } = this.#connection;
    if (error) return failure(error, terms, () => this.#connection.retry());
    if (this.#actions.erased) return erased(terms, this.#host.embedded ? () => this.#close() : null);
    if (connection && this.#host.userId === '') return html`<div class="message" part="empty">${terms.detail.none}</div>`;
    const user = this.#user;
    if (user.error?.kind === 'missing' && !user.pending) return gone(terms, this.#host.embedded ? () => this.#close() : null);
    const failed = (user.error !== undefined && !user.pending) || (connection !== null && !connection.backend.getUser);
    this.#drawn ||= failed || user.value !== undefined;
    if (!this.#drawn) return userSkeleton(terms.loading);
    return html` <div aria-busy=${user.pending || connection === null}>
        <div class=${user.pending && user.value ? 'stale' : ''}>
          ${headerTemplate({
            user: user.value,
            userId: this.#host.userId,
            failed,
            terms,
            format,
            copied: this.#copied,
            copy: (event) => void this.#copy(event),
            uncopy: () => this.#uncopy(),
            actions: this.#actions.buttons(),
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
    return html` ${tabList({ names, chosen: open?.key ?? '', label: terms.detail.sections, format, direction, choose: (key) => this.#choose(key) })}
      ${failedElsewhere ? profileFailed(terms, () => this.#user.reload()) : nothing}
      <div class="panel" part="panel" id="panel" role="tabpanel" tabindex="0" aria-labelledby="tab-${open?.key ?? ''}">
        ${connection && view ? view.render({ terms, format, connection }) : html`<div aria-busy="true"><span class="visually-hidden">${terms.loading}</span></div>`}
      </div>
      ${connection ? footLine(terms, connection.zone, this.#listKeys) : nothing}`;
  }

  #errors(): UsersError[] {
    return [this.#connection.error, this.#user.error, ...this.#views.map(({ view }) => view.error())].filter(
      (error) => error !== undefined,
    );
  }

  #asked(): Asked {
    const { connection } = this.#connection;
    return connection && this.#host.userId !== '' ? [connection, this.#host.userId] : null;
  }

  #offered(): { readonly tab: Tab; readonly view: ReturnType<Tab['attach']> }[] {
    const backend = this.#connection.connection?.backend;
    return this.#views.filter(({ tab }) => !backend || tab.offered(backend));
  }

  /** The chosen tab, or the first one where the backend does not offer it. */
  #openTab(): Tab | undefined {
    const offered = this.#offered();
    return (offered.find(({ tab }) => tab.key === this.#chosen) ?? offered[0])?.tab;
  }

  #step(step: -1 | 1): void {
    this.#host.dispatchEvent(new UserStepEvent({ userId: this.#host.userId, step }));
  }

  #close(): void {
    this.#host.dispatchEvent(new UserCloseEvent({ userId: this.#host.userId }));
  }

  /** Nothing of the person is kept. */
  #forget(): void {
    this.#user.forget();
    for (const { view } of this.#views) view.forget();
  }

  async #copy(event: Event): Promise<void> {
    const email = this.#user.value?.email;
    if (!email) return;
    this.#copied = await copyFrom(event.currentTarget, email);
    this.#host.requestUpdate();
  }

  #uncopy(): void {
    this.#copied = false;
    this.#host.requestUpdate();
  }

  readonly #listKeys = (opener: HTMLElement): void => this.#actions.listKeys(opener);

  #choose(key: string): void {
    this.#chosen = key;
    this.#host.requestUpdate();
  }
}
