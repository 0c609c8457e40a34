// What is told of the list to who does not see it: who is selected, and how it is sorted once that has changed.
import { html, type TemplateResult } from 'lit';
import type { UsersSort } from '../../../contract/schema/index.js';
import { type Selected, selectedText } from './bulk-bar.js';

export class Told {
  #sort: UsersSort;
  #sorted = false;

  /** `sort`: how the list is sorted when nobody has sorted it yet. */
  constructor(sort: UsersSort) {
    this.#sort = sort;
  }

  /** The bulk bar comes and goes, an arrow in a header is seen alone: what they say is told where somebody listens already. */
  render(selected: Selected, sort: UsersSort): TemplateResult {
    const { terms, selection } = selected;
    this.#sorted ||= sort.by !== this.#sort.by || sort.direction !== this.#sort.direction;
    const sorted = terms.table.sorted(terms.fields[sort.by], sort.by.endsWith('At'), sort.direction);
    return html`<span class="visually-hidden" role="status">${selection.isEmpty ? '' : selectedText(selected)}</span>
      <span class="visually-hidden" role="status">${this.#sorted ? sorted : ''}</span>`;
  }
}
