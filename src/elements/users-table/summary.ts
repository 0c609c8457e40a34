// Draws the line between toolbar and list: how many match, what has to be said, the active filters.
import { html, nothing, type TemplateResult } from 'lit';
import type { UserRows } from '../../controllers/user-rows.js';
import type { Format } from '../../i18n/format.js';
import type { ListTerms } from '../../i18n/languages.js';
import { close as closeIcon } from '../parts/late-icons.js';
import type { ListSelection } from './list-selection.js';

export interface Summary {
  readonly terms: ListTerms;
  readonly format: Format;
  readonly rows: UserRows;
  readonly selection: ListSelection;
  /** The code of what a person wants to do did not come. */
  readonly failed: boolean;
  readonly chips: TemplateResult | typeof nothing;
  readonly dismiss: () => void;
  /** What stands at its end. */
  readonly end: TemplateResult | typeof nothing;
}

export function summary(view: Summary): TemplateResult {
  const notice = noticeText(view);
  return html` <div class="summary">
    <span role="status">${matches(view)}${notice ? html` <span class="notice">${notice}</span>` : nothing}</span>
    ${
      notice
        ? html`<button type="button" class="link clear" aria-label=${view.terms.close} @click=${view.dismiss}>${closeIcon}</button>`
        : nothing
    }
    ${view.chips} ${view.end}
  </div>`;
}

function matches({ terms: { table }, format, rows, selection: { total } }: Summary): string {
  if (!rows.head) return '';
  const text = table.matches(total.count, format.number(total.count));
  return total.exact ? text : table.about(text);
}

function noticeText({ terms: { table, failures }, rows, selection, failed }: Summary): string | undefined {
  if (failed) return failures.offline;
  switch (selection.notice) {
    case 'dropped':
      return table.dropped;
    case 'coming':
      return table.rangeComing;
    case 'failed':
      return table.rangeFailed;
    case 'long':
      return table.rangeLong;
    default:
      return rows.restarted ? table.restarted : undefined;
  }
}
