// The list's keys of one sign: `/` goes to the search, `?` lists the keys, as does a button, beside the zone of the dates; and where a key that
// asks again leaves the focus. Comes when the list has been drawn.
import { html, type TemplateResult } from 'lit';
import type { ListTerms } from '../../i18n/languages.js';
import { addStyles } from '../../controllers/late.js';
import { keysButton, keysShortcut } from '../parts/keys-button.js';
import { Shortcuts } from '../parts/shortcuts.js';
import { keysStyles } from './styles/keys.js';
import type { UsersTable } from './users-table.js';

export interface ListKeysAround {
  readonly searchField: () => HTMLElement | null;
  /** Opens the list of keys. */
  readonly list: (opener: HTMLElement) => void;
}

export class ListKeys {
  readonly #around: ListKeysAround;

  constructor(host: UsersTable, around: ListKeysAround) {
    this.#around = around;
    addStyles(host, [keysStyles]);
    new Shortcuts(host, {
      ...keysShortcut(around.list),
      '/': () => {
        const field = around.searchField();
        field?.focus();
        return field !== null;
      },
    });
    host.renderRoot.addEventListener('click', (event) => void this.#keepFocus(host, event as MouseEvent));
  }

  /** What stands at the end of the line above the list. */
  lineEnd(terms: ListTerms, zone: string): TemplateResult {
    return html`<span class="zone">${terms.zone(zone)}</span>${keysButton(terms, this.#around.list)}`;
  }

  /** The button that asks again goes with what it stands in: by a key, which tells of no click, the focus goes to the search. */
  async #keepFocus(host: UsersTable, { target, detail }: MouseEvent): Promise<void> {
    if (detail > 0 || !(target as Element).closest('[part=failure]')) return;
    await host.updateComplete;
    if (!(host.renderRoot as ShadowRoot).activeElement) this.#around.searchField()?.focus();
  }
}
