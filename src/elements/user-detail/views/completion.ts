// Draws a completion as a thin bar with its per cent; a dash where it is not known.
import { html, type TemplateResult } from 'lit';
import { styleMap } from '../../../vendor/lit/style-map.js';
import { type Format, NOTHING } from '../../../i18n/format.js';
import type { Terms } from '../../../i18n/languages.js';

export const completion = (rate: number | null, format: Format, terms: Terms): TemplateResult =>
  rate === null
    ? html`<span class="muted" title=${terms.detail.views.unknown}>${NOTHING}</span>`
    : html`<span class="completion" part="completion">
        <span class="track" aria-hidden="true"><span style=${styleMap({ '--share': `${Math.round(rate * 1000) / 10}%` })}></span></span>
        <span class="rate">${format.percent(rate)}</span>
      </span>`;
