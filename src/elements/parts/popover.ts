// Opens a native popover that stands next to its button. The browser does closing and Esc; place.ts puts it in its place and gives the
// focus back.
/**
 * Makes the click show or hide the popover that stands next to the button in the template. The browser does it, as it knows that a
 * press on the button of an open popover closes it once, not twice.
 */
export function togglePopover({ currentTarget: button }: Event): void {
  if (button instanceof HTMLButtonElement) button.popoverTargetElement = button.nextElementSibling;
}

/** Places a popover as it opens, for its `toggle` event. The code that does it comes late: nobody opens one at once. */
export function placePopover(event: Event): void {
  const popover = event.currentTarget;
  if (!(popover instanceof HTMLElement)) return;
  const button = popover.previousElementSibling;
  const open = (event as ToggleEvent).newState === 'open';
  button?.setAttribute('aria-expanded', String(open));
  if (!open || !button) return;
  // Where the code does not come, the popover stands where the browser puts it.
  import('./place.js').then(({ keepPlaced }) => keepPlaced(popover, button)).catch(() => undefined);
  // Not `autofocus`: a browser acts on that when the element comes, in a page whose focus is not ours, and tells the console.
  popover.querySelector<HTMLElement>('[data-focus]')?.focus();
}

/** Closes the popover that an element stands in. */
export const closePopover = (inside: EventTarget | null): void => {
  if (inside instanceof Element) inside.closest<HTMLElement>('[popover]')?.hidePopover();
};
