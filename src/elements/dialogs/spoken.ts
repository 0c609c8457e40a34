// Tells how far something is to who listens, now and then: whoever is told each step hears nothing else. Knows no words.

/** Between two tellings, ms. */
const PAUSE = 6000;

export class Spoken {
  #text = '';
  #at: number;

  /** `now` in ms: the beginning, which is told by itself. */
  constructor(now: number) {
    this.#at = now;
  }

  /** What is told now: the text, or still the one before. */
  say(text: string, now: number): string {
    if (now - this.#at < PAUSE) return this.#text;
    this.#at = now;
    return (this.#text = text);
  }
}
