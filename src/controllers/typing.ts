// Holds a text while it is being typed and gives it on after a pause. Knows no field and no query.

export interface TypingOptions {
  readonly apply: (text: string) => void;
  /** The pause after the last key, in ms (250). */
  readonly pause?: number;
  /** Runs something after a pause and tells how to stop it; replaced by tests. */
  readonly later?: (run: () => void, ms: number) => () => void;
}

const timer = (run: () => void, ms: number): (() => void) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

export class Typing {
  /** What was typed and not given on yet. */
  text: string | null = null;
  readonly #options: Required<TypingOptions>;
  #stop: (() => void) | undefined;

  constructor({ apply, pause = 250, later = timer }: TypingOptions) {
    this.#options = { apply, pause, later };
  }

  /** The text is now this; it is given on when no other one follows within the pause. */
  type(text: string): void {
    this.drop();
    this.text = text;
    this.#stop = this.#options.later(() => this.commit(), this.#options.pause);
  }

  /** Gives the text on at once. */
  commit(): void {
    const { text } = this;
    this.drop();
    if (text !== null) this.#options.apply(text);
  }

  /** Forgets what was typed. */
  drop(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.text = null;
  }
}
