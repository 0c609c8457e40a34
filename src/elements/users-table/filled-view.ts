// After scrolling ends, sees to it that rows fill the view: the grid may leave a part of it empty after several scrolls in one
// frame, or stand beside the end. Knows the grid's scroller and rows as boxes; knows no row's content.
import type { Grid } from '../../vendor/grid/index.js';

/** Scrolling has ended when nothing has moved for so long, ms. */
const STILL = 120;
/** What rounding and borders may leave free, px. */
const SLACK = 2;
/** A view that cannot be filled so often is left as it is. */
const MOST_TRIES = 3;

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnRow extends Extent {
  readonly index: number;
}

/** The part of the list that can be seen, and whether it can be scrolled up or down any further. */
export interface ViewOfRows extends Extent {
  readonly isTop: boolean;
  readonly isEnd: boolean;
}

/** The index to scroll to so that rows fill the view; `null` where they do. `rows`: those that are drawn, in order. */
export function lostIndex(view: ViewOfRows, rows: readonly DrawnRow[], length: number): number | null {
  const first = rows.find(({ bottom }) => bottom > view.top + SLACK);
  const last = rows.findLast(({ top }) => top < view.bottom - SLACK);
  if (length === 0) return null;
  if (!first || !last || first.index > last.index) return view.isEnd ? length - 1 : indexAt(view.top, rows, length);
  const missesTop = first.index > 0 && (first.top > view.top + SLACK || view.isTop);
  const missesEnd = last.index < length - 1 && (last.bottom < view.bottom - SLACK || view.isEnd);
  if (missesEnd && view.isEnd) return length - 1;
  if (missesTop && view.isTop) return 0;
  return missesTop || missesEnd ? first.index : null;
}

/** The row that would stand at a height if all were drawn. */
function indexAt(top: number, rows: readonly DrawnRow[], length: number): number {
  const [first] = rows;
  if (!first) return 0;
  const index = first.index + Math.floor((top - first.top) / Math.max(1, first.bottom - first.top));
  return Math.min(length - 1, Math.max(0, index));
}

/** `length` tells the rows of the list. */
export function keepFilled(element: HTMLElement, length: () => number): void {
  const grid = element as Grid<unknown>;
  const { shadowRoot } = grid;
  const scroller = shadowRoot?.querySelector('#table');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  function check(): void {
    const top = shadowRoot?.querySelector('#header')?.getBoundingClientRect().bottom;
    if (!scroller || top === undefined || scroller.clientHeight === 0) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    const view = {
      top,
      bottom: scroller.getBoundingClientRect().bottom,
      isTop: scrollTop <= 0,
      isEnd: scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1,
    };
    const rows = [...scroller.querySelectorAll<HTMLElement & { readonly index: number }>('#items > tr:not([hidden])')]
      .map((row): DrawnRow => {
        const { top: rowTop, bottom } = row.getBoundingClientRect();
        return { index: row.index, top: rowTop, bottom };
      })
      .sort((a, b) => a.index - b.index);
    const lost = lostIndex(view, rows, length());
    tries = lost === null ? 0 : tries + 1;
    if (lost !== null && tries <= MOST_TRIES) grid.scrollToIndex(lost);
  }

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(check, STILL);
  };
  scroller?.addEventListener('scroll', later, { passive: true });
  // Somebody may have scrolled before this code came.
  later();
}
