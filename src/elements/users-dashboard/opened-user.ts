// What the chunk of the open user brings: the panel, its focus, its keys, the steps through the list, and how list, user and figures
// follow each other's writing.
// Asks its host who is open; knows no network and nothing of what the user's own element shows.
import { nothing, type PropertyValues, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../../controllers/connection.js';
import type { Content } from '../../controllers/late.js';
import type { ShellTerms } from '../../i18n/languages.js';
import type { Density } from '../../theme/tokens.js';
import { UserCloseEvent, type UserStepEvent } from '../view-events.js';
import type { UserDetailElement } from '../user-detail/user-detail.js';
import type { UsersTable } from '../users-table/users-table.js';
import type { WriteEvent } from '../write-events.js';
import { closesPanel } from './escape.js';
import { userPanel } from './panel.js';
import { scrollBoxOf } from './scroll-box.js';
import { panel } from './styles/panel.js';

/** The element in which a user is open. */
export interface OpenedUserHost extends ReactiveElement {
  readonly openUserId: string | null;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly density: Density;
}

export interface OpenedUserSource {
  readonly connection: Connection | null;
  readonly terms: ShellTerms;
  readonly table: UsersTable | null;
  /** The person opened the user: the focus follows. */
  readonly takesFocus: boolean;
  /** The person wants to see another user, or none. */
  readonly show: (id: string | null) => void;
  /** Asks the month's figures again. */
  readonly recount: () => void;
}

const WRITES = ['user-saved', 'users-erased', 'users-imported'] as const;

export class OpenedUser implements Content {
  static readonly styles = [panel];

  readonly #host: OpenedUserHost;
  readonly #source: () => OpenedUserSource;
  /** A box of the host's that is lower than the window: the panel is no higher. */
  readonly #box = new ResizeObserver(([entry]) => this.#panel?.style.setProperty('--_box', `${entry?.contentRect.height}px`));
  #fitted: Element | null = null;
  #turn = 0;
  #leaves = false;
  /** The person closed the user. */
  #closed = false;

  constructor(host: OpenedUserHost, source: () => OpenedUserSource) {
    this.#host = host;
    this.#source = source;
    host.renderRoot.addEventListener('keydown', this.#onKey);
    host.renderRoot.addEventListener('user-missing', () => this.#source().table?.refresh());
    for (const type of WRITES) host.renderRoot.addEventListener(type, this.#onWritten);
  }

  willUpdate(changed: PropertyValues<OpenedUserHost>): void {
    if (!changed.has('openUserId')) return;
    this.#turn += 1;
    const { activeElement, body } = this.#host.ownerDocument;
    // After a dialog of the user's own, the focus is nowhere.
    const has = this.#panel?.matches(':focus-within') || (this.#closed && activeElement === body);
    this.#leaves = !this.#host.openUserId && has === true;
    this.#closed = false;
  }

  render(): TemplateResult | typeof nothing {
    const { openUserId, theme, density } = this.#host;
    const { connection, terms, table } = this.#source();
    if (!openUserId) return nothing;
    // Of a user who is not in the list, or whose place nobody knows, there is no neighbour.
    const { index, length } = table?.placeOf(openUserId) ?? { index: 0, length: 1 };
    return userPanel({
      connection,
      userId: openUserId,
      theme,
      density,
      terms,
      first: index === 0,
      last: index === length - 1,
      close: () => this.#close(),
      closed: () => {
        this.#closed = true;
        this.#source().show(null);
      },
      step: (event) => void this.#step(event),
    });
  }

  updated(changed: PropertyValues<OpenedUserHost>): void {
    const { takesFocus, table } = this.#source();
    this.#fit();
    if (takesFocus) this.#enter();
    const before = changed.get('openUserId');
    if (this.#leaves && before) table?.focusUser(before);
    this.#leaves = false;
  }

  get #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.panel');
  }

  get #detail(): UserDetailElement | null {
    return this.#host.renderRoot.querySelector('user-detail');
  }

  #fit(): void {
    const opened = this.#panel;
    if (opened === this.#fitted) return;
    this.#fitted = opened;
    this.#box.disconnect();
    const box = opened && scrollBoxOf(opened);
    if (box) this.#box.observe(box);
  }

  #enter(): void {
    const opened = this.#panel;
    if (opened && opened.getBoundingClientRect().top < 0) opened.scrollIntoView({ block: 'start' });
    opened?.querySelector<HTMLElement>('#panel-title')?.focus({ preventScroll: true });
  }

  #close(): void {
    const { openUserId } = this.#host;
    if (openUserId === null) return;
    this.#source().show(null);
    this.#host.dispatchEvent(new UserCloseEvent({ userId: openUserId }));
  }

  async #step({ userId, step }: UserStepEvent): Promise<void> {
    const turn = (this.#turn += 1);
    // The list tells why it cannot be read; here the user just stays.
    const id = await this.#source()
      .table?.neighbourOf(userId, step)
      .catch(() => null);
    if (turn === this.#turn && id) this.#source().show(id);
  }

  /** What one of the two has written, the other one shows; the figures count it. */
  readonly #onWritten = (event: Event): void => {
    const { table, recount, show } = this.#source();
    const written = event as WriteEvent;
    recount();
    if (event.target !== table) {
      table?.follow(written);
      return;
    }
    const { openUserId } = this.#host;
    if (openUserId === null) return;
    if ('userIds' in written && written.userIds.includes(openUserId)) show(null);
    else if (!('userId' in written) || written.userId === openUserId) this.#detail?.refresh();
  };

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || !this.#host.openUserId) return;
    const { renderRoot } = this.#host;
    const roots = [renderRoot, this.#source().table?.renderRoot, this.#detail?.renderRoot];
    if (!closesPanel(event, this.#panel, roots)) return;
    event.preventDefault();
    this.#close();
  };
}
