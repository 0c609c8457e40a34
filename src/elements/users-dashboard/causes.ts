// Draws the causes of unsubscribing: a thin stacked line, and the same in words and numbers.
import { html, svg, type TemplateResult } from 'lit';
import { CHURN_CAUSES } from '../../contract/causes.js';
import type { Figures } from '../../contract/schema/index.js';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';

export function causes({ unsubscribed, expired }: Figures, terms: ShellTerms, format: Format): TemplateResult {
  const shares = CHURN_CAUSES.map((cause) => ({ cause, count: unsubscribed.by[cause] }));
  const ended = Object.values(expired).reduce((sum, count) => sum + count, 0);
  let before = 0;
  const parts = shares.map(({ cause, count }) => {
    const x = before;
    before += count;
    return svg`<rect class="cause-${cause}" x=${x} width=${count} height="1"/>`;
  });
  return html` <div class="causes">
    <svg class="stack" viewBox="0 0 ${Math.max(1, before)} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>
    <ul class="legend">
      ${shares.map(({ cause, count }) => html`<li><span class="swatch cause-${cause}" aria-hidden="true"></span>${terms.dashboard.causes[cause]} <b>${format.number(count)}</b></li>`)}
    </ul>
    <p class="small" title=${terms.dashboard.expiredHint}>${terms.dashboard.expired(format.number(ended))}</p>
  </div>`;
}
