// Knows what people may do in the list, and brings the code that does it when somebody goes there. The only door to that code.
import { nothing, type TemplateResult } from 'lit';
import { DEFAULT_SETTINGS } from '../../contract/default-settings.js';
import { rightsOf } from '../../contract/rights.js';
import type { Permissions } from '../../contract/schema/index.js';
import { OnDemand } from '../../controllers/on-demand.js';
import type { WriteEvent } from '../write-events.js';
import type { ActionsAround, TableActions } from './actions/index.js';
import type { UsersTable } from './users-table.js';

export class ActionDoor {
  readonly #host: UsersTable;
  readonly #around: ActionsAround;
  readonly #code: OnDemand<TableActions>;

  constructor(host: UsersTable, around: Omit<ActionsAround, 'rights'>) {
    this.#host = host;
    this.#around = { ...around, rights: () => this.rights };
    this.#code = new OnDemand(host, async () => new (await import('./actions/index.js')).TableActions(host, this.#around));
    around.selection.onMissing = (missing) => this.act((actions) => actions.fillRange(missing));
  }

  get rights(): Permissions {
    const connection = this.#around.connection();
    return connection ? rightsOf(connection.backend, connection.settings) : DEFAULT_SETTINGS.permissions;
  }

  /** Something can be done with a user. */
  get acts(): boolean {
    const { edit, erase } = this.rights;
    return edit || erase || this.#host.rowActions.length > 0;
  }

  /** What can be added. */
  get adds(): 'user' | 'file' | 'both' | null {
    const { create, import: imports } = this.rights;
    if (create && imports) return 'both';
    return create ? 'user' : imports ? 'file' : null;
  }

  /** The code did not come when it was needed last. */
  get failed(): boolean {
    return this.#code.failed;
  }

  /** Somebody goes to where the code will be needed. `null` once it is there: a list that scrolls under the mouse tells of each row. */
  get ahead(): (() => void) | null {
    return this.#code.code ? null : this.#code.ahead;
  }

  /** Does something as soon as the code is there. */
  act(use: (actions: TableActions) => void): void {
    void this.#code.need().then((actions) => actions && use(actions));
  }

  /** Users were written elsewhere on the page. */
  follow(event: WriteEvent): void {
    this.act(({ following }) => void following.heard(event));
  }

  /** The person has read that the code did not come. */
  dismiss(): void {
    this.#code.failed = false;
  }

  /** Puts the focus next to a user who was just erased; `false`: it is no such user. */
  focusNextTo(userId: string): boolean {
    const following = this.#code.code?.following;
    if (!following?.isGone(userId)) return false;
    void following.focusHeir();
    return true;
  }

  /** The connection is another one. */
  drop(): void {
    this.#code.code?.drop();
  }

  /** The line in place of the toolbar while somebody is selected; `null`: nobody is, or its code is on its way. */
  bulkBar(): TemplateResult | null {
    if (this.#around.selection.isEmpty) return null;
    this.#code.ahead();
    return this.#code.code?.bulkBar() ?? null;
  }

  render(): TemplateResult | typeof nothing {
    return this.#code.code?.render() ?? nothing;
  }

  updated(): void {
    this.#code.code?.updated();
  }
}
