// Keeps one chart on a canvas of the host: made late, drawn again when its data or the colours change, destroyed on removal.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Chart, type ChartConfiguration, loadChart } from '../vendor/chart/index.js';

/** The colours that the host's tokens give now. */
export type Colours = (name: string) => string;

export interface ChartOptions {
  readonly canvas: () => HTMLCanvasElement | null;
  /** What is drawn; `null`: nothing. Called again for another `key`, and when the colour scheme changes. */
  readonly config: (colours: Colours) => ChartConfiguration | null;
  /** Changes when the drawing must. */
  readonly key: () => unknown;
}

export class ChartController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ChartOptions;
  #chart: Chart | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #key: unknown;
  #turn = {};
  #scheme: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChartOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#scheme = matchMedia('(prefers-color-scheme: dark)');
    this.#scheme.addEventListener('change', this.#redraw);
  }

  hostDisconnected(): void {
    this.#scheme?.removeEventListener('change', this.#redraw);
    this.#destroy();
    this.#key = undefined;
  }

  hostUpdated(): void {
    const canvas = this.#options.canvas() ?? undefined;
    const key = `${JSON.stringify(this.#options.key())} ${getComputedStyle(this.#host).colorScheme} ${getComputedStyle(this.#host).color}`;
    if (canvas === this.#canvas && key === this.#key) return;
    this.#canvas = canvas;
    this.#key = key;
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const turn = (this.#turn = {});
    const canvas = this.#canvas;
    if (!canvas) return this.#destroy();
    const { Chart } = await loadChart();
    if (turn !== this.#turn || !this.#host.isConnected) return;
    this.#destroy();
    const config = this.#options.config(colourReader(this.#host));
    if (config) this.#chart = new Chart(canvas, config);
  }

  #destroy(): void {
    this.#turn = {};
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  readonly #redraw = (): void => {
    this.#key = undefined;
    this.#host.requestUpdate();
  };
}

/** Resolves a custom property to a colour that a canvas takes, light-dark() and color-mix() included. */
function colourReader(host: HTMLElement): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  return (name) => {
    probe.style.setProperty('color', `var(${name})`);
    host.shadowRoot?.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}
