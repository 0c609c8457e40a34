// Opens a native popover beside its button and keeps it there, inside the window. The browser does closing, Esc and focus.
const GAP = 6;
/** Less room than this is no room: the popover then lies over its button. */
const LEAST = 200;

const following = new WeakMap<HTMLElement, AbortController>();

/**
 * Makes the click show or hide the popover that stands next to the button in the template. The browser does it, as it knows that a
 * press on the button of an open popover closes it once, not twice.
 */
export function togglePopover({ currentTarget: button }: Event): void {
  if (button instanceof HTMLButtonElement) button.popoverTargetElement = button.nextElementSibling;
}

/** Places a popover as it opens, and again while the page moves under it; for its `toggle` event. */
export function placePopover(event: Event): void {
  const popover = event.currentTarget;
  if (!(popover instanceof HTMLElement)) return;
  const button = popover.previousElementSibling;
  const open = (event as ToggleEvent).newState === 'open';
  button?.setAttribute('aria-expanded', String(open));
  following.get(popover)?.abort();
  if (!open || !button) return;
  const stop = new AbortController();
  following.set(popover, stop);
  const again = ({ target }: Event): void => {
    if (!popover.isConnected) stop.abort();
    else if (!(target instanceof Node && popover.contains(target))) place(popover, button);
  };
  addEventListener('scroll', again, { capture: true, passive: true, signal: stop.signal });
  addEventListener('resize', again, { signal: stop.signal });
  place(popover, button);
  popover.querySelector<HTMLElement>('[autofocus]')?.focus();
}

/** Closes the popover that an element stands in. */
export const closePopover = (inside: EventTarget | null): void => {
  if (inside instanceof Element) inside.closest<HTMLElement>('[popover]')?.hidePopover();
};

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
