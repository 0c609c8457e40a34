// Knows where a person types: keys that would be signs there are no commands.

const NO_TEXT = /^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/;

export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return !NO_TEXT.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:textarea|select)$/.test(target.localName));
}
