// Keeps open popovers beside their buttons when what is around them was drawn anew.

/** Puts the open popovers of a root beside their buttons again, which may have moved as the root was drawn. */
export function replacePopovers(root: ParentNode): void {
  for (const popover of root.querySelectorAll<HTMLElement>('[popover]:popover-open')) {
    const button = popover.previousElementSibling;
    // It is open: the code has been asked for.
    if (button) import('../parts/place.js').then(({ place }) => place(popover, button)).catch(() => undefined);
  }
}
