// Tells a host which class its own width is in. Knows no window and no style.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type WidthClass = 'narrow' | 'medium' | 'wide';

export class OwnWidth implements ReactiveController {
  is: WidthClass = 'wide';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #bounds: { readonly narrow: number; readonly medium: number };
  #observer: ResizeObserver | undefined;

  /** Under `narrow` px the host is narrow, under `medium` px it is medium. */
  constructor(host: ReactiveControllerHost & HTMLElement, bounds: { readonly narrow: number; readonly medium: number }) {
    this.#host = host;
    this.#bounds = bounds;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => this.#read(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.#host);
    this.#read(this.#host.clientWidth);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(width: number): void {
    // A hidden host has no width: it stays as it was.
    const now = width === 0 ? this.is : width < this.#bounds.narrow ? 'narrow' : width < this.#bounds.medium ? 'medium' : 'wide';
    if (now === this.is) return;
    this.is = now;
    this.#host.requestUpdate();
  }
}
