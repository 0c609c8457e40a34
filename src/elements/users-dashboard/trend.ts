// Draws registrations per day against the previous month: a chart, and its numbers as a table.
import { html, type TemplateResult } from 'lit';
import type { Kpis } from '../../contract/schema/index.js';
import type { Colours } from '../../controllers/chart.js';
import type { Format } from '../../i18n/format.js';
import type { Terms } from '../../i18n/languages.js';
import type { ChartConfiguration } from '../../vendor/chart/index.js';
import { icons } from '../parts/icons.js';

export interface TrendContext {
  readonly kpis: Kpis;
  readonly terms: Terms;
  readonly format: Format;
  readonly asTable: boolean;
  readonly toggle: () => void;
}

const sum = (days: readonly { readonly count: number }[]): number => days.reduce((total, { count }) => total + count, 0);

const monthName = (days: readonly { readonly date: string }[], format: Format): string => format.day(days[0]?.date.slice(0, 7) ?? null, 'month');

export function trend(context: TrendContext): TemplateResult {
  const { kpis, terms, format, asTable, toggle } = context;
  const words = terms.dashboard;
  const { current, previous } = kpis.registrationsPerDay;
  const summary = words.trendSummary(monthName(current, format), format.number(sum(current)), monthName(previous, format), format.number(sum(previous)));
  return html`
    <section class="trend" part="trend" aria-label=${words.trend}>
      <header><h3>${words.trend}</h3>
        <span class="legend" aria-hidden="true"><i class="now"></i>${monthName(current, format)}<i class="before"></i>${monthName(previous, format)}</span>
        <button type="button" class="icon quiet" aria-label=${asTable ? words.asChart : words.asTable} title=${asTable ? words.asChart : words.asTable} @click=${toggle}>${asTable ? icons.chart : icons.table}</button>
      </header>
      ${asTable ? trendTable(context) : html`<div class="canvas"><canvas role="img" aria-label=${`${words.trend}. ${summary}`}></canvas></div>`}
    </section>`;
}

function trendTable({ kpis, terms, format }: TrendContext): TemplateResult {
  const { current, previous } = kpis.registrationsPerDay;
  const length = Math.max(current.length, previous.length);
  return html`
    <div class="numbers" tabindex="0" role="region" aria-label=${terms.dashboard.trend}><table>
      <thead><tr><th scope="col">${terms.dashboard.day}</th><th scope="col">${monthName(current, format)}</th><th scope="col">${monthName(previous, format)}</th></tr></thead>
      <tbody>${Array.from({ length }, (_, at) => html`<tr><th scope="row">${format.number(at + 1)}</th><td>${format.number(current[at]?.count ?? null)}</td><td>${format.number(previous[at]?.count ?? null)}</td></tr>`)}</tbody>
    </table></div>`;
}

export function trendChart(kpis: Kpis, format: Format, rtl: boolean, colours: Colours): ChartConfiguration {
  const { current, previous } = kpis.registrationsPerDay;
  const length = Math.max(current.length, previous.length);
  const counts = (days: typeof current): (number | null)[] => Array.from({ length }, (_, at) => days[at]?.count ?? null);
  const [accent, muted, border, text] = [colours('--_accent'), colours('--_muted'), colours('--_border'), colours('--_text')];
  const ticks = { color: muted, font: { size: 11 }, maxRotation: 0, autoSkipPadding: 16 };
  return {
    type: 'bar',
    data: {
      labels: Array.from({ length }, (_, at) => format.number(at + 1)),
      datasets: [
        { type: 'line', label: monthName(previous, format), data: counts(previous), borderColor: muted, borderWidth: 1.5, borderDash: [4, 3], pointRadius: 0, pointHitRadius: 8, tension: 0.25 },
        { type: 'bar', label: monthName(current, format), data: counts(current), backgroundColor: accent, borderRadius: 3, maxBarThickness: 18 },
      ],
    },
    options: {
      responsive: true, maintainAspectRatio: false, animation: false, locale: format.lang,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { reverse: rtl, grid: { display: false }, border: { color: border }, ticks },
        y: { position: rtl ? 'right' : 'left', beginAtZero: true, grid: { color: border }, border: { display: false }, ticks: { ...ticks, precision: 0, maxTicksLimit: 5 } },
      },
      plugins: { tooltip: { rtl, backgroundColor: text, titleColor: colours('--_surface'), bodyColor: colours('--_surface'), boxPadding: 4 } },
    },
  };
}
