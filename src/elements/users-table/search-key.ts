// `/` goes to the search field while the pointer or the focus is in the element, unless the person is typing somewhere.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class SearchKey implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #field: () => HTMLElement | null;

  constructor(host: ReactiveControllerHost & HTMLElement, field: () => HTMLElement | null) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.localName))) return;
    const field = this.#field();
    if (!field || !(this.#host.matches(':hover') || this.#host.matches(':focus-within'))) return;
    event.preventDefault();
    field.focus();
  };
}
