// One menu for the whole table, which opens beside whatever asked for it. Knows no user and no action.
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { place } from '../../parts/place.js';

export interface MenuItem {
  readonly label: string;
  readonly icon: TemplateResult | typeof nothing;
  /** It takes something away. */
  readonly grave?: boolean;
  readonly run: () => void;
}

export interface MenuView {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** It stands here, and gives the focus back to it. */
  readonly anchor: HTMLElement;
}

export class Menu {
  readonly #host: ReactiveElement;
  #view: MenuView | undefined;
  #stop: AbortController | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController({ hostDisconnected: () => this.close() });
  }

  /** Opens; asked again by the same one, closes. */
  toggle(view: MenuView): void {
    const again = this.#view?.anchor === view.anchor;
    this.close();
    if (again) return;
    this.#view = view;
    view.anchor.setAttribute('aria-expanded', 'true');
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.#view) return;
    this.#stop?.abort();
    this.#stop = undefined;
    this.#view.anchor.removeAttribute('aria-expanded');
    this.#view = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (!view) return nothing;
    return html` <div class="menu-place">
      <div popover="manual" role="menu" class="menu" aria-label=${view.label} @keydown=${this.#onKey}>
        ${view.items.map(
          ({ label, icon, grave, run }) =>
            html` <button type="button" role="menuitem" tabindex="-1" class=${grave ? 'grave' : ''} @click=${() => this.#choose(run)}>
              ${icon}<bdi>${label}</bdi>
            </button>`,
        )}
      </div>
    </div>`;
  }

  /** After the host has drawn: a menu that has just come is shown, and gets the focus. */
  updated(): void {
    const popover = this.#popover;
    if (!this.#view || !popover || popover.matches(':popover-open')) return;
    const { anchor } = this.#view;
    popover.showPopover();
    place(popover, anchor);
    this.#items[0]?.focus({ preventScroll: true });
    this.#stop = new AbortController();
    const elsewhere = (event: Event): void => {
      const path = event.composedPath();
      // The one that it stands at closes it itself.
      if (path.includes(popover) || (event.type === 'pointerdown' && path.includes(anchor))) return;
      if (event.type === 'focusin') this.close();
      else this.#leave();
    };
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    for (const type of ['pointerdown', 'wheel', 'focusin']) addEventListener(type, elsewhere, options);
    for (const type of ['scroll', 'resize']) addEventListener(type, () => place(popover, anchor), options);
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.menu');
  }

  get #items(): HTMLElement[] {
    return [...(this.#popover?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  #leave(): void {
    const anchor = this.#view?.anchor;
    this.close();
    anchor?.focus({ preventScroll: true });
  }

  #choose(run: () => void): void {
    this.#leave();
    run();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    // A host's keys do not hear what is pressed in a menu.
    event.stopPropagation();
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#leave();
    else return;
    // From here Tab goes on from where the menu stands.
    if (event.key !== 'Tab') event.preventDefault();
  };
}
