// Gives an element its content late: the element's shell is defined at once, the code that draws it comes in a chunk of its own.
import { adoptStyles, type CSSResultOrNative, type PropertyValues, type ReactiveElement, type TemplateResult } from 'lit';
import { UsersError } from '../contract/failure.js';

/** What draws an element: its controllers and templates. */
export interface Content {
  willUpdate(changed: PropertyValues): void;
  render(): TemplateResult;
  updated(changed: PropertyValues): void;
}

/** What the chunk brings. The styles replace the shell's. */
export interface LateCode<C extends Content> {
  readonly content: C;
  readonly styles: CSSResultOrNative[];
}

export class Late<C extends Content> {
  content: C | undefined;
  /** The code did not come. */
  error: UsersError | undefined;
  /** Settles when the code has come or failed. */
  settled: Promise<void> = Promise.resolve();
  readonly #host: ReactiveElement;
  readonly #load: () => Promise<LateCode<C>>;

  /** `load` is called once, when the element is first connected; again after a failure by `retry`. */
  constructor(host: ReactiveElement, load: () => Promise<LateCode<C>>) {
    this.#host = host;
    this.#load = load;
    let asked = false;
    host.addController({
      hostConnected: () => {
        if (!asked) this.retry();
        asked = true;
      },
    });
  }

  retry(): void {
    this.error = undefined;
    this.settled = this.#load().then(
      ({ content, styles }) => {
        if (this.#host.renderRoot instanceof ShadowRoot) adoptStyles(this.#host.renderRoot, styles);
        this.content = content;
        this.#host.requestUpdate();
      },
      (cause: unknown) => {
        this.error = new UsersError('offline', { cause });
        this.#host.requestUpdate();
      },
    );
    this.#host.requestUpdate();
  }
}
