// Keeps a view and the page's address in step, when the host asks for it. Knows history; what a view holds is in view-params.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readView, type View, writeView } from './view-params.js';

export interface UrlMirrorOptions {
  /** The prefix of the parameters; `null`: the address is left alone. */
  readonly prefix: () => string | null;
  /** The person went back or forward to this view. */
  readonly onMove: (view: View) => void;
}

/** Marks the entry that opening a user has made by the prefix of who made it, so that closing takes one's own away again. */
const OPENED = 'usersOpened';

export class UrlMirror implements ReactiveController {
  readonly #options: UrlMirrorOptions;
  #last: View | undefined;
  #leaving = false;

  constructor(host: ReactiveControllerHost, options: UrlMirrorOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** The view in the address; `null` where there is no prefix. */
  read(): View | null {
    const prefix = this.#options.prefix();
    if (prefix === null) return null;
    this.#last = readView(location.search, prefix);
    return this.#last;
  }

  /** Puts a view into the address. A user that opens is an entry of its own, so that Back closes; the rest changes the entry. */
  write(view: View): void {
    const prefix = this.#options.prefix();
    if (prefix === null || this.#leaving) return;
    const before = this.#last;
    this.#last = view;
    const search = writeView(location.search, prefix, view);
    if (search === location.search) return;
    const address = `${location.pathname}${search}${location.hash}`;
    if (before?.userId === null && view.userId !== null) {
      history.pushState({ ...stateOf(), [OPENED]: prefix }, '', address);
    } else if (before && before.userId !== null && view.userId === null && stateOf()[OPENED] === prefix) {
      // Another filter may have been set meanwhile: the entry that comes back is written over when it is there.
      this.#leaving = true;
      history.back();
    } else {
      history.replaceState(history.state, '', address);
    }
  }

  hostConnected(): void {
    globalThis.addEventListener('popstate', this.#onPop);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('popstate', this.#onPop);
    this.#leaving = false;
  }

  readonly #onPop = (): void => {
    const written = this.#last;
    if (this.#leaving && written) {
      this.#leaving = false;
      this.#last = undefined;
      this.write(written);
      return;
    }
    const view = this.read();
    if (view) this.#options.onMove(view);
  };
}

const stateOf = (): Record<string, unknown> => (typeof history.state === 'object' && history.state !== null ? { ...history.state } : {});
