// Brings what the toolbar's popovers hold, when somebody goes to the toolbar; again after it could not be had.
import type { ReactiveControllerHost } from 'lit';
import type { Panels } from './panels.js';

export class PanelCode {
  panels: Panels | 'coming' | 'failed' = 'coming';
  #asked = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  readonly need = (): void => {
    if (this.#asked) return;
    this.#asked = true;
    import('./panels.js').then(
      ({ panels }) => this.#settle(panels),
      () => {
        this.#asked = false;
        this.#settle('failed');
      },
    );
  };

  #settle(panels: Panels | 'failed'): void {
    this.panels = panels;
    this.#host.requestUpdate();
  }
}
