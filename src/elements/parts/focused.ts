// Finds what has the focus.

/** The innermost element that has the focus, through shadow roots; the body or `null` where nothing has it. */
export function focusedIn({ activeElement }: DocumentOrShadowRoot): Element | null {
  let inner = activeElement;
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  return inner;
}
