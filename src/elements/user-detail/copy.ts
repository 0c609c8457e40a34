// Copies a text to the clipboard; where a page may not, selects it in place, so that the person can.

/** Whether it was copied. The text stands in the element before `button`. */
export async function copyFrom(button: EventTarget | null, text: string): Promise<boolean> {
  const shown = button instanceof Element ? button.previousElementSibling : null;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    return false;
  }
}
