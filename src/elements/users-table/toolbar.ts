// Draws the line above the list: search, status, and buttons for period, further filters, columns. Narrow: search, and one button for
// the rest. What the buttons open comes late (panels.ts).
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UsersPage } from '../../contract/schema/index.js';
import { activeFilters } from '../../controllers/query-changes.js';
import { icons } from '../parts/icons.js';
import * as own from './icons.js';
import { placePopover, togglePopover } from '../parts/popover.js';
import type { Panels } from './panels.js';
import type { PeriodContext } from './period-filter.js';
import { periodsText } from './period-text.js';
import { statusFilter } from './status-filter.js';

export interface ToolbarContext extends PeriodContext {
  readonly head: UsersPage | undefined;
  readonly narrow: boolean;
  readonly shownColumns: readonly string[];
  /** What stands in the search field. */
  readonly text: string;
  readonly search: (text: string, now: boolean) => void;
  /** What the popovers hold: not asked for yet or on its way, or it could not be had. */
  readonly panels: Panels | 'coming' | 'failed';
  /** Somebody goes to the toolbar: what its buttons open will be needed. */
  readonly expectCode: () => void;
  /** Somebody opens a popover. */
  readonly needPanels: () => void;
  /** The person may save the list as a file. */
  readonly exports: boolean;
  readonly export: (opener: HTMLElement) => void;
  /** What the person may add. */
  readonly adds: 'user' | 'file' | 'both' | null;
  readonly add: (anchor: HTMLElement) => void;
}

export const toolbar = (context: ToolbarContext): TemplateResult =>
  html` <div
    class="toolbar"
    part="toolbar"
    role="search"
    @pointerover=${context.expectCode}
    @focusin=${context.expectCode}
    @click=${context.needPanels}
  >
    ${searchField(context)}
    ${
      context.narrow
        ? html`<span class="pop">${allFiltersButton(context)}</span>`
        : html` ${statusFilter(context, context.head)}
            <span class="pop">${periodButton(context)}</span>
            <span class="pop">${filtersButton(context)}</span>
            <span class="pop last">${columnsButton(context)}</span>`
    }
    ${context.exports ? exportButton(context) : nothing} ${context.adds ? addButton(context, context.adds) : nothing}
  </div>`;

function searchField({ terms, text, search }: ToolbarContext): TemplateResult {
  const typed = (event: Event): string => (event.target as HTMLInputElement).value;
  return html` <label class="search">
    ${own.search}<span class="visually-hidden">${terms.table.search}</span>
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

interface PopButton {
  readonly label: unknown;
  readonly name: string;
  readonly pressed: boolean;
  readonly panel: keyof Panels;
}

/** A button with its popover, which must stand next to it. */
const popButton = ({ label, name, pressed, panel }: PopButton, context: ToolbarContext): TemplateResult =>
  html` <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded="false"
      aria-pressed=${pressed ? 'true' : nothing}
      @click=${togglePopover}
    >
      ${label}
    </button>
    <div popover class="panel" role="dialog" aria-label=${name} @toggle=${placePopover}>${panelOf(panel, context)}</div>`;

function panelOf(name: keyof Panels, context: ToolbarContext): TemplateResult {
  const { panels, terms } = context;
  if (panels === 'coming') return html`<p class="coming">${terms.loading}</p>`;
  return panels === 'failed' ? html`<p class="coming" role="alert">${terms.failures.offline}</p>` : panels[name](context);
}

function periodButton(context: ToolbarContext): TemplateResult {
  const name = context.terms.table.period;
  const text = periodsText(context);
  return popButton(
    { label: html`${icons.calendar}<span class="clip">${text || name}</span>`, name, pressed: text !== '', panel: 'period' },
    context,
  );
}

const filtersButton = (context: ToolbarContext): TemplateResult =>
  filterButton(
    'filters',
    activeFilters(context.query).filter(({ kind }) => kind === 'custom').length + (context.query.filter.offer?.length ? 1 : 0),
    context,
  );

const allFiltersButton = (context: ToolbarContext): TemplateResult =>
  filterButton('allFilters', activeFilters(context.query).filter(({ kind }) => kind !== 'text').length, context);

/** `count`: the filters of this panel that are active. */
function filterButton(panel: 'filters' | 'allFilters', count: number, context: ToolbarContext): TemplateResult {
  const { filters: name, filtersOn } = context.terms.table;
  const label = html`${own.filter}${count > 0 ? filtersOn(context.format.number(count)) : name}`;
  return popButton({ label, name, pressed: count > 0, panel }, context);
}

function columnsButton(context: ToolbarContext): TemplateResult {
  const { columns: name } = context.terms.table;
  return popButton({ label: html`${own.columns}<span>${name}</span>`, name, pressed: false, panel: 'columns' }, context);
}

const exportButton = ({ terms: { table }, narrow, export: act }: ToolbarContext): TemplateResult =>
  html` <button
    type="button"
    class="export ${narrow ? 'icon' : ''}"
    aria-haspopup="dialog"
    aria-label=${table.export}
    title=${table.export}
    @click=${({ currentTarget }: Event) => act(currentTarget as HTMLElement)}
  >
    ${own.save}<span>${narrow ? nothing : table.export}</span>
  </button>`;

function addButton({ terms: { table }, narrow, add }: ToolbarContext, adds: 'user' | 'file' | 'both'): TemplateResult {
  const name = { user: table.addUser, file: table.addFile, both: table.add }[adds];
  return html` <button
    type="button"
    class="primary add ${narrow ? 'icon' : ''}"
    aria-haspopup=${adds === 'both' ? 'menu' : 'dialog'}
    aria-label=${narrow ? name : nothing}
    @click=${({ currentTarget }: Event) => add(currentTarget as HTMLElement)}
  >
    ${own.add}${narrow ? nothing : name}
  </button>`;
}
