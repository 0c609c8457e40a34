// Counts the seconds down that a backend asked for, in the element it stands on, then asks again. Knows no failure and no text.
import { nothing } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

class Countdown extends Directive {
  #key: unknown;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('A countdown stands on an element.');
  }

  override render(_key: unknown, _seconds: number, _text: (seconds: number) => string, _done: () => void): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [key, seconds, text, done]: Parameters<this['render']>): typeof nothing {
    if (key === this.#key) return nothing;
    this.#key = key;
    clearInterval(this.#timer);
    const until = performance.now() + seconds * 1000;
    const tick = (): void => {
      const left = Math.ceil((until - performance.now()) / 1000);
      element.textContent = text(Math.max(0, left));
      // Taken out of the page, there is nobody to ask for.
      if (left > 0 && (element.isConnected || this.#timer === undefined)) return;
      clearInterval(this.#timer);
      if (element.isConnected) done();
    };
    this.#timer = undefined;
    tick();
    this.#timer = setInterval(tick, 1000);
    return nothing;
  }
}

/** `key`: what is counted down for, once; `seconds` from now; `done` is called at the end unless the element has left the page. */
export const countdown = directive(Countdown);
