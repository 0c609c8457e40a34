// The public list of all users: its properties and methods, at once. What it shows comes late (content.ts).
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { UsersBackend } from '../../contract/backend.js';
import type { Connection, ConnectionSource } from '../../controllers/connection.js';
import { Late } from '../../controllers/late.js';
import { EMPTY_QUERY, type TableQuery } from '../../controllers/table-query.js';
import type { Chosen } from '../../controllers/selection.js';
import { base, type Density } from '../../theme/tokens.js';
import { arriving } from '../parts/arriving.js';
import type { UsersTableContent } from './content.js';
import type { ListPlace } from './list.js';
import type { WriteEvent } from '../write-events.js';
import { room } from './room.js';

/** An action of the host's own for a user. */
export interface RowAction {
  readonly id: string;
  /** What the menu says. */
  readonly label: string;
}

/**
 * The list of all users, lazy over any number of rows: search, filters, sort, columns, selection, and what can be done with them.
 *
 * @tag users-table
 * @fires {UserOpenEvent} user-open - A user's name was clicked; cancelable
 * @fires {QueryChangeEvent} query-change - The person changed filter, search, sort or columns
 * @fires {SelectionChangeEvent} selection-change - Rows were selected or unselected
 * @fires {AuthRequiredEvent} auth-required - The session is over
 * @fires {UserSavedEvent} user-saved - A user was created or changed here
 * @fires {UsersErasedEvent} users-erased - Users were erased here
 * @fires {UsersImportedEvent} users-imported - An import has written users
 * @fires {BeforeEraseEvent} before-erase - The person wants to erase users; cancelable: prevented, no dialog opens
 * @fires {BeforeExportEvent} before-export - The person wants to save a file of users; cancelable: prevented, no dialog opens
 * @fires {FileExportedEvent} file-exported - A file was saved
 * @fires {RowActionEvent} row-action - One of `rowActions` was chosen for a user
 * @attr no-workers - Try no worker, on a page whose policy allows none: files are read and written on the page's own thread, in slices
 * @slot bulk - Actions on the selected users
 * @csspart toolbar - The line above the list
 * @csspart search - The search field
 * @csspart chips - The active filters
 * @csspart chip - One active filter
 * @csspart name - A user's name
 * @csspart gear - What opens the actions for a user
 * @csspart badge - A status or label
 * @csspart avatar - A user's initials
 * @csspart failure - What failed, with Retry
 * @csspart dialog - A dialog: the form, importing, erasing, saving a file
 * @cssprop --users-table-height - Height of the element (the smaller of 70vh and 640px)
 */
export class UsersTable extends LitElement implements ConnectionSource {
  static override styles = [base, room];

  /** The contract's base address, or `demo:` and a number of generated users. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;
  /** The IANA zone of days and instants; the backend's where it is left out. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** `light`, `dark` or `auto`: the page's color-scheme. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' = 'auto';
  /** `compact`: more rows in the same room. */
  @property({ reflect: true }) density: Density = 'comfortable';
  /** Judge at this instant (RFC 3339) instead of the backend's now. */
  @property() now: string | number | Date | null = null;
  /** A backend of the host's own; rules over `base-url`. */
  @property({ attribute: false }) backend: UsersBackend | null = null;
  /** @internal The connection of the element around this one. */
  @property({ attribute: false }) connection: Connection | null = null;
  /** Filter, sort and columns. Setting it fires no event. */
  @property({ attribute: false }) query: TableQuery = EMPTY_QUERY;

  /** Actions of the host's own, in each row's menu; choosing one fires `row-action`. */
  @property({ attribute: false }) rowActions: readonly RowAction[] = [];
  /** The id of the user who is open somewhere else on the page: the row is marked. */
  @property({ attribute: 'current-id' }) currentId: string | null = null;

  readonly #late = new Late<UsersTableContent>(this, async () => {
    const { UsersTableContent: Drawn } = await import('./content.js');
    return { content: new Drawn(this), styles: Drawn.styles };
  });

  /** The selected users: these (`ids`), or all that match a filter but these (`filter`, `zone`, `except`). */
  get selection(): Chosen {
    return this.#late.content?.selection ?? { ids: [] };
  }

  /** The ids of the selected users; none where all that match are selected: see `selection`. */
  get selectedIds(): string[] {
    return this.#late.content?.selectedIds ?? [];
  }

  /** Changes parts of the query: `setQuery({ filter: { status: ['active'] } })`. The others stay; no event is fired. */
  setQuery(part: Partial<TableQuery>): void {
    this.query = { ...this.query, ...part };
  }

  /** Asks the rows again, where the list stands. */
  refresh(): void {
    this.#late.content?.refresh();
  }

  /** Unselects every user. */
  clearSelection(): void {
    this.#late.content?.clearSelection();
  }

  /** Opens the dialog that saves what the list shows as an Excel file; nothing where the person may not. */
  async exportExcel(): Promise<void> {
    await this.#late.settled;
    this.#late.content?.exportExcel();
  }

  /** The place of a user in the list, from 0, and the number of its rows; `null` where the place is not known. */
  placeOf(userId: string): ListPlace | null {
    return this.#late.content?.placeOf(userId) ?? null;
  }

  /** The id of the user before (-1) or after (1) another in the list; `null` at its ends, or where the other is not known. */
  async neighbourOf(userId: string, step: -1 | 1): Promise<string | null> {
    await this.#late.settled;
    return (await this.#late.content?.neighbourOf(userId, step)) ?? null;
  }

  /** Brings a user's row into view and puts the focus on the name. */
  focusUser(userId: string): void {
    this.#late.content?.focusUser(userId);
  }

  /** @internal Users were written elsewhere on the page: rows, selection and focus follow. */
  follow(event: WriteEvent): void {
    this.#late.content?.follow(event);
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

  protected override updated(): void {
    this.#late.content?.updated();
  }
}
