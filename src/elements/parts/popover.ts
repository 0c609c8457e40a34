// Opens a native popover beside its button and keeps it inside the window. The browser does closing, Esc and focus.
const GAP = 6;

/** Shows or hides the popover that stands next to the button in the template. */
export function togglePopover(event: Event): void {
  const button = event.currentTarget;
  if (!(button instanceof HTMLElement)) return;
  const popover = button.nextElementSibling;
  if (popover instanceof HTMLElement) popover.togglePopover();
}

/** Places a popover as it opens; for its `toggle` event. */
export function placePopover(event: Event): void {
  const popover = event.currentTarget;
  if (!(popover instanceof HTMLElement)) return;
  const button = popover.previousElementSibling;
  const open = (event as ToggleEvent).newState === 'open';
  button?.setAttribute('aria-expanded', String(open));
  if (!open || !button) return;
  const [anchor, own] = [button.getBoundingClientRect(), popover.getBoundingClientRect()];
  const rtl = getComputedStyle(popover).direction === 'rtl';
  const left = rtl ? anchor.right - own.width : anchor.left;
  const below = anchor.bottom + GAP;
  const top = below + own.height > innerHeight && anchor.top > own.height + GAP ? anchor.top - own.height - GAP : below;
  popover.style.setProperty('left', `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - own.width - GAP))}px`);
  popover.style.setProperty('top', `${Math.max(GAP, Math.min(top, innerHeight - own.height - GAP))}px`);
  popover.querySelector<HTMLElement>('[autofocus]')?.focus();
}

/** Closes the popover that an element stands in. */
export const closePopover = (inside: EventTarget | null): void => {
  if (inside instanceof Element) inside.closest<HTMLElement>('[popover]')?.hidePopover();
};
