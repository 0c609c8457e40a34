// Finds the box that an element scrolls in, through slots and shadow roots. Knows layout alone.

const around = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : ((node instanceof Element ? node.assignedSlot : null) ?? node.parentNode);

/** `null`: it scrolls with the page. */
export function scrollBoxOf(element: Element): Element | null {
  const { body, documentElement } = element.ownerDocument;
  for (let at = around(element); at && at !== body && at !== documentElement; at = around(at)) {
    if (at instanceof Element && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
