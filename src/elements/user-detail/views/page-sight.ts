// Tells which pages of a list are in sight, whatever scrolls: the panel, the page around it. Knows pages by `data-page`, and no row.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class PageSight implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onSight: (pages: readonly number[]) => void;
  readonly #watched = new Set<HTMLElement>();
  readonly #seen = new Set<HTMLElement>();
  #observer: IntersectionObserver | undefined;

  /** `onSight` gets the pages in sight and one on either side; it is not called while none is in sight. */
  constructor(host: ReactiveControllerHost & HTMLElement, onSight: (pages: readonly number[]) => void) {
    this.#host = host;
    this.#onSight = onSight;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#observer ??= new IntersectionObserver((entries) => this.#look(entries), { rootMargin: '400px 0px' });
    const present = new Set(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-page]'));
    for (const page of this.#watched) {
      if (present.has(page)) continue;
      this.#observer.unobserve(page);
      this.#watched.delete(page);
      this.#seen.delete(page);
    }
    for (const page of present) {
      if (this.#watched.has(page)) continue;
      this.#watched.add(page);
      this.#observer.observe(page);
    }
  }

  hostConnected(): void {
    // What was drawn before a removal is watched again with the next update.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched.clear();
    this.#seen.clear();
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
    }
    const pages = [...this.#seen].map(({ dataset }) => Number(dataset['page']));
    if (pages.length === 0) return;
    const [first, last] = [Math.min(...pages), Math.max(...pages)];
    // Those in sight come first: they are asked for first.
    this.#onSight([...pages.sort((a, b) => a - b), last + 1, first - 1]);
  }
}
