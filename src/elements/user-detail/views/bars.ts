// Draws minutes per day, week or month as bars, with the numbers for those who do not see them.
import { html, type TemplateResult } from 'lit';
import { styleMap } from '../../../vendor/lit/style-map.js';
import type { Format } from '../../../i18n/format.js';
import type { Terms } from '../../../i18n/languages.js';
import { isolated } from '../../../i18n/isolated.js';
import type { Bar, Bars, BarUnit } from './day-bars.js';

function whenText(date: string, unit: BarUnit, terms: Terms, format: Format): string {
  switch (unit) {
    case 'day':
      return format.day(date);
    case 'week':
      return terms.detail.views.weekOf(format.day(date));
    case 'month':
      return format.day(date, 'month');
    case 'year':
      return date.slice(0, 4);
  }
}

const axisText = (bar: Bar | undefined, unit: BarUnit, format: Format): string => {
  if (!bar) return '';
  if (unit === 'year') return bar.date.slice(0, 4);
  return format.day(bar.date, unit === 'month' ? 'month' : 'date');
};

export function barChart({ unit, bars, most }: Bars, terms: Terms, format: Format): TemplateResult {
  const words = terms.detail.views;
  const bar = (one: Bar): TemplateResult => {
    const text = words.at(whenText(one.date, unit, terms, format), format.duration(one.playedSeconds));
    const share = most > 0 ? one.playedSeconds / most : 0;
    return html`<li title=${text}>
      <span class="bar ${one.playedSeconds > 0 ? '' : 'zero'}" style=${styleMap({ '--share': `${Math.round(share * 1000) / 10}%` })}></span>
      <span class="visually-hidden">${text}</span>
    </li>`;
  };
  return html` <figure class="chart" part="chart">
    <figcaption class="chart-head">
      <span>${words.minutesPer[unit]}</span>
      <span aria-hidden="true">${most > 0 ? words.upTo(isolated(format.duration(most))) : ''}</span>
    </figcaption>
    <ol class="bars" role="list">
      ${bars.map(bar)}
    </ol>
    <div class="axis" aria-hidden="true">
      <span>${axisText(bars[0], unit, format)}</span><span>${bars.length > 1 ? axisText(bars.at(-1), unit, format) : ''}</span>
    </div>
  </figure>`;
}
