// The public element of one user: its properties, at once. What it shows comes late (content.ts).
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { UsersBackend } from '../../contract/backend.js';
import type { Connection, ConnectionSource } from '../../controllers/connection.js';
import { Late } from '../../controllers/late.js';
import { base, type Density } from '../../theme/tokens.js';
import { arriving } from '../parts/arriving.js';
import type { UserDetailContent } from './content.js';

/**
 * One user of the platform: who it is, why this status, subscriptions, rentals and what was watched.
 *
 * @tag user-detail
 * @fires {UserStepEvent} user-step - The person asked for the previous or next user; only when embedded
 * @fires {UserCloseEvent} user-close - The person closed the user; only when embedded
 * @fires {UserMissingEvent} user-missing - There is no such user (any more)
 * @fires {UserOpenEvent} user-open - The person asked for another user, who has the same e-mail; only when embedded
 * @fires {UserSavedEvent} user-saved - The user was changed
 * @fires {BeforeEraseEvent} before-erase - The person wants to erase the user; cancelable: prevented, no dialog opens
 * @fires {UsersErasedEvent} users-erased - The user was erased
 * @fires {BeforeExportEvent} before-export - The person wants to save a file of the user; cancelable: prevented, no dialog opens
 * @fires {FileExportedEvent} file-exported - A file was saved
 * @fires {AuthRequiredEvent} auth-required - A call was refused for want of a session
 * @attr no-workers - Try no worker, on a page whose policy allows none: files are read and written on the page's own thread, in slices
 * @csspart header - Avatar, name, e-mail and status
 * @csspart name - The user's name
 * @csspart email - The e-mail
 * @csspart actions - What can be done with the user
 * @csspart why - The sentence that says why this status
 * @csspart facts - The row of facts
 * @csspart tabs - The tabs' names
 * @csspart tab - One tab's name
 * @csspart panel - What the open tab shows
 * @csspart list - A table in a tab
 * @csspart zone - The zone that dates and times are shown in
 * @csspart avatar - The user's initials
 * @csspart badge - A status or label
 * @csspart copy - What copies the e-mail
 * @csspart fields - The personal information
 * @csspart period - The choice of the days that were watched
 * @csspart totals - What was watched, in all
 * @csspart chart - What was watched, per day
 * @csspart completion - How much of a title was watched
 * @csspart empty - What stands where there is nothing to show
 * @csspart failure - What failed, with Retry
 * @csspart dialog - A dialog: the form, erasing, saving a file
 */
export class UserDetailElement extends LitElement implements ConnectionSource {
  static override styles = [base];

  /** Whom to show. */
  @property({ attribute: 'user-id' }) userId = '';
  /** The contract's base address, or `demo:20000` for generated data. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;
  /** The IANA zone of everything that is shown; the backend's by default. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** Judge at this instant instead of the backend's now. */
  @property() now: string | number | Date | null = null;
  /** `light`, `dark` or `auto`: the page's color-scheme. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' = 'auto';
  /** `compact`: more rows in the same room. */
  @property({ reflect: true }) density: Density = 'comfortable';
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

  readonly #late = new Late<UserDetailContent>(this, async () => {
    const { UserDetailContent: Drawn } = await import('./content.js');
    return { content: new Drawn(this), styles: Drawn.styles };
  });

  /** Asks for everything again, and keeps what is shown meanwhile. */
  refresh(): void {
    this.#late.content?.refresh();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#late.settled;
    await this.#late.content?.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#late.content?.willUpdate(changed);
  }

  protected override render(): TemplateResult {
    return this.#late.content?.render() ?? arriving(this.#late);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#late.content?.updated();
  }
}
