// Keeps one chart on a canvas of its host: loads the code late, draws again when what it depends on changes, and destroys it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Chart, type ChartConfiguration, loadChart } from '../vendor/chart/index.js';

export interface ChartOptions {
  /** The canvas, while there is one to draw on. */
  readonly canvas: () => HTMLCanvasElement | null;
  /** What the drawing depends on, compared one by one; `null`: nothing to draw yet. */
  readonly args: () => readonly unknown[] | null;
  /** The drawing, asked for when it is made and whenever the arguments change. */
  readonly configure: () => ChartConfiguration;
}

type Code = Awaited<ReturnType<typeof loadChart>>;

export class ChartController implements ReactiveController {
  /** The code could not be loaded: the numbers have to be shown in another way. */
  failed = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ChartOptions;
  #code: Code | undefined;
  #asked = false;
  #chart: Chart | undefined;
  #drawn: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChartOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Draws again with the colours and fonts of now. */
  redraw(): void {
    this.#drawn = [];
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const args = this.#options.args();
    const canvas = args ? this.#options.canvas() : null;
    if (this.#chart && this.#chart.canvas !== canvas) this.#destroy();
    if (!args || !canvas || !this.#host.isConnected) return;
    if (!this.#code) {
      if (!this.#asked) void this.#load();
      return;
    }
    if (this.#chart && args.length === this.#drawn.length && args.every((value, at) => value === this.#drawn[at])) return;
    this.#drawn = args;
    const configuration = this.#options.configure();
    if (this.#chart) {
      this.#chart.data = configuration.data;
      if (configuration.options) this.#chart.options = configuration.options;
      this.#chart.update('none');
    } else {
      this.#chart = new this.#code.Chart(canvas, configuration);
    }
  }

  hostDisconnected(): void {
    // A move in the document is a disconnect and a connect: only a real removal ends the chart.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#destroy();
    });
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      this.#code = await loadChart();
    } catch {
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  #destroy(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#drawn = [];
  }
}
