// What a page of the bench must be able to do, and how it is told to. Knows no grid.
import type { Answers } from './rows.js';

export interface Contender {
  /** Puts the list on the page. */
  start(answers: Answers, place: HTMLElement): void | Promise<void>;
  /** What scrolls; `null` as long as the list is not there. */
  readonly scroller: HTMLElement | null;
  /** Puts another list of the same kind on the page, for those whose mounting is measured. */
  another?(answers: Answers, place: HTMLElement): HTMLElement;
  /** Whether the first rows are drawn, down to LAST_OF_VIEW, in view or not, for those that may be below other things: and those. */
  hasRows?(list?: HTMLElement): boolean;
  /** Whether all is there that comes by itself, what comes after the rows included. */
  hasAll?(list: HTMLElement): boolean;
}

/** The last row that is seen whole in everybody's box before anybody scrolls. */
export const LAST_OF_VIEW = 11;

/** `?rows=1000000`. */
export const totalAsked = Number(new URLSearchParams(location.search).get('rows') ?? 1_000_000);

/** A row stands there when `Person 123` is seen at a point; the number, or `null`. */
export function personAt(x: number, y: number): number | null {
  let found = document.elementFromPoint(x, y);
  for (let inner = found; inner;) {
    found = inner;
    inner = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === found) break;
  }
  for (let up = found, steps = 0; up && steps < 5; up = up.parentElement, steps += 1) {
    const name = /Person (\d+)/.exec(up.textContent ?? '');
    if (name) return Number(name[1]);
  }
  return null;
}

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
