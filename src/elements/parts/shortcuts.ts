// Keys of one sign that work anywhere in an element: while the pointer or the focus is in it, and not while the person types.
// Knows no single key.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTyping } from './typing.js';

/** By the sign that is typed: what it does, from the element that has the focus. `false`: nothing, and the key is left to others. */
export type Shortcut = Readonly<Record<string, (from: HTMLElement) => boolean>>;

export class Shortcuts implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #keys: Shortcut;

  constructor(host: ReactiveControllerHost & HTMLElement, keys: Shortcut) {
    this.#host = host;
    this.#keys = keys;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('keydown', this.#onKey);
  }

  /**
   * The person is in the element. Inside another element of ours it answers for its part of that (`data-reach`), and where the pointer is
   * in one part and the focus in another, the focus rules: one key does one thing.
   */
  get #isHere(): boolean {
    const part = this.#host.closest('[data-reach]');
    if (!part) return this.#host.matches(':hover, :focus-within');
    return part.matches(':focus-within') || (part.matches(':hover') && part.parentElement?.matches(':focus-within') === false);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const act = Object.hasOwn(this.#keys, event.key) ? this.#keys[event.key] : undefined;
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const [from] = event.composedPath();
    if (isTyping(event) || !this.#isHere || !(from instanceof HTMLElement)) return;
    if (act(from)) event.preventDefault();
  };
}
