// Keeps open popovers beside their buttons when what is around them was drawn anew.
import { place } from '../parts/popover.js';

/** Puts the open popovers of a root beside their buttons again, which may have moved as the root was drawn. */
export function replacePopovers(root: ParentNode): void {
  for (const popover of root.querySelectorAll<HTMLElement>('[popover]:popover-open')) {
    const button = popover.previousElementSibling;
    if (button) place(popover, button);
  }
}
