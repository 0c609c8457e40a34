// JSON pointers (RFC 6901): `/customFields/a~1b` names the member `a/b` of `customFields`. Pure.

/** The pointer to a place, from the names and numbers on the way. */
export const pointerTo = (...parts: readonly unknown[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The names and numbers that a pointer goes through. */
export const pointerParts = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
