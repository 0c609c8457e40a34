// Holds the trend's place while its code or its figures are on their way.
import { html, type TemplateResult } from 'lit';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';

export const trendSkeleton = ({ dashboard: words }: ShellTerms, format: Format): TemplateResult =>
  html` <section class="trend shimmer" part="trend" aria-label=${words.trend}>
    <div class="trend-head">
      <h3>${words.trend}</h3>
      <ul class="legend" aria-hidden="true">
        <li><span class="skeleton">${format.instant(0, 'month')}</span></li>
      </ul>
    </div>
    <div class="plot"><div class="skeleton whole-plot"></div></div>
  </section>`;
