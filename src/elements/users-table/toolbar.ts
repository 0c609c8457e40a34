// Draws the line above the list: search, status, period, further filters, columns; or what is selected.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { STATUSES } from '../../contract/status.js';
import type { UsersPage } from '../../contract/schema/index.js';
import { withFilter } from '../../controllers/table-query.js';
import { stateText } from '../parts/badge.js';
import { fieldLabel } from '../parts/field-value.js';
import { icons } from '../parts/icons.js';
import { periodChoice, periodText } from '../parts/period.js';
import { placePopover, togglePopover } from '../parts/popover.js';
import { type FilterContext, filterFields, furtherFilters } from './filters.js';

export interface ToolbarContext extends FilterContext {
  readonly head: UsersPage | undefined;
  readonly shownColumns: readonly string[];
  readonly periodField: 'registered' | 'updated';
  readonly choosePeriodField: (field: 'registered' | 'updated') => void;
  readonly search: (text: string, now: boolean) => void;
  readonly toggleColumn: (key: string, shown: boolean) => void;
}

export const toolbar = (context: ToolbarContext): TemplateResult => html`
  <div class="toolbar" part="toolbar" role="search">
    ${searchField(context)}
    <div class="segments" role="group" aria-label=${context.terms.table.status}>${segments(context)}</div>
    <span class="pop">${periodButton(context)}</span>
    <span class="pop">${filtersButton(context)}</span>
    <span class="pop last wide-only">${columnsButton(context)}</span>
  </div>`;

function searchField({ terms, query, search }: ToolbarContext): TemplateResult {
  const text = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`
    <label class="search">
      ${icons.search}<span class="visually-hidden">${terms.table.search}</span>
      <input type="search" part="search" maxlength="200" autocomplete="off" spellcheck="false" placeholder=${terms.table.search}
        .value=${live(query.filter.text ?? '')} @input=${(event: Event) => search(text(event), false)} @change=${(event: Event) => search(text(event), true)} />
      <kbd aria-hidden="true">/</kbd>
    </label>`;
}

/** One status at a time; a status that this version does not know is offered, too. */
function segments({ terms, format, query, head, change }: ToolbarContext): TemplateResult[] {
  const counts = head?.counts ?? {};
  const chosen = query.filter.status ?? [];
  const unknown = [...Object.keys(counts), ...chosen].filter((status) => !STATUSES.some((known) => known === status));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const segment = (label: string, count: number | undefined, on: boolean, status: string[] | undefined) => html`
    <button type="button" aria-pressed=${on} @click=${() => change(withFilter(query, { status }))}>
      ${label}<span class="count">${count === undefined ? '' : format.number(count)}</span></button>`;
  return [
    segment(terms.table.all, head && all, chosen.length === 0, undefined),
    ...['active', 'registered', 'canceled', ...new Set(unknown)].map((status) =>
      segment(stateText(status, terms), head && (counts[status] ?? 0), chosen.includes(status), [status])),
  ];
}

function periodButton({ terms, format, connection, query, change, periodField, choosePeriodField }: ToolbarContext): TemplateResult {
  const period = query.filter[periodField];
  const active = (['registered', 'updated'] as const).filter((field) => query.filter[field]);
  const text = active.map((field) => `${terms.table.periodOf[field]}: ${periodText(query.filter[field] ?? {}, terms, format, connection.now(), connection.zone)}`).join(' · ');
  return html`
    <button type="button" aria-haspopup="dialog" aria-expanded="false" aria-pressed=${active.length > 0} @click=${togglePopover}>${icons.calendar}<span class="clip">${text || terms.table.period}</span></button>
    <div popover class="panel" role="dialog" aria-label=${terms.table.period} @toggle=${placePopover}>
      <div class="segments" role="group" aria-label=${terms.table.period}>
        ${(['registered', 'updated'] as const).map((field) => html`<button type="button" aria-pressed=${field === periodField} @click=${() => choosePeriodField(field)}>${terms.table.periodOf[field]}</button>`)}
      </div>
      ${periodChoice({
        terms, now: connection.now(), zone: connection.zone, period,
        choose: (next) => change(withFilter(query, { [periodField]: next })),
      })}
      <footer><small>${terms.zone(connection.zone)}</small>
        ${period ? html`<button type="button" class="quiet" @click=${() => change(withFilter(query, { [periodField]: undefined }))}>${terms.clear}</button>` : nothing}</footer>
    </div>`;
}

function filtersButton(context: ToolbarContext): TemplateResult {
  const { terms, format, query } = context;
  const count = furtherFilters(query);
  return html`
    <button type="button" aria-haspopup="dialog" aria-expanded="false" aria-pressed=${count > 0} @click=${togglePopover}>${icons.filter}${count > 0 ? terms.table.filtersOn(format.number(count)) : terms.table.filters}</button>
    <div popover class="panel" role="dialog" aria-label=${terms.table.filters} @toggle=${placePopover}>${filterFields(context)}</div>`;
}

function columnsButton({ terms, format, fields, shownColumns, toggleColumn }: ToolbarContext): TemplateResult {
  return html`
    <button type="button" aria-haspopup="dialog" aria-expanded="false" @click=${togglePopover}>${icons.columns}${terms.table.columns}</button>
    <div popover role="dialog" aria-label=${terms.table.columns} @toggle=${placePopover}>
      <div class="menu-list">
        ${fields.filter(({ column, key, definition }) => column !== null && key !== 'name' && !definition?.archived).map((field) => html`
          <label><input type="checkbox" .checked=${live(shownColumns.includes(field.key))}
            @change=${(event: Event) => toggleColumn(field.key, (event.target as HTMLInputElement).checked)} /><bdi>${fieldLabel(field, terms, format.lang)}</bdi></label>`)}
      </div>
    </div>`;
}
