// Draws the period: which of the two instants it is about, the choice itself, the zone that rules its days.
import { html, nothing, type TemplateResult } from 'lit';
import { type TableQuery, withFilter } from '../../controllers/table-query.js';
import { periodChoice } from '../parts/period.js';
import { handOver } from '../parts/hand-over.js';
import { closePopover } from '../parts/popover.js';
import type { FilterContext } from './filters.js';
import { PERIOD_FIELDS, type PeriodField } from './period-text.js';

export interface PeriodContext extends FilterContext {
  readonly periodField: PeriodField;
  readonly choosePeriodField: (field: PeriodField) => void;
}

/** `inPopover`: it has a popover of its own, which a named period closes. */
export function periodFilter(
  { terms, connection, query, change, periodField, choosePeriodField }: PeriodContext,
  inPopover: boolean,
): TemplateResult {
  const period = query.filter[periodField];
  const choose = (next: TableQuery['filter']['registered']): void => change(withFilter(query, { [periodField]: next }));
  const clear = (event: Event): void => {
    handOver(event, '[popover]', '.presets button');
    choose(undefined);
  };
  return html` <div class="segments" role="group" aria-label=${terms.table.period}>
      ${PERIOD_FIELDS.map((field) => html`<button type="button" aria-pressed=${field === periodField} @click=${() => choosePeriodField(field)}>${terms.table.periodOf[field]}</button>`)}
    </div>
    <div @click=${inPopover ? closeWhenNamed : nothing}>
      ${periodChoice({ terms, now: connection.now(), zone: connection.zone, period, choose })}
    </div>
    <div class="foot">
      <small>${terms.zone(connection.zone)}</small>
      ${period ? html`<button type="button" class="quiet" @click=${clear}>${terms.table.clear}</button>` : nothing}
    </div>`;
}

/** A named period needs no second date: the popover closes. */
function closeWhenNamed({ target }: Event): void {
  if (target instanceof Element && target.closest('.presets button')) closePopover(target);
}
