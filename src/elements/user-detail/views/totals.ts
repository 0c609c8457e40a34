// Draws the totals of a period: titles, time watched, average completion, sessions.
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewsTotals } from '../../../contract/schema/index.js';
import type { Format } from '../../../i18n/format.js';
import type { Terms } from '../../../i18n/languages.js';

export function totalsRow(totals: ViewsTotals, terms: Terms, format: Format): TemplateResult {
  const words = terms.detail.views;
  const unknown = totals.unknownCompletion;
  const figures: readonly (readonly [string, string, string?])[] = [
    [words.titles, format.number(totals.titles)],
    [words.watched, format.duration(totals.playedSeconds)],
    [
      words.completion,
      format.percent(totals.averageCompletion),
      unknown > 0 ? words.unknownCompletion(unknown, format.number(unknown)) : undefined,
    ],
    [words.sessions, format.number(totals.sessions)],
  ];
  return html` <dl class="totals" part="totals" aria-label=${words.totals}>
    ${figures.map(
      ([label, figure, note]) =>
        html` <div>
          <dt>${label}</dt>
          <dd>${figure}</dd>
          ${note ? html`<dd class="note">${note}</dd>` : nothing}
        </div>`,
    )}
  </dl>`;
}
