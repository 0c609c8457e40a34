// Draws the choice of a status, with the number of users of each; a status that this version does not know is offered, too.
import { html, type TemplateResult } from 'lit';
import type { UsersPage } from '../../contract/schema/index.js';
import { withFilter } from '../../controllers/table-query.js';
import { stateText } from '../../i18n/field-text.js';
import type { FilterContext } from './filters.js';

/** The statuses in the order of the list: those that we know, then those that a page's counts or the filter name. */
export function offeredStatuses(counts: UsersPage['counts'], chosen: readonly string[]): string[] {
  const known: readonly string[] = ['active', 'registered', 'canceled'];
  return [...new Set([...known, ...Object.keys(counts), ...chosen])];
}

export function statusFilter({ terms, format, query, change }: FilterContext, head: UsersPage | undefined): TemplateResult {
  const counts = head?.counts ?? {};
  const chosen = query.filter.status ?? [];
  const counted = Object.keys(counts).length > 0 || head?.total.count === 0;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const segment = (label: string, count: number, on: boolean, status: string[] | undefined): TemplateResult =>
    html` <button type="button" aria-pressed=${on} @click=${() => change(withFilter(query, { status }))}>
      <bdi>${label}</bdi><span class="count">${counted ? format.number(count) : ''}</span>
    </button>`;
  return html` <div class="segments" role="group" aria-label=${terms.table.status}>
    ${segment(terms.table.all, all, chosen.length === 0, undefined)}
    ${offeredStatuses(counts, chosen).map((status) => segment(stateText(status, terms), counts[status] ?? 0, chosen.includes(status), [status]))}
  </div>`;
}
