// Tells a host which step of its own width it is on. Knows no window and no style.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class OwnWidth implements ReactiveController {
  /** The number of bounds that the width has reached; all of them until it is known. */
  step: number;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #bounds: readonly number[];
  #observer: ResizeObserver | undefined;

  /** `bounds` are widths in px, rising. */
  constructor(host: ReactiveControllerHost & HTMLElement, bounds: readonly number[]) {
    this.#host = host;
    this.#bounds = bounds;
    this.step = bounds.length;
    host.addController(this);
  }

  hostConnected(): void {
    // After the frame: drawing anew while sizes are told would have the page report a resize loop, and in the next frame would make that one long.
    this.#observer = new ResizeObserver(([entry]) => void setTimeout(() => this.#read(entry?.contentRect.width ?? 0)));
    this.#observer.observe(this.#host);
    this.#read(this.#host.clientWidth);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(width: number): void {
    // A hidden host has no width: it stays as it was.
    const step = width === 0 ? this.step : this.#bounds.filter((bound) => width >= bound).length;
    if (step === this.step) return;
    this.step = step;
    this.#host.requestUpdate();
  }
}
