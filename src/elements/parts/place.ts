// Puts a popover beside its button and keeps it there, inside the window.
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
  if (popover.matches(':popover-open')) place(popover, button);
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
