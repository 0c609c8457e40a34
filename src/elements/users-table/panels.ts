// What the toolbar's popovers hold: period, further filters, columns; narrow: all filters and the sort. Comes when somebody goes there.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { SORT_KEYS, type SortKey } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import { fieldLabel } from '../../i18n/field-text.js';
import { handOver } from '../parts/hand-over.js';
import { filterFields } from './filters.js';
import { COLUMN_STEPS, shownFields } from './fitting-columns.js';
import { periodFilter } from './period-filter.js';
import { statusFilter } from './status-filter.js';
import type { ToolbarContext } from './toolbar.js';

const periodPanel = (context: ToolbarContext): TemplateResult => periodFilter(context, true);

/** Every filter, and the sort, which has no headers in a list of cards. */
const allFiltersPanel = (context: ToolbarContext): TemplateResult => {
  const { terms, head } = context;
  return html` <fieldset>
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
};

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

/** Where a column comes in: behind the nearest one that stands before it among the fields. None of those that are there changes its order. */
function placeOf(key: string, columns: readonly string[], fields: readonly UserField[]): number {
  const own = fields.findIndex((field) => field.key === key);
  const before = fields.findLast((field, at) => at < own && columns.includes(field.key));
  return before ? columns.indexOf(before.key) + 1 : 0;
}

const columnsPanel = ({ terms, format, fields, query, change, shownColumns }: ToolbarContext): TemplateResult => {
  // A column that does not fit just now is none that the person took away.
  const usual = shownFields(fields, query.columns, COLUMN_STEPS.length).map(({ key }) => key);
  const toggle = (key: string, shown: boolean): void => {
    const columns = usual.filter((other) => other !== key);
    if (shown) columns.splice(placeOf(key, columns, fields), 0, key);
    change({ ...query, columns });
  };
  const asUsual = (event: Event): void => {
    handOver(event, '[popover]', 'input');
    change({ ...query, columns: null });
  };
  return html` <div class="menu-list">
      ${fields
        .filter(({ column, key, definition }) => column !== null && key !== 'name' && (!definition?.archived || shownColumns.includes(key)))
        .map(
          (field) =>
            html` <label
              ><input
                type="checkbox"
                .checked=${live(shownColumns.includes(field.key))}
                @change=${(event: Event) => toggle(field.key, (event.target as HTMLInputElement).checked)}
              /><bdi>${fieldLabel(field, terms, format.lang)}</bdi></label
            >`,
        )}
    </div>
    ${query.columns === null ? nothing : html`<div class="foot"><button type="button" class="quiet" @click=${asUsual}>${terms.table.usualColumns}</button></div>`}`;
};

export const panels = { period: periodPanel, filters: filterFields, allFilters: allFiltersPanel, columns: columnsPanel };
export type Panels = typeof panels;

export { panelStyles } from './styles/panels.js';
