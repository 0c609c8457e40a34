// Draws minutes per day, week or month as bars, or as a table. Keeps nothing.
import { html, type TemplateResult } from 'lit';
import { styleMap } from '../../../vendor/lit/style-map.js';
import type { Format } from '../../../i18n/format.js';
import type { Terms } from '../../../i18n/languages.js';
import { isolated } from '../../../i18n/isolated.js';
import { type ListColumn, listTable } from '../list-table.js';
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

export interface BarChart {
  readonly shown: Bars;
  readonly terms: Terms;
  readonly format: Format;
  readonly asTable: boolean;
  readonly toggle: () => void;
}

export function barChart({ shown, terms, format, asTable, toggle }: BarChart): TemplateResult {
  const words = terms.detail.views;
  const { unit, most } = shown;
  return html` <figure class="chart" part="chart">
    <figcaption class="chart-head">
      <span>${words.minutesPer[unit]}</span>
      <button type="button" class="quiet as-table" @click=${toggle}>${asTable ? terms.dashboard.asChart : terms.dashboard.asTable}</button>
      <span aria-hidden="true">${most > 0 && !asTable ? words.upTo(isolated(format.duration(most))) : ''}</span>
    </figcaption>
    ${asTable ? numbers(shown, terms, format) : drawing(shown, terms, format)}
  </figure>`;
}

function numbers({ unit, bars }: Bars, terms: Terms, format: Format): TemplateResult {
  const words = terms.detail.views;
  const columns: ListColumn<Bar>[] = [
    { key: 'when', label: words.period, cell: ({ date }) => whenText(date, unit, terms, format) },
    { key: 'amount', label: words.played, cell: ({ playedSeconds }) => format.duration(playedSeconds), numeric: true },
    { key: 'count', label: words.sessionCount, cell: ({ sessions }) => format.number(sessions), numeric: true },
  ];
  const label = words.minutesPer[unit];
  return html` <div class="numbers" role="group" tabindex="0" aria-label=${label}>${listTable({ label, columns, rows: bars })}</div>`;
}

function drawing({ unit, bars, most }: Bars, terms: Terms, format: Format): TemplateResult {
  const words = terms.detail.views;
  const bar = (one: Bar): TemplateResult => {
    const text = words.at(whenText(one.date, unit, terms, format), format.duration(one.playedSeconds));
    const share = most > 0 ? one.playedSeconds / most : 0;
    return html`<li title=${text}>
      <span class="bar ${one.playedSeconds > 0 ? '' : 'zero'}" style=${styleMap({ '--share': `${Math.round(share * 1000) / 10}%` })}></span>
      <span class="visually-hidden">${text}</span>
    </li>`;
  };
  return html` <ol class="bars" role="list">
      ${bars.map(bar)}
    </ol>
    <div class="axis" aria-hidden="true">
      <span>${axisText(bars[0], unit, format)}</span><span>${bars.length > 1 ? axisText(bars.at(-1), unit, format) : ''}</span>
    </div>`;
}
