// Draws the line that stands in place of the toolbar while somebody is selected: how many, all, and what can be done with them.
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../../i18n/format.js';
import type { ListTerms } from '../../../i18n/languages.js';
import { handOver } from '../../parts/hand-over.js';
import type { ListSelection } from '../list-selection.js';

export interface Selected {
  readonly terms: ListTerms;
  readonly format: Format;
  readonly selection: ListSelection;
}

export interface BulkBar extends Selected {
  /** The list is filtered. */
  readonly filtered: boolean;
  /** Unselects everybody. */
  readonly clear: () => void;
  /** Saves a file of those who are selected; `null`: not offered. */
  readonly save: ((opener: HTMLElement) => void) | null;
  /** Erases those who are selected; `null`: not offered. */
  readonly erase: ((opener: HTMLElement) => void) | null;
}

/** How many are selected, in words. */
export function selectedText({ terms: { table }, format, selection }: Selected): string {
  const { count, exact } = selection.count;
  const text = table.selected(count, format.number(count));
  return exact ? text : table.about(text);
}

export function bulkBar(bar: BulkBar): TemplateResult {
  const { terms, clear, save, erase } = bar;
  const button = (label: string, act: ((opener: HTMLElement) => void) | null, kind = ''): TemplateResult | typeof nothing =>
    act
      ? html`<button type="button" class=${kind} @click=${({ currentTarget }: Event) => act(currentTarget as HTMLElement)}>
          ${label}
        </button>`
      : nothing;
  return html` <div class="bulk" part="toolbar">
    <span>${selectedText(bar)}</span> ${everybody(bar)}
    <slot name="bulk"></slot>
    ${button(terms.table.export, save)} ${button(terms.table.erase, erase, 'grave')}
    <button type="button" class="quiet last" @click=${clear}>${terms.table.selectNobody}</button>
  </div>`;
}

/** Offers everybody who matches; where they are taken, says so and who is left out. */
function everybody({ terms: { table }, format, selection, filtered }: BulkBar): TemplateResult | typeof nothing {
  const { chosen, extent, total } = selection;
  if ('filter' in chosen) {
    const all = table.takenAll(filtered);
    const { length } = chosen.except;
    return html`<span class="aside">${length === 0 ? all : table.allBut(all, format.number(length))}</span>`;
  }
  if (extent === 'all' || total.count === 0) return nothing;
  const shown = format.number(total.count);
  const takeAll = (event: Event): void => {
    handOver(event, '.bulk', '.last');
    selection.takeAll();
  };
  return html`<button type="button" class="quiet" @click=${takeAll}>
    ${table.takeAll(total.exact ? shown : table.about(shown), filtered)}
  </button>`;
}
