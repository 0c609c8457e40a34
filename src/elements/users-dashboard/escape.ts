// Decides whether Esc is meant for the open panel. Knows which elements take Esc for themselves.

/** `within`: the panel; `roots`: where a popover may be open, which then takes the key. */
export function closesPanel(event: KeyboardEvent, within: Element | null, roots: readonly (ParentNode | null | undefined)[]): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return false;
  if (roots.some((root) => root?.querySelector(':popover-open'))) return false;
  const path = event.composedPath();
  const inField = path.some((node) => node instanceof Element && /^(?:input|textarea|select)$/.test(node.localName));
  return !inField || (within !== null && path.includes(within));
}
