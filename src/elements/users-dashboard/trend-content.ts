// What the trend's chunk brings: its template, its chart and their state. Asks its host what to draw.
import type { PropertyValues, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Kpis } from '../../contract/schema/index.js';
import { ChartController } from '../../controllers/chart.js';
import type { Content } from '../../controllers/late.js';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';
import { dashboardPaper } from './styles/paper.js';
import { trendStyles } from './styles/trend.js';
import { trend } from './trend.js';
import { inksOf, trendChart } from './trend-chart.js';
import { trendSkeleton } from './trend-skeleton.js';

export interface TrendSource {
  /** The figures; the content is not drawn without. */
  readonly kpis: Kpis | undefined;
  readonly terms: ShellTerms;
  /** In the zone of the answer. */
  readonly format: Format;
  readonly rtl: boolean;
}

export class TrendContent implements Content {
  /** The trend's own, and what is needed no earlier: the page on paper. */
  static readonly styles = [trendStyles, ...dashboardPaper];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => TrendSource;
  readonly #chart: ChartController;
  #asTable = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    source: () => TrendSource,
  ) {
    this.#host = host;
    this.#source = source;
    this.#chart = new ChartController(host, {
      canvas: () => host.renderRoot.querySelector('canvas'),
      args: () => {
        const { kpis, format, rtl } = source();
        return kpis ? [kpis, format.lang, rtl] : null;
      },
      configure: () => {
        const { kpis, format, rtl } = source();
        if (!kpis) throw new Error('A chart of nothing');
        return trendChart(kpis, inksOf(host.renderRoot), format, rtl);
      },
    });
  }

  willUpdate(_changed: PropertyValues): void {}

  render(): TemplateResult {
    const { kpis, terms, format } = this.#source();
    if (!kpis) return trendSkeleton(terms, format);
    const { failed } = this.#chart;
    return trend({
      kpis,
      terms,
      format,
      asTable: this.#asTable || failed,
      tableOnly: failed,
      toggle: () => {
        this.#asTable = !this.#asTable;
        this.#host.requestUpdate();
      },
      recolour: () => this.#chart.redraw(),
    });
  }

  updated(_changed: PropertyValues): void {}
}
