// Draws the line above the list: search, status, period, further filters, columns. Narrow: search, and one button for the rest.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { SORT_KEYS, type SortKey, type UsersPage } from '../../contract/schema/index.js';
import { activeFilters } from '../../controllers/query-changes.js';
import { fieldLabel } from '../parts/field-value.js';
import { icons } from '../parts/icons.js';
import { placePopover, togglePopover } from '../parts/popover.js';
import { filterFields, furtherFilters } from './filters.js';
import { type PeriodContext, periodFilter, periodsText } from './period-filter.js';
import { statusFilter } from './status-filter.js';

export interface ToolbarContext extends PeriodContext {
  readonly head: UsersPage | undefined;
  readonly narrow: boolean;
  readonly shownColumns: readonly string[];
  /** What stands in the search field. */
  readonly text: string;
  readonly search: (text: string, now: boolean) => void;
  readonly toggleColumn: (key: string, shown: boolean) => void;
}

export const toolbar = (context: ToolbarContext): TemplateResult =>
  html` <div class="toolbar" part="toolbar" role="search">
    ${searchField(context)}
    ${
      context.narrow
        ? html`<span class="pop">${allFiltersButton(context)}</span>`
        : html` ${statusFilter(context, context.head)}
            <span class="pop">${periodButton(context)}</span>
            <span class="pop">${filtersButton(context)}</span>
            <span class="pop last">${columnsButton(context)}</span>`
    }
  </div>`;

function searchField({ terms, text, search }: ToolbarContext): TemplateResult {
  const typed = (event: Event): string => (event.target as HTMLInputElement).value;
  return html` <label class="search">
    ${icons.search}<span class="visually-hidden">${terms.table.search}</span>
    <input
      type="search"
      part="search"
      maxlength="200"
      autocomplete="off"
      spellcheck="false"
      placeholder=${terms.table.search}
      .value=${live(text)}
      @input=${(event: Event) => search(typed(event), false)}
      @change=${(event: Event) => search(typed(event), true)}
    />
    <kbd aria-hidden="true">/</kbd>
  </label>`;
}

/** A button with its popover, which must stand next to it. */
const popButton = (label: unknown, name: string, pressed: boolean, content: TemplateResult): TemplateResult =>
  html` <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded="false"
      aria-pressed=${pressed ? 'true' : nothing}
      @click=${togglePopover}
    >
      ${label}
    </button>
    <div popover class="panel" role="dialog" aria-label=${name} @toggle=${placePopover}>${content}</div>`;

function periodButton(context: ToolbarContext): TemplateResult {
  const { terms } = context;
  const text = periodsText(context);
  return popButton(
    html`${icons.calendar}<span class="clip">${text || terms.table.period}</span>`,
    terms.table.period,
    text !== '',
    periodFilter(context, true),
  );
}

function filtersButton(context: ToolbarContext): TemplateResult {
  const { terms, format, query } = context;
  const count = furtherFilters(query);
  return popButton(
    html`${icons.filter}${count > 0 ? terms.table.filtersOn(format.number(count)) : terms.table.filters}`,
    terms.table.filters,
    count > 0,
    filterFields(context),
  );
}

/** Every filter, and the sort, which has no headers in a list of cards. */
function allFiltersButton(context: ToolbarContext): TemplateResult {
  const { terms, format, query, head } = context;
  const count = activeFilters(query).filter(({ kind }) => kind !== 'text').length;
  const content = html` <fieldset>
      <legend>${terms.table.status}</legend>
      ${statusFilter(context, head)}
    </fieldset>
    <fieldset>
      <legend>${terms.table.sort}</legend>
      ${sortChoice(context)}
    </fieldset>
    <fieldset>
      <legend>${terms.table.period}</legend>
      ${periodFilter(context, false)}
    </fieldset>
    ${filterFields(context)}`;
  return popButton(
    html`${icons.filter}${count > 0 ? terms.table.filtersOn(format.number(count)) : terms.table.filters}`,
    terms.table.filters,
    count > 0,
    content,
  );
}

function sortChoice({ terms, query, change }: ToolbarContext): TemplateResult {
  const { by, direction } = query.sort;
  const isKey = (value: string): value is SortKey => SORT_KEYS.some((key) => key === value);
  const pick = (event: Event): void => {
    const [key = '', way] = (event.target as HTMLSelectElement).value.split(' ');
    if (isKey(key)) change({ ...query, sort: { by: key, direction: way === 'asc' ? 'asc' : 'desc' } });
  };
  return html`<select aria-label=${terms.table.sort} @change=${pick}>
    ${SORT_KEYS.flatMap((key) =>
      (['desc', 'asc'] as const).map(
        (way) =>
          html` <option value="${key} ${way}" ?selected=${key === by && way === direction}>
            ${terms.table.sorted(terms.fields[key], key.endsWith('At'), way)}
          </option>`,
      ),
    )}
  </select>`;
}

function columnsButton({ terms, format, fields, query, change, shownColumns, toggleColumn }: ToolbarContext): TemplateResult {
  const content = html` <div class="menu-list">
      ${fields
        .filter(({ column, key, definition }) => column !== null && key !== 'name' && !definition?.archived)
        .map(
          (field) =>
            html` <label
              ><input
                type="checkbox"
                .checked=${live(shownColumns.includes(field.key))}
                @change=${(event: Event) => toggleColumn(field.key, (event.target as HTMLInputElement).checked)}
              /><bdi>${fieldLabel(field, terms, format.lang)}</bdi></label
            >`,
        )}
    </div>
    ${query.columns === null ? nothing : html`<div class="foot"><button type="button" class="quiet" @click=${() => change({ ...query, columns: null })}>${terms.table.usualColumns}</button></div>`}`;
  return popButton(html`${icons.columns}${terms.table.columns}`, terms.table.columns, false, content);
}
