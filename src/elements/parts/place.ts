// Puts a popover beside its button and keeps it there, inside the window; when it closes, its button has the focus that was in it.
const GAP = 6;
/** Less room than this is no room: the popover then lies over its button. */
const LEAST = 200;

/** Places an open popover, and again while the page moves under it, until it is closed or gone. */
export function keepPlaced(popover: HTMLElement, button: Element): void {
  const stop = new AbortController();
  const again = ({ target }: Event): void => {
    if (!popover.matches(':popover-open')) stop.abort();
    else if (!(target instanceof Node && popover.contains(target))) place(popover, button);
  };
  addEventListener('scroll', again, { capture: true, passive: true, signal: stop.signal });
  addEventListener('resize', again, { signal: stop.signal });
  popover.addEventListener('toggle', () => stop.abort(), { once: true });
  keepFocus(popover, button);
  if (popover.matches(':popover-open')) place(popover, button);
}

/** Chromium gives the focus back to what it takes for focused outside of shadow roots: from inside of one, to nothing. */
function keepFocus(popover: HTMLElement, button: Element): void {
  const closing = (): void => {
    if (!popover.matches(':focus-within')) return;
    const closed = (): void => {
      const { activeElement, body } = popover.ownerDocument;
      const nowhere = popover.matches(':focus-within') || activeElement === body || activeElement === null;
      if (nowhere && button instanceof HTMLElement) button.focus();
    };
    popover.addEventListener('toggle', closed, { once: true });
  };
  popover.addEventListener('beforetoggle', closing, { once: true });
}

/** Puts a popover below or above an element, inside the window. */
export function place(popover: HTMLElement, button: Element): void {
  const { scrollTop } = popover;
  popover.style.removeProperty('max-block-size');
  const [anchor, own] = [button.getBoundingClientRect(), popover.getBoundingClientRect()];
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - anchor.bottom - 2 * GAP;
  const above = anchor.top - 2 * GAP;
  const upward = own.height > below && above > below;
  const room = upward ? above : below;
  const height = room < LEAST ? own.height : Math.min(own.height, room);
  if (height < own.height) popover.style.setProperty('max-block-size', `${height}px`);
  const top = upward ? anchor.top - GAP - height : anchor.bottom + GAP;
  // From the button's start; from its end where there is no room.
  const rtl = getComputedStyle(popover).direction === 'rtl';
  const fits = rtl ? anchor.right - own.width >= GAP : anchor.left + own.width <= clientWidth - GAP;
  const left = rtl === fits ? anchor.right - own.width : anchor.left;
  popover.style.setProperty('left', `${Math.max(GAP, Math.min(left, clientWidth - own.width - GAP))}px`);
  popover.style.setProperty('top', `${Math.max(GAP, Math.min(top, clientHeight - height - GAP))}px`);
  popover.scrollTop = scrollTop;
}
