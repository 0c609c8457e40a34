// Draws a tile whose figures are on their way: the words it will have, greyed, so that nothing moves when they come.
import { html, nothing, type TemplateResult } from 'lit';
import { CHURN_CAUSES } from '../../contract/causes.js';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';
import type { Tile } from './tiles.js';

const grey = (text: string): TemplateResult => html`<span class="skeleton">${text}</span>`;

export function tileSkeleton(tile: Tile, now: number, { dashboard: words }: ShellTerms, format: Format): TemplateResult {
  const days = { from: now - 20 * 86_400_000, to: now };
  return html` <li class="tile shimmer" part="tile tile-${tile}">
    <div class="tile-head"><h3>${words.tiles[tile]}</h3></div>
    <div aria-hidden="true">
      <div class="line"><span class="figure skeleton">00,000</span></div>
      <p class="change">
        <span class="delta skeleton">+00.00 %</span><span class="small">${grey(words.versus(format.days(days, 'day')))}</span>
      </p>
      <p class="small whole">${grey(words.wholeMonth(format.instant(now, 'monthName'), '0,000'))}</p>
      ${tile === 'registered' ? html`<div class="spark skeleton"></div>` : nothing}
      ${
        tile === 'unsubscribed'
          ? html` <div class="causes">
              <div class="stack"></div>
              <ul class="legend">
                ${CHURN_CAUSES.map((cause) => html`<li><span class="swatch skeleton"></span>${grey(`${words.causes[cause]} 00`)}</li>`)}
              </ul>
              <p class="small">${grey(words.expired('000'))}</p>
            </div>`
          : nothing
      }
    </div>
    <p class="small basis" aria-hidden="true">
      <span>${grey(format.days(days))}</span> <span>${grey(words.asOf(format.instant(now), format.zone))}</span>
    </p>
  </li>`;
}
