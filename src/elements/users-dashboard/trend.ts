// Draws registrations per day against the previous month: a canvas of fixed height, or the same numbers as a table.
import { html, nothing, type TemplateResult } from 'lit';
import type { Kpis, RegistrationsPerDay } from '../../contract/schema/index.js';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';
import { monthTitle, previousOf } from './dates.js';
import { chart, table } from './icons.js';

export interface TrendView {
  readonly kpis: Kpis;
  readonly terms: ShellTerms;
  readonly format: Format;
  readonly asTable: boolean;
  /** There is no chart to go back to. */
  readonly tableOnly: boolean;
  readonly toggle: () => void;
  /** A colour of the drawing has changed: scheme, theme or tokens. */
  readonly recolour: () => void;
}

const totalOf = (days: RegistrationsPerDay): number => days.reduce((sum, { count }) => sum + count, 0);

export function trend({ kpis, terms, format, asTable, tableOnly, toggle, recolour }: TrendView): TemplateResult {
  const words = terms.dashboard;
  return html` <section class="trend" part="trend" aria-labelledby="trend-title">
    <div class="trend-head">
      <h3 id="trend-title">${words.trend}</h3>
      <ul class="legend" aria-hidden="true" ?hidden=${asTable}>
        <li><span class="swatch ink-current"></span>${monthTitle(kpis.month, format)}</li>
        <li><span class="swatch dash ink-previous"></span>${monthTitle(previousOf(kpis.month), format)}</li>
      </ul>
      ${
        tableOnly
          ? nothing
          : html`<button type="button" class="quiet as-table" @click=${toggle}>
              ${asTable ? chart : table}<span>${asTable ? words.asChart : words.asTable}</span>
            </button>`
      }
    </div>
    <span class="visually-hidden" role="status">${monthTitle(kpis.month, format)}</span>
    <div class="plot">
      <span class="inks" aria-hidden="true" @transitionend=${recolour}
        ><i class="ink-current"></i><i class="ink-previous"></i><i class="ink-grid"></i><i class="ink-text"></i><i class="ink-tip"></i
      ></span>
      ${
        asTable
          ? numbers(kpis, terms, format)
          : html`<canvas role="img" aria-label=${`${words.trend}. ${summary(kpis, terms, format)}`}></canvas>`
      }
    </div>
  </section>`;
}

const summary = ({ month, registrationsPerDay: { current, previous } }: Kpis, { dashboard: words }: ShellTerms, format: Format): string =>
  words.trendSummary(
    monthTitle(month, format),
    format.number(totalOf(current)),
    monthTitle(previousOf(month), format),
    format.number(totalOf(previous)),
  );

function numbers(
  { month, registrationsPerDay: { current, previous } }: Kpis,
  { dashboard: words }: ShellTerms,
  format: Format,
): TemplateResult {
  const cell = (days: RegistrationsPerDay, at: number): string => format.number(days[at]?.count ?? null);
  return html` <div class="numbers" tabindex="0" role="group" aria-labelledby="trend-title">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.day}</th>
          <th scope="col">${monthTitle(month, format)}</th>
          <th scope="col">${monthTitle(previousOf(month), format)}</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          { length: Math.max(current.length, previous.length) },
          (_, at) =>
            html` <tr>
              <th scope="row">${format.number(at + 1)}</th>
              <td>${cell(current, at)}</td>
              <td>${cell(previous, at)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.total}</th>
          <td>${format.number(totalOf(current))}</td>
          <td>${format.number(totalOf(previous))}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}
