// The bare floor: 30 pooled rows, text only, no roles, no keyboard. What nobody can do with less.
import type { Contender } from './contender.js';
import { drive } from './driver.js';
import { type Answers, COLUMNS, type Range, ROW_HEIGHT, type Row } from './rows.js';

const POOL = 30;
/** Chromium draws no element that is higher than 33,554,400 px. */
const HIGHEST = 30_000_000;

class Floor implements Contender {
  readonly scroller = document.createElement('div');
  #answers: Answers | undefined;
  #rows = new Map<number, Row>();
  #flight = new AbortController();
  #pool: { readonly element: HTMLElement; readonly cells: HTMLElement[] }[] = [];
  #drawing = false;

  start(answers: Answers, place: HTMLElement): void {
    this.#answers = answers;
    this.scroller.className = 'floor';
    const height = document.createElement('div');
    height.style.height = `${this.#height}px`;
    this.scroller.append(height);
    this.#pool = Array.from({ length: POOL }, () => {
      const element = document.createElement('div');
      const cells = COLUMNS.map(() => document.createElement('span'));
      element.append(...cells);
      height.append(element);
      return { element, cells };
    });
    this.scroller.addEventListener('scroll', () => this.#later(), { passive: true });
    place.append(this.scroller);
    this.#later();
  }

  get #height(): number {
    return Math.min(HIGHEST, (this.#answers?.total ?? 0) * ROW_HEIGHT);
  }

  view(): Range {
    const total = this.#answers?.total ?? 0;
    const rows = this.scroller.clientHeight / ROW_HEIGHT;
    const share = this.scroller.scrollTop / Math.max(1, this.#height - this.scroller.clientHeight);
    const first = Math.round(share * Math.max(0, total - rows));
    return { first, last: Math.min(total, first + Math.ceil(rows)) };
  }

  #later(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.#draw();
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const { first, last } = this.view();
    if (!this.#answers || (this.#rows.has(first) && this.#rows.has(last - 1))) return;
    this.#flight.abort();
    const { signal } = (this.#flight = new AbortController());
    const from = Math.max(0, first - 10);
    try {
      const rows = await this.#answers.rows(from, last + 10 - from, signal);
      this.#rows = new Map(rows.map((row, at) => [from + at, row]));
      this.#draw();
    } catch {
      if (!signal.aborted) this.#later();
    }
  }

  #draw(): void {
    const { first, last } = this.view();
    const { scrollTop, clientHeight } = this.scroller;
    const atEnd = last === this.#answers?.total && scrollTop > 0;
    this.#pool.forEach(({ element, cells }, at) => {
      const index = first + at;
      const top = atEnd ? scrollTop + clientHeight - (last - index) * ROW_HEIGHT : scrollTop + at * ROW_HEIGHT;
      element.hidden = index >= last;
      element.style.transform = `translateY(${top}px)`;
      const row = this.#rows.get(index);
      cells.forEach((cell, column) => (cell.textContent = row?.[column] ?? ''));
    });
  }
}

await drive(new Floor(), document.querySelector<HTMLElement>('#place')!);
