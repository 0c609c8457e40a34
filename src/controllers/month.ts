// Tells an element when the month that it follows is over. Knows the connection's clock; knows nothing of figures.
import type { ReactiveController } from 'lit';
import { type Month, monthWindow } from '../contract/calendar.js';
import type { Connection } from './connection.js';

/** The longest wait in ms: a machine that slept, or whose clock was set, is found out. */
const LONGEST = 30 * 60_000;
/** The wait after a month that should be over and was not yet, in ms. */
const AGAIN = 5_000;

/** What is followed: a month in a zone (that of the answer), by a clock. `null`: nothing, as with a clock that stands. */
export interface FollowedMonth {
  readonly month: Month;
  readonly zone: string;
  readonly connection: Connection;
}

/** How long to wait (ms) before looking again whether the month is over. */
export function waitFor({ month, zone, connection }: FollowedMonth, late = false): number {
  const left = monthWindow(month, zone).to - connection.now();
  return left > 0 ? Math.min(left, LONGEST) : late ? AGAIN : 0;
}

export class MonthEnd implements ReactiveController {
  readonly #followed: () => FollowedMonth | null;
  readonly #passed: () => void;
  #key: readonly unknown[] = [];
  #late = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `passed` is called when the followed month is over. The host adds it to its controllers. */
  constructor(options: { readonly followed: () => FollowedMonth | null; readonly passed: () => void }) {
    this.#followed = options.followed;
    this.#passed = options.passed;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const followed = this.#followed();
    const key = followed ? [followed.month, followed.zone, followed.connection] : [];
    if (key.length === this.#key.length && key.every((value, at) => value === this.#key[at])) return;
    this.#key = key;
    this.#late = false;
    this.#set(followed);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#key = [];
  }

  #set(followed: FollowedMonth | null): void {
    clearTimeout(this.#timer);
    if (!followed || followed.connection.asOf !== undefined) return;
    this.#timer = setTimeout(() => this.#look(followed), waitFor(followed, this.#late));
  }

  #look(followed: FollowedMonth): void {
    if (waitFor(followed) === 0) {
      this.#late = true;
      this.#passed();
    }
    this.#set(followed);
  }
}
