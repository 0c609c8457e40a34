// After scrolling ends, sees to it that rows fill the view: the grid may leave a part of it empty after several scrolls in one
// frame, or stand beside the end. Knows the grid's scroller and rows as boxes; knows no row's content.
import type { Grid } from '../../vendor/grid/index.js';

/** Scrolling has ended when nothing has moved for so long, ms. */
const STILL = 120;
/** What rounding and borders may leave free, px. */
const SLACK = 2;
/** A view that could not be filled where it stands, so often, is left as it is until somebody scrolls. */
const MOST_TRIES = 3;
/** A list this near to its end, px, is at its end: zoomed pages scroll by fractions. */
const END = 1;

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnRow extends Extent {
  readonly index: number;
}

/** The part of the list that can be seen. `scrolled`: how far the list is scrolled, from 0 at its top to 1 at its end. */
export interface ViewOfRows extends Extent {
  readonly scrolled: number;
}

/** The index to scroll to so that rows fill the view; `null` where they do. `rows`: those that are drawn, in order. */
export function lostIndex(view: ViewOfRows, rows: readonly DrawnRow[], length: number): number | null {
  if (length === 0) return null;
  const first = rows.find(({ bottom }) => bottom > view.top + SLACK);
  const last = rows.findLast(({ top }) => top < view.bottom - SLACK);
  const [isTop, isEnd] = [view.scrolled <= 0, view.scrolled >= 1];
  if (!first || !last || first.index > last.index) return Math.floor(Math.min(1, Math.max(0, view.scrolled)) * (length - 1));
  const missesTop = first.index > 0 && (first.top > view.top + SLACK || isTop);
  const missesEnd = last.index < length - 1 && (last.bottom < view.bottom - SLACK || isEnd);
  if (missesEnd && isEnd) return length - 1;
  if (missesTop && isTop) return 0;
  return missesTop || missesEnd ? first.index : null;
}

/** `length` tells the rows of the list. */
export function keepFilled(element: HTMLElement, length: () => number): void {
  const grid = element as Grid<unknown>;
  const { shadowRoot } = grid;
  const scroller = shadowRoot?.querySelector('#table');
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the scroller stood when it was last heard of, and when rows were last asked for. */
  let [heard, tried] = [scroller?.scrollTop, -1];
  let tries = 0;

  function check(): void {
    const top = shadowRoot?.querySelector('#header')?.getBoundingClientRect().bottom;
    if (!scroller || top === undefined || scroller.clientHeight === 0) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    // It moves on, and the grid has not heard of it yet: to ask for rows now would take it back from where somebody is going.
    if (scrollTop !== heard) return;
    const scrollable = scrollHeight - clientHeight - END;
    const view = {
      top,
      bottom: scroller.getBoundingClientRect().bottom,
      scrolled: scrollable > 0 ? scrollTop / scrollable : 0,
    };
    const rows = [...scroller.querySelectorAll<HTMLElement & { readonly index: number }>('#items > tr:not([hidden])')]
      .map((row): DrawnRow => {
        const { top: rowTop, bottom } = row.getBoundingClientRect();
        return { index: row.index, top: rowTop, bottom };
      })
      .sort((a, b) => a.index - b.index);
    const lost = lostIndex(view, rows, length());
    if (lost === null) return;
    tries = scrollTop === tried ? tries + 1 : 1;
    if (tries > MOST_TRIES) return;
    grid.scrollToIndex(lost);
    tried = scroller.scrollTop;
    later();
  }

  function later(): void {
    heard = scroller?.scrollTop;
    clearTimeout(timer);
    timer = setTimeout(check, STILL);
  }
  scroller?.addEventListener('scroll', later, { passive: true });
  // Somebody may have scrolled before this code came.
  later();
}
