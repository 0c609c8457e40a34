// Decides whether Esc is meant for the open panel. Knows which elements take Esc for themselves.
import { isTyping } from '../parts/typing.js';

/** `within`: the panel; `roots`: where a popover may be open, which then takes the key. */
export function closesPanel(event: KeyboardEvent, within: Element | null, roots: readonly (ParentNode | null | undefined)[]): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return false;
  if (roots.some((root) => root?.querySelector(':popover-open'))) return false;
  return !isTyping(event) || (within !== null && event.composedPath().includes(within));
}
