// Gives an element its content late: the element's shell is defined at once, the code that draws it comes in a chunk of its own.
import type { CSSResultOrNative, nothing, PropertyValues, ReactiveElement, TemplateResult } from 'lit';
import { UsersError } from '../contract/failure.js';

/** What draws an element: its controllers and templates. */
export interface Content {
  willUpdate(changed: PropertyValues): void;
  render(): TemplateResult | typeof nothing;
  updated(changed: PropertyValues): void;
}

/** What the chunk brings. The styles are added to those that are there. */
export interface LateCode<C extends Content> {
  readonly content: C;
  readonly styles: readonly CSSResultOrNative[];
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
        addStyles(this.#host, styles);
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

/** Gives an element's shadow root styles that came late; each is there once. */
export function addStyles({ renderRoot: root }: ReactiveElement, styles: readonly CSSResultOrNative[]): void {
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...styles.map(sheetOf)])];
}

const sheetOf = (style: CSSResultOrNative): CSSStyleSheet => {
  const sheet = style instanceof CSSStyleSheet ? style : style.styleSheet;
  if (!sheet) throw new Error('This browser has no constructable style sheets.');
  return sheet;
};
