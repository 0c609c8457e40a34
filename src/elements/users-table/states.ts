// What stands in place of rows: the first load's skeleton, and the empty list.
import { html, nothing, type TemplateResult } from 'lit';
import type { ListTerms } from '../../i18n/languages.js';

export const listPlaceholder = (terms: ListTerms): TemplateResult =>
  html` <div class="placeholder shimmer" aria-busy="true">
    <span class="visually-hidden">${terms.loading}</span>
    ${Array.from(
      { length: 16 },
      () =>
        html` <div class="placeholder-row" aria-hidden="true">
          <span class="skeleton round"></span><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
        </div>`,
    )}
  </div>`;

export const emptyList = (terms: ListTerms, filtered: boolean, clear: () => void): TemplateResult =>
  html` <div class="message">
    <strong>${filtered ? terms.table.nothingMatches : terms.table.noUsers}</strong>
    <span>${filtered ? terms.table.nothingMatchesHint : terms.table.noUsersHint}</span>
    ${filtered ? html`<button type="button" @click=${clear}>${terms.table.clearAll}</button>` : nothing}
  </div>`;
